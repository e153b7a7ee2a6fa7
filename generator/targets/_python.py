"""Python's vocabulary: names, types and prose as they stand in generated code."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

from generator.api import Const, Json, ListOf, MapOf, Nullable, Primitive, Ref, Scalar, Type
from generator.columns import columns
from generator.formatting import LINE_LENGTH
from generator.models import Literals, Meaning, OneOf
from generator.models.layout import Atom, Either, Group, Tree, either, statement
from generator.models.text import WIDTH, docstring, literal
from generator.names import file_stem, snake

MODEL_SCALARS: Mapping[str, str] = {"string:date-time": "datetime", "string:date": "date"}
"""Types of what is received, where JSON has none of its own."""

DATES = frozenset(MODEL_SCALARS.values())
"""Those of them that the module ``datetime`` has."""

PARAMS_SCALARS: Mapping[str, str] = {
    "string:date-time": "DateTimeInput",
    "string:date": "DateInput",
    "binary": "FileTypes",
}
"""Types of what is given; their names are those of the runtime's ``_inputs``."""

_PRIMITIVES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
    "any": "object",
    "binary": "bytes",
}

_PACKAGES = ("httpx2", "pydantic", "typing_extensions")
_IN_SIGNATURE = 9  # the column at which a parameter stands, and the comma behind it
_LONGEST_KEYWORD = len("headers=,")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_LAID_OUT = re.compile(r"^\s*(?:[-*+] |\d+[.)] |```|~~~|    |[#>|])", re.MULTILINE)


def identifier(text: str, fallback: str = "value") -> str:
    """A name in snake case: ``n`` goes before a digit, an underscore behind a reserved word."""
    name = snake(text) or fallback
    if name[0].isdigit():
        name = f"n{name}"
    if keyword.iskeyword(name):
        name = f"{name}_"
    return name if _is_plain(name) else fallback


def module(text: str) -> str:
    """The name of a module, or of a folder of modules."""
    name = file_stem(identifier(text, "module"))
    if keyword.iskeyword(name):  # without its accents
        name = f"{name}_"
    return name if name[0].isalpha() else f"module{name}"


def class_name(text: str) -> str:
    """A name for a class, from one that may start with a digit or be a reserved word."""
    name = text if _is_plain(text) else f"Model{text}"
    if keyword.iskeyword(name):
        name = f"{name}_"
    return name if _is_plain(name) else "Model"


def _is_plain(name: str) -> bool:
    return name.isidentifier() and unicodedata.normalize("NFKC", name) == name


class Hints:
    """Types as annotations of one module, and which names they take.

    ``names`` are what declarations are called there, ``scalars`` what primitives are. Where a
    builtin's name is among ``hidden``, because a class has a method of that name, ``list`` and
    ``dict`` are written as ``List`` and ``Dict``, and others with their module.
    """

    def __init__(
        self,
        names: Mapping[str, Meaning],
        scalars: Mapping[str, str],
        hidden: Collection[str] = (),
    ) -> None:
        self._names = names
        self._scalars = scalars
        self._hidden = frozenset(hidden)
        self.used: set[str] = set()

    def name(self, name: str) -> Tree:
        """A name of the runtime's."""
        return self._atom(name)

    def tree(self, of: Type | Literals | OneOf) -> Tree:
        match of:
            case Primitive(kind, form):
                named = self._scalars.get(f"{kind}:{form}") or self._scalars.get(kind)
                return self._atom(named or _PRIMITIVES[kind])
            case Const(value):
                return self._literals((value,))
            case ListOf(items):
                return Group(self._collection("list"), (self.tree(items),))
            case MapOf(values):
                return Group(self._collection("dict"), (self._atom("str"), self.tree(values)))
            case Nullable(inner):
                return either([self.tree(inner), Atom("None")])
            case Ref(name):
                meaning = self._names[name]
                return self._atom(meaning) if isinstance(meaning, str) else self.tree(meaning)
            case Literals(values):
                return self._literals(values)
            case OneOf(variants):
                return either([self.tree(each) for each in variants])

    def _atom(self, name: str) -> Atom:
        if name in self._hidden:
            name = f"{'_datetime' if name in DATES else 'builtins'}.{name}"
        self.used.add(name.partition(".")[0])
        return Atom(name)

    def _collection(self, name: str) -> str:
        head = name.capitalize() if name in self._hidden else name
        self.used.add(head)
        return head

    def _literals(self, values: Iterable[Scalar]) -> Tree:
        """``Literal`` takes strings, integers and booleans; others are types of their own."""
        trees: list[Tree] = []
        texts = dict.fromkeys(literal(each) for each in values if isinstance(each, str | int))
        if texts:
            self.used.add("Literal")
            trees.append(Group("Literal", tuple(map(Atom, texts))))
        if any(isinstance(each, float) for each in values):
            trees.append(self._atom("float"))
        if any(each is None for each in values):
            trees.append(Atom("None"))
        return either(trees)


