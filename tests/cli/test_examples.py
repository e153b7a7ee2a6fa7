"""Every example on the pages of the command line is run as printed, in a shell."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.installed import ROOT, Installed, Program
from tests.conformance.fixtures import Conformance

PAGES = ROOT / "generated" / "docs" / "cli"
WORK = "beta/environments/work"


def examples() -> dict[str, str]:
    """The examples by page and number; a resource's page repeats those of its methods."""
    found: dict[str, str] = {}
    for page in sorted(PAGES.rglob("*.md")):
        name = page.relative_to(PAGES).with_suffix("").as_posix()
        texts = re.findall(r"^```cli\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
        found |= {f"{name}-{number}": text for number, text in enumerate(texts)}
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", examples())
def test_example(ant: Installed, conformance: Conformance, name: str, tmp_path: Path) -> None:
    environment = {"id": "env_011CZkZ9X2dpNyB7HsEFoRfW"}
    item = {"environment_id": environment["id"], "id": "work_id"}
    conformance.reset(environments=[environment], work=[item])
    ended = ant.shell(examples()[name], cwd=tmp_path, ANTHROPIC_BASE_URL=conformance.url)
    assert (ended.code, ended.err) == (0, "")
    (request,) = conformance.requests()
    assert request["headers"]["x-api-key"] == "my-anthropic-api-key"
    assert json.loads(ended.out.splitlines()[0]) is not None


def test_there_are_examples_of_all_methods() -> None:
    methods = [each for each in PAGES.rglob("*.md") if each.with_suffix("").is_dir() is False]
    assert len(methods) == 14
    assert {f"{each.relative_to(PAGES).with_suffix('').as_posix()}-0" for each in methods} <= set(
        examples()
    )


def test_help_shows_the_same_examples(source: Program) -> None:
    example = examples()["beta/environments/work/update-0"]
    words = shlex.split(example.replace("\\\n", ""))
    shown = source.run(*words[1:3], "--help").out
    assert "".join(f"  {line}\n" for line in example.splitlines()) in shown
