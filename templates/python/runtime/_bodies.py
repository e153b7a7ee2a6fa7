"""Request bodies that are not JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from typing import Any, cast
from urllib.parse import quote_plus

from . import _encode
from ._operation import Operation
from ._styles import flat, query

Files = list[tuple[str, Any]]


def encode(operation: Operation[Any], body: Any) -> tuple[Any, Files | None, str]:
    """Content, files and media type; that of a multipart body is known only when it is sent."""
    kind, media_type = operation.body, operation.body_type
    if kind == "form":
        content = _form(_members(body), operation.encoding)
        return content, None, media_type or "application/x-www-form-urlencoded"
    if kind == "multipart":
        return None, list(_parts(_members(body), operation.encoding)), ""
    if kind == "text":
        return str(body).encode(), None, media_type or "text/plain; charset=utf-8"
    return _content(body), None, media_type or "application/octet-stream"


def _form(members: Mapping[str, object], encoding: Mapping[str, str]) -> bytes:
    pieces: list[str] = []
    for name, value in members.items():
        how = encoding.get(name, "")
        if "json" in how:
            pieces.append(f"{quote_plus(name)}={quote_plus(_encode.dumps(value))}")
        elif how and "/" not in how and value is not None:
            pieces.extend(query(name, value, how))
        else:
            pairs = _form_pairs(name, value)
            pieces += [f"{quote_plus(k)}={quote_plus(_encode.scalar(v))}" for k, v in pairs]
    return "&".join(pieces).encode()


def _form_pairs(name: str, value: object) -> Iterator[tuple[str, object]]:
    """Lists repeat their name, as OpenAPI has it; objects inside are written ``a[b]``."""
    if _encode.is_list(value):
        for item in value:
            yield from flat(name, item)
    else:
        yield from flat(name, value)


def _parts(members: Mapping[str, object], encoding: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """The parts of a multipart body: files as they are, text as text, the rest as JSON."""
    for name, value in members.items():
        if value is None:
            continue
        how = encoding.get(name, "")
        kind = how if "/" in how else ""
        if isinstance(value, tuple) or not _encode.is_list(value) or hasattr(value, "read"):
            yield name, _part(value, kind)
        elif "json" in kind:
            yield name, (None, _encode.dumps(value), kind)
        else:
            for item in value:
                yield name, _part(item, kind)


def _part(value: Any, kind: str) -> Any:
    """One part; ``kind`` is the media type that the API wants it to have, or ""."""
    if isinstance(value, tuple):
        parts: tuple[Any, ...] = value  # pyright: ignore[reportUnknownVariableType]
        name, content, *rest = parts
        return (name, _content(content), *(rest or filter(None, (kind,))))
    if isinstance(value, bytes | bytearray | PathLike) or hasattr(value, "read"):
        return (_file_name(value), _content(value), *filter(None, (kind,)))
    if kind:
        text = _encode.dumps(value) if "json" in kind else _encode.scalar(value).encode()
        return (None, text, kind)
    if isinstance(value, Mapping):
        return (None, _encode.dumps(cast(object, value)), "application/json")
    return (None, _encode.scalar(value).encode())


def _file_name(file: Any) -> str:
    path: Any = cast(Any, file) if isinstance(file, PathLike) else getattr(file, "name", "upload")
    return str(path).replace("\\", "/").rpartition("/")[2]


def _content(value: Any) -> Any:
    """Bytes wherever possible, so that a request can be sent a second time."""
    if isinstance(value, PathLike):
        with open(cast("PathLike[str]", value), "rb") as file:
            return file.read()
    if hasattr(value, "read"):
        value = value.read()
    if isinstance(value, bytearray):
        return bytes(value)
    if isinstance(value, Mapping):
        raise TypeError("Expected bytes, text or a file as content, received an object")
    return value.encode() if isinstance(value, str) else value


def _members(body: Any) -> Mapping[str, object]:
    if isinstance(body, Mapping):
        return cast("Mapping[str, object]", body)
    raise TypeError(f"Expected an object as the body of a form, received {type(body).__name__}")
