"""Values for answers that are not quite what the API promises.

Slower than pydantic's own way, and used for nothing but an answer that this way has refused.
"""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, cast, get_args, get_origin

import pydantic

from ._models import BaseModel, is_model


def lenient(wanted: Any, value: Any) -> Any:
    """``value`` as ``wanted`` wherever it fits; the rest of it stays as it is.

    A missing member is None. An object that fits no variant of a union gets the base class of
    models, so that its members are attributes all the same.
    """
    origin = get_origin(wanted)
    if origin is Annotated:  # no type that functools can cache, and what it adds is a check
        return lenient(get_args(wanted)[0], value)
    try:
        return _adapter(wanted).validate_python(value)
    except (pydantic.ValidationError, pydantic.PydanticUserError):
        pass
    if hasattr(wanted, "__value__"):  # a TypeAliasType
        return lenient(wanted.__value__, value)
    if origin in (Union, UnionType):
        return _variant(get_args(wanted), value)
    if isinstance(value, list) and origin is list:
        (item_type,) = get_args(wanted)
        return [lenient(item_type, item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        if origin is dict:
            member_type = get_args(wanted)[1]
            return {key: lenient(member_type, member) for key, member in members.items()}
        if is_model(wanted):
            return _model(wanted, members)
    return cast(Any, value)


def _model(model: type[pydantic.BaseModel], members: dict[str, Any]) -> Any:
    extra = dict(members)
    values: dict[str, Any] = {}
    given: set[str] = set()
    for field in _fields(model):
        if field.key in extra:
            values[field.name] = lenient(field.type, extra.pop(field.key))
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
    name: str
    key: str
    type: Any
    required: bool


@cache
def _fields(model: type[pydantic.BaseModel]) -> tuple[_Field, ...]:
    model.model_rebuild()
    return tuple(
        _Field(name, field.alias or name, field.annotation, field.is_required())
        for name, field in model.model_fields.items()
    )


def _adapter(wanted: Any) -> pydantic.TypeAdapter[Any]:
    try:
        return _cached_adapter(wanted)
    except TypeError:  # its metadata can't be hashed
        return pydantic.TypeAdapter(wanted)


_cached_adapter = cache(pydantic.TypeAdapter[Any])
