"""An asynchronous HTTP client that has aiohttp send, which is an extra of this package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx2

from ._http import with_defaults

if TYPE_CHECKING:
    DefaultAioHttpClient = httpx2.AsyncClient
else:
    try:
        from httpx_aiohttp.httpx2 import Httpx2AiohttpClient as Base
    except ImportError:
        Base = None

    class DefaultAioHttpClient(Base or httpx2.AsyncClient):
        """``httpx2.AsyncClient`` over aiohttp, with this package's timeouts and limits.

        Raises RuntimeError where the extra ``aiohttp`` isn't installed.
        """

        def __init__(self, **options: Any) -> None:
            if Base is None:
                raise RuntimeError("Install this package with its extra `aiohttp` to use aiohttp")
            super().__init__(**with_defaults(options))
