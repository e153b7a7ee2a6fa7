"""Base classes of resources: what turns a method's arguments into a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ._types import Mode

if TYPE_CHECKING:
    from typing import Self, Unpack

    from ._async_client import AsyncClient
    from ._call import Arguments
    from ._operation import Operation
    from ._paging import AsyncPage, AsyncPaginator
    from ._sync_client import SyncClient

T = TypeVar("T")
PageT = TypeVar("PageT", bound="AsyncPage[Any]")


class SyncResource:
    """A group of methods. In another mode than ``parsed`` they give the response around T."""

    def __init__(self, client: SyncClient, mode: Mode = "parsed") -> None:
        self._client = client
        self._mode: Mode = mode

    def _in(self, mode: Mode) -> Self:
        return type(self)(self._client, mode)

    def _call(self, operation: Operation[T], **arguments: Unpack[Arguments]) -> T:
        return self._client.execute(operation, self._mode, **arguments)


class AsyncResource:
    """A group of methods. In another mode than ``parsed`` they give the response around T."""

    def __init__(self, client: AsyncClient, mode: Mode = "parsed") -> None:
        self._client = client
        self._mode: Mode = mode

    def _in(self, mode: Mode) -> Self:
        return type(self)(self._client, mode)

    async def _call(self, operation: Operation[T], **arguments: Unpack[Arguments]) -> T:
        return await self._client.execute(operation, self._mode, **arguments)

    def _list(
        self, operation: Operation[PageT], **arguments: Unpack[Arguments]
    ) -> AsyncPaginator[Any, PageT]:
        from ._paging import AsyncPaginator

        return AsyncPaginator(lambda: self._call(operation, **arguments))
