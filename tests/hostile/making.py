"""Everything that comes of a document with hostile texts in it, and what must be true of it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator import index, targets
from generator.inputs import Order, described, read
from generator.problems import BadInput, Problem, Report
from generator.render import Renderer
from tests.golden.making import target_files
from tests.hostile import slots, trees
from tests.hostile.literals import texts

_DEVICES = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\..*)?", re.I
)
_INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
"""Controls, line ends that are none everywhere, what turns the order of a line's text, and tags."""
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_FILLERS = "\u115f\u1160\u3164\uffa0"
_NOT_IN_WINDOWS = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True)
class Made:
    """The files by path, or none where the document was refused, and what was said about it."""

    files: Mapping[str, str] | None
    problems: tuple[Problem, ...]

    def texts(self, language: str) -> list[str]:
        files = (self.files or {}).items()
        return [text for path, text in files if trees.language(path) == language]


@cache
def _renderer() -> Renderer:
    """One for all documents: what is compiled of a template is no text of theirs."""
    return Renderer(())


def made(
    given: Mapping[str, str],
    *,
    curation: Mapping[str, Any] | None = None,
) -> Made:
    """All targets' files, and the indexes, of a document with these texts in its slots."""
    with _ordered(given, curation=curation) as order:
        return _made(order)


@cache
def plain() -> Made:
    """The same without any hostile text."""
    found = made({})
    assert found.files
    assert not found.problems
    return found


def read_through(given: Mapping[str, str], overlay: Mapping[str, Any] | None = None) -> str:
    """The document with an overlay applied, as text in its own order."""
    with _ordered(given, overlay=overlay) as order:
        return json.dumps(read(order, Report()).root)


@contextmanager
def _ordered(
    given: Mapping[str, str],
    *,
    curation: Mapping[str, Any] | None = None,
    overlay: Mapping[str, Any] | None = None,
) -> Generator[Order]:
    with TemporaryDirectory() as folder:
        document = _written(folder, "openapi.json", slots.document(given))
        curated = _written(folder, "onespec.yaml", curation) if curation is not None else None
        overlays = (_written(folder, "overlay.json", overlay),) if overlay is not None else ()
        yield Order(document, curated, overlays)


def _written(folder: str, name: str, value: Mapping[str, Any]) -> Path:
    file = Path(folder, name)
    file.write_text(json.dumps(value), encoding="utf-8")
    return file


def _made(order: Order) -> Made:
    report = Report()
    try:
        sources = read(order, report)
        api = described(sources, report)
        names = targets.names()
        files = dict(index.files(api, names, _renderer()))
        for name in names:
            made = target_files(name, api, sources.curation, report, _renderer())
            files |= {f"{name}/{path}": text for path, text in made.items()}
    except BadInput as error:
        return Made(None, error.problems)
    return Made(files, report.problems)


def check_problems(found: Made) -> None:
    """Each has a place, and says on one line of printable text what is wrong and what to do."""
    assert found.files is not None or found.problems
    for each in found.problems:
        assert each.at.line > 0
        assert each.message
        assert each.advice


def check_paths(found: Made) -> None:
    """Any file system takes the files, and each of them lies below the folder for output."""
    seen: dict[str, str] = {}
    for path in found.files or ():
        assert path.isprintable()
        for part in path.split("/"):
            assert part not in ("", ".", "..")
            assert part == part.strip(" ")
            assert not part.endswith(".")
            assert not _DEVICES.fullmatch(part), path
            assert not _NOT_IN_WINDOWS.search(part), path
            assert len(part.encode()) <= 255, path
        parts = path.split("/")
        for length in range(1, len(parts) + 1):
            whole = "/".join(parts[:length])
            assert seen.setdefault(whole.casefold(), whole) == whole, f"{path} clashes with {whole}"


def check_text(found: Made) -> None:
    """UTF-8 that says the same in every editor: nothing was evaluated, nothing is invisible."""
    for path, text in (found.files or {}).items():
        text.encode()
        assert "1337" not in text, path
        hidden = _INVISIBLE.search(text)
        assert not hidden, f"{path}: {hidden and hidden[0]!r}"
        assert trees.language(path) == "markdown" or not _unseen(text), path


def _unseen(text: str) -> list[str]:
    """The characters in code that nobody sees. Joiners stay: scripts and emoji need them."""
    kinds = ("Cc", "Cf", "Zl", "Zp", "Zs")
    unseen = {each for each in set(text) if unicodedata.category(each) in kinds or each in _FILLERS}
    return sorted(unseen - {*"\n \u3000\u200c\u200d"})


def check_trees(found: Made) -> None:
    """The texts changed texts, and nothing else."""
    assert found.files is not None
    before = plain().files or {}
    assert found.files.keys() == before.keys()
    for path, text in found.files.items():
        language = trees.language(path)
        same = trees.shape(language, text) == trees.shape(language, before[path])
        assert same, f"{path} has another tree:\n{text}"
        if language == "markdown":
            kept = trees.code_alone(text) >= trees.code_alone(before[path])
            assert kept, f"{path} shows code that ends early:\n{text}"


def check_tables(found: Made) -> None:
    """The lists of methods that go with the SDKs hold as much code as without the texts."""
    for path, text in (plain().files or {}).items():
        if path.endswith("/api.md"):
            now = (found.files or {})[path]
            assert trees.code_alone(now) == trees.code_alone(text), f"{path} lost a cell:\n{now}"


def check_terminal(found: Made) -> None:
    """What the command says of the document holds nothing that a terminal would act on."""
    for path, text in (found.files or {}).items():
        if path.startswith("cli/") and trees.language(path) == "python":
            before = (plain().files or {}).get(path, "")
            for said in texts("python", text) - texts("python", before):
                assert not _CONTROLS.search(said), f"{path}: {said!r}"


def check_kinds(found: Made) -> None:
    """Every file is text of its language, and Python does what it does for harmless names."""
    for path, text in (found.files or {}).items():
        trees.shape(trees.language(path), text)
    new = trees.python_kinds(found.texts("python")) - trees.python_kinds(plain().texts("python"))
    assert new <= {"import builtins"}, new


def check_values(found: Made, given: Mapping[str, str]) -> None:
    """Where a literal said what stood in a slot, one says what stands there now."""
    assert found.files is not None
    for path, text in (plain().files or {}).items():
        language = trees.language(path)
        before, after = texts(language, text), texts(language, found.files[path])
        said = (slot for slot in slots.VALUES & given.keys() if slots.harmless(slot) in before)
        lost = sorted(slot for slot in said if given[slot] not in after)
        assert not lost, f"{path} doesn't say {lost}"


def check_exact(found: Made, given: Mapping[str, str]) -> None:
    """What the server must be sent stands in the SDKs, character for character."""
    for sdk in ("python", "typescript"):
        files = (found.files or {}).items()
        told = {
            each
            for path, text in files
            if path.startswith(f"{sdk}/")
            for each in texts(trees.language(path), text)
        }
        lost = [slot for slot in slots.EXACT & given.keys() if given[slot] not in told]
        assert not lost, f"{sdk} doesn't say {lost}"
