"""Every example of the reference pages runs, and asks the server for what its page is about."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conformance.fixtures import Conformance
from tests.pages.pages import PARSER, environments, examples, pages
from tests.pages.toolchains import program
from tests.typescript.installed import NAME, Driver, Installed
from tests.typescript.tools import environment

pytestmark = pytest.mark.slow

PROGRAM = Path(__file__).with_name("pages.mjs")
ENVIRONMENT = "env_011CZkZ9X2dpNyB7HsEFoRfW"
WORK = "work_id"
ENDPOINT = re.compile(r"^\*\*(\w+)\*\* `([^`]+)`$", re.M)
PAGES = pages(environments(), "typescript", package=NAME)
EXAMPLES = examples(environments(), "typescript", package=NAME)


@pytest.fixture(scope="module")
def runner(installed: Installed, conformance_server: Conformance) -> Iterator[Driver]:
    """Runs examples, which take address and key from the environment as their users' do."""
    folder = installed.project / "pages"
    folder.mkdir()
    shutil.copy(PROGRAM, folder)
    for path, code in EXAMPLES.items():
        (folder / module(path)).write_text(code, "utf-8")
    variables = {"ANTHROPIC_BASE_URL": conformance_server.url, "ANTHROPIC_API_KEY": "key"}
    with subprocess.Popen(
        [program("node"), str(folder / PROGRAM.name)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**environment(), **variables},
    ) as process:
        yield Driver(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=10) == 0


def module(path: str) -> str:
    return path.replace("/", "-").replace(".md", ".mjs")


@pytest.mark.parametrize("path", EXAMPLES)
def test_example_runs(runner: Driver, conformance: Conformance, path: str) -> None:
    """Nothing else than what the page says is asked for, and what is printed was answered."""
    work = {"environment_id": ENVIRONMENT, "id": WORK}
    conformance.reset(environments=[{"id": ENVIRONMENT}], work=[work])
    found = runner(file=module(path))
    assert found["threw"] is None
    assert len(found["printed"]) == 1
    assert found["printed"][0] not in ("", "undefined", "null")
    (request,) = conformance.requests()
    assert request["status"] == 200
    assert (request["method"].lower(), request["path"]) == endpoint(PAGES[path])


def endpoint(page: str) -> tuple[str, str]:
    """The method and the path that a page shows, with the examples' identifiers."""
    (found,) = ENDPOINT.findall(page)
    path = found[1].replace("{environment_id}", ENVIRONMENT).replace("{work_id}", WORK)
    return found[0], path


def test_these_are_all_examples() -> None:
    """Pages of resources repeat those of methods, and have no others."""
    shown = {
        token.content
        for page in PAGES.values()
        for token in PARSER.parse(page)
        if token.type == "fence" and token.info == "typescript"
    }
    assert shown == set(EXAMPLES.values())
    assert len(EXAMPLES) == 14
