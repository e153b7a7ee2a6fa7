"""Random types, names and texts, the hostile ones often."""

from __future__ import annotations

from hypothesis import strategies as st

from generator import api
from generator.models import (
    AliasSpec,
    ClassSpec,
    Field,
    Kind,
    Literals,
    Meaning,
    OneOf,
    Spec,
)
from generator.models.vocabulary import MODEL_NAMES

HOSTILE = (
    '"""',
    "'''",
    '""""""',
    'ends in a quote"',
    '"starts with one',
    "ends in a backslash\\",
    "\\",
    '\\\\"',
    '\\"""',
    '"""\nimport os\nos.abort()\n"""',
    "\x00",
    "\x1e\x1f\x0c\x0b\x85\u2028\u2029",
    "\u202e\u2066 reversed \u2069",
    "\ud800",
    "{{ 7 * 7 }}{% raw %}{# x #}",
    "${HOME} #{x} %s {0}",
    "\r\nclass Evil:\r    x = 1",
    "# type: ignore\nnoqa",
    "\t- tab\n\t\t- tabs",
    "\N{ZERO WIDTH SPACE}\N{NO-BREAK SPACE}\N{SOFT HYPHEN}",
    "L0",
    "N0",
    "f0",
    "w0",
    "M0",
    "onespec.N0",
    "$ref: '#/$defs/M0'",
    "file:///etc/passwd",
    "__class__",
    "\\N{DIGIT ONE}\\x41\\u0041",
    "a" * 300,
    "日本語 العربية 🏳️‍🌈",
)
UNICODE = [text for text in HOSTILE if text != "\ud800"]  # a document can't hold this one

texts = st.sampled_from(HOSTILE) | st.text(max_size=40) | st.sampled_from(["id", "type", "a b"])
prose = (
    texts | st.lists(texts, max_size=6).map(" ".join) | st.lists(texts, max_size=4).map("\n".join)
)

_COMMON = ("id", "type", "list", "dict", "str", "int", "object", "name", "größe", "名前", "None_")
_THEIRS = ("typing", "pydantic", "builtins", "Literal", "Optional", "Field", "Any", "Annotated")
_OURS = ("f0", "w0", "N0", "M0", "L0", "onespec", "BaseModel", "TypedDict", "class_", "schema_")
_KEYS = ("from", "None", "a-b", "", "__class__", "__x", "model_config", "json", "self", "ﬁ", "１")

field_names = st.sampled_from(
    [name for name in (*_COMMON, *_THEIRS, *_OURS) if name not in MODEL_NAMES]
)
keys = field_names | st.sampled_from(_KEYS) | texts
scalars = st.none() | st.booleans() | st.integers() | texts | st.floats(allow_nan=False)

NAMES: dict[str, Meaning] = {
    "work": "Work",
    "literal": "Literal",
    "dotted": "models.Field",
    "n0": "N0",
    "state": Literals(("a", "L0", "'\"", 1, True, None)),
    "either": OneOf((api.Ref("work"), api.Ref("literal")), "type"),
    "open": OneOf((api.Primitive("string"), api.Ref("state"))),
    "items": api.ListOf(api.Ref("either")),
    "same": api.Ref("work"),
}

_leaves = st.one_of(
    st.sampled_from(["string", "integer", "number", "boolean", "null", "any", "binary"]).map(
        lambda kind: api.Primitive(kind)  # type: ignore[arg-type]
    ),
    scalars.map(api.Const),
    st.sampled_from(list(NAMES)).map(api.Ref),
)
types: st.SearchStrategy[api.Type] = st.recursive(
    _leaves,
    lambda inner: inner.map(api.ListOf) | inner.map(api.MapOf) | inner.map(api.Nullable),
    max_leaves=4,
)
meanings = (
    types
    | st.lists(scalars, min_size=1, max_size=5).map(lambda values: Literals(tuple(values)))
    | st.lists(types, min_size=1, max_size=4).map(lambda variants: OneOf(tuple(variants)))
)


def _fields(kind: Kind) -> st.SearchStrategy[tuple[Field, ...]]:
    named = field_names if kind == "model" else keys
    one = st.builds(Field, named, keys, types, st.booleans(), prose)
    return st.lists(one, max_size=8, unique_by=lambda field: field.name).map(tuple)


def _class(kind: Kind) -> st.SearchStrategy[Spec]:
    name = st.sampled_from(["Thing", "Any", "TypedDict", "Field", "N1", "M0", "Größe"])
    extra = st.none() | types
    return st.builds(ClassSpec, name, st.just(kind), _fields(kind), prose, extra)


_kinds: st.SearchStrategy[Kind] = st.sampled_from(["model", "params"])
specs: st.SearchStrategy[Spec] = st.one_of(
    _class("model"),
    _class("params"),
    st.builds(AliasSpec, st.just("Alias"), _kinds, meanings, prose, st.booleans()),
)
