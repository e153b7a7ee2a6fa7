"""The classes that wrap those of a Python SDK's resources: raw and streaming responses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.targets import _python as python

_RAW = "whose methods return responses"
_STREAMING = "whose methods give responses yet to be read"


@dataclass(frozen=True, slots=True)
class Classes:
    """The names of a resource's classes, in each way of using it."""

    sync: str
    asynchronous: str
    raw: str
    async_raw: str
    streaming: str
    async_streaming: str

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(sorted(getattr(self, name) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class Child:
    """A resource inside of another one; ``module`` is relative to the one that imports it."""

    name: str
    module: str
    classes: Classes


@dataclass(frozen=True, slots=True)
class Wrapper:
    """A class whose methods give responses in place of answers.

    ``function`` of the runtime's ``_response`` wraps a method of the class ``of``; ``property`` is
    what leads to the same wrapper of a child, whose classes are by the child's name.
    """

    name: str
    of: str
    about: str
    function: str
    property: str
    children: tuple[tuple[str, str], ...]

    def wrapped(self, method: str) -> str:
        """The statement that sets a method of the wrapper."""
        return python.assigned(f"self.{method}", self.function, f"resource.{method}", indent=8)


def wrappers(classes: Classes, children: Sequence[Child]) -> tuple[Wrapper, ...]:
    """The four classes around a resource's, or a client's, two."""

    def wrapper(of: str, function: str, streaming: bool) -> Wrapper:
        field = (
            f"{'async_' if of == classes.asynchronous else ''}{'streaming' if streaming else 'raw'}"
        )
        return Wrapper(
            getattr(classes, field),
            of,
            _STREAMING if streaming else _RAW,
            function,
            "with_streaming_response" if streaming else "with_raw_response",
            tuple((each.name, getattr(each.classes, field)) for each in children),
        )

    return (
        wrapper(classes.sync, "raw", False),
        wrapper(classes.asynchronous, "async_raw", False),
        wrapper(classes.sync, "streamed", True),
        wrapper(classes.asynchronous, "async_streamed", True),
    )
