"""What all SDKs decide alike, before any language has its say.

Which methods there are and what they take; which declarations callers give and which they get
back; and in which group of types each of them lives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.api import Api, Declaration, Model, Parameter, Primitive, Property, Ref, Type, Union
from generator.build.returns import success
from generator.build.usage import members, reachable, references
from generator.pages.calls import Call, Input, call
from generator.pages.schema import Schema, resources

Group = tuple[str, ...]
"""A group of types: the path of the resource that they stand beside, less its last part."""

Direction = Literal["given", "received"]
BodyKind = Literal["json", "form", "multipart", "text", "binary"]


@dataclass(frozen=True, slots=True)
class Sdk:
    """An API as an SDK of any language sees it.

    ``calls`` are the methods of each resource, by its path. ``given`` and ``received`` are the
    declarations that need a form for requests and for answers; some need both. ``groups`` tells
    where each of them lives. All are in the order of the document.
    """

    schema: Schema
    calls: Mapping[Group, tuple[Call, ...]]
    given: tuple[str, ...]
    received: tuple[str, ...]
    groups: Mapping[str, Group]

    @property
    def api(self) -> Api:
        return self.schema.api


def sdk(api: Api) -> Sdk:
    """Resolve what doesn't depend on a language."""
    schema = Schema.of(api)
    calls = {
        each.path: tuple(call(each, method, schema) for method in each.methods)
        for each in resources(api)
    }
    every = [each for found in calls.values() for each in found]
    taken = [given.type for each in every for given in inputs(each)]
    given = _closure(taken, api.declarations, "given")
    received = _closure(_answers(every), api.declarations, "received")
    spoken_for = given | received | _dissolved(every, schema)
    unused = [Ref(name) for name, each in api.declarations.items() if each.inline is None]
    unused = [each for each in unused if each.name not in spoken_for]
    received |= _closure(unused, api.declarations, "received")
    ordered = [name for name in api.declarations if name in given | received]
    return Sdk(
        schema,
        calls,
        tuple(name for name in ordered if name in given),
        tuple(name for name in ordered if name in received),
        _groups(calls, ordered, schema),
    )


def body_kind(call: Call) -> BodyKind | None:
    """How the body is encoded: by its preferred media type. None where there is no body."""
    body = call.operation.body
    if body is None or not body.contents:
        return None
    media_type = body.contents[0].media_type.partition(";")[0].strip().lower()
    if media_type in ("application/json", "*/*") or media_type.endswith("+json"):
        return "json"
    if media_type == "application/x-www-form-urlencoded":
        return "form"
    if media_type.startswith("multipart/"):
        return "multipart"
    return "text" if media_type.startswith("text/") else "binary"


def stream_kind(call: Call) -> Literal["events", "lines", ""]:
    """How items of an answer arrive one by one: as server-sent events, or as lines of JSON."""
    answer = success(call.operation)
    content = answer.contents[0] if answer and answer.contents else None
    if content is None or content.items is None:
        return ""
    return "events" if content.media_type.startswith("text/event-stream") else "lines"


def inputs(call: Call) -> tuple[Input, ...]:
    """What a method takes: the last path parameter, then the others.

    A body that is neither JSON nor a form has no members that could be inputs: it's given whole.
    """
    found = [*([call.positional] if call.positional else []), *call.others]
    kind = body_kind(call)
    if kind not in ("text", "binary"):
        return tuple(found)
    body = call.operation.body
    of = Primitive("string" if kind == "text" else "binary")
    required = body is not None and body.required
    whole = Input("body", of, required, body.description if body else "", place="body")
    first = next((n for n, each in enumerate(found) if each.place == "body"), len(found))
    rest = [each for each in found if each.place != "body"]
    return (*rest[:first], whole, *rest[first:])


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
    return found - schema.listed


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


def _groups(
    calls: Mapping[Group, tuple[Call, ...]], names: Iterable[str], schema: Schema
) -> dict[str, Group]:
    """Listed ones live with the resource that lists them, inline ones with what they are part of.

    What is part of a call lives with its resource, and all others in the outermost group.
    """
    declarations = schema.api.declarations
    groups: dict[str, Group] = {}
    for resource in resources(schema.api):
        for name in resource.models:
            groups.setdefault(name, resource.path[:-1])
    by_resource: dict[str, Group] = {}
    for path, found in calls.items():
        taken = [given.type for each in found for given in inputs(each)]
        types = [*taken, *_answers(found)]
        for name in reachable(types, declarations):
            by_resource.setdefault(name, path[:-1])

    def group(name: str) -> Group:
        inline = declarations[name].inline
        if name in groups or inline is None:
            return groups.get(name, ())
        return group(inline.owner) if inline.owner in declarations else by_resource.get(name, ())

    return {name: group(name) for name in names}
