"""Files: which can't be read, and how messages call them."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import pytest

from generator.problems import BadInput
from generator.source import display_name, load


def test_missing_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _problem(Path("spec/openapi.yaml")) == (
        "spec/openapi.yaml:1:1: error: there is no such file; correct the path"
    )


def test_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    assert _problem(Path("spec")) == "spec:1:1: error: this is a folder; name a file"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if os.geteuid() == 0:  # who may read anything but what isn't a file, such as its own memory
        path = Path("/proc/self/mem")
        assert _problem(path) == (
            "/proc/self/mem:1:1: error: the file can't be read (Input/output error); "
            "make it readable"
        )
        return
    Path("a.yaml").write_text("a: 1\n")
    Path("a.yaml").chmod(0)
    assert _problem(Path("a.yaml")) == (
        "a.yaml:1:1: error: the file can't be read (Permission denied); make it readable"
    )


def test_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert "the file can't be read (embedded null byte)" in _problem(tmp_path / "a\0b")


@pytest.mark.parametrize(
    ("text", "what"), [("- 1\n", "a list"), ("text\n", "text"), ("1", "a number")]
)
def test_top_level_must_be_an_object(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text)
    with pytest.raises(BadInput) as raised:
        load(path, name="a.yaml")
    assert str(raised.value) == (
        f"a.yaml:1:1: error: the file holds {what}; it must hold an object (key: value)"
    )


def test_file_is_called_by_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert display_name(tmp_path / "spec" / "a.yaml") == "spec/a.yaml"
    assert display_name(Path("./spec/a.yaml")) == "spec/a.yaml"
    assert display_name(Path("../a.yaml")) == "../a.yaml"
    assert display_name(tmp_path.parent / "a.yaml") == (tmp_path.parent / "a.yaml").as_posix()


def test_name_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n")
    assert load(path, name="b.yaml").at("a").file == "b.yaml"


def test_collector_is_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: [\n")
    for enabled in (True, False):
        (gc.enable if enabled else gc.disable)()
        try:
            with pytest.raises(BadInput):
                load(path)
            assert gc.isenabled() is enabled
        finally:
            gc.enable()


def _problem(path: Path) -> str:
    with pytest.raises(BadInput) as raised:
        load(path)
    (problem,) = raised.value.problems
    return str(problem)
