"""What there is to say of an operation, a parameter, a property or a schema, in any language."""

from __future__ import annotations

from typing import Protocol

from generator.api import Operation
from generator.build.media import bare
from generator.build.returns import success
from generator.pages.text import code_span


class Described(Protocol):
    """A part of the API that the document says something of."""

    @property
    def description(self) -> str: ...

    @property
    def deprecated(self) -> bool: ...


def described(of: Described) -> str:
    """The description, and that the API advises against it unless that is said already."""
    if not of.deprecated or "deprecated" in of.description.lower():
        return of.description
    return "\n\n".join(filter(None, (of.description.rstrip(), "Deprecated.")))


def details(operation: Operation) -> str:
    """The description, which media types are used of several, and whether to use it at all."""
    parts = [operation.description.strip("\n"), *choices(operation)]
    if operation.deprecated and "deprecated" not in operation.description.lower():
        parts.append("Deprecated.")
    return "\n\n".join(part for part in parts if part.strip())


def choices(operation: Operation) -> tuple[str, ...]:
    """Sentences on which media type is used where an operation takes or gives several."""
    body, answer = operation.body, success(operation)
    found: list[str] = []
    for contents, sentence in (
        (body.contents if body else (), "The body is sent as {}; the API also takes {}."),
        (answer.contents if answer else (), "The answer is asked for as {}; the API also has {}."),
    ):
        kinds = list(dict.fromkeys(code_span(bare(each.media_type)) for each in contents))
        if len(kinds) > 1:
            first, *others = kinds
            found.append(sentence.format(first, " and ".join(others)))
    return tuple(found)
