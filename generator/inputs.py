"""From the files that people write to the API: the first half of the way, for every command."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from generator import references
from generator.curation import FILE_NAME as CURATION_NAME
from generator.curation import Curation, load_curation
from generator.parallel import Elsewhere
from generator.problems import BadInput, Location, Problem, Report
from generator.provenance import Inputs, Verdict
from generator.remarks import remarks, tell_again
from generator.source import Object, display_name, load
from generator.steps import digest
from generator.toolchain import made_by

if TYPE_CHECKING:
    from generator.api import Api

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Order:
    """What to generate, and from which files.

    Without ``curation`` it's the ``onespec.yaml`` beside the document, if there is one. No
    ``targets`` means those of the curation. Files below ``overrides`` replace templates of ours.
    ``allowed`` are folders and URLs that references may lead to beyond the document's folder.
    """

    document: Path
    curation: Path | None = None
    overlays: tuple[Path, ...] = ()
    targets: tuple[str, ...] = ()
    overrides: tuple[Path, ...] = ()
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """What was read: the document with overlays applied and references bundled, its curation."""

    root: Object
    curation: Curation
    inputs: Inputs


@dataclass(frozen=True, slots=True)
class Curated:
    """The curation, and the overlays in the order in which they apply."""

    curation: Curation
    file: Path | None
    overlays: tuple[Path, ...]


def curated(order: Order, report: Report) -> Curated:
    """Read the curation file. Its problems go to ``report``."""
    path = curation_path(order)
    curation = _attempt(report, lambda: load_curation(path, report)) or Curation()
    return Curated(curation, path, tuple(_overlay_files(order, path, curation, report)))


def as_last_time(order: Order, by: Curated, last: Inputs) -> bool:
    """Whether all bytes that would be read are those of ``last``. None of them is parsed."""
    if last.elsewhere:
        return False
    folder = order.document.parent
    try:
        references = {path: _sha256(folder / path) for path in last.references}
        return last == _inputs(order, by, references, ())
    except OSError:
        return False


def read(order: Order, report: Report, by: Curated | None = None) -> Sources:
    """Read every input file; ``by`` where that was read before.

    Raises BadInput with all problems found, if one is an error.
    """
    by = by or curated(order, report)
    root = _attempt(report, lambda: _document(order.document))
    overlays = [_attempt(report, lambda file=file: load(file)) for file in by.overlays]
    report.raise_errors()
    assert root is not None
    root = _with_overlays(root, [each for each in overlays if each is not None], report)
    report.raise_errors()
    others: list[tuple[str | None, str]] = []
    folder = order.document.parent
    root = references.bundle(root, folder, report, allowed=order.allowed, read=others)
    below = {path: sha256 for path, sha256 in others if path is not None}
    elsewhere = tuple(sorted(sha256 for path, sha256 in others if path is None))
    return Sources(root, by.curation, _inputs(order, by, below, elsewhere))


def _inputs(
    order: Order, by: Curated, below: Mapping[str, str], elsewhere: tuple[str, ...]
) -> Inputs:
    return Inputs(
        document=_sha256(order.document),
        references=below,
        elsewhere=elsewhere,
        overlays=tuple(map(_sha256, by.overlays)),
        curation=_sha256(by.file) if by.file else None,
    )


def _sha256(file: Path) -> str:
    return digest(file.read_bytes())


class Validation:
    """The verdict on a document, which another process may be reaching while other work goes on.

    openapi-spec-validator costs more than all else together. Where ``known`` has its verdict on
    this very document, or its companion finds nothing wrong, it isn't even imported. Problems that
    our own checks find go to ``report`` at once.
    """

    def __init__(self, sources: Sources, report: Report, known: Verdict | None = None) -> None:
        from generator import validate

        root, self._document = sources.root, sources.root.file
        validate.check(root, report)
        self._given = _given(sources.inputs)
        self._verdict = None
        self.was_needed = known is None or known.given != self._given or known.warnings is None
        if not self.was_needed:
            self._verdict = known
        elif validate.is_surely_valid(root):
            self._verdict = Verdict(self._given)
        self._findings: Elsewhere[tuple[Problem, ...]] | None = None
        if self._verdict is None:
            self._findings = Elsewhere(partial(_findings, root))

    @property
    def is_running(self) -> bool:
        """Whether there is time to do something else."""
        return self._findings is not None and self._findings.is_running

    def result(self, report: Report) -> Verdict:
        """What ``known`` may say next time; problems go to ``report``."""
        if self._verdict is not None:
            tell_again(self._verdict.warnings or (), self._document, report)
            return self._verdict
        assert self._findings is not None
        found = self._findings.result()
        for problem in found:
            note = report.finding if problem.severity == "error" else report.warning
            note(problem.at, problem.message, problem.advice, lost=problem.lost)
        return Verdict(self._given, remarks(found, self._document))


def _given(inputs: Inputs) -> str:
    """A hash of all that the validator's verdict depends on."""
    versions = made_by()
    tools = [versions["openapi-spec-validator"], versions["openapi-spec-validator-rs"]]
    document = [inputs.document, *sorted(inputs.references.items()), inputs.elsewhere]
    return digest(json.dumps([tools, document, inputs.overlays]))


def described(sources: Sources, report: Report) -> Api:
    """The API of a valid document. Raises BadInput with all problems found, if one is an error."""
    from generator.build import build

    report.raise_errors()
    api = build(sources.root, sources.curation, report)
    report.raise_errors()
    return api


def curation_path(order: Order) -> Path | None:
    """The curation file that counts, if any."""
    if order.curation is not None:
        return order.curation
    beside = order.document.parent / CURATION_NAME
    return beside if beside.is_file() else None


def _document(path: Path) -> Object:
    if not path.exists():
        at = Location(display_name(path), 0)
        raise BadInput(Problem(at, "there is no such file", "name an OpenAPI document with --spec"))
    return load(path)


def _overlay_files(
    order: Order, path: Path | None, curation: Curation, report: Report
) -> list[Path]:
    """The overlays in the order in which they apply: those of the curation come first."""
    files: list[Path] = []
    for number, name in enumerate(curation.overlays):
        file = path.parent / name if path else Path(name)
        if file.is_file():
            files.append(file)
        else:
            at = curation.node["overlays"].at(number)
            report.error(at, f"there is no overlay file {name!r}", "correct its path")
    for file in order.overlays:
        if file.is_file():
            files.append(file)
        else:
            at = Location("--overlay", 0)
            report.error(at, f"there is no overlay file {str(file)!r}", "correct its path")
    return files


def _with_overlays(root: Object, overlays: Sequence[Object], report: Report) -> Object:
    if overlays:
        from generator import overlay

        for each in overlays:
            root = overlay.apply(root, each, report)
    return root


def _attempt(report: Report, work: Callable[[], _T]) -> _T | None:
    """What ``work`` returns; None if it raises BadInput, whose problems go to ``report``."""
    try:
        return work()
    except BadInput as error:
        report.extend(error.problems)
        return None


def _findings(root: Object) -> tuple[Problem, ...]:
    from generator import validate

    report = Report()
    validate.run_validator(root, report)
    return report.problems
