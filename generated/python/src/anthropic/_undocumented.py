"""Calls of operations that the description of the API doesn't have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._operation import BodyKind, Operation
from ._types import not_given

if TYPE_CHECKING:
    from ._call import Arguments
    from ._inputs import BinaryTypes, RequestFiles, RequestOptions
    from ._types import Body

T = TypeVar("T")


def operation(method: str, path: str, cast_to: type[T], kind: BodyKind) -> Operation[T]:
    """An operation whose answer becomes a ``cast_to``."""
    path = path if path.startswith("/") else f"/{path}"
    media_type = "application/json" if kind == "binary" else ""
    return Operation(method, path, returns=lambda: cast_to, body=kind, body_type=media_type)


def arguments(options: RequestOptions, body: Body | None) -> Arguments:
    """The arguments of a call."""
    timeout = options.get("timeout", not_given)
    extra = (options.get("headers"), options.get("params"), options.get("extra_json"), timeout)
    return {"options": extra} if body is None else {"body": body, "options": extra}


def body_kind(content: BinaryTypes | None, files: RequestFiles | None) -> BodyKind:
    """How the body is encoded."""
    return "binary" if content is not None else "multipart" if files is not None else "json"


def whole_body(
    body: Body | None, content: BinaryTypes | None, files: RequestFiles | None
) -> object:
    """The body with its files, each below its name."""
    if content is not None:
        return content
    if files is None:
        return body
    members: dict[str, Any] = dict(cast("Mapping[str, Any]", body or {}))
    pairs = files.items() if isinstance(files, Mapping) else files
    for name, file in pairs:
        members[name] = [*members[name], file] if name in members else [file]
    return members
