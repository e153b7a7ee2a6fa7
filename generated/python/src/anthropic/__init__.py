"""
Environments are the places in which managed agents run: containers in Anthropic's
cloud, or machines of your own, which fetch their tasks from a work queue.

These operations are in beta. Besides what each one lists, a call carries the query
parameter `beta=true`, the header `anthropic-version: 2023-06-01`, and
`managed-agents-2026-04-01` among the values of the header `anthropic-beta`.
"""

from typing import TYPE_CHECKING

from ._version import __title__ as __title__
from ._version import __version__ as __version__

if TYPE_CHECKING:
    from httpx2 import Timeout

    from . import pagination, resources, types
    from ._client import (
        Anthropic,
        AsyncAnthropic,
        Anthropic as Client,
        AsyncAnthropic as AsyncClient,
    )
    from ._aiohttp import (
        DefaultAioHttpClient,
    )
    from ._base_client import (
        DEFAULT_MAX_RETRIES,
    )
    from ._errors import (
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        DeadlineExceededError,
        InternalServerError,
        NotFoundError,
        OverloadedError,
        PermissionDeniedError,
        PreconditionFailedError,
        RateLimitError,
        RequestTooLargeError,
        ServiceUnavailableError,
        UnprocessableEntityError,
        SDKError as AnthropicError,
    )
    from ._http import (
        DEFAULT_CONNECTION_LIMITS,
        DEFAULT_TIMEOUT,
        DefaultAsyncHttpxClient,
        DefaultHttpxClient,
    )
    from ._inputs import (
        RequestOptions,
    )
    from ._models import (
        BaseModel,
    )
    from ._response import (
        APIResponse,
        AsyncAPIResponse,
        RawResponse,
    )
    from ._streaming import (
        AsyncStream,
        Stream,
    )
    from ._types import (
        NOT_GIVEN,
        NoneType,
        NotGiven,
        Omit,
        not_given,
        omit,
    )
else:
    from ._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".pagination": ["pagination="],
            ".resources": ["resources="],
            ".types": ["types="],
            "httpx2": ["Timeout"],
            "._client": [
                "Anthropic",
                "AsyncAnthropic",
                "Client=Anthropic",
                "AsyncClient=AsyncAnthropic",
            ],
            "._aiohttp": [
                "DefaultAioHttpClient",
            ],
            "._base_client": [
                "DEFAULT_MAX_RETRIES",
            ],
            "._errors": [
                "APIConnectionError",
                "APIError",
                "APIResponseValidationError",
                "APIStatusError",
                "APITimeoutError",
                "AuthenticationError",
                "BadRequestError",
                "ConflictError",
                "DeadlineExceededError",
                "InternalServerError",
                "NotFoundError",
                "OverloadedError",
                "PermissionDeniedError",
                "PreconditionFailedError",
                "RateLimitError",
                "RequestTooLargeError",
                "ServiceUnavailableError",
                "UnprocessableEntityError",
                "AnthropicError=SDKError",
            ],
            "._http": [
                "DEFAULT_CONNECTION_LIMITS",
                "DEFAULT_TIMEOUT",
                "DefaultAsyncHttpxClient",
                "DefaultHttpxClient",
            ],
            "._inputs": [
                "RequestOptions",
            ],
            "._models": [
                "BaseModel",
            ],
            "._response": [
                "APIResponse",
                "AsyncAPIResponse",
                "RawResponse",
            ],
            "._streaming": [
                "AsyncStream",
                "Stream",
            ],
            "._types": [
                "NOT_GIVEN",
                "NoneType",
                "NotGiven",
                "Omit",
                "not_given",
                "omit",
            ],
        },
    )

__all__ = [
    "Timeout",
    "Anthropic",
    "AsyncAnthropic",
    "Client",
    "AsyncClient",
    "DefaultAioHttpClient",
    "DEFAULT_MAX_RETRIES",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "DeadlineExceededError",
    "InternalServerError",
    "NotFoundError",
    "OverloadedError",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "RateLimitError",
    "RequestTooLargeError",
    "ServiceUnavailableError",
    "UnprocessableEntityError",
    "AnthropicError",
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_TIMEOUT",
    "DefaultAsyncHttpxClient",
    "DefaultHttpxClient",
    "RequestOptions",
    "BaseModel",
    "APIResponse",
    "AsyncAPIResponse",
    "RawResponse",
    "AsyncStream",
    "Stream",
    "NOT_GIVEN",
    "NoneType",
    "NotGiven",
    "Omit",
    "not_given",
    "omit",
    "__title__",
    "__version__",
    "pagination",
    "resources",
    "types",
]
