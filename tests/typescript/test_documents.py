"""SDKs of documents with every feature: they compile strictly, and need neither a formatter nor
a linter."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.problems import BadInput, Report
from tests.golden.making import files_of
from tests.typescript.generated import ROOT
from tests.typescript.tools import node_modules, passed

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*/openapi.*"))
OTHERS = [
    ROOT / "tests" / "pages" / "zoo.yaml",
    ROOT / "tests" / "python" / "documents" / "odd.yaml",
]
REFUSED = {"openapi_3_2", "swagger_2_0"}
"""Golden cases of documents that nothing is made of."""

OWN = ("client.ts", "index.ts", "pagination.ts", "version.ts", "resources/**/*.ts")
"""What documents differ in, below ``src``; the rest is copied as it is."""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the SDKs of all documents, and what their own package.json asks tools for."""
    out = tmp_path_factory.mktemp("documents")
    for document in [*GOLDEN, *OTHERS]:
        name = document.parent.name if document in GOLDEN else document.stem
        try:
            files = files_of(document, ("typescript",), Report())
        except BadInput:
            assert name in REFUSED
            continue
        for path, text in files.items():
            file = out / name / path.removeprefix("typescript/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    (out / "node_modules").symlink_to(node_modules())
    return out


def test_all_compile(packages: Path) -> None:
    """In one run, with the settings that each package has, which are the same."""
    texts = {each.read_text("utf-8") for each in packages.glob("*/tsconfig.json")}
    (settings,) = map(json.loads, texts)
    options = settings["compilerOptions"]
    assert options["strict"]
    assert options["exactOptionalPropertyTypes"]
    del options["rootDir"], options["outDir"]
    options["noEmit"] = True
    settings["include"] = ["*/src"]
    (packages / "tsconfig.json").write_text(json.dumps(settings), "utf-8")
    passed(["tsc", "--project", "."], packages)


def test_all_are_what_prettier_prints(packages: Path) -> None:
    (about,) = {
        json.dumps(json.loads(each.read_text("utf-8"))["prettier"])
        for each in packages.glob("*/package.json")
    }
    (packages / ".prettierrc.json").write_text(about, "utf-8")
    sources = [f"*/src/{each}" for each in OWN]
    others = ["*/README.md", "*/api.md", "*/package.json", "*/tsconfig*.json"]
    passed(["prettier", "--check", *sources, *others], packages)


def test_all_pass_eslint(packages: Path) -> None:
    shutil.copy(HERE / "eslint.config.mjs", packages)
    passed(["eslint", "--max-warnings", "0", *(f"*/src/{each}" for each in OWN)], packages)
