"""A package made of hostile texts is written and imported: nothing runs, nothing lies elsewhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator import output
from generator.folder import Folder
from tests.hostile import slots
from tests.hostile.drawn import ended
from tests.hostile.making import made
from tests.hostile.texts import ANYTHING, CANARY
from tests.output.places import encoded


def spread(kinds: frozenset[str], number: int) -> dict[str, str]:
    """A text for each slot of these kinds, other ones in each round."""
    ordered = [slot for slot in slots.ALL if slot in kinds]
    return {
        slot: ANYTHING[(place * 5 + number * 29) % len(ANYTHING)]
        for place, slot in enumerate(ordered)
    }


@pytest.mark.parametrize("number", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (1, 2))])
def test_nothing_runs(number: int, tmp_path: Path) -> None:
    """Every module of the package is imported, every class completed: nobody has sung."""
    texts = spread(slots.NAMES, number * 5) | ended(spread(slots.PROSE | slots.VALUES, number))
    found = made(texts)
    assert found.files is not None
    output.write(Folder(tmp_path / "out"), encoded(found.files), ())
    written = {each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*")}
    assert {path for path in written if path.startswith("out/")} >= {
        f"out/{p}" for p in found.files
    }
    assert {path.partition("/")[0] for path in written} == {"out"}
    script = Path(__file__).with_name("import_all.py")
    command = [sys.executable, str(script), str(tmp_path / "out" / "python" / "src")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 40
    assert not list(tmp_path.rglob(CANARY))
