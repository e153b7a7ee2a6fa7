"""Pages to files: the layout that all languages share, in templates."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.text import code_span, fence, indented
from generator.pages.tree import (
    Item,
    MethodPage,
    MethodSection,
    ModelSection,
    Page,
    Pages,
    ResourcePage,
)
from generator.steps import Kept
from generator.targets import Context, File

_METHOD, _ITEMS, _RESOURCE = "docs/method.md.j2", "docs/items.md.j2", "docs/resource.md.j2"


def files(view: Pages, context: Context) -> Iterator[File]:
    """One Markdown file per page."""
    for tree in view.trees:
        yield from _Layout(view.language, context).files(tree)


class _Layout:
    """Prints the pages of a tree; those of methods first, since those of resources repeat them."""

    def __init__(self, language: str, context: Context) -> None:
        self._language = language
        self._context = context
        self._renderer = context.renderer
        self._done: dict[str, str | Kept] = {}
        # By identity: what stands on several pages is one list, kept here as long as its text.
        self._lists: dict[int, tuple[tuple[Item, ...], str]] = {}

    def files(self, tree: tuple[Page, ...]) -> Iterator[File]:
        for page in sorted(tree, key=lambda each: isinstance(each, ResourcePage)):
            if isinstance(page, MethodPage):
                self._done[page.path] = text = self._method_page(page)
            else:
                text = self._resource_page(page)
            yield File(page.path, text)

    def _method_page(self, page: MethodPage) -> str | Kept:
        return self._context.steps.text(
            page.path,
            page.section,
            lambda: self._method(page.section()),
            templates=(_METHOD, _ITEMS, self._own("signature"), self._own("example")),
        )

    def _resource_page(self, page: ResourcePage) -> str | Kept:
        return self._context.steps.text(
            page.path,
            page.sections,
            lambda: self._resource(page),
            templates=(_RESOURCE, _METHOD, _ITEMS, self._own("signature"), self._own("example")),
        )

    def _resource(self, page: ResourcePage) -> str:
        sections = [
            {
                "title": each.title,
                "methods": [self._text_of(method) for method in each.methods],
                "models": [self._model(model()) for model in each.models],
            }
            for each in page.sections
        ]
        return self._renderer.render(_RESOURCE, sections=sections)

    def _text_of(self, page: MethodPage) -> str:
        found = self._done[page.path]
        return found.content.decode() if isinstance(found, Kept) else found

    def _method(self, section: MethodSection) -> str:
        signature = self._renderer.render(self._own("signature"), signature=section.signature)
        example = self._renderer.render(self._own("example"), example=section.example)
        return self._renderer.render(
            _METHOD,
            method=section,
            signature=code_span(signature),
            parameters=self._items(section.parameters),
            returns=self._items(section.returns),
            example=example.rstrip("\n"),
            example_marks=fence(example),
            language=self._language,
            response_marks=fence(section.response),
        )

    def _model(self, section: ModelSection) -> dict[str, object]:
        return {
            "title": section.title,
            "description": section.description,
            "items": self._items(section.items),
        }

    def _items(self, items: tuple[Item, ...]) -> str:
        if not items:
            return ""
        if id(items) not in self._lists:
            text = self._renderer.render(_ITEMS, items=items, code=code_span, indented=indented)
            self._lists[id(items)] = items, text
        return self._lists[id(items)][1]

    def _own(self, template: str) -> str:
        return f"docs/{self._language}/{template}.md.j2"
