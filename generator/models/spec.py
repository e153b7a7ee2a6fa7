"""What the Python classes of an SDK are to look like: what ``class_texts`` takes and returns.

Names are final here: the view has settled them. Types are those of the API; ``names`` says what
each declaration is called or, if it has no name in Python, what stands in its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.api import Scalar, Type

Kind = Literal["model", "params"]


@dataclass(frozen=True, slots=True)
class Literals:
    """One of these values, written in place: an enum without a name of its own."""

    values: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several types, in this order, written in place: a union without a name of its own.

    ``discriminator`` is the Python name of the field that tells the variants apart. It is written
    for pydantic alone, and every variant must then be a model that has this field as a ``Const``
    or an enum.
    """

    variants: tuple[Type | Literals | OneOf, ...]
    discriminator: str | None = None


Meaning = str | Type | Literals | OneOf
"""What a declaration is in Python: the name of a class or an alias, or a type in its place."""

Names = Mapping[str, Meaning]
"""The meaning of each declaration that a type refers to, by its key in ``Api.declarations``.

A name may be dotted (``types.Work``). A meaning that contains itself must have a name.
"""


@dataclass(frozen=True, slots=True)
class Field:
    """A member of a class.

    ``name`` is the final name in Python and ``wire`` the one in JSON. A model's field must be an
    identifier that is not in :data:`MODEL_NAMES`, has no underscore in front and is no name of a
    class or alias that the model refers to. Where both names differ, a model says
    ``Field(alias=wire)``; a TypedDict says nothing, and whoever sends it translates. A TypedDict's
    field may be any string: where one can't stand in a class body (``from``, ``a-b``, ``__x``), the
    functional form is used, and descriptions become comments.
    """

    name: str
    wire: str
    type: Type
    required: bool
    description: str = ""


@dataclass(frozen=True, slots=True)
class ClassSpec:
    """A pydantic model (``model``) or a TypedDict (``params``).

    ``additional`` types the members beyond ``fields``: None says nothing about them.
    """

    name: str
    kind: Kind
    fields: tuple[Field, ...]
    description: str = ""
    additional: Type | None = None


@dataclass(frozen=True, slots=True)
class AliasSpec:
    """``Name: TypeAlias = ...`` for an enum, a union or another type that has a name.

    ``deferred`` makes it a ``TypeAliasType`` whose type is quoted: for an alias that refers to
    itself, or to a name that is not yet there when the module is run.
    """

    name: str
    kind: Kind
    type: Type | Literals | OneOf
    description: str = ""
    deferred: bool = False


Spec = ClassSpec | AliasSpec


class Mismatch(Exception):
    """What ``template`` printed isn't what was asked for."""

    def __init__(self, template: str, message: str) -> None:
        super().__init__(f"{template} {message}")
        self.template = template
        self.message = message


@dataclass(frozen=True, slots=True)
class Import:
    """``import module as alias`` where ``name`` is empty, else ``from module import name``."""

    module: str
    name: str = ""
    alias: str = ""

    def __str__(self) -> str:
        renamed = f" as {self.alias}" if self.alias else ""
        if self.name:
            return f"from {self.module} import {self.name}{renamed}"
        return f"import {self.module}{renamed}"


@dataclass(frozen=True, slots=True)
class ClassText:
    """A class as source text, laid out as black would, ending in one newline.

    ``names`` are the names from ``Names`` and ``Style`` that it contains, sorted, without its own:
    to be imported or defined first. ``imports`` is what it takes besides, from the standard
    library, pydantic and typing_extensions, sorted by its text. The text relies on ``from
    __future__ import annotations`` in its module.
    """

    name: str
    text: str
    names: tuple[str, ...]
    imports: tuple[Import, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """What all classes of an SDK have in common.

    ``base`` is the base class of models, by a name that no class of the document has; for type
    checkers, its ``__pydantic_extra__`` must be ``Any``, since models may narrow it. The scalars
    give ``kind`` or ``kind:format`` of an ``api.Primitive`` another Python type than ``str int
    float bool bytes object`` (``{"string:date-time": "datetime", "binary": "FileTypes"}``).
    ``taken`` are names of the API that modules define or import at their top level: where one of
    them hides a builtin or a name from ``typing``, that is written with its module
    (``_typing.Literal``).
    """

    base: str = "BaseModel"
    model_scalars: Mapping[str, str] = field(default_factory=dict[str, str])
    params_scalars: Mapping[str, str] = field(default_factory=dict[str, str])
    taken: frozenset[str] = frozenset()
