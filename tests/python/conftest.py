"""Fixtures of this area, by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.python.driving import driver
from tests.python.installed import installed
from tests.python.server import Server
from tests.python.wire import running_server, sdk, server

__all__ = ["driver", "installed", "running_server", "sdk", "server"]


@pytest.fixture
def client(sdk: Any, server: Server) -> Iterator[Any]:
    """A client that calls the server, and doesn't wait long before it tries again."""
    with sdk.Anthropic(api_key="secret-key", base_url=server.url) as made:
        made.first_retry_delay = 0.001
        yield made
