"""What all SDKs decide alike, before any language has its say.

Which methods there are and what they take; which declarations callers give and which they get
back; and in which group of types each of them lives.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.api import (
    Api,
    Content,
    Declaration,
    Model,
    Parameter,
    Property,
    Ref,
    Type,
    Union,
)
from generator.build import media
from generator.build.media import BodyKind, bare, is_range
from generator.build.returns import success
from generator.build.usage import Uses, members, reachable, references, uses
from generator.circles import circles
from generator.pages.calls import Call, Input, calls_of
from generator.pages.schema import Schema, resources

Group = tuple[str, ...]
"""A group of types: the path of the resource that they stand beside, less its last part."""

Direction = Literal["given", "received"]


@dataclass(frozen=True, slots=True)
class Sdk:
    """An API as an SDK of any language sees it.

    ``uses`` tells what each declaration names directly. ``calls`` are the methods of each resource,
    by its path. ``given`` and ``received`` are the declarations that need a form for requests and
    for answers; some need both. ``homes`` tells the resource that each of them belongs to, () where
    it is none in particular, and ``groups`` the
    group that each lives in. All are in the order of the document.
    """

    api: Api
    schema: Schema
    uses: Uses
    calls: Mapping[Group, tuple[Call, ...]]
    given: tuple[str, ...]
    received: tuple[str, ...]
    homes: Mapping[str, Group]
    groups: Mapping[str, Group]


def sdk(api: Api) -> Sdk:
    """Resolve what doesn't depend on a language."""
    schema = Schema.of(api)
    calls = {each.path: tuple(calls_of(each, schema)) for each in resources(api)}
    every = [each for found in calls.values() for each in found]
    taken = [given.type for each in every for given in inputs(each)]
    given = _closure(taken, api.declarations, "given")
    received = _closure(_answers(every), api.declarations, "received")
    spoken_for = given | received | _dissolved(every, schema)
    unused = [Ref(name) for name, each in api.declarations.items() if each.inline is None]
    unused = [each for each in unused if each.name not in spoken_for]
    received |= _closure(unused, api.declarations, "received")
    reached = given | received
    ordered = [name for name in api.declarations if name in reached]
    named = uses(api.declarations)
    homes = _homes(api, calls, named, ordered)
    return Sdk(
        api,
        schema,
        named,
        calls,
        tuple(name for name in ordered if name in given),
        tuple(name for name in ordered if name in received),
        homes,
        {name: home[:-1] for name, home in homes.items()},
    )


def base_error(client: str, others: Container[str]) -> str:
    """The class of which all errors of a client's SDK are: ``ShopError``, if no other is that."""
    name = f"{client}Error"
    return f"{client}ClientError" if name in others else name


def body_kind(call: Call) -> BodyKind | None:
    """How the body is encoded: by its preferred media type. None where there is no body."""
    body = call.operation.body
    return media.body_kind(body.contents[0]) if body is not None and body.contents else None


def content_type(body: Content) -> str:
    """The media type that a body is sent with; bytes where any of a range will do."""
    return "application/octet-stream" if is_range(body.media_type) else body.media_type


def stream_kind(call: Call) -> Literal["events", "lines", ""]:
    """How items of an answer arrive one by one: as server-sent events, or as lines of JSON."""
    answer = success(call.operation)
    content = answer.contents[0] if answer and answer.contents else None
    if content is None or content.items is None:
        return ""
    return "events" if bare(content.media_type) == "text/event-stream" else "lines"


def inputs(call: Call) -> tuple[Input, ...]:
    """What a method takes: the last path parameter, then the others."""
    return (*([call.positional] if call.positional else []), *call.others)


def parameter(of: Call, given: Input) -> Parameter | None:
    """The parameter that an input of a call is; None for a part of the body."""
    same = (
        each
        for each in of.operation.parameters
        if (each.name, each.place) == (given.wire_name, given.place)
    )
    return next(same, None)


def is_required(of: Call, given: Input) -> bool:
    """Whether a call can't do without an input. A body that may be missing takes its members."""
    body = of.operation.body
    return given.required and (given.place != "body" or body is None or body.required)


