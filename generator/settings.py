"""Typed settings from YAML: a frozen dataclass is the decoder, the JSON Schema and its docs.

Supported field types: ``str``, ``bool``, ``int``, ``Literal`` of strings, ``Any``, tuples and
dicts of these, and other settings dataclasses. A dataclass with a ``shorthand`` may be written as
that one string field's value alone.
"""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field
from functools import cache
from typing import Any, ClassVar, Literal, TypeVar, get_args, get_origin, get_type_hints

from generator.names import did_you_mean
from generator.problems import Location, Report
from generator.source import Array, Object

T = TypeVar("T")


def _nowhere() -> Object:
    """The node of an entry that is written nowhere."""
    return Object(at=Location(""))


@dataclass(frozen=True, slots=True)
class Entry:
    """Base of settings that later stages report about: keeps the node it was written as."""

    shorthand: ClassVar[str] = ""

    node: Object = field(default_factory=_nowhere, kw_only=True, repr=False, compare=False)

    def at(self, key: str | None = None) -> Location:
        """Where the entry, or one key of it, is written."""
        return self.node.at(key) if key in self.node else self.node.at()


IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*"
HEADER = "[A-Za-z0-9!#$%&'*+.^_`|~-]+"
"""RFC 9110, section 5.6.2."""
LINE = r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]+"
"""Text on one line, all of which is seen."""
WORD = "[A-Za-z0-9_-]+"
LICENSE = "[A-Za-z0-9.+() -]+"
"""An SPDX expression."""
DISTRIBUTION = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?"
"""Of a Python package (core metadata specification, Name)."""
VERSION = (
    r"([0-9]+!)?[0-9]+(\.[0-9]+)*((a|b|rc)[0-9]+)?(\.post[0-9]+)?(\.dev[0-9]+)?(\+[a-z0-9.]+)?"
)
"""Of a Python package (version specifiers, in their normal form)."""
NPM_PACKAGE = "(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*"
SEMANTIC_VERSION = r"[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?"


def setting(
    doc: str, *, default: Any = MISSING, default_factory: Any = MISSING, pattern: str = ""
) -> Any:
    """A dataclass field whose meaning editors show. Without a default it is required.

    A string that is given has to match ``pattern`` as a whole, one that is empty means the default.
    """
    metadata = {"doc": doc, "pattern": pattern}
    if default_factory is not MISSING:
        return field(default_factory=default_factory, metadata=metadata)
    return field(default=default, metadata=metadata)


def decode(value: Any, kind: type[T], at: Location, report: Report) -> T | None:
    """``value`` as a ``kind``, or None after reporting what is wrong with it."""
    problems_before = report.error_count
    decoded = _Decoder(report).value(value, kind, at)
    return decoded if report.error_count == problems_before else None


