"""``docs/index.md`` and ``docs/llms.txt``: every reference page of every language.

They depend on the API and on the curation's targets alone, so that generating one target doesn't
take the others' pages off the list. ``llms.txt`` follows the convention of that name: a title, a
summary, and a list of links per section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.api import Api, Resource
from generator.names import title
from generator.pages.paths import method_path, page_paths, resource_path
from generator.pages.text import blocks, code_span, heading
from generator.render import Renderer

FILES = {"docs/index.md": "docs/index.md.j2", "docs/llms.txt": "docs/llms.txt.j2"}
"""The files of the index, relative to the output folder, and their templates."""

_CODE_OR_MARK = re.compile(r"\\.|(?<!`)(?P<marks>`+)(?!`).+?(?<!`)(?P=marks)(?!`)|[\[\]`]")


@dataclass(frozen=True, slots=True)
class Page:
    """A page; ``path`` is relative to the folder of its language. Texts are Markdown."""

    path: str
    title: str
    depth: int
    operation: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """A target of reference pages; ``folder`` is relative to that of the index."""

    folder: str
    title: str


def files(api: Api, names: Sequence[str], renderer: Renderer) -> dict[str, str]:
    """The index over those targets among ``names`` that are reference pages."""
    shown = {
        "title": heading(api.title) or "Reference",
        "summary": _summary(api.description),
        "languages": [_language(n, renderer) for n in names if n.startswith("docs/")],
        "pages": list(pages(api)),
    }
    return {path: renderer.render(template, **shown) for path, template in FILES.items()}


def pages(api: Api) -> Iterator[Page]:
    """Every page that a language has, in the order of the resource tree."""
    shown = [found for root in api.resources for found in _shown(root, 0)]
    keys = [key for resource, _ in shown for key in _keys(resource)]
    paths = page_paths(keys)
    for resource, depth in shown:
        yield Page(paths[resource_path(resource)], _link(resource.title), depth)
        for method in resource.methods:
            operation = method.operation
            yield Page(
                paths[method_path(resource, method.name)],
                _link(operation.summary) or _link(title(method.name)),
                depth + 1,
                code_span(f"{operation.http_method.upper()} {operation.path}"),
            )


def _shown(resource: Resource, depth: int) -> Iterator[tuple[Resource, int]]:
    """Resources that have a page: those with methods or models of their own."""
    has_page = bool(resource.methods or resource.models)
    if has_page:
        yield resource, depth
    for below in resource.resources:
        yield from _shown(below, depth + has_page)


def _keys(resource: Resource) -> Iterator[tuple[str, ...]]:
    yield resource_path(resource)
    for method in resource.methods:
        yield method_path(resource, method.name)


def _language(target: str, renderer: Renderer) -> Language:
    folder = target.removeprefix("docs/")
    named = f"{target}/title.txt"
    shown = renderer.copy(named).strip() if renderer.has(named) else folder.capitalize()
    return Language(folder, shown)


def _summary(description: str) -> str:
    """The first paragraph, as one line that opens no block of another kind."""
    return "".join(blocks(" ".join(description.strip().split("\n\n")[0].split())))


def _link(text: str) -> str:
    """A text that may stand between the brackets of a link (CommonMark 0.31, section 6.3)."""
    line = heading(text)
    trailing = len(line) - len(line.rstrip("\\"))
    line += "\\" * (trailing % 2)
    return _CODE_OR_MARK.sub(lambda found: found[0].rjust(2, "\\"), line)
