from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .environments import (
        AsyncEnvironments as AsyncEnvironments,
        AsyncEnvironmentsWithRawResponse as AsyncEnvironmentsWithRawResponse,
        AsyncEnvironmentsWithStreamingResponse as AsyncEnvironmentsWithStreamingResponse,
        Environments as Environments,
        EnvironmentsWithRawResponse as EnvironmentsWithRawResponse,
        EnvironmentsWithStreamingResponse as EnvironmentsWithStreamingResponse,
    )
    from .work import (
        AsyncWork as AsyncWork,
        AsyncWorkWithRawResponse as AsyncWorkWithRawResponse,
        AsyncWorkWithStreamingResponse as AsyncWorkWithStreamingResponse,
        Work as Work,
        WorkWithRawResponse as WorkWithRawResponse,
        WorkWithStreamingResponse as WorkWithStreamingResponse,
    )
else:
    from ...._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".environments": [
                "AsyncEnvironments",
                "AsyncEnvironmentsWithRawResponse",
                "AsyncEnvironmentsWithStreamingResponse",
                "Environments",
                "EnvironmentsWithRawResponse",
                "EnvironmentsWithStreamingResponse",
            ],
            ".work": [
                "AsyncWork",
                "AsyncWorkWithRawResponse",
                "AsyncWorkWithStreamingResponse",
                "Work",
                "WorkWithRawResponse",
                "WorkWithStreamingResponse",
            ],
        },
    )
