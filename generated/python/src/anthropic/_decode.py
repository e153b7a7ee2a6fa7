"""Answers to values, by pydantic-core in one step wherever an answer is what the API promises."""

from __future__ import annotations

from collections.abc import Callable
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, cast, get_args, get_origin

import httpx2
import pydantic

from ._models import BaseModel, is_model

if TYPE_CHECKING:
    from ._operation import Operation

T = TypeVar("T")

Decoder = Callable[[httpx2.Response, bool], Any]
JsonDecoder = Callable[[bytes, httpx2.Response, bool], Any]


def decode(operation: Operation[T], response: httpx2.Response, strict: bool) -> T:
    """The value of an answer with status 2xx whose body has been read.

    What doesn't fit the promised type stays as it came, unless ``strict``. Raises
    APIResponseValidationError if it is strict, and for a body that should be JSON and isn't.
    """
    if operation.decoder is None:
        operation.decoder = decoder(operation.returns(), operation.accept)
    return cast("T", operation.decoder(response, strict))


def decoder(wanted: Any, accept: str) -> Decoder:
    """A function that makes values of the type ``wanted`` out of answers."""
    if wanted is None or wanted is type(None):
        return lambda response, strict: None
    if isinstance(wanted, type) and issubclass(wanted, httpx2.Response):
        return lambda response, strict: response
    if wanted is bytes:
        return lambda response, strict: response.content
    if wanted is str and "json" not in accept:
        return lambda response, strict: response.text
    of_json = json_decoder(wanted)
    return lambda response, strict: of_json(response.content, response, strict)


def json_decoder(wanted: Any) -> JsonDecoder:
    """A function that makes values of the type ``wanted`` out of JSON that came in a response."""
    variants = get_args(wanted) if get_origin(wanted) in (Union, UnionType) else (wanted,)
    nullable = type(None) in variants
    alone = [variant for variant in variants if variant is not type(None)]
    if len(alone) == 1:
        (wanted,) = alone
    validate: Callable[[bytes], Any]
    if is_model(wanted):
        validate = wanted.model_validate_json
    else:
        from pydantic import TypeAdapter

        validate = TypeAdapter[Any](wanted).validate_json

    def decode_json(content: bytes, response: httpx2.Response, strict: bool) -> Any:
        if (nullable and content == b"null") or (not strict and not content):
            return None
        try:
            return validate(content)
        except pydantic.ValidationError as error:
            raw = _plain_json(content, response)
            if strict:
                raise _unusable(response, raw, _told(error)) from error
            from ._lenient import unfit

            return unfit(wanted, raw)

    return decode_json


def _plain_json(content: bytes, response: httpx2.Response) -> Any:
    """JSON as dictionaries and lists."""
    from pydantic_core import from_json

    try:
        return from_json(content)
    except ValueError as error:
        kind = response.headers.get("content-type", "unnamed content")
        message = f"Expected JSON, received {kind} that can't be decoded: {error}"
        text = content.decode(errors="replace")
        raise _unusable(response, text, message) from error


def no_stream(response: httpx2.Response) -> Exception:
    """For an answer that isn't the stream of events that it should be."""
    message = f"Expected server-sent events, received {response.headers['content-type']}"
    return _unusable(response, _plain_json(response.content, response), message)


def _unusable(response: httpx2.Response, body: object, message: str) -> Exception:
    from ._errors import APIResponseValidationError

    return APIResponseValidationError(response, body, message=message)


def _told(error: pydantic.ValidationError) -> str:
    """The first of the errors, without what the answer holds there."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"]) or "it"
    return f"The answer isn't what the API promises: {place}: {first['msg']}"


def label(value: object, request_id: str | None) -> None:
    """Let an answer know what names its call."""
    if request_id is not None and isinstance(value, BaseModel):
        object.__setattr__(value, "_request_id_", request_id)
