from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .environments import (
        AsyncEnvironments,
        AsyncEnvironmentsWithRawResponse,
        AsyncEnvironmentsWithStreamingResponse,
        Environments,
        EnvironmentsWithRawResponse,
        EnvironmentsWithStreamingResponse,
    )


class Beta(SyncResource):
    """Beta."""

    @cached_property
    def with_raw_response(self) -> BetaWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return BetaWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> BetaWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return BetaWithStreamingResponse(self._in("stream"))

    @cached_property
    def environments(self) -> Environments:
        from .environments import Environments

        return Environments(self._client, self._mode)


class AsyncBeta(AsyncResource):
    """Beta."""

    @cached_property
    def with_raw_response(self) -> AsyncBetaWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncBetaWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncBetaWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncBetaWithStreamingResponse(self._in("stream"))

    @cached_property
    def environments(self) -> AsyncEnvironments:
        from .environments import AsyncEnvironments

        return AsyncEnvironments(self._client, self._mode)


class BetaWithRawResponse:
    """:class:`Beta`, whose methods return responses."""

    def __init__(self, resource: Beta) -> None:
        self._resource = resource

    @cached_property
    def environments(self) -> EnvironmentsWithRawResponse:
        return self._resource.environments.with_raw_response


class AsyncBetaWithRawResponse:
    """:class:`AsyncBeta`, whose methods return responses."""

    def __init__(self, resource: AsyncBeta) -> None:
        self._resource = resource

    @cached_property
    def environments(self) -> AsyncEnvironmentsWithRawResponse:
        return self._resource.environments.with_raw_response


class BetaWithStreamingResponse:
    """:class:`Beta`, whose methods give responses yet to be read."""

    def __init__(self, resource: Beta) -> None:
        self._resource = resource

    @cached_property
    def environments(self) -> EnvironmentsWithStreamingResponse:
        return self._resource.environments.with_streaming_response


class AsyncBetaWithStreamingResponse:
    """:class:`AsyncBeta`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncBeta) -> None:
        self._resource = resource

    @cached_property
    def environments(self) -> AsyncEnvironmentsWithStreamingResponse:
        return self._resource.environments.with_streaming_response
