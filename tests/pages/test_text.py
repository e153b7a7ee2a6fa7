"""Text of the document in Markdown: kept where it is harmless, and never breaking the page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.pages import text
from tests.hostile import trees
from tests.hostile.texts import OPENERS
from tests.pages.texts import hostile

PARSER = MarkdownIt("commonmark")


def tokens(markdown: str) -> list[Token]:
    found: list[Token] = []
    for token in PARSER.parse(markdown):
        found += [token, *(token.children or ())]
    return found


def escaping(markdown: str) -> set[str]:
    """What a page of ours never holds, as it is or acts outside of the text that it came from."""
    kinds = {token.type for token in tokens(markdown)}
    unwanted = {"html_block", "html_inline", "blockquote_open", "hr"}
    return (kinds & unwanted) | {*trees.definitions(markdown)}


@pytest.mark.parametrize(
    "description",
    [
        "Plain text, with 'quotes' and an (aside).",
        "`cloud` environment configuration.",
        "First line of a paragraph\nand its second line.\n\nAnother paragraph.",
        "Use `package==1.0.0`, `*args` and `<tag>` in code.",
        "A [link](https://example.com/a_b) and **bold** text; 3 < 4 & 5 > 4.",
        "**Bold** at the start, _emphasis_ and *more*.",
        "-5 is a number, and so is +5; 1.5 too.",
    ],
)
def test_ordinary_text_is_kept_as_it_is(description: str) -> None:
    for in_item in (False, True):
        assert "\n\n".join(text.blocks(description, in_item=in_item)) == description


@pytest.mark.parametrize(
    ("description", "shown"),
    [
        ("# Heading\n## Another", "\\# Heading\n\\## Another"),
        ("Title\n===\nTitle\n---", "Title\n\\===\nTitle\n\\---"),
        ("> quote", "\\> quote"),
        ("<b>bold</b> and `<b>`", "\\<b>bold\\</b> and `<b>`"),
        ("```\nnever closed", "\\`\\`\\`\nnever closed"),
        ("[label]: https://example.com", "\\[label]: https://example.com"),
        ("[a\n[b]: c", "\\[a\n\\[b]: c"),
        ("- [a\\]\nb]: c", "- \\[a\\]\nb]: c"),
        ("[a\\\nb]: c", "\\[a\\\nb]: c"),
        ("[a\nlink](b)", "[a\nlink](b)"),
        ("a\n\n    *b*", "a\n\n    *b*"),
        ("+\n\n1.\n\n2)", "\\+\n\n1\\.\n\n2\\)"),
        ("see <https://example.com>", "see <https://example.com>"),
        ("a \\<b>", "a \\<b>"),
        ("a\r\nb", "a\nb"),
        ("`a <b>\nb` <c>", "`a <b>\nb` \\<c>"),
        ("`a\n<b>` <c>", "`a\n\\<b>` \\<c>"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_markup_that_would_leave_its_place_is_defused(description: str, shown: str) -> None:
    assert "\n\n".join(text.blocks(description)) == shown


def test_lists_and_closed_fences_stay_and_bullets_differ_from_ours_in_items() -> None:
    description = "- one\n- two\n\n```sh\necho <b>\n\nexit\n```"
    assert text.blocks(description) == ("- one\n- two", "```sh\necho <b>\n\nexit\n```")
    assert text.blocks(description, in_item=True)[0] == "* one\n* two"


@pytest.mark.parametrize(
    "hidden",
    [
        "\t",
        "\r",
        "\0",
        "\v",
        "\x1f",
        "\x85",
        "\x9b",
        "\u2028",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\U000e0041",
    ],
)
def test_characters_that_nobody_sees_go(hidden: str) -> None:
    """Each on its own, in text that is plain otherwise."""
    for shown in (*text.blocks(f"a{hidden}b"), text.heading(f"a{hidden}b")):
        assert hidden not in shown
    assert hidden not in text.code_span(f"a{hidden}b")


@pytest.mark.parametrize("opener", OPENERS)
def test_what_opens_a_block_stays_inside(opener: str) -> None:
    """Each on its own: what one of them is found by must not find another."""
    check_list(opener)
    check_section(opener)


@given(hostile)
@settings(max_examples=600, deadline=None)
def test_no_text_breaks_the_list_around_it(description: str) -> None:
    check_list(description)


def check_list(description: str) -> None:
    blocks = text.blocks(description, in_item=True)
    body = "".join(f"\n\n{text.indented(block, 1)}" for block in blocks)
    page = f"- `first`{body}\n\n  - `below`\n\n- `second`\n\n## After\n"
    found = tokens(page)

    ours = [t for t in found if t.type == "list_item_open" and t.markup == "-"]
    assert [token.level for token in ours] == [1, 3, 1]
    assert [t.content for t in found if t.type == "heading_open" or t.content == "After"] == [
        "",
        "After",
        "After",
    ]
    assert not escaping(page)


@given(hostile)
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_section_around_it(description: str) -> None:
    check_section(description)


def check_section(description: str) -> None:
    body = "\n\n".join(text.blocks(description))
    page = f"## Before\n\n{body}\n\n### After\n"
    found = [token.tag for token in tokens(page) if token.type == "heading_open"]
    assert found == ["h2", "h3"]
    assert not escaping(page)


@given(hostile)
@settings(deadline=None)
def test_a_heading_is_one_line_of_its_text(title: str) -> None:
    shown = text.heading(title)
    found = PARSER.parse(f"## {shown}\n")
    assert [token.type for token in found] == ["heading_open", "inline", "heading_close"]
    assert found[1].content == shown
    assert not escaping(f"## {shown}")


@given(hostile)
@settings(deadline=None)
def test_a_code_span_shows_its_text(code: str) -> None:
    found = [token for token in tokens(text.code_span(f"x{code}y")) if token.type == "code_inline"]
    assert len(found) == 1
    assert found[0].content.split() == text.code_span(f"x{code}y").strip("`").split()


@pytest.mark.parametrize("code", ["`", "``", "`a", "a`", "`a`", "a``b`", ""])
def test_a_code_span_is_one_whatever_backticks_it_holds(code: str) -> None:
    found = [(token.type, token.content.strip()) for token in tokens(text.code_span(code))]
    assert found[2:-1] == [("code_inline", code)]


def test_a_label_stands_alone_before_text_that_is_no_sentence() -> None:
    assert text.labelled("Body param", ()) == ("Body param",)
    assert text.labelled("", ("The name.",)) == ("The name.",)
    assert text.labelled("Body param", ("The name.", "More.")) == ("Body param: The name.", "More.")
    assert text.labelled("Body param", ("* one\n* two",)) == ("Body param", "* one\n* two")
