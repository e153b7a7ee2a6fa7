"""Documents that refer to other files, bundled."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest

from generator.problems import Report
from generator.references import bundle
from generator.source import Object, load

HEAD = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "api").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "api"


def write(folder: Path, **files: str) -> None:
    """Write files; in names, two underscores stand for a slash and one for a dot."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), "utf-8")


def bundle_of(folder: Path, text: str) -> tuple[Object, list[str]]:
    write(folder, openapi_yaml=HEAD + dedent(text))
    root = load(Path("api/openapi.yaml"))
    before = json.dumps(root)
    report = Report()
    bundled = bundle(root, folder, report)
    assert json.dumps(root) == before
    return bundled, [str(problem) for problem in report.problems]


def bundled(folder: Path, text: str) -> Object:
    document, problems = bundle_of(folder, text)
    assert problems == []
    return document


def problems(folder: Path, text: str) -> list[str]:
    return bundle_of(folder, text)[1]
