"""Responses around answers: before they are parsed, and before they are read at all."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast, overload

import httpx2

if TYPE_CHECKING:
    from datetime import timedelta
    from os import PathLike
    from types import TracebackType

    from ._base_client import BaseClient
    from ._call import Call

T = TypeVar("T")
U = TypeVar("U")
R = TypeVar("R")
P = ParamSpec("P")


class BaseResponse(Generic[T]):
    """What HTTP says of an answer. ``retries_taken`` counts the attempts before this one."""

    def __init__(
        self, client: BaseClient, call: Call[T], response: httpx2.Response, retries: int
    ) -> None:
        self.http_response = response
        self.retries_taken = retries
        self._client = client
        self._call = call

    @property
    def headers(self) -> httpx2.Headers:
        """The headers of the response."""
        return self.http_response.headers

    @property
    def http_request(self) -> httpx2.Request:
        """The request that was answered."""
        return self.http_response.request

    @property
    def status_code(self) -> int:
        """The status, 200 to 299."""
        return self.http_response.status_code

    @property
    def request_id(self) -> str | None:
        """What names the request to the makers of the API."""
        return self._client.request_id(self.http_response)

    @property
    def url(self) -> httpx2.URL:
        """Where the answer came from, redirects followed."""
        return self.http_response.url

    @property
    def method(self) -> str:
        """The HTTP method of the request."""
        return self.http_request.method

    @property
    def http_version(self) -> str:
        """The version of HTTP that was spoken."""
        return self.http_response.http_version

    @property
    def elapsed(self) -> timedelta:
        """From the start of the request to the end of the response, which must be closed."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether the connection is no longer used for this response."""
        return self.http_response.is_closed

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self.http_response.reason_phrase}>"

    def _parsed(self, to: type[U] | None) -> Any:
        if to is None:
            return self._client.decode(self._call, self.http_response)
        from ._decode import decoder  # which takes pydantic, and raw answers do without

        return decoder(to, self._call.operation.accept)(self.http_response, False)


class RawResponse(BaseResponse[T]):
    """A response that has been read, but not parsed."""

    @property
    def content(self) -> bytes:
        """The body."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    @overload
    def parse(self) -> T: ...

    @overload
    def parse(self, *, to: type[U]) -> U: ...

    def parse(self, *, to: type[U] | None = None) -> T | U:
        """The answer as the method alone would return it, or as another type."""
        return cast("T | U", self._parsed(to))


class APIResponse(BaseResponse[T]):
    """A response whose body is read when it is asked for, all of it or piece by piece."""

    @overload
    def parse(self) -> T: ...

    @overload
    def parse(self, *, to: type[U]) -> U: ...

    def parse(self, *, to: type[U] | None = None) -> T | U:
        """The answer as the method alone would return it, or as another type."""
        if not self._call.operation.stream:
            self.read()
        return cast("T | U", self._parsed(to))

    def read(self) -> bytes:
        """The whole body."""
        with _broken(self.http_request):
            return self.http_response.read()

    def text(self) -> str:
        """The whole body as text."""
        self.read()
        return self.http_response.text

    def json(self) -> object:
        """The whole body, decoded from JSON."""
        self.read()
        return self.http_response.json()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body as it arrives, in pieces of ``chunk_size`` bytes."""
        with _broken(self.http_request):
            yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """The body as text, as it arrives."""
        with _broken(self.http_request):
            yield from self.http_response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """The body line by line, as it arrives, without line ends."""
        with _broken(self.http_request):
            yield from self.http_response.iter_lines()

    def stream_to_file(self, file: str | PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file as it arrives."""
        with open(file, "wb") as opened:
            for chunk in self.iter_bytes(chunk_size):
                opened.write(chunk)

    def close(self) -> None:
        """Give the connection back, read or not."""
        self.http_response.close()


class AsyncAPIResponse(BaseResponse[T]):
    """A response whose body is read when it is asked for, all of it or piece by piece."""

    @overload
    async def parse(self) -> T: ...

    @overload
    async def parse(self, *, to: type[U]) -> U: ...

    async def parse(self, *, to: type[U] | None = None) -> T | U:
        """The answer as the method alone would return it, or as another type."""
        if not self._call.operation.stream:
            await self.read()
        return cast("T | U", self._parsed(to))

    async def read(self) -> bytes:
        """The whole body."""
        with _broken(self.http_request):
            return await self.http_response.aread()

    async def text(self) -> str:
        """The whole body as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> object:
        """The whole body, decoded from JSON."""
        await self.read()
        return self.http_response.json()

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body as it arrives, in pieces of ``chunk_size`` bytes."""
        with _broken(self.http_request):
            async for chunk in self.http_response.aiter_bytes(chunk_size):
                yield chunk

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """The body as text, as it arrives."""
        with _broken(self.http_request):
            async for chunk in self.http_response.aiter_text(chunk_size):
                yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """The body line by line, as it arrives, without line ends."""
        with _broken(self.http_request):
            async for line in self.http_response.aiter_lines():
                yield line

    async def stream_to_file(
        self, file: str | PathLike[str], *, chunk_size: int | None = None
    ) -> None:
        """Write the body to a file as it arrives."""
        import anyio

        async with await anyio.open_file(file, "wb") as opened:
            async for chunk in self.iter_bytes(chunk_size):
                await opened.write(chunk)

    async def close(self) -> None:
        """Give the connection back, read or not."""
        await self.http_response.aclose()


class ResponseManager(Generic[T]):
    """Sends a request when it is entered, and closes the response when it is left."""

    def __init__(self, send: Callable[[], APIResponse[T]]) -> None:
        self._send = send
        self._response: APIResponse[T] | None = None

    def __enter__(self) -> APIResponse[T]:
        self._response = self._send()
        return self._response

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._response is not None:
            self._response.close()


class AsyncResponseManager(Generic[T]):
    """Sends a request when it is entered, and closes the response when it is left."""

    def __init__(self, send: Callable[[], Awaitable[AsyncAPIResponse[T]]]) -> None:
        self._send = send
        self._response: AsyncAPIResponse[T] | None = None

    async def __aenter__(self) -> AsyncAPIResponse[T]:
        self._response = await self._send()
        return self._response

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._response is not None:
            await self._response.close()


# A resource in another mode hands back a response where its methods promise what is in it: these
# functions give such a method the type that it has there.


def raw(method: Callable[P, R]) -> Callable[P, RawResponse[R]]:
    """A method of a resource in raw mode."""
    return cast("Callable[P, RawResponse[R]]", method)


def async_raw(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[RawResponse[R]]]:
    """A method of an asynchronous resource in raw mode."""
    return cast("Callable[P, Awaitable[RawResponse[R]]]", method)


def streamed(method: Callable[P, R]) -> Callable[P, ResponseManager[R]]:
    """A method of a resource in streaming mode, to be used in a ``with`` statement."""
    send = cast("Callable[P, APIResponse[R]]", method)
    return lambda *args, **kwargs: ResponseManager(lambda: send(*args, **kwargs))


def async_streamed(method: Callable[P, Awaitable[R]]) -> Callable[P, AsyncResponseManager[R]]:
    """A method of an asynchronous resource in streaming mode, for ``async with``."""
    send = cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", method)
    return lambda *args, **kwargs: AsyncResponseManager(lambda: send(*args, **kwargs))


@contextmanager
def _broken(request: httpx2.Request) -> Generator[None]:
    """A connection that breaks while a body is read is reported as it is before that."""
    from ._errors import connection_error

    try:
        yield
    except httpx2.HTTPError as error:
        raise connection_error(error, request) from error
