"""One use of an operation: all that is to be sent, before any connection is involved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from typing import TypedDict

    from httpx2 import Timeout

    from ._operation import Operation
    from ._settings import Named
    from ._tokens import Wanted
    from ._types import Mode, Options

    class Arguments(TypedDict, total=False):
        """What a method passes on, by place and name on the wire (in a path, by its own name)."""

        path: Mapping[str, object]
        query: Mapping[str, object]
        headers: Mapping[str, object]
        cookies: Mapping[str, object]
        body: object
        options: Options


T = TypeVar("T")


class Call(Generic[T]):
    """What is sent when an operation is called, however many attempts that takes.

    ``query`` are the operation's parameters, ``extra_query`` those that it doesn't know. The body
    is ``content`` or, if it has several parts, ``files``. ``token`` is to be fetched before.
    """

    __slots__ = (
        "content",
        "extra_query",
        "files",
        "follow_redirects",
        "headers",
        "max_retries",
        "mode",
        "operation",
        "query",
        "timeout",
        "token",
        "url",
    )

    def __init__(
        self,
        operation: Operation[T],
        url: str,
        *,
        query: Mapping[str, object],
        extra_query: Mapping[str, object],
        headers: Named,
        content: Any,
        files: list[tuple[str, Any]] | None,
        timeout: Timeout,
        max_retries: int,
        mode: Mode,
        token: Wanted | None = None,
    ) -> None:
        self.operation = operation
        self.url = url
        self.query = query
        self.extra_query = extra_query
        self.headers = headers
        self.content = content
        self.files = files
        self.timeout = timeout
        self.max_retries = max_retries
        self.mode: Mode = mode
        self.token = token
        self.follow_redirects = True

    @property
    def is_repeatable(self) -> bool:
        """Whether its body can be sent more than once."""
        return isinstance(self.content, bytes | None)

    @property
    def is_read(self) -> bool:
        """Whether an answer is read as a whole before it is handed back."""
        return self.mode != "stream" and not self.operation.stream

    def full_url(self) -> str:
        """The URL with its query."""
        from ._encode import query

        text = query(self.query, self.operation.styles)
        if self.extra_query:
            extra = query(self.extra_query, {}, usual="deepObject")
            text = "&".join(filter(None, (text, extra)))
        if not text:
            return self.url
        return f"{self.url}{'&' if '?' in self.url else '?'}{text}"

    def with_query(self, changes: Mapping[str, object]) -> Call[T]:
        """The same call with other values for some query parameters."""
        other: Call[T] = object.__new__(type(self))
        for name in self.__slots__:
            setattr(other, name, getattr(self, name))
        other.query = {**self.query, **changes}
        other.extra_query = {k: v for k, v in self.extra_query.items() if k not in changes}
        return other
