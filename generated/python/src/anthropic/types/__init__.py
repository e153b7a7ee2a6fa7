from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import beta as beta
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_response import ErrorResponse as ErrorResponse
    from .anthropic_beta_param import AnthropicBetaParam as AnthropicBetaParam
else:
    from .._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".beta": ["beta="],
            ".error_detail": ["ErrorDetail"],
            ".error_response": ["ErrorResponse"],
            ".anthropic_beta_param": ["AnthropicBetaParam"],
        },
    )
