"""Pieces of a module that black may still change, against what it makes of the whole module."""

from __future__ import annotations

import pytest

from generator import formatting
from generator.formatting import LINE_LENGTH
from generator.settled import Piece, split

LONG = "a" * 60


def pieces(text: str) -> list[Piece]:
    return split(text, LINE_LENGTH).pieces


def test_a_module_whose_lines_have_room_is_left_alone() -> None:
    assert pieces("x = {  1 }\n") == []


@pytest.mark.parametrize(
    "text",
    [
        f"x: {LONG} = Call({LONG})\n",
        f"x = 1\n\n\ndef f({LONG}: int, b{LONG}: int) -> None:\n    return None\n\n\ny = 2\n",
        f"class A:\n    def f(self) -> None:\n        self.x = {LONG}({LONG})\n        self.y = 1\n",
        f"class A:\n    x = 1\n\n    @f({LONG}, {LONG})\n    def f(self) -> None:\n        pass\n",
        f"if x:\n    from .{LONG} import {LONG}\nelif y:\n    z = {LONG}({LONG})\nelse:\n    z = 1\n",
        f'def f() -> None:\n    """{LONG} {LONG}\n\n    More.\n    """\n    x = {LONG}[{LONG}]\n',
        f'def f() -> None:\n    """Short.\n\n    {LONG}{LONG}"""\n',
        f"x = [\n    {LONG}{LONG},\n]\n# {LONG} {LONG}\n",
        f'x = {{\n    "{LONG}{LONG}": [\n        1,\n    ],\n}}\n',
        f"名 = {'漢' * 30}({'字' * 30})\n",
    ],
)
def test_it_comes_out_as_the_whole_module_does(text: str) -> None:
    fast = formatting.format_all({"a.py": text}, trusted=True)
    assert fast == formatting.format_all({"a.py": text})


def test_only_the_smallest_statement_is_formatted() -> None:
    text = f"class A:\n    x = 1\n\n    def f(self) -> None:\n        y = {LONG}({LONG})\n"
    assert pieces(text) == [Piece(2, f"        y = {LONG}({LONG})\n")]


def test_what_replaced_templates_print_is_formatted_whole() -> None:
    assert formatting.format_all({"a.py": "x = {  1 }\n"}) == {"a.py": "x = {1}\n"}
