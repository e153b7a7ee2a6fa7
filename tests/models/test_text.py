"""Texts of the document as literals, docstrings and comments: they parse to what they were."""

from __future__ import annotations

import ast
import inspect
import re

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.api import Scalar
from generator.models.text import WIDTH, comment, docstring, literal
from tests.models.strategies import HOSTILE, prose

wild = prose | st.text(st.characters(), max_size=200)  # lone surrogates and noncharacters too
thorough = settings(max_examples=300, deadline=None)


@thorough
@given(st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | wild)
def test_a_literal_is_its_value(value: Scalar) -> None:
    if isinstance(value, float) and value in (float("inf"), float("-inf")):
        return  # not in JSON
    written = literal(value)
    found: object = ast.literal_eval(written)
    assert type(found) is type(value)
    assert found == value
    assert (
        black.format_str(f"x = {written}", mode=black.Mode(line_length=10**6)) == f"x = {written}\n"
    )


@thorough
@given(wild)
def test_a_docstring_says_what_the_description_says(text: str) -> None:
    written = docstring(text, 4)
    if not written:
        assert not _words(text)
        return
    source = "class A:\n    " + written.replace("\n", "\n    ") + "\n"
    tree = ast.parse(source.encode("utf-8"))
    node = tree.body[0]
    assert isinstance(node, ast.ClassDef)
    assert len(tree.body) == len(node.body) == 1
    assert _words(ast.get_docstring(node) or "") == _words(text)


@thorough
@given(wild)
def test_a_comment_holds_no_line_break_and_nothing_hidden(text: str) -> None:
    lines = comment(text, 8)
    assert all(line.startswith("#") for line in lines)
    source = "".join(f"        {line}\n" for line in lines) + "x = 1\n"
    assert [type(node) for node in ast.parse(source.replace("        ", "")).body] == [ast.Assign]


@thorough
@given(wild)
def test_nothing_that_hides_or_turns_text_is_printed_as_it_is(text: str) -> None:
    hidden = re.compile(
        "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
    )
    for written in (literal(text), docstring(text, 4), *comment(text, 4)):
        assert not hidden.search(written)
        written.encode("utf-8")  # no lone surrogates


@thorough
@given(st.lists(st.sampled_from(["word", "a", "longer-word", "x" * 30]), max_size=60).map(" ".join))
def test_lines_stay_within_the_width(text: str) -> None:
    for line in docstring(text, 4).splitlines():
        assert len(line) <= WIDTH - 4
    for line in comment(text, 8):
        assert len(line) <= WIDTH - 8


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_a_string(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text
    body = ast.parse(f"x = 1\n{docstring(f'The {text}', 0)}\ny = 2\n").body
    assert [type(node) for node in body] == [ast.Assign, ast.Expr, ast.Assign]


def test_markdown_keeps_its_structure() -> None:
    text = """\
A paragraph with a line that is too long for the width that we have here, so that it is filled anew
together with this one.

Short lines stay
as they are.

- An item that is much too long for one line, which is why it goes on in a second line, indented.
- Another.
  1. A numbered one inside.

```python
client.do_something(with_a_line_that_is_too_long, for_the_width, but_stays_since_it_is_code=True)
```

| a table | whose rows stay | as they are, however long they are, or else it would be none |
# heading
    code by indentation that is long enough to be wrapped if it were prose, which it is not
"""
    assert (
        docstring(text, 4)
        == '''"""
A paragraph with a line that is too long for the width that we have here, so that it
is filled anew together with this one.

Short lines stay
as they are.

- An item that is much too long for one line, which is why it goes on in a second
  line, indented.
- Another.
  1. A numbered one inside.

```python
client.do_something(with_a_line_that_is_too_long, for_the_width, but_stays_since_it_is_code=True)
```

| a table | whose rows stay | as they are, however long they are, or else it would be none |
# heading
    code by indentation that is long enough to be wrapped if it were prose, which it is not
"""'''
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", ""),
        (" \n\t\n", ""),
        ("One line.", '"""One line."""'),
        ('It "quotes"', '"""\nIt "quotes"\n"""'),
        ("C:\\", '"""\nC:\\\\\n"""'),
        ('a """ b', '"""a \\"\\"\\" b"""'),
        ("two\n\n\n\nparts\n\n", '"""\ntwo\n\nparts\n"""'),
        ("a\r\nb\rc", '"""\na\nb\nc\n"""'),
        ("x" * 78, '"""' + "x" * 78 + '"""'),
        ("x" * 79, '"""\n' + "x" * 79 + '\n"""'),
    ],
)
def test_forms_of_a_docstring(text: str, written: str) -> None:
    assert docstring(text, 4) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("plain", '"plain"'),
        ('say "hi"', "'say \"hi\"'"),
        ("it's", '"it\'s"'),
        ("'\"", '"\'\\""'),
        ("a\tb\n", '"a\\tb\\n"'),
        ("\u202eabc", '"\\u202eabc"'),
        ("\U000e0041", '"\\U000e0041"'),
        ("👩\u200d💻", '"👩\u200d💻"'),
        (True, "True"),
        (None, "None"),
        (-1, "-1"),
        (1.5, "1.5"),
    ],
)
def test_forms_of_a_literal(value: Scalar, written: str) -> None:
    assert literal(value) == written


def _words(text: str) -> list[str]:
    """The words of a text; line breaks and columns are layout, all else is said."""
    return inspect.cleandoc(text.expandtabs(4)).replace("\r", "\n").split()
