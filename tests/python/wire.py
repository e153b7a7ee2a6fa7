"""The SDK of our document in this process, and a server for it to call."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.python.generated import DOCUMENT, generate_sdk
from tests.python.server import Server, serving


@pytest.fixture(scope="session")
def running_server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def server(running_server: Server) -> Server:
    running_server.clear()
    return running_server


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The generated package of our document, imported into this process."""
    with imported(DOCUMENT, tmp_path_factory.mktemp("source"), "anthropic") as package:
        yield package


class imported:  # noqa: N801
    """Generates the SDK of a document, and makes its package importable for a while."""

    def __init__(self, document: Path, out: Path, package: str) -> None:
        self._document, self._out, self._package = document, out, package

    def __enter__(self) -> Any:
        generate_sdk(self._document, self._out)
        sys.path.insert(0, str(self._out / "python" / "src"))
        return import_module(self._package)

    def __exit__(self, *_: object) -> None:
        sys.path.remove(str(self._out / "python" / "src"))
        for name in [each for each in sys.modules if each.split(".")[0] == self._package]:
            del sys.modules[name]