def discriminator(union: Union, schema: Schema) -> str | None:
    """The property that is sure to tell the variants of a union apart.

    Each variant must be a model that always has it, with values that no other variant has.
    """
    if union.discriminator is None:
        return None
    name = union.discriminator.property
    seen: set[object] = set()
    for variant in union.variants:
        model = schema.declaration(variant) if isinstance(variant, Ref) else None
        if not isinstance(model, Model):
            return None
        own = next((each for each in model.properties if each.name == name), None)
        values = schema.values(own.type) if own is not None and own.required else ()
        if not values or not seen.isdisjoint(values):
            return None
        seen.update(values)
    return name


def _answers(calls: Iterable[Call]) -> Iterator[Type]:
    """What comes back. A page is a class of the SDK, so that its items alone count."""
    for each in calls:
        found = each.method.item if each.method.paging is not None else each.method.returns
        if found is not None:
            yield found


def _dissolved(calls: Iterable[Call], schema: Schema) -> set[str]:
    """Bodies that became arguments, and lists that became pages, unless a resource lists them."""
    found: set[str] = set()
    for each in calls:
        if each.body is not None:
            found.add(each.body.name)
        page = schema.model(each.returns) if each.method.paging and each.returns else None
        if page is not None:
            found.add(page.name)
    return found - schema.listed.keys()


def _closure(
    types: Iterable[Type], declarations: Mapping[str, Declaration], direction: Direction
) -> set[str]:
    """All declarations that types lead to when data goes in this direction."""
    found: set[str] = set()
    waiting = [name for of in types for name in references(of)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += needs(declarations[name], direction)
    return found


def needs(declaration: Declaration, direction: Direction) -> Iterator[str]:
    """The declarations that one is made of, as far as its data goes in this direction."""
    if isinstance(declaration, Model):
        for each in properties(declaration, direction):
            yield from references(each.type)
        if declaration.additional is not None:
            yield from references(declaration.additional)
    else:
        for of in members(declaration):
            yield from references(of)


def properties(model: Model, direction: Direction) -> tuple[Property, ...]:
    """Those that callers may give, or can receive."""
    if direction == "given":
        return tuple(each for each in model.properties if not each.read_only)
    return tuple(each for each in model.properties if not each.write_only)


def two_faced(sdk: Sdk) -> frozenset[str]:
    """Declarations that go both ways, and aren't the same when given as when received."""
    declarations = sdk.api.declarations
    both = set(sdk.given) & set(sdk.received)
    found = {name for name in both if _is_partial(declarations[name])}
    users: dict[str, set[str]] = {}
    for name in both:
        for of in members(declarations[name]):
            for each in references(of):
                users.setdefault(each, set()).add(name)
    waiting = [*found]
    while waiting:
        for name in users.get(waiting.pop(), set()) - found:
            found.add(name)
            waiting.append(name)
    return frozenset(found)


def _is_partial(declaration: Declaration) -> bool:
    """Whether some of it is only given or only received."""
    return isinstance(declaration, Model) and any(
        each.read_only or each.write_only for each in declaration.properties
    )


def circular_without_name(declarations: Mapping[str, Declaration]) -> set[str]:
    """Declarations that would be written inside of themselves if none of them had a name."""
    loose = [
        key
        for key, each in declarations.items()
        if each.inline is not None and not isinstance(each, Model)
    ]

    def following(key: str) -> list[str]:
        return [name for of in members(declarations[key]) for name in references(of)]

    return {
        key
        for circle in circles(loose, following)
        for key in circle
        if len(circle) > 1 or key in following(key)
    }


def _homes(
    api: Api, calls: Mapping[Group, tuple[Call, ...]], uses: Uses, names: Iterable[str]
) -> dict[str, Group]:
    """Listed ones belong to the resource that lists them, inline ones where what holds them does.

    What is part of a call belongs to its resource, and all others to none.
    """
    declarations = api.declarations
    homes: dict[str, Group] = {}
    for resource in resources(api):
        for name in resource.models:
            homes.setdefault(name, resource.path)
    by_resource: dict[str, Group] = {}
    for path, found in calls.items():
        taken = [given.type for each in found for given in inputs(each)]
        types = [*taken, *_answers(found)]
        for name in reachable(types, uses):
            by_resource.setdefault(name, path)

    def home(name: str) -> Group:
        inline = declarations[name].inline
        if name in homes or inline is None:
            return homes.get(name, ())
        return home(inline.owner) if inline.owner in declarations else by_resource.get(name, ())

    return {name: home(name) for name in names}
