from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import beta as beta
    from .beta import (
        AsyncBeta as AsyncBeta,
        AsyncBetaWithRawResponse as AsyncBetaWithRawResponse,
        AsyncBetaWithStreamingResponse as AsyncBetaWithStreamingResponse,
        Beta as Beta,
        BetaWithRawResponse as BetaWithRawResponse,
        BetaWithStreamingResponse as BetaWithStreamingResponse,
    )
else:
    from .._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".beta": [
                "beta=",
                "AsyncBeta",
                "AsyncBetaWithRawResponse",
                "AsyncBetaWithStreamingResponse",
                "Beta",
                "BetaWithRawResponse",
                "BetaWithStreamingResponse",
            ],
        },
    )
