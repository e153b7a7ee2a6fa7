from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, List, Literal

from .... import pagination, types
from ...._operation import Operation
from ...._resource import AsyncResource, SyncResource
from ...._types import Body, Headers, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

    from ...._paging import AsyncPaginator
    from .work import (
        AsyncWork,
        AsyncWorkWithRawResponse,
        AsyncWorkWithStreamingResponse,
        Work,
        WorkWithRawResponse,
        WorkWithStreamingResponse,
    )

_CREATE: Operation[types.beta.BetaEnvironment] = Operation(
    "POST",
    "/v1/environments",
    returns=lambda: types.beta.BetaEnvironment,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_LIST: Operation[pagination.SyncPageCursor[types.beta.BetaEnvironment]] = Operation(
    "GET",
    "/v1/environments",
    returns=lambda: pagination.SyncPageCursor[types.beta.BetaEnvironment],
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
    cursor="page",
)
_LIST_ASYNC: Operation[pagination.AsyncPageCursor[types.beta.BetaEnvironment]] = _LIST.returning(
    lambda: pagination.AsyncPageCursor[types.beta.BetaEnvironment]
)
_RETRIEVE: Operation[types.beta.BetaEnvironment] = Operation(
    "GET",
    "/v1/environments/{environment_id}",
    returns=lambda: types.beta.BetaEnvironment,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_UPDATE: Operation[types.beta.BetaEnvironment] = Operation(
    "POST",
    "/v1/environments/{environment_id}",
    returns=lambda: types.beta.BetaEnvironment,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_DELETE: Operation[types.beta.BetaEnvironmentDeleteResponse] = Operation(
    "DELETE",
    "/v1/environments/{environment_id}",
    returns=lambda: types.beta.BetaEnvironmentDeleteResponse,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)
_ARCHIVE: Operation[types.beta.BetaEnvironment] = Operation(
    "POST",
    "/v1/environments/{environment_id}/archive",
    returns=lambda: types.beta.BetaEnvironment,
    query={"beta": "true"},
    appends={"anthropic-beta": ("managed-agents-2026-04-01",)},
)


class Environments(SyncResource):
    """
    The places in which agents run, in Anthropic's cloud or on machines of your own.
    """

    @cached_property
    def with_raw_response(self) -> EnvironmentsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return EnvironmentsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> EnvironmentsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return EnvironmentsWithStreamingResponse(self._in("stream"))

    @cached_property
    def work(self) -> Work:
        from .work import Work

        return Work(self._client, self._mode)

    def create(
        self,
        *,
        name: str,
        config: (
            types.beta.BetaCloudConfigParams | types.beta.BetaSelfHostedConfigParams | None | Omit
        ) = omit,
        description: str | None | Omit = omit,
        metadata: dict[str, str] | Omit = omit,
        scope: Literal["organization", "account"] | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironment:
        """
        Create an environment

        Sets up an environment. Only its name is needed.

        Args:
            name: A name that people will know the environment by.
            config: Where to host the environment, and how to set it up there.
            description: What the environment is for.
            metadata: Keys and values of your own, stored with the environment.
            scope: Who can see the environment: everyone in the organization, or only
                the account that owns it. Has a meaning for self-hosted environments
                alone; left out, it follows from the type of the organization.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _CREATE,
            headers={"anthropic-beta": betas},
            body={
                "name": name,
                "config": config,
                "description": description,
                "metadata": metadata,
                "scope": scope,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def list(
        self,
        *,
        include_archived: bool | Omit = omit,
        limit: int | Omit = omit,
        page: str | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> pagination.SyncPageCursor[types.beta.BetaEnvironment]:
        """
        List environments

        Goes through the environments that the caller can see, one page per call.

        Args:
            include_archived: Whether archived environments are listed too.
            limit: How many environments a page may hold.
            page: Where to go on, as given by `next_page` of the page before.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _LIST,
            query={"include_archived": include_archived, "limit": limit, "page": page},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def retrieve(
        self,
        environment_id: str,
        *,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironment:
        """
        Retrieve an environment

        Looks up one environment, archived or not.

        Args:
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _RETRIEVE,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def update(
        self,
        environment_id: str,
        *,
        config: (
            types.beta.BetaCloudConfigParams | types.beta.BetaSelfHostedConfigParams | None | Omit
        ) = omit,
        description: str | None | Omit = omit,
        metadata: dict[str, str | None] | Omit = omit,
        name: str | None | Omit = omit,
        scope: Literal["organization", "account"] | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironment:
        """
        Update an environment

        Changes the fields that the body names and leaves the others as they are.

        Args:
            environment_id: The environment's identifier.
            config: The new setup. Fields left out of it stay as they are.
            description: The new text on what the environment is for.
            metadata: Keys to add or replace. A key whose value is null or empty is
                dropped.
            name: The new name.
            scope: Who can see it from now on, the whole organization or the owning
                account.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _UPDATE,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            body={
                "config": config,
                "description": description,
                "metadata": metadata,
                "name": name,
                "scope": scope,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def delete(
        self,
        environment_id: str,
        *,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironmentDeleteResponse:
        """
        Delete an environment

        Removes an environment for good, and answers with its identifier.

        Args:
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _DELETE,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def archive(
        self,
        environment_id: str,
        *,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironment:
        """
        Archive an environment

        Retires an environment. It stays readable, but no new session can use it.

        Args:
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._call(
            _ARCHIVE,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncEnvironments(AsyncResource):
    """
    The places in which agents run, in Anthropic's cloud or on machines of your own.
    """

    @cached_property
    def with_raw_response(self) -> AsyncEnvironmentsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncEnvironmentsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncEnvironmentsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncEnvironmentsWithStreamingResponse(self._in("stream"))

    @cached_property
    def work(self) -> AsyncWork:
        from .work import AsyncWork

        return AsyncWork(self._client, self._mode)

    async def create(
        self,
        *,
        name: str,
        config: (
            types.beta.BetaCloudConfigParams | types.beta.BetaSelfHostedConfigParams | None | Omit
        ) = omit,
        description: str | None | Omit = omit,
        metadata: dict[str, str] | Omit = omit,
        scope: Literal["organization", "account"] | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironment:
        """
        Create an environment

        Sets up an environment. Only its name is needed.

        Args:
            name: A name that people will know the environment by.
            config: Where to host the environment, and how to set it up there.
            description: What the environment is for.
            metadata: Keys and values of your own, stored with the environment.
            scope: Who can see the environment: everyone in the organization, or only
                the account that owns it. Has a meaning for self-hosted environments
                alone; left out, it follows from the type of the organization.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _CREATE,
            headers={"anthropic-beta": betas},
            body={
                "name": name,
                "config": config,
                "description": description,
                "metadata": metadata,
                "scope": scope,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def list(
        self,
        *,
        include_archived: bool | Omit = omit,
        limit: int | Omit = omit,
        page: str | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncPaginator[
        types.beta.BetaEnvironment, pagination.AsyncPageCursor[types.beta.BetaEnvironment]
    ]:
        """
        List environments

        Goes through the environments that the caller can see, one page per call.

        Args:
            include_archived: Whether archived environments are listed too.
            limit: How many environments a page may hold.
            page: Where to go on, as given by `next_page` of the page before.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return self._list(
            _LIST_ASYNC,
            query={"include_archived": include_archived, "limit": limit, "page": page},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def retrieve(
        self,
        environment_id: str,
        *,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironment:
        """
        Retrieve an environment

        Looks up one environment, archived or not.

        Args:
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _RETRIEVE,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def update(
        self,
        environment_id: str,
        *,
        config: (
            types.beta.BetaCloudConfigParams | types.beta.BetaSelfHostedConfigParams | None | Omit
        ) = omit,
        description: str | None | Omit = omit,
        metadata: dict[str, str | None] | Omit = omit,
        name: str | None | Omit = omit,
        scope: Literal["organization", "account"] | None | Omit = omit,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironment:
        """
        Update an environment

        Changes the fields that the body names and leaves the others as they are.

        Args:
            environment_id: The environment's identifier.
            config: The new setup. Fields left out of it stay as they are.
            description: The new text on what the environment is for.
            metadata: Keys to add or replace. A key whose value is null or empty is
                dropped.
            name: The new name.
            scope: Who can see it from now on, the whole organization or the owning
                account.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _UPDATE,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            body={
                "config": config,
                "description": description,
                "metadata": metadata,
                "name": name,
                "scope": scope,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def delete(
        self,
        environment_id: str,
        *,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironmentDeleteResponse:
        """
        Delete an environment

        Removes an environment for good, and answers with its identifier.

        Args:
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _DELETE,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def archive(
        self,
        environment_id: str,
        *,
        betas: List[types.AnthropicBetaParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.beta.BetaEnvironment:
        """
        Archive an environment

        Retires an environment. It stays readable, but no new session can use it.

        Args:
            environment_id: The environment's identifier.
            betas: Beta features that this call makes use of, separated by commas.
        """
        return await self._call(
            _ARCHIVE,
            path={"environment_id": environment_id},
            headers={"anthropic-beta": betas},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class EnvironmentsWithRawResponse:
    """:class:`Environments`, whose methods return responses."""

    def __init__(self, resource: Environments) -> None:
        from ...._response import raw

        self._resource = resource
        self.create = raw(resource.create)
        self.list = raw(resource.list)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)

    @cached_property
    def work(self) -> WorkWithRawResponse:
        return self._resource.work.with_raw_response


class AsyncEnvironmentsWithRawResponse:
    """:class:`AsyncEnvironments`, whose methods return responses."""

    def __init__(self, resource: AsyncEnvironments) -> None:
        from ...._response import async_raw

        self._resource = resource
        self.create = async_raw(resource.create)
        self.list = async_raw(resource.list)
        self.retrieve = async_raw(resource.retrieve)
        self.update = async_raw(resource.update)
        self.delete = async_raw(resource.delete)
        self.archive = async_raw(resource.archive)

    @cached_property
    def work(self) -> AsyncWorkWithRawResponse:
        return self._resource.work.with_raw_response


class EnvironmentsWithStreamingResponse:
    """:class:`Environments`, whose methods give responses yet to be read."""

    def __init__(self, resource: Environments) -> None:
        from ...._response import streamed

        self._resource = resource
        self.create = streamed(resource.create)
        self.list = streamed(resource.list)
        self.retrieve = streamed(resource.retrieve)
        self.update = streamed(resource.update)
        self.delete = streamed(resource.delete)
        self.archive = streamed(resource.archive)

    @cached_property
    def work(self) -> WorkWithStreamingResponse:
        return self._resource.work.with_streaming_response


class AsyncEnvironmentsWithStreamingResponse:
    """:class:`AsyncEnvironments`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncEnvironments) -> None:
        from ...._response import async_streamed

        self._resource = resource
        self.create = async_streamed(resource.create)
        self.list = async_streamed(resource.list)
        self.retrieve = async_streamed(resource.retrieve)
        self.update = async_streamed(resource.update)
        self.delete = async_streamed(resource.delete)
        self.archive = async_streamed(resource.archive)

    @cached_property
    def work(self) -> AsyncWorkWithStreamingResponse:
        return self._resource.work.with_streaming_response
