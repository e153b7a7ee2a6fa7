"""What people get wrong ends in messages that say where, what and what to do; nothing else does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator import cli
from tests.hostile.broken import CLOSING_LINE, CURATIONS, SOUND, TEXTS
from tests.output.places import tree

PLACED = re.compile(r"spec/\S+:\d+:\d+: (error|warning): \S.*; \S.*")
SAID = {
    "html": "this is a web page (HTML); save the document itself",
    "html in json": "this is a web page (HTML); save the document itself",
    "xml wadl": "this is XML; name an OpenAPI document",
    "merge conflict": "4:1: error: git left both sides of a merge here; choose one",
    "merge conflict json": "2:1: error: git left both sides of a merge here; choose one",
    "utf16": "the file is in UTF-16; save it as UTF-8",
    "utf16 no bom": "the file is in UTF-16; save it as UTF-8",
    "utf32": "the file is in UTF-32; save it as UTF-8",
    "zip": "this is no text, but a ZIP archive",
    "asyncapi": "this is an AsyncAPI document",
    "postman": "this is a Postman collection; export an OpenAPI document",
    "swagger 2": "this is a Swagger 2.0 document; convert it",
    "openapi 3.2": "OpenAPI 3.2.0 isn't known here; write the document in OpenAPI 3.0 or 3.1",
    "openApi case": "the key `openAPI` isn't `openapi`; write it in lower case",
    "overlay as doc": "this is an OpenAPI Overlay; name the document with --spec",
    "path query": "`/a?x={x}` holds a query, which is no part of a path",
}
SOUND_ONES = {
    *("bom", "crlf", "empty paths", "responses int key", "schema enum empty", "server empty"),
    *("schema nullable text", "schema yaml no", "server var missing", "path fragment"),
    *("path spaces", "path double slash", "path dots"),
}
"""Those of which nothing has to be said."""
SOUND_CURATIONS = {"client: {name: 'class'}\n", "targets: {}\n", "targets: {python: null}\n"}


def told(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    """The exit code and the messages of ``generate``, each of which must be well formed."""
    code = cli.run(["generate", *options])
    *messages, count = capsys.readouterr().err.splitlines() or [""]
    assert not count or CLOSING_LINE.fullmatch(count), count
    assert all(PLACED.fullmatch(each) for each in messages), messages
    assert code == (2 if any(": error: " in each for each in messages) else 0)
    assert Path("generated").exists() == (code == 0)
    return code, messages


def mostly_slow(name: str, given: Iterable[str]) -> pytest.MarkDecorator:
    """A test for each of these, of which each fifth runs always."""
    cases = [
        pytest.param(each, marks=[] if n % 5 == 0 or each in SAID else pytest.mark.slow)
        for n, each in enumerate(given)
    ]
    return pytest.mark.parametrize(name, cases)


@mostly_slow("name", TEXTS)
def test_documents(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    suffix, text = TEXTS[name]
    file = Path("spec", f"openapi{suffix}")
    file.parent.mkdir()
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    _, messages = told(capsys, "--target", "docs/ruby", "--spec", str(file))
    assert bool(messages) == (name not in SOUND_ONES)
    assert SAID.get(name, "") in "\n".join(messages)


@mostly_slow("text", CURATIONS)
def test_curations(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    Path("spec/openapi.yaml").write_text(SOUND)
    Path("spec/onespec.yaml").write_text(text)
    _, messages = told(capsys, "--target", "python")
    assert bool(messages) == (text not in SOUND_CURATIONS)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--spec", ""), "the name is empty"),
        (("--out", ""), "the name is empty"),
        (("--spec", "https://example.com/openapi.yaml"), "is an address; save a copy"),
        (("--spec", "x" * 5000), "no file can be called 'xxx"),
        (("--out", "x/" * 5000), "no file can be called 'x/x"),
        (("--config", "x" * 300), "no file can be called 'xxx"),
        (("--overlay", ""), "the name is empty"),
        (("--spec", "nope.yaml"), "nope.yaml: error: there is no such file; "),
        (("--spec", "spec"), "spec:1:1: error: this is a folder; name a file"),
        (("--config", "nope.yaml"), "nope.yaml:1:1: error: there is no such file; "),
        (("--overlay", "nope.yaml"), "--overlay: error: there is no overlay file 'nope.yaml'; "),
        (("--target", "pyton"), "--target: error: unknown target 'pyton'; did you mean 'python'?"),
        (("--target", "../x"), "--target: error: unknown target '../x'; known here: "),
        (("--out", "spec/openapi.yaml"), "spec/openapi.yaml: error: is no folder; "),
        (("--out", "spec/openapi.yaml/x"), "can't be written (Not a directory); "),
        (("--templates", "nope"), "Directory 'nope' does not exist"),
    ],
)
def test_options(
    options: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    Path("spec/openapi.yaml").write_text(SOUND)
    before = tree(tmp_path)
    assert cli.run(["generate", *options]) == 2
    assert said in capsys.readouterr().err
    assert tree(tmp_path) == before
