"""The exchanges that all languages have in common, by TypeScript SDKs of golden documents."""

from __future__ import annotations

import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from tests.features.calling import in_typescript, spelt
from tests.features.conftest import running_server, server
from tests.features.exchanges import Exchange, File
from tests.features.listed import by_feature
from tests.pages.toolchains import program
from tests.python.server import Server
from tests.typescript.generated import compiled
from tests.typescript.installed import Driver
from tests.typescript.tools import environment

__all__ = ["running_server", "server"]

pytestmark = pytest.mark.slow

EXCHANGES = by_feature()
PROGRAM = Path(__file__).with_name("features.mjs")


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """The clients of all golden documents, compiled at once, in a process that calls them."""
    out = compiled(tmp_path_factory.mktemp("clients"), EXCHANGES)
    script = out / PROGRAM.name
    shutil.copy(PROGRAM, script)
    with subprocess.Popen(
        [program("node"), str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as process:
        yield Driver(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=10) == 0


@pytest.mark.parametrize("feature", EXCHANGES)
def test_exchanges(feature: str, clients: Driver, server: Server) -> None:
    calls = spelt(feature, "typescript")
    for exchange in EXCHANGES[feature]:
        server.clear()
        server.tell(exchange.answer)
        call = calls[exchange.operation]
        answer = clients(
            feature=feature,
            options=_options(exchange, call.options, server),
            path=call.path,
            arguments=_shown(in_typescript(call, exchange)),
        )
        found, refused = _value(answer.get("found")), answer.get("refused", "")
        assert exchange.differences(server.seen, found, refused) == []


def _options(exchange: Exchange, names: Mapping[str, str], server: Server) -> dict[str, Any]:
    given = {"base_url": server.url, **exchange.client}
    names = {**names, "base_url": "baseURL"}
    return {names.get(name, name): value for name, value in given.items()}


def _shown(value: Any) -> Any:
    """A value as the process takes it."""
    match value:
        case bytes():
            return {"$bytes": b64encode(value).decode()}
        case File(name, content, media_type):
            return {"$file": [name, b64encode(content).decode(), media_type]}
        case date():
            return value.isoformat()
        case dict():
            of = cast("dict[str, Any]", value)
            return {name: _shown(each) for name, each in of.items()}
        case list():
            return [_shown(each) for each in cast("list[Any]", value)]
        case _:
            return value


def _value(found: Any) -> Any:
    """What came back, with bytes as bytes."""
    is_bytes = isinstance(found, dict) and "$bytes" in found
    return b64decode(cast("dict[str, str]", found)["$bytes"]) if is_bytes else cast(object, found)
