"""Lists that come in pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Generic, NamedTuple, Self, TypeVar, cast

from pydantic import FailFast, PrivateAttr

from ._models import BaseModel

if TYPE_CHECKING:
    from ._async_client import AsyncClient
    from ._base_client import BaseClient
    from ._call import Call
    from ._sync_client import SyncClient

T = TypeVar("T")
PageT = TypeVar("PageT", bound="AsyncPage[Any]")


Items = Annotated[list[T], FailFast()]
"""The items of a page. One that doesn't fit ends the attempt to decode all in one step: what comes
after it would be decoded for nothing, since the lenient way takes each item by itself."""


class PageInfo(NamedTuple):
    """How to ask for another page: ``params`` are query parameters."""

    params: Mapping[str, object]


class BasePage(BaseModel, Generic[T]):
    """One page of a list."""

    _client: Any = PrivateAttr(default=None)
    _call: Any = PrivateAttr(default=None)

    def _items(self) -> list[T] | None:
        """The items on this page."""
        raise NotImplementedError

    def _next(self) -> Mapping[str, object]:
        """The query parameters that ask for the next page; without a value if there is none."""
        raise NotImplementedError

    def has_next_page(self) -> bool:
        """Whether there is more to get. A page without items is the last one."""
        return bool(self._items()) and self.next_page_info() is not None

    def next_page_info(self) -> PageInfo | None:
        """How to ask for the next page, or None after the last one."""
        params = self._next()
        return PageInfo(params) if all(params.values()) else None

    def attach(self, client: BaseClient, call: Call[Any]) -> None:
        """Tell the page how it came here."""
        self._client = client
        self._call = call

    def _next_call(self) -> Call[Self]:
        info = self.next_page_info()
        if info is None:
            raise RuntimeError("This is the last page: `has_next_page()` tells beforehand")
        call = cast("Call[Self]", self._call).with_query(info.params)
        call.mode = "parsed"
        return call


class SyncPage(BasePage[T], Generic[T]):
    """A page that gets the next ones while it is iterated."""

    def __iter__(self) -> Iterator[T]:  # type: ignore[override]  # pydantic's gives the fields
        """All items, from this page on."""
        for page in self.iter_pages():
            yield from page._items() or ()

    def iter_pages(self) -> Iterator[Self]:
        """All pages, this one first."""
        page = self
        yield page
        while page.has_next_page():
            page = page.get_next_page()
            yield page

    def get_next_page(self) -> Self:
        """The next page. Raises RuntimeError if this is the last one."""
        return cast("SyncClient", self._client).send(self._next_call())


class AsyncPage(BasePage[T], Generic[T]):
    """A page that gets the next ones while it is iterated."""

    async def __aiter__(self) -> AsyncIterator[T]:
        """All items, from this page on."""
        async for page in self.iter_pages():
            for item in page._items() or ():
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """All pages, this one first."""
        page = self
        yield page
        while page.has_next_page():
            page = await page.get_next_page()
            yield page

    async def get_next_page(self) -> Self:
        """The next page. Raises RuntimeError if this is the last one."""
        return await cast("AsyncClient", self._client).send(self._next_call())


class AsyncPaginator(Generic[T, PageT]):
    """A list that is yet to be asked for.

    ``await`` it to get the first page, or iterate it with ``async for`` to get all items.
    """

    def __init__(self, send: Callable[[], Awaitable[PageT]]) -> None:
        self._send = send

    def __await__(self) -> Generator[Any, Any, PageT]:
        return self._send().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        page = await self
        async for item in page:
            yield item


def attach(value: object, client: BaseClient, call: Call[Any]) -> None:
    """Tell a page, if that's what ``value`` is, how to get the next one."""
    if isinstance(value, BasePage):
        page: BasePage[Any] = value  # pyright: ignore[reportUnknownVariableType]
        page.attach(client, call)
