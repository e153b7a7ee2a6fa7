"""Statements of every width are laid out as Prettier prints them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.targets._typescript_layout import assigned, braced, listed, member, printed
from generator.targets._typescript_types import annotation, generic
from tests.typescript.tools import passed

WIDTHS = range(20, 60)


def properties() -> list[str]:
    """Resources of a client: a name, a class, and the class again."""
    lines: list[str] = []
    for width in WIDTHS:
        kind = "C" + "c" * width
        made = (f"new {kind}", listed("(", ["this"], ")"))
        lines.append(f"  {assigned(f'readonly p{width}: {kind}', made, 2)}")
    return ["export class Client {", *lines, "}"]


def members() -> list[str]:
    """Members with names of two lengths, below an object."""
    lines = ["export const object = {"]
    for width in (*WIDTHS, 80, 90, 100):
        for name in (f"path{width}", "path"):
            lines.append(f"  {printed((member(name, repr('x' * width)), ','), 2)}")
    lines.append("};")
    for width in WIDTHS:
        inner = braced([member(f"k{'k' * width}", repr("v" * width))])
        lines.append(printed((f"export const o{width} = ", inner, ";")))
    return lines


def types() -> list[str]:
    """Aliases: a name, a list, a map, alone and with null, and alternatives."""
    lines: list[str] = []
    for width in WIDTHS:
        name, other = f"N{'n' * width}", f"O{'o' * width}"
        listing = generic("Array", (name,))
        either = generic("Record", ("string",), (name, other))
        forms = [(name,), (listing,), (either,)]
        forms += [(*each, "null") for each in forms]
        forms += [(name, other), (name, other, "null"), (either, "string"), (listing, either)]
        for number, form in enumerate(forms):
            lines.append(assigned(f"export type A{width}F{number}", annotation(form)))
    return lines


@pytest.mark.slow
@pytest.mark.parametrize("made", [properties, members, types])
def test_layout(made: Callable[[], list[str]], tmp_path: Path) -> None:
    (tmp_path / "made.ts").write_text("\n".join(made()) + "\n", "utf-8")
    options = ["--print-width", "100", "--single-quote"]
    told = passed(["prettier", *options, "made.ts"], tmp_path)
    assert (tmp_path / "made.ts").read_text("utf-8") == told
