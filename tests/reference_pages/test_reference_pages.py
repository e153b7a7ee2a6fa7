"""The pages equal published ones, byte for byte, once they have their wording.

The folder named by ONESPEC_REFERENCE_PAGES holds published pages below ``docs/``, and overlays that
give our document their wording. Two languages show an earlier revision of the API.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = Path(__file__).parent / "templates"
WORDING = "wording.overlay.yaml"
EARLIER = "revision-26-betas.overlay.yaml"
RUNS = [
    (("docs/typescript", "docs/cli", "docs/java"), (WORDING,)),
    (("docs/python", "docs/ruby"), (WORDING, EARLIER)),
]


@pytest.fixture(scope="module")
def published() -> Path:
    named = os.environ.get("ONESPEC_REFERENCE_PAGES", "")
    folder = ROOT / named
    if named and (folder / WORDING).is_file():
        return folder
    reason = "ONESPEC_REFERENCE_PAGES does not name the folder with the reference pages"
    if os.environ.get("ONESPEC_REQUIRE_ALL"):
        pytest.fail(reason)
    pytest.skip(reason)


def check(
    out: Path, folder: Path, targets: tuple[str, ...], overlays: tuple[str, ...]
) -> subprocess.CompletedProcess[str]:
    """``onespec check --partial``; an overlay target that matches nothing is an error."""
    command = [sys.executable, "-m", "generator", "check", "--partial", "--strict"]
    command += ["--out", str(out), "--templates", str(TEMPLATES)]
    command += [part for each in targets for part in ("--target", each)]
    command += [part for each in overlays for part in ("--overlay", str(folder / each))]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("targets", "overlays"), RUNS)
def test_pages_are_identical(
    published: Path, targets: tuple[str, ...], overlays: tuple[str, ...]
) -> None:
    pages = [page for each in targets for page in (published / each).rglob("*.md")]
    assert pages

    done = check(published, published, targets, overlays)

    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(pages)} compared, {len(pages)} identical" in done.stdout


@pytest.mark.parametrize(("targets", "overlays"), RUNS)
def test_one_other_byte_is_told(
    published: Path, tmp_path: Path, targets: tuple[str, ...], overlays: tuple[str, ...]
) -> None:
    shutil.copytree(published / "docs", tmp_path / "docs", copy_function=shutil.copyfile)
    page = next((tmp_path / targets[-1]).rglob("*.md"))
    text = page.read_text("utf-8")
    page.write_text(text.replace("### Returns", "### returns", 1), "utf-8", newline="\n")

    done = check(tmp_path, published, targets, overlays)

    assert done.returncode == 1, done.stdout + done.stderr
    assert page.relative_to(tmp_path).as_posix() in done.stdout
    found = re.search(r"(\d+) compared, (\d+) identical", done.stdout)
    assert found is not None
    assert int(found[1]) - int(found[2]) == 1


def test_without_the_override_signatures_are_proper_ones(published: Path) -> None:
    """What differs without our override is the signature, and nothing else."""
    from generator.inputs import Order, described, read
    from generator.problems import Report
    from tests.pages.pages import pages

    report = Report(strict=True)
    overlays = (published / WORDING, published / EARLIER)
    order = Order(ROOT / "spec/openapi.yaml", overlays=overlays)
    ours = pages(described(read(order, report), report), "python")[
        "beta/environments/work/stats.md"
    ]
    page = (published / "docs/python/beta/environments/work/stats.md").read_text("utf-8")

    pairs = zip(ours.splitlines(), page.splitlines(), strict=True)
    assert [mine for mine, theirs in pairs if mine != theirs] == [
        "`beta.environments.work.stats(environment_id: str, **kwargs: WorkStatsParams)"
        " -> BetaSelfHostedWorkQueueStats`"
    ]
