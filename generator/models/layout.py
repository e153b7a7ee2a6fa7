"""Type expressions as trees, and their layout: that of black.

Black stays the authority on layout and has the last word; printing what it would print saves it
most of its work. Where the two differ (names longer than a line), only time is lost.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass

from generator.columns import columns
from generator.formatting import LINE_LENGTH
from generator.models.text import literal


@dataclass(frozen=True, slots=True)
class Atom:
    """A name, perhaps dotted, or a literal."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Group:
    """``head[args]``, or ``head(args)`` where ``opening`` is a parenthesis."""

    head: str
    args: tuple[Tree, ...]
    opening: str = "["

    def __str__(self) -> str:
        return f"{self.head}{self.opening}{', '.join(map(str, self.args))}{self.closing}"

    @property
    def closing(self) -> str:
        return "]" if self.opening == "[" else ")"


@dataclass(frozen=True, slots=True)
class Either:
    """``a | b | c``: two or more, none of them an ``Either``."""

    items: tuple[Tree, ...]

    def __str__(self) -> str:
        return " | ".join(map(str, self.items))


Tree = Atom | Group | Either


def either(items: list[Tree]) -> Tree:
    """The union of these types: flat, each of them once, None last."""
    flat: dict[Tree, None] = {}
    for item in items:
        flat.update(dict.fromkeys(item.items if isinstance(item, Either) else (item,)))
    none = Atom("None")
    if none in flat:
        del flat[none]
        flat[none] = None
    unique = tuple(flat)
    return unique[0] if len(unique) == 1 else Either(unique)


class NotAType(Exception):
    """An expression of Python's that is no type as ours are."""


def parsed(
    node: ast.expr,
    name: Callable[[str], Tree] = Atom,
    text: Callable[[str], Tree] = lambda value: Atom(literal(value)),
) -> Tree:
    """A type as Python's parser sees it; ``name`` and ``text`` give what stands for each.

    Raises NotAType for anything else.
    """
    match node:
        case ast.Name(id):
            return name(id)
        case ast.Attribute():
            return name(_dotted(node))
        case ast.Constant(value=None):
            return Atom("None")
        case ast.Constant(value=str() as value):
            return text(value)
        case ast.BinOp(left, ast.BitOr(), right):
            return either([parsed(left, name, text), parsed(right, name, text)])
        case ast.Subscript(value=head, slice=inner):
            args = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            return Group(str(name(_dotted(head))), tuple(parsed(arg, name, text) for arg in args))
        case _:
            raise NotAType(ast.unparse(node))


def _dotted(node: ast.expr) -> str:
    match node:
        case ast.Name(id):
            return id
        case ast.Attribute(value, attribute):
            return f"{_dotted(value)}.{attribute}"
        case _:
            raise NotAType(ast.unparse(node))


def statement(target: str, value: Tree, default: Tree | None = None, *, indent: int = 0) -> str:
    """``target`` (``name: `` or ``name = ``), then ``value``, then `` = default`` if there is one.

    ``indent`` is the column at which the statement will stand; it is not in the result.
    """
    width = LINE_LENGTH - indent
    line = f"{target}{value}" if default is None else f"{target}{value} = {default}"
    return line if columns(line) <= width else "\n".join(_broken(target, value, default, width))


def _broken(target: str, value: Tree, default: Tree | None, width: int) -> list[str]:
    """A statement that is too long for one line."""
    if default is None:
        alone = isinstance(value, Atom) and columns(f"    {value}") > width
        return [f"{target}{value}"] if alone else _opened(target, value, width)
    head = f"{target}{value} = "
    if isinstance(default, Group) and columns(f"{head}{default.head}(") <= width:
        return _bracketed(default, width, 0, head)
    if columns(f"{head}(") <= width:
        return [f"{head}(", *_laid_out(default, width, 4), ")"]
    lines = _opened(target, value, width)
    if isinstance(default, Group) and columns(f"{lines[-1]} = {default}") > width:
        return [*lines[:-1], *_bracketed(default, width, 0, f"{lines[-1]} = ")]
    return [*lines[:-1], f"{lines[-1]} = {default}"]


def member(key: str, value: Tree, *, indent: int) -> str:
    """``key: value,`` of a dict, whose lines after the first are not indented yet."""
    return "\n".join(_laid_out(value, LINE_LENGTH - indent, 0, f"{key}: ", ","))


def header(text: str, args: tuple[Tree, ...]) -> str:
    """``class Name(args):``"""
    group = Group(text, args, "(")
    line = f"{group}:"
    return (
        line
        if columns(line) <= LINE_LENGTH
        else "\n".join(_bracketed(group, LINE_LENGTH, 0, "", ":"))
    )


def _opened(target: str, value: Tree, width: int) -> list[str]:
    """The statement with its type broken up: at its brackets, or at parentheses around it."""
    if isinstance(value, Group):
        return _bracketed(value, width, 0, target)
    if columns(f"    {value}") <= width:
        return [f"{target}(", f"    {value}", ")"]
    return [f"{target}(", *_laid_out(value, width, 4), ")"]


def _laid_out(tree: Tree, width: int, indent: int, before: str = "", after: str = "") -> list[str]:
    """The lines of a type that stands inside brackets."""
    line = f"{' ' * indent}{before}{tree}{after}"
    if columns(line) <= width:
        return [line]
    match tree:
        case Atom():
            return [line]
        case Group():
            return _bracketed(tree, width, indent, before, after)
        case Either(items):
            last = len(items) - 1
            lines: list[str] = []
            for index, item in enumerate(items):
                lead = "| " if index else before
                lines += _laid_out(item, width, indent, lead, after if index == last else "")
            return lines


def _bracketed(
    group: Group, width: int, indent: int, before: str = "", after: str = ""
) -> list[str]:
    space = " " * indent
    body = f"{space}    {', '.join(map(str, group.args))}"
    if columns(body) <= width:
        lines = [body]
    elif len(group.args) == 1:
        lines = _laid_out(group.args[0], width, indent + 4)
    else:
        lines = [
            line for arg in group.args for line in _laid_out(arg, width, indent + 4, after=",")
        ]
    first = f"{space}{before}{group.head}{group.opening}"
    return [first, *lines, f"{space}{group.closing}{after}"]
