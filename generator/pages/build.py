"""An API and a language -> all pages of that language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.api import MISSING, Event, Method, Primitive, Ref, Resource
from generator.build.returns import success
from generator.descriptions import details
from generator.names import title
from generator.pages import text
from generator.pages.calls import Call, call
from generator.pages.language import Language
from generator.pages.paths import method_path, page_paths, resource_path
from generator.pages.samples import Sampler, printed
from generator.pages.schema import Schema, resources
from generator.pages.tree import (
    MethodPage,
    MethodSection,
    ModelSection,
    Pages,
    ResourcePage,
    ResourceSection,
)
from generator.pages.walk import Walk

_WEBHOOKS = ("webhooks()",)
"""The key of a page that is no resource's."""


def pages(schema: Schema, language: Language) -> Pages:
    """One page per resource (with those below it) and one per method, in the tree's order.

    A resource that has neither methods nor models of its own has no page. What the API sends by
    itself has one, the last.
    """
    return Pages(language.folder, tuple(_Builder(schema, language).pages()))


class _Builder:
    def __init__(self, schema: Schema, language: Language) -> None:
        self._schema = schema
        self._language = language
        self._walk = Walk(schema, language)
        self._samples = Sampler(schema)

    def pages(self) -> Iterator[ResourcePage | MethodPage]:
        shown = [each for each in resources(self._schema.api) if _has_page(each)]
        sections = {each.path: self._resource(each) for each in shown}
        events = self._schema.api.events
        keys = [key for each in shown for key in _keys(each)]
        paths = page_paths([*keys, *([_WEBHOOKS] if events else [])])
        for each in shown:
            below = [found.path for found in _family(each) if found.path in sections]
            own = sections[each.path]
            path = paths[resource_path(each)]
            yield ResourcePage(path, own.title, tuple(sections[found] for found in below))
            for method, section in zip(each.methods, own.methods, strict=True):
                yield MethodPage(paths[method_path(each, method.name)], section.title, section)
        if events:
            section = ResourceSection("Webhooks", (), tuple(map(self._event, events)))
            yield ResourcePage(paths[_WEBHOOKS], section.title, (section,))

    def _event(self, event: Event) -> ModelSection:
        about = text.blocks(event.description)
        return ModelSection(text.heading(event.name), self._walk.alone(event.type), about)

    def _resource(self, resource: Resource) -> ResourceSection:
        return ResourceSection(
            text.heading(resource.title) or text.heading(title(resource.name)),
            tuple(self._method(resource, each) for each in resource.methods),
            tuple(self._model(name) for name in resource.models),
        )

    def _model(self, name: str) -> ModelSection:
        return ModelSection(text.heading(title(name)), self._walk.alone(Ref(name)))

    def _method(self, resource: Resource, method: Method) -> MethodSection:
        operation = method.operation
        found = call(resource, method, self._schema)
        return MethodSection(
            title=text.heading(operation.summary) or text.heading(title(method.name)),
            verb=operation.http_method,
            path=text.code_span(operation.path),
            description=text.blocks(details(operation)),
            signature=self._language.signature(found),
            parameters=self._language.parameters(found, self._walk),
            returns=self._language.returns(found, self._walk),
            example=self._language.example(found),
            response=self._response(found),
        )

    def _response(self, found: Call) -> str:
        """The JSON that an example call answers with; "" where it answers with none."""
        of = found.returns
        if of is None or self._schema.plain(of) == Primitive("binary"):
            return ""
        response = success(found.operation)
        example = response.contents[0].example if response and response.contents else MISSING
        return printed(self._samples.sample(of, "", example))


def _has_page(resource: Resource) -> bool:
    return bool(resource.methods or resource.models)


def _keys(resource: Resource) -> Iterator[tuple[str, ...]]:
    yield resource_path(resource)
    for each in resource.methods:
        yield method_path(resource, each.name)


def _family(resource: Resource) -> Iterator[Resource]:
    yield resource
    for each in resource.resources:
        yield from _family(each)
