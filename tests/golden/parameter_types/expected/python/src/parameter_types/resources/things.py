from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

    from .._inputs import DateInput, DateTimeInput

_IN_PATH: Operation[None] = Operation(
    "GET",
    "/things/{text}/{number}/x{date}y/{list}.json/{flag}:{choice}",
    returns=lambda: NoneType,
    accept="*/*",
)
_IN_QUERY: Operation[None] = Operation(
    "GET",
    "/things",
    returns=lambda: NoneType,
    styles={"numbers": "form"},
    accept="*/*",
)
_IN_HEADERS: Operation[None] = Operation(
    "GET",
    "/headers",
    returns=lambda: NoneType,
    styles={"list=": "form"},
    accept="*/*",
)


class Things(SyncResource):
    """Things."""

    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return ThingsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return ThingsWithStreamingResponse(self._in("stream"))

    def in_path(
        self,
        choice: Literal["on", 2],
        *,
        text: str,
        number: float,
        date: DateInput,
        list: list[str],
        flag: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _IN_PATH,
            path={
                "choice": choice,
                "text": text,
                "number": number,
                "date": date,
                "list": list,
                "flag": flag,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def in_query(
        self,
        *,
        text: str | Omit = omit,
        number: float | Omit = omit,
        flag: bool | Omit = omit,
        nullable: str | None | Omit = omit,
        constant: Literal["fixed"] | Omit = omit,
        choice: Literal["a", 1, True] | Omit = omit,
        when: DateTimeInput | Omit = omit,
        any: object | Omit = omit,
        one_or_more: str | list[str] | Omit = omit,
        flags: list[bool] | Omit = omit,
        numbers: list[int] | Omit = omit,
        ids: list[str] | Omit = omit,
        filter_a_b: str | Omit = omit,
        x_y_z: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _IN_QUERY,
            query={
                "text": text,
                "number": number,
                "flag": flag,
                "nullable": nullable,
                "constant": constant,
                "choice": choice,
                "when": when,
                "any": any,
                "one_or_more": one_or_more,
                "flags": flags,
                "numbers": numbers,
                "ids[]": ids,
                "filter[a.b]": filter_a_b,
                "$x&y=z": x_y_z,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def in_headers(
        self,
        *,
        x_text: str | Omit = omit,
        x_number: int | Omit = omit,
        x_flag: bool | Omit = omit,
        x_when: DateTimeInput | Omit = omit,
        x_list: list[int] | Omit = omit,
        text: str | Omit = omit,
        number: int | Omit = omit,
        list: list[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _IN_HEADERS,
            headers={
                "X-Text": x_text,
                "X-Number": x_number,
                "X-Flag": x_flag,
                "X-When": x_when,
                "X-List": x_list,
            },
            cookies={"text": text, "number": number, "list": list},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncThings(AsyncResource):
    """Things."""

    @cached_property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncThingsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncThingsWithStreamingResponse(self._in("stream"))

    async def in_path(
        self,
        choice: Literal["on", 2],
        *,
        text: str,
        number: float,
        date: DateInput,
        list: list[str],
        flag: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _IN_PATH,
            path={
                "choice": choice,
                "text": text,
                "number": number,
                "date": date,
                "list": list,
                "flag": flag,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def in_query(
        self,
        *,
        text: str | Omit = omit,
        number: float | Omit = omit,
        flag: bool | Omit = omit,
        nullable: str | None | Omit = omit,
        constant: Literal["fixed"] | Omit = omit,
        choice: Literal["a", 1, True] | Omit = omit,
        when: DateTimeInput | Omit = omit,
        any: object | Omit = omit,
        one_or_more: str | list[str] | Omit = omit,
        flags: list[bool] | Omit = omit,
        numbers: list[int] | Omit = omit,
        ids: list[str] | Omit = omit,
        filter_a_b: str | Omit = omit,
        x_y_z: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _IN_QUERY,
            query={
                "text": text,
                "number": number,
                "flag": flag,
                "nullable": nullable,
                "constant": constant,
                "choice": choice,
                "when": when,
                "any": any,
                "one_or_more": one_or_more,
                "flags": flags,
                "numbers": numbers,
                "ids[]": ids,
                "filter[a.b]": filter_a_b,
                "$x&y=z": x_y_z,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def in_headers(
        self,
        *,
        x_text: str | Omit = omit,
        x_number: int | Omit = omit,
        x_flag: bool | Omit = omit,
        x_when: DateTimeInput | Omit = omit,
        x_list: list[int] | Omit = omit,
        text: str | Omit = omit,
        number: int | Omit = omit,
        list: list[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _IN_HEADERS,
            headers={
                "X-Text": x_text,
                "X-Number": x_number,
                "X-Flag": x_flag,
                "X-When": x_when,
                "X-List": x_list,
            },
            cookies={"text": text, "number": number, "list": list},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class ThingsWithRawResponse:
    """:class:`Things`, whose methods return responses."""

    def __init__(self, resource: Things) -> None:
        from .._response import raw

        self._resource = resource
        self.in_path = raw(resource.in_path)
        self.in_query = raw(resource.in_query)
        self.in_headers = raw(resource.in_headers)


class AsyncThingsWithRawResponse:
    """:class:`AsyncThings`, whose methods return responses."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_raw

        self._resource = resource
        self.in_path = async_raw(resource.in_path)
        self.in_query = async_raw(resource.in_query)
        self.in_headers = async_raw(resource.in_headers)


class ThingsWithStreamingResponse:
    """:class:`Things`, whose methods give responses yet to be read."""

    def __init__(self, resource: Things) -> None:
        from .._response import streamed

        self._resource = resource
        self.in_path = streamed(resource.in_path)
        self.in_query = streamed(resource.in_query)
        self.in_headers = streamed(resource.in_headers)


class AsyncThingsWithStreamingResponse:
    """:class:`AsyncThings`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.in_path = async_streamed(resource.in_path)
        self.in_query = async_streamed(resource.in_query)
        self.in_headers = async_streamed(resource.in_headers)
