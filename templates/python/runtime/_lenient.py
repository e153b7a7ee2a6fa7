"""Values for answers that are not quite what the API promises.

Slower than pydantic's own way, and used only for what this way has refused: of a list of a
thousand items, for the one at fault.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, cast, get_args, get_origin

import pydantic
from pydantic.fields import FieldInfo

from ._models import BaseModel, is_model

Make = Callable[[Any], Any]


def lenient(wanted: Any, value: Any) -> Any:
    """``value`` as ``wanted`` wherever it fits; the rest of it stays as it is.

    A missing member is None. An object that fits no variant of a union gets the base class of
    models, so that its members are attributes all the same.
    """
    return _made(_validator(wanted), wanted, value)


def unfit(wanted: Any, value: Any) -> Any:
    """What :func:`lenient` gives for a value that is known not to fit as a whole."""
    origin = get_origin(wanted)
    if origin is Annotated:  # what it adds is a check
        return unfit(get_args(wanted)[0], value)
    if hasattr(wanted, "__value__"):  # a TypeAliasType
        return unfit(wanted.__value__, value)
    if origin in (Union, UnionType):
        return _variant(get_args(wanted), value)
    if isinstance(value, list) and origin is list:
        (item_type,) = get_args(wanted)
        validate = _validator(item_type)
        items: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
        return _each(validate, item_type, items)
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        if origin is dict:
            member_type = get_args(wanted)[1]
            validate = _validator(member_type)
            return {key: _made(validate, member_type, each) for key, each in members.items()}
        if is_model(wanted):
            return _model(wanted, members)
    return cast(Any, value)


def _each(validate: Make, wanted: Any, values: list[Any]) -> list[Any]:
    """What :func:`_made` gives for each, without a call for each: pages may be long."""
    found: list[Any] = []
    for value in values:
        try:
            found.append(validate(value))
        except (pydantic.ValidationError, pydantic.PydanticUserError):
            found.append(unfit(wanted, value))
    return found


def _made(validate: Make, wanted: Any, value: Any) -> Any:
    try:
        return validate(value)
    except (pydantic.ValidationError, pydantic.PydanticUserError):
        return unfit(wanted, value)


def _model(model: type[pydantic.BaseModel], members: dict[str, Any]) -> Any:
    extra = dict(members)
    values: dict[str, Any] = {}
    given: set[str] = set()
    for field in _fields(model):
        if field.key in extra:
            values[field.name] = field.make(extra.pop(field.key))
            given.add(field.name)
        elif field.required:
            values[field.name] = None
    made = model.model_construct(given | extra.keys(), **values)
    if made.__pydantic_extra__ is not None:
        made.__pydantic_extra__.update(extra)
    return made


def _variant(variants: tuple[Any, ...], value: Any) -> Any:
    """The variant that has most in common with a value that fits none of them."""
    best = max(variants, key=lambda variant: _likeness(variant, value))
    if _likeness(best, value) > 0:
        return lenient(best, value)
    if isinstance(value, dict) and any(is_model(variant) for variant in variants):
        return _model(BaseModel, cast("dict[str, Any]", value))
    return cast(Any, value)


def _likeness(variant: Any, value: Any) -> int:
    """What speaks for a variant; a constant that agrees or differs outweighs all names."""
    if get_origin(variant) is Annotated:
        return _likeness(get_args(variant)[0], value)
    if not is_model(variant):
        return int(isinstance(value, list | dict) and isinstance(value, get_origin(variant) or ()))
    if not isinstance(value, dict):
        return 0
    members = cast("dict[str, Any]", value)
    likeness = 1
    for field in _fields(variant):
        if field.key in members:
            likeness += 1
            if get_origin(field.type) is Literal:
                agrees = members[field.key] in get_args(field.type)
                likeness += 1000 if agrees else -1000
    return likeness


class _Field(NamedTuple):
    """A member of a model: ``make`` gives its value, leniently."""

    name: str
    key: str
    type: Any
    required: bool
    make: Make


@cache
def _fields(model: type[pydantic.BaseModel]) -> tuple[_Field, ...]:
    model.model_rebuild()
    return tuple(
        _Field(name, field.alias or name, field.annotation, field.is_required(), _make(field))
        for name, field in model.model_fields.items()
    )


def _make(field: FieldInfo) -> Make:
    """Collections of models are taken item by item at once.

    To try them as a whole before costs as much again where one item of many is at fault.
    """
    wanted = field.annotation
    if get_origin(wanted) in (list, dict) and _holds_model(get_args(wanted)):
        return lambda value: unfit(wanted, value)
    validate = _validator(wanted)
    return lambda value: _made(validate, wanted, value)


def _holds_model(types: tuple[Any, ...]) -> bool:
    return any(is_model(each) or _holds_model(get_args(each)) for each in types)


def _validator(wanted: Any) -> Make:
    """pydantic's own way. Of a type that it doesn't know, what is inside may still be known."""
    try:
        return _cached_validator(wanted)
    except TypeError:  # its metadata can't be hashed
        return pydantic.TypeAdapter(wanted).validate_python
    except pydantic.PydanticUserError:
        return lambda value: unfit(wanted, value)


@cache
def _cached_validator(wanted: Any) -> Make:
    if is_model(wanted):
        return wanted.model_validate
    return pydantic.TypeAdapter[Any](wanted).validate_python
