"""TypeScript SDKs of golden documents: the exchanges that all languages have in common, and the
examples on their pages."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from tests.features.calling import in_typescript, spelt
from tests.features.conftest import running_server, server
from tests.features.exchanges import Exchange, File
from tests.features.listed import by_feature
from tests.features.samples import sampled
from tests.pages.toolchains import program as found
from tests.python.server import Server
from tests.typescript.generated import compiled
from tests.typescript.installed import Driver
from tests.typescript.tools import environment

__all__ = ["running_server", "server"]

pytestmark = pytest.mark.slow

EXCHANGES = by_feature()
PROGRAM = Path(__file__).with_name("features.mjs")
RUNNER = Path(__file__).with_name("pages.mjs")
IMPORT = re.compile(r"^(import .+ from) '[^']+';", re.M)
NODE = "declare const process: { env: Record<string, string | undefined> };\n"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clients of all golden documents and the examples on their pages, compiled at once."""
    examples = {
        f"examples/src/{_module(feature, each.path)}.ts": _imported(feature, each.code)
        for feature in EXCHANGES
        for each in sampled(feature, "typescript")
    }
    examples["examples/src/node.d.ts"] = NODE
    return compiled(tmp_path_factory.mktemp("clients"), EXCHANGES, examples)


@pytest.fixture(scope="module")
def clients(out: Path) -> Iterator[Driver]:
    """A process that calls the clients."""
    with _running(out, PROGRAM, {}) as driver:
        yield driver


@pytest.fixture(scope="module")
def runner(out: Path, running_server: Server) -> Iterator[Driver]:
    """A process that runs examples, with addresses and credentials in its environment."""
    known = {
        name: "me:secret"
        for feature in EXCHANGES
        for each in sampled(feature, "typescript")
        for name in each.env
    }
    known |= {f"{feature.upper()}_BASE_URL": running_server.url for feature in EXCHANGES}
    with _running(out, RUNNER, known) as driver:
        yield driver


@contextmanager
def _running(out: Path, program: Path, variables: Mapping[str, str]) -> Generator[Driver]:
    script = out / program.name
    shutil.copy(program, script)
    with subprocess.Popen(
        [found("node"), str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**environment(), **variables},
    ) as process:
        yield Driver(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=10) == 0


def _module(feature: str, path: str) -> str:
    return f"{feature}/{path.removesuffix('.md').replace('/', '-')}"


def _imported(feature: str, code: str) -> str:
    """An example that imports what was compiled, in place of an installed package."""
    return IMPORT.sub(rf"\1 '../../../{feature}/src/index.js';", code)


@pytest.mark.parametrize("feature", EXCHANGES)
def test_examples_on_pages(feature: str, runner: Driver, server: Server) -> None:
    """Each asks for what its page is about, and prints what was answered."""
    wrong: list[str] = []
    for each in sampled(feature, "typescript"):
        server.clear()
        server.tell(each.answer)
        ran = runner(file=f"examples/src/{_module(feature, each.path)}.js")
        if ran["threw"] is not None:
            wrong.append(f"{each.path}: {ran['threw']}\n{each.code}")
        else:
            wrong += each.differences(server.seen, "".join(ran["printed"]))
    assert wrong == []


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
        gives, refused = _value(answer.get("found")), answer.get("refused", "")
        assert exchange.differences(server.seen, gives, refused) == []


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