class _Decoder:
    def __init__(self, report: Report) -> None:
        self._report = report

    def value(self, value: Any, kind: Any, at: Location) -> Any:
        if kind is Any:
            return value
        if kind in (str, bool, int):
            return self._scalar(value, kind, at)
        origin = get_origin(kind)
        if origin is Literal:
            return self._choice(value, get_args(kind), at)
        if origin is tuple:
            return self._list(value, get_args(kind)[0], at)
        if origin is dict:
            return self._map(value, get_args(kind)[1], at)
        if origin is types.UnionType:  # T | None: null is "not given"
            inner = next(arg for arg in get_args(kind) if arg is not types.NoneType)
            return None if value is None else self.value(value, inner, at)
        return self._entry(value, kind, at)

    def _scalar(self, value: Any, kind: type, at: Location) -> Any:
        if type(value) is kind:
            return value
        self._wrong(value, _NOUNS[kind], at)
        return kind()

    def _choice(self, value: Any, choices: tuple[str, ...], at: Location) -> Any:
        if value not in choices:
            self._wrong(value, "one of " + ", ".join(choices), at)
        return value

    def _list(self, value: Any, item: Any, at: Location) -> Any:
        if not isinstance(value, Array):
            return self._wrong(value, "a list", at) or ()
        return tuple(self.value(each, item, value.at(i)) for i, each in enumerate(value))

    def _map(self, value: Any, item: Any, at: Location) -> Any:
        if not isinstance(value, Object):
            return self._wrong(value, "a mapping", at) or {}
        return {key: self.value(each, item, value.at(key)) for key, each in value.items()}

    def _entry(self, value: Any, kind: Any, at: Location) -> Any:
        shorthand = getattr(kind, "shorthand", "")
        if shorthand and isinstance(value, str):
            return self._entry(Object({shorthand: value}, at=at), kind, at)
        if not isinstance(value, Object):
            what = "a mapping" if not shorthand else f"the {shorthand}, or a mapping"
            self._wrong(value, what, at)
            return None
        fields = _fields(kind)
        given: dict[str, Any] = {}
        for key, each in value.items():
            if key in fields:
                given[key] = self.value(each, fields[key].kind, value.at(key))
                self._check_pattern(key, given[key], fields[key].pattern, value.at(key))
            else:
                self._report.error(value.at(key), f"unknown key {key!r}", did_you_mean(key, fields))
        for key, each in fields.items():
            if each.required and key not in value:
                what = each.doc[:1].lower() + each.doc[1:].rstrip(".")
                self._report.error(value.at(), f"the key {key!r} is missing", f"add it: {what}")
                return None
        if issubclass(kind, Entry):
            given["node"] = value
        return kind(**given)

    def _check_pattern(self, key: str, value: Any, pattern: str, at: Location) -> None:
        if pattern and isinstance(value, str) and value and not re.fullmatch(pattern, value):
            message = f"{value[:80]!r} can't be the {key.replace('_', ' ')}"
            self._report.error(at, message, f"write something that matches {pattern}")

    def _wrong(self, value: Any, expected: str, at: Location) -> None:
        self._report.error(at, f"{_noun(value)} stands here", f"write {expected}")


@dataclass(frozen=True, slots=True)
class _Field:
    kind: Any
    doc: str
    required: bool
    default: Any
    pattern: str


@cache
def _fields(kind: type) -> Mapping[str, _Field]:
    hints = get_type_hints(kind)
    return {
        each.name: _Field(
            hints[each.name],
            each.metadata.get("doc", ""),
            each.default is MISSING and each.default_factory is MISSING,
            each.default,
            each.metadata.get("pattern", ""),
        )
        for each in dataclasses.fields(kind)
        if each.name != "node"
    }


_NOUNS: dict[Any, str] = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    types.NoneType: "nothing",
}


def _noun(value: Any) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return _NOUNS[type(value)]


def json_schema(kind: type) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a settings dataclass, each nested one under ``$defs``."""
    definitions: dict[str, Any] = {}
    root = _schema(kind, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind is Any:
        return {}
    if kind in (str, bool, int):
        return {"type": {str: "string", bool: "boolean", int: "integer"}[kind]}
    origin = get_origin(kind)
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if origin is dict:
        values = _schema(get_args(kind)[1], definitions)
        return {"type": "object", "additionalProperties": values}
    if origin is types.UnionType:
        inner = next(arg for arg in get_args(kind) if arg is not types.NoneType)
        return {"anyOf": [_schema(inner, definitions), {"type": "null"}]}
    return _entry_schema(kind, definitions)


def _entry_schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    # By module too: each target calls its own settings ``Settings``.
    name = f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"
    if name not in definitions:
        definitions[name] = {}  # settings may contain themselves
        fields = _fields(kind)
        body: dict[str, Any] = {
            "type": "object",
            "additionalProperties": False,
            "properties": {key: _property(each, definitions) for key, each in fields.items()},
        }
        required = [key for key, each in fields.items() if each.required]
        if required:
            body["required"] = required
        if getattr(kind, "shorthand", ""):
            body = {"anyOf": [{"type": "string"}, body]}
        if kind.__doc__ and not kind.__doc__.startswith(f"{kind.__name__}("):
            body["description"] = " ".join(kind.__doc__.split())
        definitions[name] = body
    return {"$ref": f"#/$defs/{name}"}


def _property(each: _Field, definitions: dict[str, Any]) -> dict[str, Any]:
    schema = _schema(each.kind, definitions)
    if each.pattern:
        schema["pattern"] = f"^({each.pattern})?$"
    if each.doc:
        schema["description"] = each.doc
    if isinstance(each.default, str | bool | int) and each.default != "":
        schema["default"] = each.default
    return schema
