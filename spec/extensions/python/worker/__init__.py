"""Workers for self-hosted environments: they take work off the queue and hand it to your code.

``client.beta.environments.work.worker(...)`` makes one, and ``.poller(...)`` is for those who want
to look after leases themselves. What a handler is given, and what it may be annotated with, is
here::

    from anthropic import AsyncAnthropic
    from anthropic.extensions.worker import AsyncWorkItem

    async def handle(item: AsyncWorkItem) -> None:
        ...

    client = AsyncAnthropic()
    worker = client.beta.environments.work.worker(environment_id, environment_key, handle)
    await worker.run()
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._items import AsyncWorkItem as AsyncWorkItem
    from ._items import StopReason as StopReason
    from ._items import WorkItem as WorkItem
    from ._workers import AsyncWorker as AsyncWorker
    from ._workers import Worker as Worker
else:
    from anthropic._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "._items": ["AsyncWorkItem", "StopReason", "WorkItem"],
            "._workers": ["AsyncWorker", "Worker"],
        },
    )
