"""Example code of the Python pages type-checks against the Python SDK of the same document."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.pages.pages import ROOT, environments, examples, zoo
from tests.pages.toolchains import run, write

pytestmark = pytest.mark.slow

# The published example of a result that may be null reads it without a look, and a deprecated
# method has a page too.
RULES = {
    "typeCheckingMode": "strict",
    "reportOptionalMemberAccess": False,
    "reportDeprecated": False,
}


def sdk(folder: Path, document: Path) -> Path:
    """The folder of a generated SDK's sources."""
    command = [sys.executable, "-m", "generator", "generate", "--target", "python"]
    done = run([*command, "--spec", document, "--out", folder], ROOT)
    assert done.returncode == 0, done.stderr
    return folder / "python/src"


@pytest.fixture(scope="module")
def anthropic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sdk(tmp_path_factory.mktemp("environments"), ROOT / "spec/openapi.yaml")


def check(folder: Path, sources: Path, programs: dict[str, str]) -> set[tuple[str, str]]:
    """The rules that programs break, with their names, as pyright sees them beside the SDK."""
    settings = {**RULES, "include": ["programs"], "extraPaths": [str(sources)]}
    files = {f"programs/{path.replace('/', '_')}.py": code for path, code in programs.items()}
    write(folder, {**files, "pyrightconfig.json": json.dumps(settings)})
    command = [sys.executable, "-m", "pyright", "--outputjson", "--project", folder]
    found: dict[str, Any] = json.loads(run(command, folder).stdout)
    assert found["summary"]["filesAnalyzed"] == len(programs)
    return {(Path(each["file"]).stem, each["rule"]) for each in found["generalDiagnostics"]}


def test_examples_have_the_right_types(anthropic: Path, tmp_path: Path) -> None:
    assert check(tmp_path, anthropic, examples(environments(), "python")) == set()


def test_examples_of_any_document_have_the_right_types(tmp_path: Path) -> None:
    sources = sdk(tmp_path / "sdk", ROOT / "tests/pages/zoo.yaml")
    assert check(tmp_path, sources, examples(zoo(), "python")) == set()


WRONG = [
    ("create", '"python-data-analysis"', "1", "reportArgumentType"),
    ("create", '    name="python-data-analysis",\n', "", "reportCallIssue"),
    ("work/update", '"foo": "string"', '"foo": 1', "reportArgumentType"),
    ("work/stats", ".depth", ".deepness", "reportAttributeAccessIssue"),
]


def test_wrong_examples_do_not_type_check(anthropic: Path, tmp_path: Path) -> None:
    found = examples(environments(), "python")
    programs: dict[str, str] = {}
    for number, (page, right, wrong, _) in enumerate(WRONG):
        code = found[f"beta/environments/{page}.md"]
        assert right in code
        programs[f"wrong{number}"] = code.replace(right, wrong)

    said = check(tmp_path, anthropic, programs)

    assert said >= {(f"wrong{number}", rule) for number, (*_, rule) in enumerate(WRONG)}
