"""What one operation looks like on the wire, said once for every way of calling it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Literal, TypeVar

T = TypeVar("T")
U = TypeVar("U")

BodyKind = Literal["json", "form", "multipart", "text", "binary"]

_NOTHING: Mapping[str, Any] = {}


class Operation(Generic[T]):
    """An HTTP method on a path, and what every call of it has in common.

    ``path`` holds ``{name}`` where an argument goes. ``returns`` gives the type of the answer, and
    is asked when the first one has arrived: until then no model is imported. ``headers`` and
    ``query`` are always sent, and ``appends`` are values that a header's list always has.
    ``styles`` has the style of each parameter that differs from its place's usual one, in the
    words of OpenAPI, with ``*`` where it is exploded and ``+`` where reserved characters stay; its
    key is ``{name}`` in a path, ``name:`` of a header, ``name=`` of a cookie, else the name.
    ``body_type`` is the media type of the body where ``body`` doesn't tell it, ``encoding`` how
    single members of a form are written (a media type or a style), ``accept`` the media type of
    the answer. ``credentials`` are the client's options that the operation accepts, those together
    that it needs together (None: any single one); ``anonymous`` is whether it can do without, and
    ``cursor`` the query parameter that asks for a page, where the answer is one. ``server`` is
    where the path starts unless the client was given a base URL; a relative one starts at the
    client's own. Where the operation is a ``stream``, ``returns`` gives the type of one item.
    """

    __slots__ = (
        "accept",
        "anonymous",
        "appends",
        "body",
        "body_optional",
        "body_type",
        "credentials",
        "cursor",
        "decoder",
        "encoding",
        "headers",
        "method",
        "path",
        "query",
        "returns",
        "server",
        "stream",
        "styles",
    )

    def __init__(
        self,
        method: str,
        path: str,
        *,
        returns: Callable[[], object],
        headers: Mapping[str, str] = _NOTHING,
        query: Mapping[str, str] = _NOTHING,
        appends: Mapping[str, Sequence[str]] = _NOTHING,
        styles: Mapping[str, str] = _NOTHING,
        body: BodyKind = "json",
        body_type: str = "",
        encoding: Mapping[str, str] = _NOTHING,
        body_optional: bool = False,
        accept: str = "application/json",
        credentials: Sequence[tuple[str, ...]] | None = None,
        anonymous: bool = False,
        cursor: str = "",
        stream: Literal["events", "lines", ""] = "",
        server: str = "",
    ) -> None:
        self.method = method
        self.path = path
        self.returns = returns
        self.headers = headers
        self.query = query
        self.appends = appends
        self.styles = styles
        self.body: BodyKind = body
        self.body_type = body_type
        self.encoding = encoding
        self.body_optional = body_optional
        self.accept = accept
        self.credentials = credentials
        self.anonymous = anonymous
        self.cursor = cursor
        self.stream: Literal["events", "lines", ""] = stream
        self.server = server
        self.decoder: Any = None

    def returning(self, returns: Callable[[], object]) -> Operation[Any]:
        """The same operation with another type for its answer."""
        other: Operation[Any] = object.__new__(type(self))
        for name in self.__slots__:
            setattr(other, name, getattr(self, name))
        other.returns = returns
        other.decoder = None
        return other
