"""The client for asynchronous use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._base_client import BaseClient, Connections
from ._types import NO_OPTIONS, Body, Headers, Mode, NotGiven, Query

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self, Unpack

    import httpx2

    from ._call import Arguments, Call
    from ._errors import APIError
    from ._inputs import BinaryTypes, RequestFiles, RequestOptions
    from ._operation import Operation
    from ._tokens import Token, Wanted

T = TypeVar("T")


class AsyncClient(BaseClient):
    """Sends calls and awaits their answers."""

    _is_async = True

    def __init__(
        self,
        *,
        base_url: str | httpx2.URL | None,
        timeout: float | httpx2.Timeout | NotGiven | None,
        max_retries: int,
        default_headers: Headers | None,
        default_query: Query | None,
        http_client: httpx2.AsyncClient | None,
        strict: bool,
    ) -> None:
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            strict=strict,
        )
        self._connections = Connections(http_client, _http_client, _drop)

    async def execute(
        self, operation: Operation[T], mode: Mode = "parsed", **arguments: Unpack[Arguments]
    ) -> T:
        """Call an operation. In other modes than ``parsed``, gives the response around the T."""
        return await self.send(self._call(operation, arguments, mode))

    async def send(self, call: Call[T]) -> T:
        """Send a call until it is answered, or until trying again is pointless.

        Raises APIStatusError for an answer that reports an error, and APIConnectionError where
        there is no answer.
        """
        response, retries = await self._answer(call)
        if call.mode == "parsed":
            return self.decode(call, response)
        from ._response import AsyncAPIResponse, RawResponse

        around = RawResponse if call.mode == "raw" else AsyncAPIResponse
        return cast("T", around(self, call, response, retries))

    async def _answer(self, call: Call[T]) -> tuple[httpx2.Response, int]:
        """An answer with status 2xx, and after how many retries it came."""
        import httpx2

        from . import _connection

        http = self._connections.get()
        retries = 0
        error: APIError
        token, refused = await self._token(call), None
        while True:
            request = _connection.request(self._setup, http, call, retries)
            try:
                response = await self._exchange(http, request, call)
                if response.is_success:
                    return response, retries
                await response.aread()
                error = self._status_error(response)
            except httpx2.HTTPError as broken:
                error = self._connection_error(broken, request)
            if token is not None and refused is None and self._is_refused(call, error):
                refused, token = token, await self._token(call, refused=token)
                continue
            delay = self._retry_delay(call, retries, error)
            if delay is None:
                raise error
            await _sleep(delay)
            retries += 1

    async def _token(self, call: Call[Any], refused: Token | None = None) -> Token | None:
        """The access token that a call needs, fetched if there is none yet.

        Raises TokenError where it isn't granted.
        """
        wanted = call.token
        if wanted is None:
            return None
        tokens = self._tokens
        found = tokens.get(wanted, refused)
        if found is None:
            async with tokens.async_lock:
                found = tokens.get(wanted, refused)
                if found is None:
                    found = tokens.keep(wanted, await self._granted(wanted))
        call.headers = {**call.headers, "authorization": found.header}
        return found

    async def _granted(self, wanted: Wanted) -> httpx2.Response:
        from . import _tokens
        from ._errors import APIStatusError

        try:
            return (await self._answer(_tokens.call(self._setup, wanted)))[0]
        except APIStatusError as error:
            raise _tokens.refusal(error) from None

    async def _exchange(
        self, http: httpx2.AsyncClient, request: httpx2.Request, call: Call[T]
    ) -> httpx2.Response:
        """One request and its answer, redirects followed."""
        from ._connection import redirected

        history: list[httpx2.Response] = []
        while True:
            response = await http.send(request, stream=not call.is_read, follow_redirects=False)
            response.history = list(history)
            following = redirected(self._setup, call, response)
            if following is None:
                return response
            await response.aclose()
            history.append(response)
            request = following

    # Endpoints that the description of the API doesn't have

    async def get(self, path: str, *, cast_to: type[T], options: RequestOptions = NO_OPTIONS) -> T:
        """GET a path that no method here covers; the answer becomes a ``cast_to``."""
        return await self.send(self._undocumented("GET", path, cast_to, options))

    async def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = NO_OPTIONS,
    ) -> T:
        """POST to a path that no method here covers."""
        return await self.send(
            self._undocumented("POST", path, cast_to, options, body, content, files)
        )

    async def put(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = NO_OPTIONS,
    ) -> T:
        """PUT to a path that no method here covers."""
        return await self.send(
            self._undocumented("PUT", path, cast_to, options, body, content, files)
        )

    async def patch(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = NO_OPTIONS,
    ) -> T:
        """PATCH a path that no method here covers."""
        return await self.send(
            self._undocumented("PATCH", path, cast_to, options, body, content, files)
        )

    async def delete(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = NO_OPTIONS,
    ) -> T:
        """DELETE a path that no method here covers."""
        return await self.send(self._undocumented("DELETE", path, cast_to, options, body, content))

    async def close(self) -> None:
        """Close all connections, those of copies too. Nothing can be sent after that."""
        http = self._connections.end()
        if http is not None:
            await http.aclose()

    def is_closed(self) -> bool:
        """Whether :meth:`close` was called."""
        return self._connections.is_closed

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _http_client() -> httpx2.AsyncClient:
    from ._http import DefaultAsyncHttpxClient

    return DefaultAsyncHttpxClient()


def _drop(client: httpx2.AsyncClient) -> None:
    """Closing takes a loop, and the one that the connections belong to may be gone."""


async def _sleep(seconds: float) -> None:
    from anyio import sleep

    await sleep(seconds)
