from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import environments as environments
    from .beta import (
        AsyncBeta as AsyncBeta,
        AsyncBetaWithRawResponse as AsyncBetaWithRawResponse,
        AsyncBetaWithStreamingResponse as AsyncBetaWithStreamingResponse,
        Beta as Beta,
        BetaWithRawResponse as BetaWithRawResponse,
        BetaWithStreamingResponse as BetaWithStreamingResponse,
    )
    from .environments import (
        AsyncEnvironments as AsyncEnvironments,
        AsyncEnvironmentsWithRawResponse as AsyncEnvironmentsWithRawResponse,
        AsyncEnvironmentsWithStreamingResponse as AsyncEnvironmentsWithStreamingResponse,
        Environments as Environments,
        EnvironmentsWithRawResponse as EnvironmentsWithRawResponse,
        EnvironmentsWithStreamingResponse as EnvironmentsWithStreamingResponse,
    )
else:
    from ..._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".beta": [
                "AsyncBeta",
                "AsyncBetaWithRawResponse",
                "AsyncBetaWithStreamingResponse",
                "Beta",
                "BetaWithRawResponse",
                "BetaWithStreamingResponse",
            ],
            ".environments": [
                "environments=",
                "AsyncEnvironments",
                "AsyncEnvironmentsWithRawResponse",
                "AsyncEnvironmentsWithStreamingResponse",
                "Environments",
                "EnvironmentsWithRawResponse",
                "EnvironmentsWithStreamingResponse",
            ],
        },
    )
