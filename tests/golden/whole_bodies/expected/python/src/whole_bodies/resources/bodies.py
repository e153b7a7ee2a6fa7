from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_SEND_LIST: Operation[list[types.Pet]] = Operation(
    "PUT",
    "/lists",
    returns=lambda: list[types.Pet],
)
_SEND_MAP: Operation[dict[str, int]] = Operation(
    "PUT",
    "/maps",
    returns=lambda: dict[str, int],
)
_SEND_TEXT: Operation[str] = Operation(
    "PUT",
    "/texts",
    returns=lambda: str,
)
_SEND_NUMBER: Operation[int | None] = Operation(
    "PUT",
    "/numbers",
    returns=lambda: int | None,
)
_SEND_PET: Operation[types.Pet] = Operation(
    "PUT",
    "/pets",
    returns=lambda: types.Pet,
)
_SEND_PERHAPS: Operation[None] = Operation(
    "PUT",
    "/perhaps",
    returns=lambda: NoneType,
    accept="*/*",
)
_SEND_PERHAPS_NOTHING: Operation[None] = Operation(
    "PATCH",
    "/perhaps",
    returns=lambda: NoneType,
    body_optional=True,
    accept="*/*",
)
_SEND_ANYTHING: Operation[object] = Operation(
    "PUT",
    "/anything",
    returns=lambda: object,
)
_SEND_OPTIONAL: Operation[None] = Operation(
    "PUT",
    "/optional",
    returns=lambda: NoneType,
    body_optional=True,
    accept="*/*",
)


class Bodies(SyncResource):
    """Bodies."""

    @cached_property
    def with_raw_response(self) -> BodiesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return BodiesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> BodiesWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return BodiesWithStreamingResponse(self._in("stream"))

    def send_list(
        self,
        *,
        body: list[types.PetParam],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> list[types.Pet]:
        return self._call(
            _SEND_LIST,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def send_map(
        self,
        *,
        body: dict[str, int],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> dict[str, int]:
        return self._call(
            _SEND_MAP,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def send_text(
        self,
        *,
        body: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> str:
        return self._call(
            _SEND_TEXT,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def send_number(
        self,
        *,
        body: int | None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> int | None:
        return self._call(
            _SEND_NUMBER,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def send_pet(
        self,
        *,
        body: types.PetParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Pet:
        return self._call(
            _SEND_PET,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def send_perhaps(
        self,
        *,
        body: types.DogParam | None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SEND_PERHAPS,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def send_perhaps_nothing(
        self,
        *,
        body: types.SendPerhapsNothingRequestParam | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SEND_PERHAPS_NOTHING,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def send_anything(
        self,
        *,
        body: object,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> object:
        return self._call(
            _SEND_ANYTHING,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def send_optional(
        self,
        *,
        a: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SEND_OPTIONAL,
            body={"a": a},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncBodies(AsyncResource):
    """Bodies."""

    @cached_property
    def with_raw_response(self) -> AsyncBodiesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncBodiesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncBodiesWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncBodiesWithStreamingResponse(self._in("stream"))

    async def send_list(
        self,
        *,
        body: list[types.PetParam],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> list[types.Pet]:
        return await self._call(
            _SEND_LIST,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def send_map(
        self,
        *,
        body: dict[str, int],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> dict[str, int]:
        return await self._call(
            _SEND_MAP,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def send_text(
        self,
        *,
        body: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> str:
        return await self._call(
            _SEND_TEXT,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def send_number(
        self,
        *,
        body: int | None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> int | None:
        return await self._call(
            _SEND_NUMBER,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def send_pet(
        self,
        *,
        body: types.PetParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Pet:
        return await self._call(
            _SEND_PET,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def send_perhaps(
        self,
        *,
        body: types.DogParam | None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SEND_PERHAPS,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def send_perhaps_nothing(
        self,
        *,
        body: types.SendPerhapsNothingRequestParam | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SEND_PERHAPS_NOTHING,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def send_anything(
        self,
        *,
        body: object,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> object:
        return await self._call(
            _SEND_ANYTHING,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def send_optional(
        self,
        *,
        a: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SEND_OPTIONAL,
            body={"a": a},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class BodiesWithRawResponse:
    """:class:`Bodies`, whose methods return responses."""

    def __init__(self, resource: Bodies) -> None:
        from .._response import raw

        self._resource = resource
        self.send_list = raw(resource.send_list)
        self.send_map = raw(resource.send_map)
        self.send_text = raw(resource.send_text)
        self.send_number = raw(resource.send_number)
        self.send_pet = raw(resource.send_pet)
        self.send_perhaps = raw(resource.send_perhaps)
        self.send_perhaps_nothing = raw(resource.send_perhaps_nothing)
        self.send_anything = raw(resource.send_anything)
        self.send_optional = raw(resource.send_optional)


class AsyncBodiesWithRawResponse:
    """:class:`AsyncBodies`, whose methods return responses."""

    def __init__(self, resource: AsyncBodies) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send_list = async_raw(resource.send_list)
        self.send_map = async_raw(resource.send_map)
        self.send_text = async_raw(resource.send_text)
        self.send_number = async_raw(resource.send_number)
        self.send_pet = async_raw(resource.send_pet)
        self.send_perhaps = async_raw(resource.send_perhaps)
        self.send_perhaps_nothing = async_raw(resource.send_perhaps_nothing)
        self.send_anything = async_raw(resource.send_anything)
        self.send_optional = async_raw(resource.send_optional)


class BodiesWithStreamingResponse:
    """:class:`Bodies`, whose methods give responses yet to be read."""

    def __init__(self, resource: Bodies) -> None:
        from .._response import streamed

        self._resource = resource
        self.send_list = streamed(resource.send_list)
        self.send_map = streamed(resource.send_map)
        self.send_text = streamed(resource.send_text)
        self.send_number = streamed(resource.send_number)
        self.send_pet = streamed(resource.send_pet)
        self.send_perhaps = streamed(resource.send_perhaps)
        self.send_perhaps_nothing = streamed(resource.send_perhaps_nothing)
        self.send_anything = streamed(resource.send_anything)
        self.send_optional = streamed(resource.send_optional)


class AsyncBodiesWithStreamingResponse:
    """:class:`AsyncBodies`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncBodies) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send_list = async_streamed(resource.send_list)
        self.send_map = async_streamed(resource.send_map)
        self.send_text = async_streamed(resource.send_text)
        self.send_number = async_streamed(resource.send_number)
        self.send_pet = async_streamed(resource.send_pet)
        self.send_perhaps = async_streamed(resource.send_perhaps)
        self.send_perhaps_nothing = async_streamed(resource.send_perhaps_nothing)
        self.send_anything = async_streamed(resource.send_anything)
        self.send_optional = async_streamed(resource.send_optional)
