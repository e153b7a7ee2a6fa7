"""What a person sees on a terminal, and what a program gets through a pipe."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping

import pytest

from tests.cli.installed import Installed
from tests.cli.terminals import terminal
from tests.conformance.fixtures import Conformance

pytestmark = pytest.mark.slow

RETRIEVE = ["beta:environments", "retrieve", "--environment-id=env_1"]
LIST = ["beta:environments", "list"]


def environment(ant: Installed, server: Conformance, **more: str) -> dict[str, str]:
    given = {"ANTHROPIC_BASE_URL": server.url, "ANTHROPIC_API_KEY": "test-key"}
    return {**ant.environment, **given, **more}


def quiet(argv: list[str], variables: Mapping[str, str] = {}) -> list[str]:
    """A program whose standard error, where the spinner is, goes nowhere."""
    words = [*(f"{name}={value}" for name, value in variables.items()), *argv]
    return ["sh", "-c", f"env {shlex.join(words)} 2>/dev/null"]


def test_colours(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[{"id": "env_1"}])
    with terminal([*ant.argv, *RETRIEVE], environment(ant, conformance)) as screen:
        assert screen.end() == 0
    assert len(screen.colours) >= 2
    assert '"id": "env_1"' in screen.text


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours(ant: Installed, conformance: Conformance, variables: dict[str, str]) -> None:
    conformance.reset(environments=[{"id": "env_1"}])
    env = environment(ant, conformance, PAGER="cat", **variables)
    with terminal(quiet([*ant.argv, *RETRIEVE], variables), env) as screen:
        assert screen.end() == 0
    assert b"\x1b" not in screen.raw
    assert '"id": "env_1"' in screen.text


def test_help_on_a_terminal(ant: Installed, conformance: Conformance) -> None:
    with terminal([*ant.argv, "--help"], environment(ant, conformance)) as screen:
        assert screen.end() == 0
    assert b"\x1b[1m" in screen.raw


@pytest.mark.parametrize("words", [LIST, [*LIST, "--format=yaml"], [*LIST, "--format=table"]])
def test_a_pager(ant: Installed, conformance: Conformance, words: list[str]) -> None:
    """A long list is shown page by page, until it is left."""
    conformance.reset(environments=[{"id": f"env_{n}"} for n in range(60)])
    with terminal([*ant.argv, *words], environment(ant, conformance)) as screen:
        screen.until(lambda it: "env_0" in it.text and it.text.rstrip().endswith(":"))
        assert "env_59" not in screen.text
        screen.type("G")
        screen.until(lambda it: "env_59" in it.text)
        screen.type("q")
        assert screen.end() == 0


def test_a_pager_that_is_left_early(ant: Installed, conformance: Conformance) -> None:
    """Pages that nobody looks at are not asked for."""
    conformance.reset(environments=[{"id": f"env_{n}"} for n in range(400)])
    with terminal([*ant.argv, *LIST, "--limit=20"], environment(ant, conformance)) as screen:
        screen.until(lambda it: "env_0" in it.text and it.text.rstrip().endswith(":"))
        screen.type("q")
        assert screen.end() == 0
    assert len(conformance.requests()) < 20


def test_what_fits_needs_no_pager(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[{"id": "env_1"}])
    with terminal([*ant.argv, *LIST, "--format=table"], environment(ant, conformance)) as screen:
        assert screen.end() == 0
    assert "env_1" in screen.text


def test_a_spinner(ant: Installed, conformance: Conformance) -> None:
    """It comes if an answer takes its time, and is gone when the answer is there."""
    conformance.reset(environments=[{"id": "env_1"}], faults=[{"delay_ms": 2500}])
    with terminal([*ant.argv, *RETRIEVE], environment(ant, conformance)) as screen:
        screen.until(lambda it: "GET /v1/environments/{environment_id}" in it.text)
        assert screen.end() == 0
    assert '"id": "env_1"' in screen.text
    assert "GET /v1" not in screen.text
    assert b"\x1b[?25h" in screen.raw  # the cursor is back


def test_interrupted(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[{"id": "env_1"}], faults=[{"hang": True}])
    with terminal([*ant.argv, *RETRIEVE], environment(ant, conformance)) as screen:
        screen.until(lambda it: "GET /v1/environments/{environment_id}" in it.text)
        screen.type("\x03")
        assert screen.end() == 130
    assert "interrupted" in screen.text
    assert "Traceback" not in screen.text
    conformance.reset()


def test_none_of_it_through_a_pipe(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[{"id": "env_1"}], faults=[{"delay_ms": 700}])
    given = {"PAGER": "false", "TERM": "xterm-256color", "ANTHROPIC_API_KEY": "test-key"}
    env = {**given, "ANTHROPIC_BASE_URL": conformance.url}
    ended = ant.end(
        ["env", *(f"{name}={value}" for name, value in env.items()), *ant.argv, *RETRIEVE]
    )
    assert (ended.code, ended.err) == (0, "")
    assert "\x1b" not in ended.out
    assert json.loads(ended.out)["id"] == "env_1"


def test_no_control_of_an_answer_reaches_the_terminal(
    ant: Installed, conformance: Conformance
) -> None:
    """Names of things are anybody's text."""
    name = "a\x1b]0;owned\x07\x9b2Jb\u202ec"
    for form in ("pretty", "table", "yaml", "auto"):
        conformance.reset(environments=[{"id": "env_1", "name": name, "description": name}])
        env = environment(ant, conformance, NO_COLOR="1", PAGER="cat")
        words = [*RETRIEVE, f"--format={form}", "--transform={name: name, about: description}"]
        with terminal(quiet([*ant.argv, *words]), env) as screen:
            assert screen.end() == 0
        shown = screen.raw.decode()
        assert not set("\x1b\x07\x9b\u202e") & set(shown), form
        assert "owned" in shown
