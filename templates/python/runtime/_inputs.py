"""Types of what is given to methods: files, dates, and the options of undocumented calls.

Apart from ``_types``, since to make them takes longer than to import all that a call needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, TypeAlias, TypedDict

from ._types import Headers, Query

if TYPE_CHECKING:
    from httpx2 import Timeout

FileContent: TypeAlias = IO[bytes] | bytes | PathLike[str]
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file to upload: its content, or ``(name, content[, content type[, headers]])``."""

BinaryTypes: TypeAlias = IO[bytes] | bytes | bytearray | Iterable[bytes]
"""The content of a body that is sent as it is."""

RequestFiles: TypeAlias = Mapping[str, FileTypes] | Sequence[tuple[str, FileTypes]]
"""Files of a form, by the names of their fields."""

DateInput: TypeAlias = date | str
DateTimeInput: TypeAlias = datetime | str
"""A date, or its text in ISO 8601."""


class RequestOptions(TypedDict, total=False):
    """Options of ``client.get``, ``client.post`` and so on."""

    headers: Headers
    params: Query
    extra_json: Mapping[str, Any]
    timeout: float | Timeout | None
    max_retries: int
    follow_redirects: bool
