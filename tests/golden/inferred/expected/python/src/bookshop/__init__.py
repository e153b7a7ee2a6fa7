"""Lends and sells books."""

from typing import TYPE_CHECKING

from ._version import __title__ as __title__
from ._version import __version__ as __version__

if TYPE_CHECKING:
    from httpx2 import Timeout

    from . import pagination, resources, types
    from ._client import (
        Bookshop,
        AsyncBookshop,
        Bookshop as Client,
        AsyncBookshop as AsyncClient,
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
        SDKError as BookshopError,
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
                "Bookshop",
                "AsyncBookshop",
                "Client=Bookshop",
                "AsyncClient=AsyncBookshop",
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
                "BookshopError=SDKError",
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
    "Bookshop",
    "AsyncBookshop",
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
    "BookshopError",
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
