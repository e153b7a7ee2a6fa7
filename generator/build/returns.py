"""What a call gives back, of all the responses that an operation declares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.api import Content, Operation, Primitive, Response, Type
from generator.build.media import bare, is_json


def successes(responses: Iterable[Response]) -> Iterator[Response]:
    """The responses of calls that went well: 2xx from the lowest on, the range, the default."""
    listed = list(responses)
    good = [each for each in listed if each.status.startswith("2")]
    yield from sorted((each for each in good if each.status.isdigit()), key=lambda e: e.status)
    yield from (each for each in good if not each.status.isdigit())
    if not good:
        yield from (each for each in listed if each.status == "default")


def success(operation: Operation) -> Response | None:
    """The first response of a call that went well, one with a body if there is any."""
    found = list(successes(operation.responses))
    return next((each for each in found if each.contents), next(iter(found), None))


def returns(operation: Operation) -> Type | None:
    """The type of what comes back; of one item, where the body is a stream of them."""
    if operation.answer is not None:
        return operation.answer
    response = success(operation)
    return content_type(response.contents[0]) if response and response.contents else None


def content_type(content: Content) -> Type:
    """The type of a body: what JSON holds, text, or bytes."""
    if content.items is not None:
        return content.items
    if is_json(content):
        return content.type or Primitive("any")
    if isinstance(content.type, Primitive) and content.type.kind in ("string", "binary"):
        return content.type
    return Primitive("string" if bare(content.media_type).startswith("text/") else "binary")