def field_name(wire: str) -> str:
    """The name of a model's field."""
    name = snake(wire)
    return identifier(f"field_{name}" if name[:1].isdigit() else wire)


def literals(values: Mapping[str, str]) -> dict[str, str]:
    """Strings as code, by the same keys."""
    return {name: literal(value) for name, value in values.items()}


def value(of: Json) -> str:
    """JSON as an expression."""
    match of:
        case dict():
            return f"{{{', '.join(f'{literal(k)}: {value(v)}' for k, v in of.items())}}}"
        case list():
            return f"[{', '.join(map(value, of))}]"
        case _:
            return literal(of)


class ImportBlock:
    """The imports of a module, in the order that isort gives them."""

    def __init__(self) -> None:
        self._names: dict[str, set[str]] = {}
        self._modules: set[tuple[str, str]] = set()

    def add(self, module: str, name: str = "", alias: str = "") -> None:
        """``from module import name as alias``, or ``import module as alias`` without a name."""
        if name:
            self._names.setdefault(module, set()).add(f"{name} as {alias}" if alias else name)
        else:
            self._modules.add((module, alias))

    def text(self) -> str:
        """The lines, in sections for the standard library, other packages and this one."""
        sections: dict[int, list[str]] = {}
        for module, alias in sorted(self._modules):
            line = f"import {module} as {alias}" if alias else f"import {module}"
            sections.setdefault(_section(module), []).append(line)
        for module in sorted(self._names, key=_module_order):
            line = imported(module, sorted(self._names[module], key=name_order))
            sections.setdefault(_section(module), []).append(line)
        return "\n\n".join("\n".join(sections[number]) for number in sorted(sections))


def imported(module: str, names: Sequence[str]) -> str:
    """``from module import names``, in parentheses where that is too long for a line."""
    line = f"from {module} import {', '.join(names)}"
    if columns(line) <= LINE_LENGTH:
        return line
    return "\n".join([f"from {module} import (", *(f"    {name}," for name in names), ")"])


def exported(module: str, name: str) -> str:
    """``from module import name as name``, as a line that stands in an ``if``."""
    line = f"from {module} import {name} as {name}"
    if columns(line) + 4 <= LINE_LENGTH:
        return line
    return f"from {module} import (\n    {name} as {name},\n)"


def member_of_list(key: str, values: Sequence[str], indent: int) -> str:
    """``"key": ["value", ...],`` of a dictionary; lines after the first are not indented yet."""
    texts = [literal(value) for value in values]
    line = f"{literal(key)}: [{', '.join(texts)}],"
    if indent + columns(line) <= LINE_LENGTH:
        return line
    comma = "," if len(texts) > 1 else ""
    return "\n".join([f"{literal(key)}: [", *(f"    {text}{comma}" for text in texts), "],"])


def assigned(target: str, function: str, argument: str, indent: int) -> str:
    """``target = function(argument)``; lines after the first are not indented yet."""
    line = f"{target} = {function}({argument})"
    if indent + columns(line) <= LINE_LENGTH:
        return line
    return f"{target} = {function}(\n    {argument}\n)"


