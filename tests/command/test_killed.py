"""``onespec generate`` killed at any moment: what the next command finds is all old or all new."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic

import pytest

from generator import journal
from generator.folder import STAGING
from tests.command.shop import DOCUMENT, Command
from tests.output.places import tree, variables

KILLS = 50
WRITE = 0.05  # seconds that a write takes at most, if nothing else is going on


def _operation(number: int) -> str:
    return (
        f"  /v1/gifts/{number}:\n"
        "    post:\n"
        f"      operationId: give_{number}\n"
        f"      summary: Give it {number} times\n"
        "      tags: [gifts]\n"
        "      responses: {'204': {description: Done.}}\n"
    )


OPERATIONS = 30
_PATHS, _COMPONENTS = DOCUMENT.split("components:")
LARGE = f"{_PATHS}{''.join(_operation(n) for n in range(OPERATIONS))}components:{_COMPONENTS}"
OTHER = LARGE.replace("Sells things.", "Sells other things.").replace("Give", "Take")
NAMED = "generated: a write had been interrupted there"


@pytest.fixture(name="both")
def make_both(shop: Path, onespec: Command) -> dict[str, dict[str, str]]:
    """The documents, and the whole tree that each gives."""
    found: dict[str, dict[str, str]] = {}
    for document in (OTHER, LARGE):
        (shop / "spec/openapi.yaml").write_text(document)
        shutil.rmtree(shop / "generated", ignore_errors=True)
        assert onespec("generate").code == 0
        found[document] = tree(shop / "generated")
    return found


def start() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator", "generate"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdout=quiet, stderr=quiet, env=variables())


def killed_after(process: subprocess.Popen[bytes], moment: float) -> bool:
    """Kill it so many seconds from now; whether it was still running."""
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        process.kill()
    return process.wait() == -signal.SIGKILL


def killed_in_the_write(process: subprocess.Popen[bytes], out: Path, moment: float) -> bool:
    """Kill it so many seconds after its write has begun."""
    while process.poll() is None and not (out / STAGING).exists():
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.001)
    return killed_after(process, moment)


@pytest.mark.slow
def test_killed_at_random(shop: Path, onespec: Command, both: dict[str, dict[str, str]]) -> None:
    """Half of the kills fall anywhere in the run, half of them into the write."""
    chance = random.Random(5)
    out, document = shop / "generated", shop / "spec/openapi.yaml"
    begun = monotonic()
    document.write_text(OTHER)
    assert start().wait() == 0
    whole = monotonic() - begun
    was, kills, unfinished, named, seen = OTHER, 0, 0, 0, set[str]()
    for number in range(KILLS):
        wanted = LARGE if was == OTHER else OTHER
        document.write_text(wanted)
        moment = chance.random()
        process = start()
        if number % 2:
            kills += killed_in_the_write(process, out, moment * WRITE)
        else:
            kills += killed_after(process, moment * whole)
        left, planned = (out / STAGING).exists(), journal.is_unfinished(out)
        said = onespec("check", "--target", "docs/ruby")
        now = tree(out)
        assert now in both.values(), "neither the old tree nor the new one"
        assert said.err.startswith(NAMED) == left
        assert ("it is finished now" in said.err) == planned
        assert said.code == (0 if now == both[wanted] else 1)
        assert not planned or now == both[wanted]
        assert not (out / STAGING).exists()
        unfinished, named = unfinished + planned, named + left
        was = wanted if now == both[wanted] else was
        seen.add("new" if now == both[wanted] else "old")
    assert kills > KILLS / 2
    assert unfinished
    assert named > unfinished
    assert seen == {"old", "new"}


def test_a_check_that_may_not_write_names_it_too(shop: Path, onespec: Command) -> None:
    """What a killed write left can't be finished where nothing may be written."""
    assert onespec("generate").code == 0
    staging = shop / "generated" / STAGING
    staging.mkdir()
    (staging / "plan.json").mkdir()
    said = onespec("check")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("generated: error: can't be written (")
    assert "a write was interrupted there, and has to be finished" in said.err
