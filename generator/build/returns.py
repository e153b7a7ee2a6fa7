"""What a call gives back, of all the responses that an operation declares."""

from __future__ import annotations

from generator.api import Content, Operation, Primitive, Response, Type


def success(operation: Operation) -> Response | None:
    """The response of a call that went well: the lowest 2xx, else the range, else the default."""
    good = [each for each in operation.responses if each.status.startswith("2")]
    exact = sorted((each for each in good if each.status.isdigit()), key=lambda each: each.status)
    with_content = [each for each in [*exact, *good] if each.contents]
    for each in [*with_content, *exact, *good]:
        return each
    return next((each for each in operation.responses if each.status == "default"), None)


def returns(operation: Operation) -> Type | None:
    """The type of that response's body; of one item, where the body is a stream of them."""
    response = success(operation)
    return _type(response.contents[0]) if response and response.contents else None


def _type(content: Content) -> Type:
    if content.items is not None:
        return content.items
    kind = content.media_type.partition(";")[0].strip().lower()
    if kind == "application/json" or kind.endswith("+json"):
        return content.type or Primitive("any")
    if kind.startswith("text/"):
        return Primitive("string")
    if isinstance(content.type, Primitive) and content.type.kind == "string":
        return content.type
    return Primitive("binary")
