"""Pages of a document in a test: made through the targets themselves, and read back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt

from generator import targets
from generator.api import Api
from generator.lazy import Hashes
from generator.pages.tree import Item, MethodPage, MethodSection, Pages, ResourceSection
from generator.problems import Report
from generator.render import Renderer
from generator.steps import Steps
from generator.targets import Context
from tests.build.documents import api, tree

LANGUAGES = ("python", "typescript", "ruby", "cli", "java")
ROOT = Path(__file__).parents[2]
RENDERER = Renderer()  # compiles each template once
PARSER = MarkdownIt("commonmark", {"maxNesting": 200})


@cache
def environments() -> Api:
    """The API of the project's own document."""
    from generator.source import load

    curation = (ROOT / "spec/onespec.yaml").read_text("utf-8")
    return api(load(ROOT / "spec/openapi.yaml"), curation)


@cache
def zoo() -> Api:
    """An API of everything that the project's own document lacks."""
    return api(tree((ROOT / "tests/pages/zoo.yaml").read_text("utf-8")))


def view(of: Api, language: str, **settings: Any) -> Pages:
    target = targets.load(f"docs/{language}")
    found: Pages = target.view(of, target.Settings(**settings))
    return found


def pages(of: Api, language: str, **settings: Any) -> dict[str, str]:
    """Every page of a language, by its path."""
    target = targets.load(f"docs/{language}")
    context = Context(RENDERER, Steps(RENDERER, {}, lambda path: None, Hashes().of), Report())
    files = target.files(view(of, language, **settings), context)
    return {file.path: str(file.text) for file in files}


def section(of: Api, language: str, title: str) -> MethodSection:
    """The section of the method with this title."""
    found = [each for each in methods(view(of, language)) if each.title == title]
    assert len(found) == 1
    return found[0]


def methods(of: Pages) -> list[MethodSection]:
    return [page.section() for page in method_pages(of)]


def method_pages(of: Pages) -> list[MethodPage]:
    return [page for page in of.pages if isinstance(page, MethodPage)]


def example(page: str, language: str) -> str:
    """The code of the only example on a method's page."""
    found = [t.content for t in PARSER.parse(page) if t.type == "fence" and t.info == language]
    assert len(found) == 1
    return found[0]


def examples(of: Api, language: str, **settings: Any) -> dict[str, str]:
    """The example of every method, by the path of its page."""
    found = pages(of, language, **settings)
    paths = [each.path for each in method_pages(view(of, language, **settings))]
    return {path: example(found[path], language) for path in paths}


@dataclass(frozen=True)
class Bullet:
    """A bullet of ours on a page, and what stands below it."""

    code: str
    below: tuple[Bullet, ...]


def expected(items: tuple[Item, ...]) -> tuple[Bullet, ...]:
    """The bullets that a list of items should show."""
    return tuple(Bullet(_spaced(item.declaration), expected(item.children)) for item in items)


def bullets(markdown: str) -> tuple[Bullet, ...]:
    """The bullets that a CommonMark parser sees below headings of lists.

    Those of descriptions are not ours: lists of methods' own stand below a title, and lists inside
    of items have other marks.
    """
    found: list[tuple[int, str]] = []
    depth = 0
    ours = waiting = False
    for token in PARSER.parse(markdown):
        match token.type:
            case "heading_open":
                ours = token.tag == "h3"
            case "list_item_open" if ours and token.markup == "-":
                depth += 1
                waiting = True
            case "list_item_close" if ours and token.markup == "-":
                depth -= 1
            case "inline" if waiting:
                assert token.children is not None
                code = [child for child in token.children if child.type == "code_inline"]
                found.append((depth, _spaced(code[0].content)))
                waiting = False
            case _:
                pass
    return _nested(found, 1)


def headings(markdown: str) -> list[tuple[str, str]]:
    """Tag and source of each heading."""
    parsed = PARSER.parse(markdown)
    opened = [index for index, token in enumerate(parsed) if token.type == "heading_open"]
    return [(parsed[index].tag, parsed[index + 1].content) for index in opened]


def method_headings(section: MethodSection) -> list[tuple[str, str]]:
    """The headings that a method's section should have."""
    names = [("h2", section.title)]
    names += [("h3", "Parameters")] if section.parameters else []
    names += [("h3", "Returns")] if section.returns else []
    names += [("h3", "Example")]
    return [*names, ("h4", "Response")] if section.response else names


def resource_headings(section: ResourceSection) -> list[tuple[str, str]]:
    found = [("h1", section.title)]
    for method in section.methods:
        found += method_headings(method.section())
    if section.models:
        found += [("h2", "Domain Types"), *(("h3", model().title) for model in section.models)]
    return found


def _nested(found: list[tuple[int, str]], depth: int) -> tuple[Bullet, ...]:
    tops = [index for index, (level, _) in enumerate(found) if level == depth]
    ends = [*tops[1:], len(found)] if tops else []
    return tuple(
        Bullet(found[start][1], _nested(found[start + 1 : end], depth + 1))
        for start, end in zip(tops, ends, strict=True)
    )


def _spaced(code: str) -> str:
    """Code as a span shows it: without blanks around it."""
    return " ".join(code.split())