def name_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest."""
    bare = name.lstrip("_")
    return (0 if bare.isupper() else 1 if bare[:1].isupper() else 2), name


def _section(module: str) -> int:
    if module.startswith("."):
        return 2
    return int(module.partition(".")[0] in _PACKAGES)


def _module_order(module: str) -> tuple[int, str]:
    """Relative imports from further out come first."""
    name = module.lstrip(".")
    return len(name) - len(module), name


def strings(values: Iterable[str]) -> str:
    """A tuple of strings."""
    return listed(map(literal, values))


def listed(values: Iterable[str]) -> str:
    """A tuple of expressions."""
    texts = list(values)
    return f"({texts[0]},)" if len(texts) == 1 else f"({', '.join(texts)})"


def dictionary(members: Mapping[str, str], indent: int) -> str:
    """A dictionary of code by strings, as an argument at this column; on one line if it fits."""
    pairs = [f"{literal(key)}: {value}" for key, value in members.items()]
    line = f"{{{', '.join(pairs)}}}"
    if indent + columns(line) + _LONGEST_KEYWORD <= LINE_LENGTH:
        return line
    return "\n".join(["{", *(f"    {pair}," for pair in pairs), "}"])


def parameter(name: str, hint: Tree, default: str = "") -> str:
    """A parameter of a method; lines after the first are not indented yet."""
    return statement(f"{name}: ", hint, Atom(default) if default else None, indent=_IN_SIGNATURE)


def returned(hint: Tree) -> str:
    """The type that a method returns, laid out as black does; indented like ``parameter``."""
    line = f"    ) -> {hint}:"
    if columns(line) <= LINE_LENGTH or isinstance(hint, Atom):
        return str(hint)
    if isinstance(hint, Either):
        return f"(\n    {hint}\n)"
    inner = ", ".join(map(str, hint.args))
    if columns(inner) + 8 > LINE_LENGTH:
        inner = ",\n    ".join(map(str, hint.args)) + ","
    return f"{hint.head}[\n    {inner}\n]"


def returning(name: str, answer: Tree, operation: str, decoded: Tree) -> str:
    """The constant of an operation that differs from another one by its answer alone."""
    head = f"{name}: Operation[{answer}] = "
    made = f"{operation}.returning(lambda: {decoded})"
    if columns(head + made) <= LINE_LENGTH:
        return head + made
    opened = f"{head}{operation}.returning("
    if columns(opened) > LINE_LENGTH and columns(made) + 4 <= LINE_LENGTH:
        return f"{head}(\n    {made}\n)"
    return f"{opened}\n    lambda: {decoded}\n)"


def described(head: str, arguments: Iterable[tuple[str, str]], indent: int) -> str:
    """The docstring of a function: what it does, then what its arguments mean."""
    entries = [
        line for name, text in arguments for line in _entry(name, text, WIDTH - indent) if text
    ]
    parts = [head.strip(), "\n".join(["Args:", *entries]) if entries else ""]
    return docstring("\n\n".join(filter(None, parts)), indent)


def _entry(name: str, text: str, width: int) -> Iterator[str]:
    """The lines about one argument; paragraphs are filled, lists and code stay as they are."""
    for number, paragraph in enumerate(_PARAGRAPHS.split(text.strip())):
        lead = f"{name}: " if number == 0 else ""
        if number:
            yield ""
        if _LAID_OUT.search(paragraph):
            lines = paragraph.expandtabs(4).split("\n")
            yield f"    {lead or '    '}{lines[0]}"
            yield from (f"        {line}" for line in lines[1:])
        else:
            yield from wrap(
                f"{lead}{' '.join(paragraph.split())}",
                width,
                initial_indent="    " if lead else "        ",
                subsequent_indent="        ",
                break_long_words=False,
                break_on_hyphens=False,
            )
