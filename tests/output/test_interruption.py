"""A write that is killed, or that the system refuses something, at any of its steps."""

from __future__ import annotations

import fcntl
import signal
from pathlib import Path

import pytest

from generator import output
from generator.folder import STAGING, Folder
from generator.problems import BadInput
from tests.output.faults import NEW, OLD
from tests.output.places import encoded, python, tree


def runs(root: Path, fault: str) -> list[tuple[int, bool, bool]]:
    """Exit code, left unfinished, finished afterwards: for a fault at each step in turn."""
    done = python("-m", "tests.output.faults", str(root), fault)
    assert (done.returncode, done.stderr) == (0, "")
    lines = (map(int, line.split()) for line in done.stdout.splitlines())
    found = [(code, bool(unfinished), bool(finished)) for code, unfinished, finished in lines]
    assert len(found) > 20
    assert found[-1] == (0, False, False)
    return found


def test_killed_anywhere_the_tree_is_wholly_old_or_wholly_new(tmp_path: Path) -> None:
    found = runs(tmp_path, "kill")
    trees = [tree(out) for out in sorted(tmp_path.iterdir())]
    for (code, unfinished, finished), result in zip(found[:-1], trees, strict=False):
        assert code == -signal.SIGKILL
        assert finished == unfinished
        assert result in (OLD, NEW)
        assert result == NEW or not finished
    assert trees[0] == OLD
    assert trees[-1] == NEW
    states = [result == NEW for result in trees]
    assert states == sorted(states), "from the plan on, every write ends in the new tree"


def test_refused_anywhere_nothing_is_changed(tmp_path: Path) -> None:
    found = runs(tmp_path, "error")
    trees = [tree(out) for out in sorted(tmp_path.iterdir())]
    for (code, unfinished, _), result in zip(found, trees, strict=True):
        if code == 3:
            assert not unfinished
            assert result == OLD
        else:  # done, since what was refused doesn't matter
            assert code in (0, 5)
            assert result == NEW
    assert sum(code == 3 for code, _, _ in found) > 10


def test_two_runs_at_once(tmp_path: Path) -> None:
    output.write(Folder(tmp_path), encoded(OLD), ())
    staging = tmp_path / STAGING
    staging.mkdir()
    with (staging / "lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(BadInput) as caught:
            output.write(Folder(tmp_path), {"a/same.txt": b"other"}, ())
        assert str(caught.value) == (
            f"{tmp_path.as_posix()}: error: another onespec is writing there; "
            "wait until it has ended, then try again"
        )
        assert staging.exists()
    output.write(Folder(tmp_path), encoded(OLD), ())
    output.finish_interrupted(tmp_path)
    assert tree(tmp_path) == OLD
    assert not staging.exists()


@pytest.mark.parametrize(
    "plan",
    [
        '{"put": ["../outside"], "remove": []}',
        '{"put": [], "remove": ["/etc/hosts"]}',
        '{"put": ["a"]}',
        '{"put": [1], "remove": []}',
        "[",
    ],
)
def test_a_plan_that_onespec_did_not_write(tmp_path: Path, plan: str) -> None:
    out = tmp_path / "out"
    (out / STAGING / "new").mkdir(parents=True)
    (out / "outside").write_text("")
    (out / STAGING / "plan.json").write_text(plan)
    with pytest.raises(BadInput) as caught:
        output.finish_interrupted(out)
    assert str(caught.value) == (
        f"{out.as_posix()}/.onespec/plan.json: error: onespec wrote no such plan; delete it"
    )


def test_a_plan_does_not_lead_through_links(tmp_path: Path) -> None:
    out, outside = tmp_path / "out", tmp_path / "outside"
    (out / STAGING / "new/python").mkdir(parents=True)
    (out / STAGING / "new/python/a.txt").write_text("new")
    (out / STAGING / "plan.json").write_text('{"put": ["python/a.txt"], "remove": []}')
    outside.mkdir()
    (out / "python").symlink_to(outside)
    with pytest.raises(BadInput, match="is a symbolic link"):
        output.finish_interrupted(out)
    assert tree(outside) == {}
