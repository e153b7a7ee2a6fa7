"""Everything that comes of a document with hostile texts in it, and what must be true of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import index, targets
from generator.inputs import Order, described, read
from generator.problems import BadInput, Problem, Report
from generator.render import Renderer
from tests.golden.making import target_files
from tests.hostile import slots, trees

_DEVICES = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\..*)?", re.I
)
_INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Controls, line ends that are none everywhere, and marks that turn the order of a line's text."""
_NOT_IN_WINDOWS = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True)
class Made:
    """The files by path, or none where the document was refused, and what was said about it."""

    files: Mapping[str, str] | None
    problems: tuple[Problem, ...]

    def texts(self, language: str) -> list[str]:
        files = (self.files or {}).items()
        return [text for path, text in files if trees.language(path) == language]


def made(
    texts: Mapping[str, str],
    folder: Path,
    *,
    curation: Mapping[str, Any] | None = None,
) -> Made:
    """All targets' files, and the indexes, of a document with these texts in its slots."""
    folder.mkdir(parents=True, exist_ok=True)
    document = folder / "openapi.json"
    document.write_text(json.dumps(slots.document(texts)), encoding="utf-8")
    curated: Path | None = None
    if curation is not None:
        curated = folder / "onespec.yaml"
        curated.write_text(json.dumps(curation), encoding="utf-8")
    report = Report()
    try:
        sources = read(Order(document, curated), report)
        api = described(sources, report)
        names = targets.names()
        files = dict(index.files(api, names, Renderer(())))
        for name in names:
            for path, text in target_files(name, api, sources.curation, report).items():
                files[f"{name}/{path}"] = text
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


def check_trees(found: Made, plain: Made) -> None:
    """The texts changed texts, and nothing else."""
    assert found.files is not None
    assert plain.files is not None
    assert found.files.keys() == plain.files.keys()
    for path, text in found.files.items():
        language = trees.language(path)
        same = trees.shape(language, text) == trees.shape(language, plain.files[path])
        assert same, f"{path} has another tree:\n{text}"


def check_kinds(found: Made, plain: Made) -> None:
    """Every file is text of its language, and Python does what it does for harmless names."""
    for path, text in (found.files or {}).items():
        trees.shape(trees.language(path), text)
    new = trees.python_kinds(found.texts("python")) - trees.python_kinds(plain.texts("python"))
    assert new <= {"import builtins"}, new


def check_exact(found: Made, texts: Mapping[str, str], where: Mapping[str, str]) -> None:
    """What the server must be sent stands in the SDK, character for character."""
    if found.files is None:
        return
    told = trees.python_texts(found.texts("python"))
    for slot in slots.EXACT & where.keys():
        assert texts[slot] in told, slot
