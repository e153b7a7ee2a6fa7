"""What a language decides about its pages; all else is the walk's (:mod:`generator.pages.walk`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from generator.api import Declaration, Scalar, Type, Union
from generator.pages.calls import Call, Field
from generator.pages.tree import Item

if TYPE_CHECKING:
    from generator.pages.schema import Schema
    from generator.pages.walk import Walk


class Language(Protocol):
    """Declarations in the notation of a language, and its view of a call.

    Lines are plain text; the layout shows them as code.
    """

    folder: str
    """The folder of its templates below ``docs/``."""

    def __init__(self, schema: Schema, package: str, /) -> None:
        """For pages that show no more than ``schema`` holds, of the SDK called ``package``."""

    def property(self, field: Field) -> str:
        """The line of a model's property; without a name, of members that the model leaves open."""
        ...

    def declaration(self, of: Declaration) -> str:
        """The line of a declaration on its own: a model anywhere, a result or domain type."""
        ...

    def result(self, of: Type) -> str:
        """The line of a result that is no declaration."""
        ...

    def variant(self, of: Type, union: Union) -> str | None:
        """The line of a variant that is no model; None puts what stands below it in its place."""
        ...

    def value(self, value: Scalar, name: str) -> str:
        """The line of one value of an enum or constant; ``name`` is what has that value."""
        ...

    def shows_constant(self, field: Field) -> bool:
        """Is the only value of a property listed below it?"""
        ...

    def parameters(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        """The list below "Parameters"; empty if there are none."""
        ...

    def returns(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        """The list below "Returns"; empty if nothing comes back."""
        ...

    def signature(self, call: Call) -> Any:
        """What the language's ``signature.md.j2`` prints."""
        ...

    def example(self, call: Call) -> Any:
        """What the language's ``example.md.j2`` prints."""
        ...
