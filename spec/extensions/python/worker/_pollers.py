"""The queue as something to go over, for those who look after leases themselves."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Coroutine, Generator
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._calls import Awaiting, Blocking, Calls, with_key
from ._claims import Claims, Pause, Polling

if TYPE_CHECKING:
    from anthropic import Anthropic, AsyncAnthropic
    from anthropic._types import Headers
    from anthropic.types.beta.environments import BetaSelfHostedWork

HELPER = "environments-work-poller"

T = TypeVar("T")


def poller(
    client: object,
    environment_id: str,
    environment_key: str,
    polling: Polling,
    extra_headers: Headers | None,
    *,
    drain: bool,
    auto_stop: bool,
) -> Generator[BetaSelfHostedWork, None, None]:
    """Items, for blocking use; see ``WorkMethods.poller``. Raises ValueError at once."""
    keyed = with_key(cast("Anthropic", client), environment_key, HELPER)
    calls = Calls(keyed, checked(environment_id), extra_headers, Blocking())
    claims = Claims(calls, polling)

    def items() -> Generator[BetaSelfHostedWork, None, None]:
        while True:
            found = _done(claims.next())
            if isinstance(found, Pause):
                if found.empty and drain:
                    return
                time.sleep(found.seconds)
                continue
            try:
                yield found
            finally:
                if auto_stop:
                    _done(calls.stop(found.id, force=False))

    return items()


def async_poller(
    client: object,
    environment_id: str,
    environment_key: str,
    polling: Polling,
    extra_headers: Headers | None,
    *,
    drain: bool,
    auto_stop: bool,
) -> AsyncGenerator[BetaSelfHostedWork, None]:
    """Items, for asynchronous use; see ``AsyncWorkMethods.poller``. Raises ValueError at once."""
    keyed = with_key(cast("AsyncAnthropic", client), environment_key, HELPER)
    calls = Calls(keyed, checked(environment_id), extra_headers, Awaiting())
    claims = Claims(calls, polling)

    async def items() -> AsyncGenerator[BetaSelfHostedWork, None]:
        from anyio import sleep

        while True:
            found = await claims.next()
            if isinstance(found, Pause):
                if found.empty and drain:
                    return
                await sleep(found.seconds)
                continue
            try:
                yield found
            finally:
                if auto_stop:
                    await calls.stop(found.id, force=False)

    return items()


def checked(environment_id: str) -> str:
    """Raises ValueError if it's empty."""
    if not environment_id:
        message = f"Expected a non-empty value for `environment_id` but received {environment_id!r}"
        raise ValueError(message)
    return environment_id


def _done(blocking: Coroutine[Any, Any, T]) -> T:
    """What a coroutine returns that blocks where others wait."""
    try:
        blocking.send(None)
    except StopIteration as end:
        return cast("T", end.value)
    raise AssertionError("a blocking call was waited for")
