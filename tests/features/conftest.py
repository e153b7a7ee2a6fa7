"""A feature's golden document, as a package that can be called: named by the test that asks."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from generator.problems import Report
from tests.golden.making import files_of
from tests.golden.test_golden import document_of
from tests.python.server import Server
from tests.python.wire import running_server, server

__all__ = ["running_server", "server"]


@pytest.fixture
def feature(request: pytest.FixtureRequest) -> str:
    """``test_query_styles`` is about ``tests/golden/query_styles``."""
    return request.function.__name__.removeprefix("test_").partition("__")[0]


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Writes the package of a feature, once for all of its tests."""

    @cache
    def write(feature: str) -> Path:
        folder = tmp_path_factory.mktemp(feature)
        for path, text in files_of(document_of(feature), ["python"], Report()).items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        return folder / "python" / "src"

    return write


@pytest.fixture
def sdk(feature: str, written: Callable[[str], Path]) -> Iterator[Any]:
    """The generated package, imported; no warning is given while it is."""
    sys.path.insert(0, str(written(feature)))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield import_module(feature)
    sys.path.pop(0)
    for name in [each for each in sys.modules if each.partition(".")[0] == feature]:
        del sys.modules[name]


@pytest.fixture
def make(sdk: Any, feature: str, server: Server) -> Iterator[Callable[..., Any]]:
    """Makes clients that call the server; options may say otherwise."""
    made: list[Any] = []

    def client(**options: Any) -> Any:
        kind = next(
            value
            for name, value in vars(import_module(f"{feature}._client")).items()
            if name.lower() == feature.replace("_", "") and isinstance(value, type)
        )
        found = kind(**{"base_url": server.url, "max_retries": 0, **options})
        made.append(found)
        return found

    yield client
    for each in made:
        each.close()


@pytest.fixture
def client(make: Callable[..., Any]) -> Any:
    return make()
