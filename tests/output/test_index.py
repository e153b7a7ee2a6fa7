"""The index lists every page, and its text can't break out of its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator import index, targets
from generator.api import Api
from generator.folder import Folder
from generator.generate import generate
from generator.inputs import Order, described, read
from generator.problems import Report
from generator.provenance import Provenance
from generator.render import Renderer
from tests.command.shop import DOCUMENT
from tests.hostile import trees
from tests.hostile.texts import OPENERS

DOCS = tuple(name for name in targets.names() if name.startswith("docs/"))


def api(folder: Path, document: str = DOCUMENT) -> Api:
    (folder / "openapi.yaml").write_text(document, "utf-8")
    report = Report()
    return described(read(Order(folder / "openapi.yaml"), report), report)


def links(text: str) -> list[tuple[str, str]]:
    """Text and address of every link, in order, as a Markdown parser reads them."""
    found: list[tuple[str, str]] = []
    for block in MarkdownIt("commonmark").parse(text):
        parts: list[Token] = block.children or []
        for number, part in enumerate(parts):
            if part.type == "link_open":
                end = next(n for n in range(number, len(parts)) if parts[n].type == "link_close")
                shown = "".join(each.content for each in parts[number:end])
                found.append((shown, str(part.attrs["href"])))
    return found


def headings(text: str) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(text)
    return [
        f"{token.markup} {tokens[number + 1].content}"
        for number, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def test_every_page_of_every_language_is_listed(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, "utf-8")
    (tmp_path / "onespec.yaml").write_text(f"targets: {{{', '.join(f'{n}: {{}}' for n in DOCS)}}}")
    order = Order(tmp_path / "openapi.yaml")
    result = generate(order, Report(), Folder(tmp_path / "out"), Provenance())
    pages = {
        f"{name.removeprefix('docs/')}/{path}"
        for name, made in result.targets.items()
        for path in made.files
    }
    assert len(pages) == 3 * len(DOCS)
    for content in result.index.values():
        found = links(content.decode())
        assert {address for _, address in found} == pages
        assert len(found) == len(pages)


def test_the_index_of_the_shop(tmp_path: Path) -> None:
    files = index.files(api(tmp_path), ("docs/ruby", "python"), Renderer())
    assert files["docs/index.md"] == (
        "# Shop\n\nSells things.\n\n## Ruby\n\n"
        "- [Orders](ruby/orders.md)\n"
        "  - [List orders](ruby/orders/list.md): `GET /v1/orders`\n"
        "  - [Get an order](ruby/orders/retrieve.md): `GET /v1/orders/{order_id}`\n"
    )
    assert files["docs/llms.txt"] == (
        "# Shop\n\n> Sells things.\n\n## Ruby\n\n"
        "- [Orders](ruby/orders.md)\n"
        "- [List orders](ruby/orders/list.md): `GET /v1/orders`\n"
        "- [Get an order](ruby/orders/retrieve.md): `GET /v1/orders/{order_id}`\n"
    )


def test_without_pages_there_is_a_title(tmp_path: Path) -> None:
    files = index.files(api(tmp_path), ("python",), Renderer())
    assert files["docs/index.md"] == "# Shop\n\nSells things.\n"
    assert files["docs/llms.txt"] == "# Shop\n\n> Sells things.\n"


@pytest.mark.parametrize(
    "title",
    [
        "] (https://evil.example) [",
        "a](https://evil.example)",
        "[![x](https://evil.example)]",
        "back\\",
        "back\\\\",
        "# heading",
        "<script>alert(1)</script>",
        "`code",
        "`a` and `b",
        "``a`b``",
        "`[`]",
        "\\`a",
        "*",
        "{{ 7 * 7 }}",
        "line\n\n## break",
        "http://evil.example",
        "",
    ],
)
def test_titles_are_data(tmp_path: Path, title: str) -> None:
    document = DOCUMENT.replace("summary: List orders", f"summary: {json.dumps(title)}").replace(
        "title: Shop,", f"title: {json.dumps(title or 'x')},"
    )
    for text in index.files(api(tmp_path, document), ("docs/ruby",), Renderer()).values():
        found = links(text)
        addresses = [address for _, address in found if address.startswith("ruby/")]
        assert addresses == ["ruby/orders.md", "ruby/orders/list.md", "ruby/orders/retrieve.md"]
        assert not any("evil" in address for _, address in found)
        assert [line.split()[0] for line in headings(text)] == ["#", "##"]
        assert "49" not in text


@pytest.mark.parametrize("text", OPENERS)
def test_descriptions_are_prose(tmp_path: Path, text: str) -> None:
    """The first paragraph of one is no block of another kind, and defines nothing."""
    document = DOCUMENT.replace("description: Sells things.", f"description: {json.dumps(text)}")
    before = index.files(api(tmp_path), ("docs/ruby",), Renderer())
    for path, page in index.files(api(tmp_path, document), ("docs/ruby",), Renderer()).items():
        assert trees.shape("markdown", page) == trees.shape("markdown", before[path])
