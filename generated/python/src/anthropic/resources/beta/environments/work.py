from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, List

from .... import pagination, types
from ...._operation import Operation
from ...._resource import AsyncResource, SyncResource
from ...._types import Body, Headers, NotGiven, Omit, Query, not_given, omit
from ....extensions.worker.methods import AsyncWorkMethods, WorkMethods

if TYPE_CHECKING:
    from httpx2 import Timeout

    from ...._paging import AsyncPaginator

_RETRIEVE: Operation[types.beta.environments.BetaSelfHostedWork] = Operation(
    "GET",
    "/v1/environments/{environment_id}/work/{work_id}",
    returns=lambda: types.beta.environments.BetaSelfHostedWork,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_POLL: Operation[types.beta.environments.BetaSelfHostedWork | None] = Operation(
    "GET",
    "/v1/environments/{environment_id}/work/poll",
    returns=lambda: types.beta.environments.BetaSelfHostedWork | None,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_ACK: Operation[types.beta.environments.BetaSelfHostedWork] = Operation(
    "POST",
    "/v1/environments/{environment_id}/work/{work_id}/ack",
    returns=lambda: types.beta.environments.BetaSelfHostedWork,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_HEARTBEAT: Operation[types.beta.environments.BetaSelfHostedWorkHeartbeatResponse] = Operation(
    "POST",
    "/v1/environments/{environment_id}/work/{work_id}/heartbeat",
    returns=lambda: types.beta.environments.BetaSelfHostedWorkHeartbeatResponse,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_STOP: Operation[types.beta.environments.BetaSelfHostedWork] = Operation(
    "POST",
    "/v1/environments/{environment_id}/work/{work_id}/stop",
    returns=lambda: types.beta.environments.BetaSelfHostedWork,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_LIST: Operation[pagination.SyncPageCursor[types.beta.environments.BetaSelfHostedWork]] = Operation(
    "GET",
    "/v1/environments/{environment_id}/work",
    returns=lambda: pagination.SyncPageCursor[types.beta.environments.BetaSelfHostedWork],
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
    cursor="page",
)
_LIST_ASYNC: Operation[pagination.AsyncPageCursor[types.beta.environments.BetaSelfHostedWork]] = (
    _LIST.returning(lambda: pagination.AsyncPageCursor[types.beta.environments.BetaSelfHostedWork])
)
_UPDATE: Operation[types.beta.environments.BetaSelfHostedWork] = Operation(
    "POST",
    "/v1/environments/{environment_id}/work/{work_id}",
    returns=lambda: types.beta.environments.BetaSelfHostedWork,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_STATS: Operation[types.beta.environments.BetaSelfHostedWorkQueueStats] = Operation(
    "GET",
    "/v1/environments/{environment_id}/work/stats",
    returns=lambda: types.beta.environments.BetaSelfHostedWorkQueueStats,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)


class Work(WorkMethods, SyncResource):
    """
    The queue from which the workers of a self-hosted environment take their tasks.
    """

    @cached_property
    def with_raw_response(self) -> WorkWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return WorkWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> WorkWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return WorkWithStreamingResponse(self._in("stream"))

    def retrieve(
        self,
        work_id: str,
        *,
        environment_id: str,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork:
        """
        Retrieve a work item

        Looks up one work item in any state.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _RETRIEVE,
            path={"work_id": work_id, "environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def poll(
        self,
        environment_id: str,
        *,
        block_ms: int | None | Omit = omit,
        reclaim_older_than_ms: int | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        anthropic_worker_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork | None:
        """
        Poll for work

        Hands the next work item of the queue to a worker, or null when there is none.
        Workers that come with the SDKs make this call on their own.

        Args:
            environment_id: The environment's identifier.
            block_ms: Milliseconds for which an empty queue is watched before the answer
                is null. Without it the answer comes at once.
            reclaim_older_than_ms: Age in milliseconds from which an item that another
                worker took and never acknowledged is handed out again.
            betas: Beta features that this call makes use of, separated by commas.
            anthropic_worker_id: A name that tells this worker from the others of its
                environment. Only workers that send one are counted in the queue's
                figures.
        """
        return self._call(
            _POLL,
            path={"environment_id": environment_id},
            query={"block_ms": block_ms, "reclaim_older_than_ms": reclaim_older_than_ms},
            headers={"anthropic-beta": betas, "Anthropic-Worker-ID": anthropic_worker_id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def ack(
        self,
        work_id: str,
        *,
        environment_id: str,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork:
        """
        Acknowledge a work item

        Says that a worker has taken the item on: it leaves the queue, and its state
        goes from `queued` to `starting`.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _ACK,
            path={"work_id": work_id, "environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def heartbeat(
        self,
        work_id: str,
        *,
        environment_id: str,
        desired_ttl_seconds: int | None | Omit = omit,
        expected_last_heartbeat: str | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWorkHeartbeatResponse:
        """
        Send a heartbeat

        Shows that the worker is alive and prolongs its lease on the item.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            desired_ttl_seconds: Seconds for which the worker would like to hold the
                lease.
            expected_last_heartbeat: Guards against two workers holding one lease.
                `NO_HEARTBEAT` asks for a lease that nobody holds yet; after that, send
                back `last_heartbeat` of the previous answer, unchanged. Where the
                stored value is another one, the status is 412 and nothing changes.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _HEARTBEAT,
            path={"work_id": work_id, "environment_id": environment_id},
            query={
                "desired_ttl_seconds": desired_ttl_seconds,
                "expected_last_heartbeat": expected_last_heartbeat,
            },
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def stop(
        self,
        work_id: str,
        *,
        environment_id: str,
        force: bool | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork:
        """
        Stop a work item

        Asks the worker to wind the item down, or ends it on the spot.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            force: Whether to end it on the spot rather than let the worker wind down.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _STOP,
            path={"work_id": work_id, "environment_id": environment_id},
            headers={"anthropic-beta": betas},
            body={"force": force},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def list(
        self,
        environment_id: str,
        *,
        limit: int | Omit = omit,
        page: str | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> pagination.SyncPageCursor[types.beta.environments.BetaSelfHostedWork]:
        """
        List work

        Goes through the work of an environment in any state, one page per call.

        Args:
            environment_id: The environment's identifier.
            limit: How many work items a page may hold.
            page: Where to go on, as given by `next_page` of the page before.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _LIST,
            path={"environment_id": environment_id},
            query={"limit": limit, "page": page},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def update(
        self,
        work_id: str,
        *,
        environment_id: str,
        metadata: dict[str, str | None],
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork:
        """
        Update a work item

        Adds, replaces and drops single keys of a work item's metadata.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            metadata: Keys to add or replace. A key whose value is null is dropped.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _UPDATE,
            path={"work_id": work_id, "environment_id": environment_id},
            headers={"anthropic-beta": betas},
            body={"metadata": metadata},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def stats(
        self,
        environment_id: str,
        *,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWorkQueueStats:
        """
        Measure the work queue

        Tells how long the queue of an environment is and how many workers serve it.

        Args:
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _STATS,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncWork(AsyncWorkMethods, AsyncResource):
    """
    The queue from which the workers of a self-hosted environment take their tasks.
    """

    @cached_property
    def with_raw_response(self) -> AsyncWorkWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncWorkWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncWorkWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncWorkWithStreamingResponse(self._in("stream"))

    async def retrieve(
        self,
        work_id: str,
        *,
        environment_id: str,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork:
        """
        Retrieve a work item

        Looks up one work item in any state.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _RETRIEVE,
            path={"work_id": work_id, "environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def poll(
        self,
        environment_id: str,
        *,
        block_ms: int | None | Omit = omit,
        reclaim_older_than_ms: int | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        anthropic_worker_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork | None:
        """
        Poll for work

        Hands the next work item of the queue to a worker, or null when there is none.
        Workers that come with the SDKs make this call on their own.

        Args:
            environment_id: The environment's identifier.
            block_ms: Milliseconds for which an empty queue is watched before the answer
                is null. Without it the answer comes at once.
            reclaim_older_than_ms: Age in milliseconds from which an item that another
                worker took and never acknowledged is handed out again.
            betas: Beta features that this call makes use of, separated by commas.
            anthropic_worker_id: A name that tells this worker from the others of its
                environment. Only workers that send one are counted in the queue's
                figures.
        """
        return await self._call(
            _POLL,
            path={"environment_id": environment_id},
            query={"block_ms": block_ms, "reclaim_older_than_ms": reclaim_older_than_ms},
            headers={"anthropic-beta": betas, "Anthropic-Worker-ID": anthropic_worker_id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def ack(
        self,
        work_id: str,
        *,
        environment_id: str,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork:
        """
        Acknowledge a work item

        Says that a worker has taken the item on: it leaves the queue, and its state
        goes from `queued` to `starting`.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _ACK,
            path={"work_id": work_id, "environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def heartbeat(
        self,
        work_id: str,
        *,
        environment_id: str,
        desired_ttl_seconds: int | None | Omit = omit,
        expected_last_heartbeat: str | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWorkHeartbeatResponse:
        """
        Send a heartbeat

        Shows that the worker is alive and prolongs its lease on the item.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            desired_ttl_seconds: Seconds for which the worker would like to hold the
                lease.
            expected_last_heartbeat: Guards against two workers holding one lease.
                `NO_HEARTBEAT` asks for a lease that nobody holds yet; after that, send
                back `last_heartbeat` of the previous answer, unchanged. Where the
                stored value is another one, the status is 412 and nothing changes.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _HEARTBEAT,
            path={"work_id": work_id, "environment_id": environment_id},
            query={
                "desired_ttl_seconds": desired_ttl_seconds,
                "expected_last_heartbeat": expected_last_heartbeat,
            },
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def stop(
        self,
        work_id: str,
        *,
        environment_id: str,
        force: bool | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork:
        """
        Stop a work item

        Asks the worker to wind the item down, or ends it on the spot.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            force: Whether to end it on the spot rather than let the worker wind down.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _STOP,
            path={"work_id": work_id, "environment_id": environment_id},
            headers={"anthropic-beta": betas},
            body={"force": force},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def list(
        self,
        environment_id: str,
        *,
        limit: int | Omit = omit,
        page: str | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncPaginator[
        types.beta.environments.BetaSelfHostedWork,
        pagination.AsyncPageCursor[types.beta.environments.BetaSelfHostedWork],
    ]:
        """
        List work

        Goes through the work of an environment in any state, one page per call.

        Args:
            environment_id: The environment's identifier.
            limit: How many work items a page may hold.
            page: Where to go on, as given by `next_page` of the page before.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._list(
            _LIST_ASYNC,
            path={"environment_id": environment_id},
            query={"limit": limit, "page": page},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def update(
        self,
        work_id: str,
        *,
        environment_id: str,
        metadata: dict[str, str | None],
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWork:
        """
        Update a work item

        Adds, replaces and drops single keys of a work item's metadata.

        Args:
            work_id: The work item's identifier.
            environment_id: The environment's identifier.
            metadata: Keys to add or replace. A key whose value is null is dropped.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _UPDATE,
            path={"work_id": work_id, "environment_id": environment_id},
            headers={"anthropic-beta": betas},
            body={"metadata": metadata},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def stats(
        self,
        environment_id: str,
        *,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.environments.BetaSelfHostedWorkQueueStats:
        """
        Measure the work queue

        Tells how long the queue of an environment is and how many workers serve it.

        Args:
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _STATS,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class WorkWithRawResponse:
    """:class:`Work`, whose methods return responses."""

    def __init__(self, resource: Work) -> None:
        from ...._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)
        self.poll = raw(resource.poll)
        self.ack = raw(resource.ack)
        self.heartbeat = raw(resource.heartbeat)
        self.stop = raw(resource.stop)
        self.list = raw(resource.list)
        self.update = raw(resource.update)
        self.stats = raw(resource.stats)


class AsyncWorkWithRawResponse:
    """:class:`AsyncWork`, whose methods return responses."""

    def __init__(self, resource: AsyncWork) -> None:
        from ...._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)
        self.poll = async_raw(resource.poll)
        self.ack = async_raw(resource.ack)
        self.heartbeat = async_raw(resource.heartbeat)
        self.stop = async_raw(resource.stop)
        self.list = async_raw(resource.list)
        self.update = async_raw(resource.update)
        self.stats = async_raw(resource.stats)


class WorkWithStreamingResponse:
    """:class:`Work`, whose methods give responses yet to be read."""

    def __init__(self, resource: Work) -> None:
        from ...._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)
        self.poll = streamed(resource.poll)
        self.ack = streamed(resource.ack)
        self.heartbeat = streamed(resource.heartbeat)
        self.stop = streamed(resource.stop)
        self.list = streamed(resource.list)
        self.update = streamed(resource.update)
        self.stats = streamed(resource.stats)


class AsyncWorkWithStreamingResponse:
    """:class:`AsyncWork`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncWork) -> None:
        from ...._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
        self.poll = async_streamed(resource.poll)
        self.ack = async_streamed(resource.ack)
        self.heartbeat = async_streamed(resource.heartbeat)
        self.stop = async_streamed(resource.stop)
        self.list = async_streamed(resource.list)
        self.update = async_streamed(resource.update)
        self.stats = async_streamed(resource.stats)
