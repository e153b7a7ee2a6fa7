"""Pages to files: the layout that all languages share, in templates."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.text import code_span, fence, indented
from generator.pages.tree import Item, MethodSection, ModelSection, Pages, ResourcePage
from generator.render import Renderer
from generator.targets import File


def files(view: Pages, renderer: Renderer) -> Iterator[File]:
    """One Markdown file per page."""
    layout = _Layout(view.language, renderer)
    for page in view.pages:
        if isinstance(page, ResourcePage):
            sections = [
                {
                    "title": each.title,
                    "methods": [layout.method(method) for method in each.methods],
                    "models": [layout.model(model) for model in each.models],
                }
                for each in page.sections
            ]
            yield File(page.path, renderer.render("docs/resource.md.j2", sections=sections))
        else:
            yield File(page.path, layout.method(page.section))


class _Layout:
    """Prints sections and lists, each once: most stand on several pages."""

    def __init__(self, language: str, renderer: Renderer) -> None:
        self._folder = f"docs/{language}"
        self._renderer = renderer
        self._done: dict[int, str] = {}  # by identity: the view is not changed while it is printed

    def method(self, section: MethodSection) -> str:
        if id(section) not in self._done:
            signature = self._part("signature", signature=section.signature)
            example = self._part("example", example=section.example)
            self._done[id(section)] = self._renderer.render(
                "docs/method.md.j2",
                method=section,
                signature=code_span(signature),
                parameters=self._items(section.parameters),
                returns=self._items(section.returns),
                example=example.rstrip("\n"),
                example_marks=fence(example),
                language=self._folder.removeprefix("docs/"),
                response_marks=fence(section.response),
            )
        return self._done[id(section)]

    def model(self, section: ModelSection) -> dict[str, object]:
        return {
            "title": section.title,
            "description": section.description,
            "items": self._items(section.items),
        }

    def _items(self, items: tuple[Item, ...]) -> str:
        if not items:
            return ""
        if id(items) not in self._done:
            self._done[id(items)] = self._renderer.render(
                "docs/items.md.j2", items=items, code=code_span, indented=indented
            )
        return self._done[id(items)]

    def _part(self, template: str, **names: object) -> str:
        return self._renderer.render(f"{self._folder}/{template}.md.j2", **names)
