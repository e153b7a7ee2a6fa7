"""Types and sentinels that method signatures are made of. Imports nothing heavy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, Literal, TypeAlias, TypedDict

if TYPE_CHECKING:
    from datetime import date, datetime

    from httpx2 import Timeout


class Omit:
    """Says "don't send this at all", where None may mean "send null"."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"


class NotGiven:
    """Says "as the client is set up", where None may mean "without any"."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "not_given"


omit = Omit()
not_given = NotGiven()
NOT_GIVEN = not_given

if TYPE_CHECKING:
    NoneType: type[None]
else:
    NoneType = type(None)

Headers: TypeAlias = Mapping[str, "str | Omit"]
"""Extra headers; ``omit`` as a value takes a header away."""

Query: TypeAlias = Mapping[str, object]
Body: TypeAlias = object

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

DateInput: TypeAlias = "date | str"
DateTimeInput: TypeAlias = "datetime | str"
"""A date, or its text in ISO 8601."""

Mode: TypeAlias = Literal["parsed", "raw", "stream"]
"""What a method hands back: the decoded answer, or the response around it."""

Options: TypeAlias = (
    "tuple[Headers | None, Query | None, Body | None, float | Timeout | NotGiven | None]"
)
"""``extra_headers``, ``extra_query``, ``extra_body`` and ``timeout`` of one call."""


class RequestOptions(TypedDict, total=False):
    """Options of ``client.get``, ``client.post`` and so on."""

    headers: Headers
    params: Query
    extra_json: Mapping[str, Any]
    timeout: float | Timeout | None
    max_retries: int
    follow_redirects: bool


NO_OPTIONS: RequestOptions = {}
