"""Pages of help, held against golden files; ``--update-golden`` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.installed import Program

FOLDER = Path(__file__).with_name("help")
PAGES = {
    "ant": [],
    "environments": ["beta:environments"],
    "create": ["beta:environments", "create"],
    "list": ["beta:environments", "list"],
    "update-work": ["beta:environments:work", "update"],
    "poll": ["beta:environments:work", "poll"],
    "worker-run": ["worker", "run"],
    "completion-bash": ["completion", "bash"],
}


@pytest.mark.parametrize("name", PAGES)
def test_page(source: Program, name: str, update: bool) -> None:
    ended = source.run(*PAGES[name], "--help", ANTHROPIC_API_KEY="sk-very-secret")
    assert (ended.code, ended.err) == (0, "")
    assert "sk-very-secret" not in ended.out
    assert all(len(line) <= 100 for line in ended.out.splitlines())
    file = FOLDER / f"{name}.txt"
    if update:
        file.parent.mkdir(exist_ok=True)
        file.write_text(ended.out, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == ended.out


def test_help_without_words(source: Program) -> None:
    """It is a mistake to say nothing, but the answer is the same."""
    ended = source.run()
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err == (FOLDER / "ant.txt").read_text(encoding="utf-8")


def test_help_imports_nothing_heavy(source: Program) -> None:
    """What takes long to import waits for a call."""
    code = (
        "import sys; from ant_cli._app import main; main(['--help']);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    ended = source.end([source.argv[0], "-c", code])
    loaded = set(ended.err.split())
    heavy = {"anthropic", "httpx2", "pydantic", "yaml", "jmespath", "rich", "pygments", "asyncio"}
    assert "click" in loaded
    assert not heavy & loaded


@pytest.mark.parametrize("place", ["front", "behind"])
def test_width_follows_the_terminal(source: Program, place: str) -> None:
    words = ["--help", "beta:environments"] if place == "front" else ["beta:environments", "--help"]
    narrow = source.run(*words, COLUMNS="50").out
    assert max(map(len, narrow.splitlines())) <= 60
