"""What handlers are given: an item of the queue, and word of when to stop."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Literal

from anyio import Event

if TYPE_CHECKING:
    from anthropic import Anthropic, AsyncAnthropic
    from anthropic.types.beta.environments import BetaSelfHostedWork, BetaSessionWorkData

StopReason = Literal["requested", "shutdown", "refused", "lost"]
"""Why a handler is to stop.

``requested``: someone ended the item, or the server no longer extends its lease.
``shutdown``: the worker itself is coming to its end.
``refused``: the server doesn't accept heartbeats, and won't (4xx).
``lost``: the lease has run out, or another worker has it. Nothing more may be done to the item.
"""


class BaseItem:
    """An item of the queue that is this worker's, as long as its lease lasts."""

    def __init__(self, work: BetaSelfHostedWork) -> None:
        self.work = work
        self._reason: StopReason | None = None
        self._told = Event()
        self._lost = Event()

    @property
    def id(self) -> str:
        """What the API calls the item."""
        return self.work.id

    @property
    def environment_id(self) -> str:
        """The environment that it belongs to."""
        return self.work.environment_id

    @property
    def data(self) -> BetaSessionWorkData:
        """What there is to do."""
        return self.work.data

    @property
    def metadata(self) -> dict[str, str]:
        """Keys and values of the user's own, as they were when the item was taken."""
        return self.work.metadata

    @property
    def stopping(self) -> bool:
        """Whether the handler is to come to its end."""
        return self._reason is not None

    @property
    def stop_reason(self) -> StopReason | None:
        """Why it is to; None while it isn't."""
        return self._reason

    @property
    def lost(self) -> bool:
        """Whether the lease is gone, and another worker may be at this very item."""
        return self._reason == "lost"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}{f', {self._reason}' if self._reason else ''}>"

    def tell(self, reason: StopReason) -> None:
        """Let the handler know; for the worker's use. The first reason stays, but for a loss."""
        if self._reason is None or reason == "lost":
            self._reason = reason
        self._told.set()
        if self.lost:
            self._lost.set()

    async def told(self) -> None:
        """Wait until the handler was told to stop; for the worker's use."""
        await self._told.wait()

    async def gone(self) -> None:
        """Wait until the lease is lost; for the worker's use."""
        await self._lost.wait()


class AsyncWorkItem(BaseItem):
    """An item of the queue, for a handler that is a coroutine.

    ``work`` is what was taken from the queue, and ``client`` one with the environment's key.
    """

    def __init__(self, work: BetaSelfHostedWork, client: AsyncAnthropic) -> None:
        super().__init__(work)
        self.client = client

    async def wait_for_stop(self) -> StopReason:
        """Wait until the handler is to come to its end. Returns why."""
        await self._told.wait()
        assert self._reason is not None
        return self._reason


class WorkItem(BaseItem):
    """An item of the queue, for a handler in a thread.

    ``work`` is what was taken from the queue, and ``client`` one with the environment's key.
    """

    def __init__(self, work: BetaSelfHostedWork, client: Anthropic) -> None:
        super().__init__(work)
        self.client = client
        self._flag = threading.Event()

    def wait_for_stop(self, timeout: float | None = None) -> bool:
        """Wait until the handler is to come to its end, for ``timeout`` seconds at most.

        Returns whether it is to: use it in place of ``time.sleep``.
        """
        return self._flag.wait(timeout)

    def tell(self, reason: StopReason) -> None:
        """Let the handler know; for the worker's use."""
        super().tell(reason)
        self._flag.set()
