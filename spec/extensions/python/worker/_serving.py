"""One item at a time: its lease, its handler, its end."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from anyio import CancelScope, create_task_group, get_cancelled_exc_class, move_on_after

from ._calls import Calls
from ._items import BaseItem
from ._leases import Lease

log = logging.getLogger(__name__)

ItemT = TypeVar("ItemT", bound=BaseItem)


class Serving(Generic[ItemT]):
    """Serves items with a handler, and knows which are in progress."""

    def __init__(
        self, calls: Calls, handle: Callable[[ItemT], Awaitable[None]], grace_period: float
    ) -> None:
        self._calls = calls
        self._handle = handle
        self._grace_period = grace_period
        self._items: set[ItemT] = set()
        self._stopping = False

    def stop(self) -> None:
        """Tell all handlers to come to their end, and begin with nothing more."""
        self._stopping = True
        for item in self._items:
            item.tell("shutdown")

    async def serve(self, item: ItemT) -> None:
        """Keep the item's lease while the handler is at work; end the item after that."""
        with CancelScope(shield=True):
            self._items.add(item)
            if self._stopping:
                item.tell("shutdown")
            try:
                began = await self._while_leased(item)
                # What wasn't begun with is handed out again, once its lease has run out.
                if not item.lost and (began or item.stop_reason != "shutdown"):
                    await self._calls.stop(item.id, force=True)
            except Exception:
                log.exception("%s: something unforeseen; its lease will run out", item.id)
            finally:
                self._items.discard(item)

    async def _while_leased(self, item: ItemT) -> bool:
        """Returns whether the handler was called: it isn't before the first heartbeat succeeds."""
        lease = Lease(self._calls, item.id, item.tell)
        began = False
        async with create_task_group() as group:
            group.start_soon(lease.keep)
            await lease.settled.wait()
            if not item.stopping:
                began = True
                await self._handled(item)
            group.cancel_scope.cancel()
        return began

    async def _handled(self, item: ItemT) -> None:
        with CancelScope() as scope:
            async with create_task_group() as group:
                group.start_soon(self._see_to_its_end, item, scope)
                try:
                    await self._handle(item)
                except Exception:
                    log.exception("the handler failed on %s", item.id)
                except get_cancelled_exc_class():
                    if scope.cancel_called:
                        raise
                    log.error("the handler cancelled itself on %s", item.id)
                group.cancel_scope.cancel()

    async def _see_to_its_end(self, item: ItemT, scope: CancelScope) -> None:
        """Cancel a handler that was told to stop: when its grace is over, or the lease is lost."""
        await item.told()
        with move_on_after(self._grace_period) as grace:
            await item.gone()
        if grace.cancelled_caught:
            log.warning("the handler of %s has not stopped in %g s", item.id, self._grace_period)
        scope.cancel()
