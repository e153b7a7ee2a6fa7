"""An API and a language -> all pages of that language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.api import MISSING, Api, Event, Method, Nullable, Primitive, Ref, Resource, Type
from generator.build.returns import success
from generator.build.usage import operation_types, uses
from generator.descriptions import details
from generator.lazy import Lazy
from generator.names import title
from generator.pages import text
from generator.pages.calls import Call, call
from generator.pages.language import Language
from generator.pages.paths import method_path, page_paths, resource_path
from generator.pages.samples import Sampler, printed
from generator.pages.schema import Schema, without_parts
from generator.pages.tree import (
    Item,
    MethodPage,
    MethodSection,
    ModelSection,
    Page,
    Pages,
    ResourcePage,
    ResourceSection,
)
from generator.pages.walk import Walk

_WEBHOOKS = ("webhooks()",)
"""The key of a page that is no resource's."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a part of a page shows, in a language that calls the SDK ``package``.

    ``schema`` is as much of the API's as it leads to. ``lists`` are of single types that stand in
    several places; what they lead to is in there as well.
    """

    language: type[Language]
    package: str
    schema: Schema
    of: tuple[Resource, Method] | Ref | Event
    lists: Mapping[str, Lazy[tuple[Item, ...]]]

    @property
    def walk(self) -> Walk:
        """The walk through what is shown."""
        return Walk(self.schema, self.language(self.schema, self.package), self.lists)


def pages(api: Api, language: type[Language], package: str) -> Pages:
    """One page per resource (with those below it) and one per method, in the tree's order.

    A resource that has neither methods nor models of its own has no page. What the API sends by
    itself has one, the last.
    """
    return Pages(language.folder, tuple(_Builder(api, language, package).trees()))


class _Builder:
    def __init__(self, api: Api, language: type[Language], package: str) -> None:
        self._api = api
        self._language = language
        self._package = package
        self._schema = Schema.of(api)
        self._uses = uses(api.declarations)
        self._lists: dict[str, Lazy[tuple[Item, ...]]] = {}
        shown = [found for root in api.resources for found in _shown(root)]
        keys = [key for each in shown for key in _keys(each)]
        self._paths = page_paths([*keys, *([_WEBHOOKS] if api.events else [])])

    def trees(self) -> Iterator[tuple[Page, ...]]:
        for root in self._api.resources:
            yield tuple(self._pages(root))
        if self._api.events:
            section = ResourceSection("Webhooks", (), tuple(map(self._event, self._api.events)))
            yield (ResourcePage(self._paths[_WEBHOOKS], section.title, (section,)),)

    def _pages(self, root: Resource) -> Iterator[Page]:
        sections = {each.path: self._resource(each) for each in _shown(root)}
        for each in _shown(root):
            own = sections[each.path]
            below = tuple(sections[found.path] for found in _shown(each))
            yield ResourcePage(self._paths[resource_path(each)], own.title, below)
            yield from own.methods

    def _resource(self, resource: Resource) -> ResourceSection:
        own = without_parts(resource)
        return ResourceSection(
            text.heading(resource.title) or text.heading(title(resource.name)),
            tuple(self._method(own, each) for each in resource.methods),
            tuple(self._model(name) for name in resource.models),
        )

    def _method(self, resource: Resource, method: Method) -> MethodPage:
        answers = [of for of in (method.returns, method.item) if of is not None]
        schema = self._schema.part([*operation_types(method.operation), *answers], self._uses)
        lists = {name: self._list(name) for of in answers for name in _alone(of)}
        shown = Shown(self._language, self._package, schema, (resource, method), lists)
        path = self._paths[method_path(resource, method.name)]
        return MethodPage(path, _title(method), Lazy(_method, shown))

    def _model(self, name: str) -> Lazy[ModelSection]:
        return Lazy(_model, (name, self._list(name)))

    def _list(self, name: str) -> Lazy[tuple[Item, ...]]:
        if name not in self._lists:
            of = Ref(name)
            shown = Shown(
                self._language, self._package, self._schema.part([of], self._uses), of, {}
            )
            self._lists[name] = Lazy(_list, shown, keep=True)
        return self._lists[name]

    def _event(self, event: Event) -> Lazy[ModelSection]:
        schema = self._schema.part([event.type], self._uses)
        return Lazy(_event, Shown(self._language, self._package, schema, event, {}))


def _method(shown: Shown) -> MethodSection:
    assert isinstance(shown.of, tuple)
    resource, method = shown.of
    operation, walk = method.operation, shown.walk
    found = call(resource, method, shown.schema)
    return MethodSection(
        title=_title(method),
        verb=operation.http_method,
        path=text.code_span(operation.path),
        description=text.blocks(details(operation)),
        signature=walk.language.signature(found),
        parameters=walk.language.parameters(found, walk),
        returns=walk.language.returns(found, walk),
        example=walk.language.example(found),
        response=_response(found, shown.schema),
    )


def _model(of: tuple[str, Lazy[tuple[Item, ...]]]) -> ModelSection:
    name, items = of
    return ModelSection(text.heading(title(name)), items())


def _list(shown: Shown) -> tuple[Item, ...]:
    assert isinstance(shown.of, Ref)
    return shown.walk.alone(shown.of)


def _event(shown: Shown) -> ModelSection:
    assert isinstance(shown.of, Event)
    about = text.blocks(shown.of.description)
    return ModelSection(text.heading(shown.of.name), shown.walk.alone(shown.of.type), about)


def _response(found: Call, schema: Schema) -> str:
    """The JSON that an example call answers with; "" where it answers with none."""
    of = found.returns
    if of is None or schema.plain(of) == Primitive("binary"):
        return ""
    response = success(found.operation)
    example = response.contents[0].example if response and response.contents else MISSING
    return printed(Sampler(schema).sample(of, "", example))


def _alone(of: Type) -> Iterator[str]:
    """The declaration that a type is, if it is one, or null."""
    found = of.of if isinstance(of, Nullable) else of
    if isinstance(found, Ref):
        yield found.name


def _title(method: Method) -> str:
    return text.heading(method.operation.summary) or text.heading(title(method.name))


def _shown(resource: Resource) -> Iterator[Resource]:
    """A resource and those below it, as far as they have a page."""
    if resource.methods or resource.models:
        yield resource
    for each in resource.resources:
        yield from _shown(each)


def _keys(resource: Resource) -> Iterator[tuple[str, ...]]:
    yield resource_path(resource)
    for each in resource.methods:
        yield method_path(resource, each.name)
