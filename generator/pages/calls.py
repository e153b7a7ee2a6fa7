"""What a method is called with: parameters and body as one list of inputs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.api import (
    MISSING,
    Content,
    Json,
    Method,
    Missing,
    Model,
    Nullable,
    Operation,
    Parameter,
    Primitive,
    Resource,
    Type,
)
from generator.build.media import body_kind
from generator.descriptions import described
from generator.names import Scope, in_order_of_claim, pascal, snake
from generator.pages.schema import Schema, as_class, ordered, without_parts

Place = Literal["path", "query", "header", "cookie", "body"]


_PLACES: tuple[Place, ...] = ("path", "query", "body", "header", "cookie")


@dataclass(frozen=True, slots=True)
class Field:
    """A named value: a property of a model, or an input of a method.

    ``name`` is the one on the wire, or of an input the one that people write; languages case it.
    """

    name: str
    type: Type
    required: bool
    description: str = ""
    example: Json | Missing = MISSING


@dataclass(frozen=True, slots=True)
class Input(Field):
    """Something that a call takes. ``aliases`` are its names in single languages."""

    place: Place = "query"
    wire_name: str = ""
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Call:
    """A method with its inputs: path, then query and body, then header and cookie.

    Path parameters stand as in the path; among query and body the required ones come first.
    ``body`` is set where the body is a model, as JSON or a form: its properties are inputs then.
    Any other body is one input, called so.
    """

    resource: Resource
    method: Method
    inputs: tuple[Input, ...]
    body: Model | None = None

    @property
    def operation(self) -> Operation:
        return self.method.operation

    @property
    def body_example(self) -> Json | Missing:
        """The document's example of the whole body."""
        body = self.operation.body
        return body.contents[0].example if body and body.contents else MISSING

    @property
    def positional(self) -> Input | None:
        """The last path parameter, which languages take by position."""
        found = [each for each in self.inputs if each.place == "path"]
        return found[-1] if found else None

    @property
    def others(self) -> tuple[Input, ...]:
        """All inputs but the positional one."""
        return tuple(each for each in self.inputs if each is not self.positional)

    @property
    def mixes_places(self) -> bool:
        """Do the inputs beside the positional one go to different places? Labels tell then."""
        return len({each.place for each in self.others}) > 1

    def label(self, each: Input) -> str:
        """Where an input goes, if that needs saying: ``Header param``."""
        return f"{each.place.capitalize()} param" if self.mixes_places else ""

    @property
    def class_stem(self) -> str:
        """What the names of a method's own classes start with: ``WorkList``."""
        return as_class(f"{pascal(self.resource.singular)}{pascal(self.method.name)}")

    @property
    def returns(self) -> Type | None:
        """What comes back; null, which may come instead, is left aside."""
        found = self.method.returns
        return found.of if isinstance(found, Nullable) else found

    @property
    def one(self) -> Type | None:
        """What comes back, of a list one item."""
        found = self.method.item
        return self.returns if found is None else found.of if isinstance(found, Nullable) else found

    @property
    def required(self) -> tuple[Input, ...]:
        """What a call can't do without, and an example shows."""
        return tuple(each for each in self.inputs if each.required)

    def by_position(self) -> tuple[Input, ...]:
        """The required inputs, the positional one in front."""
        return tuple(sorted(self.required, key=lambda each: each is not self.positional))


def calls_of(resource: Resource, schema: Schema) -> Iterator[Call]:
    """The calls of a resource, which know it without what it consists of."""
    own = without_parts(resource)
    return (call(own, method, schema) for method in resource.methods)


def call(resource: Resource, method: Method, schema: Schema) -> Call:
    """A method of the API with its inputs, their names settled."""
    operation = method.operation
    content = operation.body.contents[0] if operation.body and operation.body.contents else None
    is_raw = content is not None and body_kind(content) in ("text", "binary")
    model = None if is_raw else _body_model(content, schema)
    inputs = [_parameter(each) for each in operation.parameters]
    if model is not None and content is not None:
        inputs += _fields(model, content)
    elif content is not None and operation.body is not None:
        inputs.append(_whole(content, operation.body.required, operation.body.description))
    inputs.sort(key=lambda each: _order(each, operation.path))
    return Call(resource, method, tuple(_settled(inputs)), model)


def _order(each: Input, path: str) -> tuple[int, int]:
    match each.place:
        case "path":
            return 0, path.find(f"{{{each.wire_name}}}")
        case "query" | "body":
            return 1, not each.required
        case "header" | "cookie":
            return 2, False


def _parameter(each: Parameter) -> Input:
    return Input(
        each.sdk_name,
        each.type,
        each.required,
        described(each),
        each.example,
        each.place,
        each.name,
        each.aliases,
    )


def _body_model(content: Content | None, schema: Schema) -> Model | None:
    """The model whose properties are inputs; None for any other body, or one with free keys.

    JSON that may be null is one input: null has no properties.
    """
    if content is None or content.type is None:
        return None
    if isinstance(content.type, Nullable) and body_kind(content) == "json":
        return None
    model = schema.model(content.type)
    return model if model is not None and (model.properties or model.additional is None) else None


def _fields(model: Model, content: Content) -> Iterator[Input]:
    whole = content.example if content.example is not MISSING else model.example
    for each in ordered(model.properties):
        example = each.example
        if isinstance(whole, dict) and each.name in whole:
            example = whole[each.name]
        if not each.read_only:
            yield Input(
                each.name,
                each.type,
                each.required,
                described(each),
                example,
                "body",
                each.name,
            )


def _whole(content: Content, required: bool, description: str) -> Input:
    kind = body_kind(content)
    of = content.type or content.items or Primitive("binary")
    if kind == "text" or kind == "binary":
        of = Primitive("string" if kind == "text" else "binary")  # its schema makes it no other
    return Input("body", of, required, description, content.example, "body", "body")


def _settled(inputs: list[Input]) -> Iterator[Input]:
    """Inputs whose names differ, in any notation: of two alike one gets its place in front.

    That is the one further out (a header rather than a query parameter), or whose name on the wire
    is another one, or the later one in the alphabet.
    """
    scope = Scope()
    settled: dict[int, Input] = {}
    plain = [snake(each.name) for each in inputs]
    by_name = in_order_of_claim((each.wire_name, plain[n]) for n, each in enumerate(inputs))
    for n in sorted(by_name, key=lambda n: _PLACES.index(inputs[n].place)):
        each = inputs[n]
        if plain[n] in scope:
            name = scope.claim(f"{each.place}_{plain[n]}")
            settled[n] = replace(each, name=name, aliases={})
        else:
            scope.claim(plain[n], fallback=each.place)
            settled[n] = each
    yield from (settled[n] for n in range(len(inputs)))
