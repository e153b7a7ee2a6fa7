"""Pieces of a module that black may still change, against what it makes of the whole module."""

from __future__ import annotations

from textwrap import dedent

import pytest

from generator import formatting
from generator.formatting import LINE_LENGTH
from generator.settled import Piece, split

LONG = "a" * 60  # twice that is too much for a line


def pieces(text: str) -> list[Piece]:
    return split(text, LINE_LENGTH).pieces


def test_a_module_whose_lines_have_room_is_left_alone() -> None:
    assert pieces("x = {  1 }\n") == []


MODULES = {
    "statement": f"x: {LONG} = Call({LONG})\n",
    "function": f"""
        x = 1


        def f({LONG}: int, b{LONG}: int) -> None:
            return None


        y = 2
        """,
    "statement of a method": f"""
        class A:
            def f(self) -> None:
                self.x = {LONG}({LONG})
                self.y = 1
        """,
    "decorator": f"""
        class A:
            x = 1

            @f({LONG}, {LONG})
            def f(self) -> None:
                pass
        """,
    "blocks": f"""
        if x:
            from .{LONG} import {LONG}
        elif y:
            z = {LONG}({LONG})
        else:
            z = 1
        """,
    "docstring": f'''
        def f() -> None:
            """{LONG} {LONG}

            More.
            """
            x = {LONG}[{LONG}]
        ''',
    "end of a docstring": f'''
        def f() -> None:
            """Short.

            {LONG}{LONG}"""
        ''',
    "one word": f"""
        x = [
            {LONG}{LONG},
        ]
        # {LONG} {LONG}
        """,
    "wide letters": f"名 = {'漢' * 30}({'字' * 30})\n",
}


@pytest.mark.parametrize("text", MODULES.values(), ids=MODULES)
def test_it_comes_out_as_the_whole_module_does(text: str) -> None:
    text = dedent(text).lstrip("\n")
    fast = formatting.format_all({"a.py": text}, trusted=True)
    assert fast == formatting.format_all({"a.py": text})


def test_only_the_smallest_statement_is_formatted() -> None:
    text = f"class A:\n    x = 1\n\n    def f(self) -> None:\n        y = {LONG}({LONG})\n"
    assert pieces(text) == [Piece(2, f"        y = {LONG}({LONG})\n")]


def test_what_replaced_templates_print_is_formatted_whole() -> None:
    assert formatting.format_all({"a.py": "x = {  1 }\n"}) == {"a.py": "x = {1}\n"}
