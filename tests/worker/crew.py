# type: ignore
# The SDK is in an environment of its own, in which this is run.
"""A worker as a process: ``crew.py sync|async URL NAME``. It prints what its handler does.

Each line is JSON: ``event`` (ready, began, ended, cancelled), ``id``, ``run`` (which call of the
handler; a worker that lost an item may get it again before the first call has ended), ``at``
(seconds of the system's monotonic clock) and ``reason`` (why the handler was told to stop, or
null). Most items take no time; those whose session says ``slow`` take three seconds.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import logging
import sys
import time
from typing import Any

import anthropic

WAY, URL, NAME = sys.argv[1:]
OPTIONS = {
    "extra_headers": {"x-worker": NAME},
    "worker_id": NAME,
    "max_concurrency": 2,
    "reclaim_older_than_ms": 2000,
    "grace_period": 5.0,
}
CLIENT = {"base_url": URL, "api_key": None, "timeout": 1.5}


RUNS = itertools.count()


def tell(event: str, item: Any = None, run: int | None = None) -> None:
    line = {"event": event, "at": time.monotonic()}
    if item is not None:
        line |= {"id": item.id, "run": run, "reason": item.stop_reason}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def seconds(item: Any) -> float:
    return 3.0 if item.data.id.startswith("slow") else 0.02


def handle(item: Any) -> None:
    run = next(RUNS)
    tell("began", item, run)
    stopped = item.wait_for_stop(seconds(item))
    tell("cancelled" if stopped else "ended", item, run)


async def async_handle(item: Any) -> None:
    run = next(RUNS)
    tell("began", item, run)
    try:
        await asyncio.sleep(seconds(item))
    except asyncio.CancelledError:
        tell("cancelled", item, run)
        raise
    tell("ended", item, run)


def work(client: Any, handler: Any) -> Any:
    client.first_retry_delay = 0.02
    return client.beta.environments.work.worker("env_1", "key", handler, **OPTIONS)


async def main() -> None:
    async with anthropic.AsyncAnthropic(**CLIENT) as client:
        tell("ready")
        await work(client, async_handle).run()


logging.basicConfig(level=logging.INFO)
logging.getLogger("httpx2").setLevel(logging.WARNING)
if WAY == "async":
    asyncio.run(main())
else:
    with anthropic.Anthropic(**CLIENT) as blocking_client:
        tell("ready")
        work(blocking_client, handle).run()
