"""``onespec generate`` on a full disk, at any step: a message, and the old tree."""

from __future__ import annotations

import json

import pytest

from tests.output.places import python

FULL = "No space left on device); free some space on its disk"
LARGE = "File too large); make it writable, or choose another"


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("kind", "reason", "least"),
    [
        pytest.param("once", FULL, 25, marks=pytest.mark.slow),
        ("always", FULL, 25),
        ("size", LARGE, 5),
    ],
)
def test_a_disk_that_refuses(kind: str, reason: str, least: int) -> None:
    """Each step once; everything that takes room from a step on; all that is above a size."""
    done = python("-m", "tests.command.refused", kind)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line for line in done.stdout.splitlines() if line.startswith("[")]
    runs = [json.loads(line) for line in lines]
    failed = [run for run in runs if run[0]]
    assert len(failed) >= least
    message = f"generated: error: can't be written ({reason}; nothing was changed\n1 error\n"
    for code, out, err, _, state, checked, mended in failed:
        assert (code, out, err, state, checked, mended) == (2, "", message, "old", 1, True)
    for code, out, err, _, state, checked, mended in (run for run in runs if run not in failed):
        assert out.startswith("docs/ruby  3 files, 3 changed, 3 removed")
        assert (code, err, state, checked, mended) == (0, "", "new", 0, True)
    if kind == "size":
        assert failed == runs
    else:  # up to a run in which there was no such step any more
        assert [run[3] for run in runs] == [True] * (len(runs) - 1) + [False]
