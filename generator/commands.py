"""What each command does. Imported only when one of them runs: ``--help`` needs none of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from generator import __version__, console, drift, output, targets
from generator.console import ProgressLine, count, say
from generator.curation import FILE_NAME as CURATION_NAME
from generator.folder import Folder
from generator.generate import Result, chosen, generate
from generator.inputs import Order, Validation, described, read
from generator.problems import BadInput, Location, Problem, Report
from generator.provenance import FILE_NAME, Provenance, parse
from generator.source import display_name

if TYPE_CHECKING:
    from generator.api import Api, Resource

_INTERRUPTED = {
    "finished": "a write had been interrupted there; it is finished now",
    "cleared": "a write had been interrupted there, with no file half changed; what it had "
    "prepared is cleared away",
}

OK = 0
DRIFT = 1
BAD = 2


@dataclass(frozen=True, slots=True)
class Options:
    """The options common to all commands, as given."""

    spec: Path
    config: Path | None
    overlay: tuple[Path, ...]
    out: Path
    target: tuple[str, ...]
    templates: Path | None
    strict: bool
    no_cache: bool
    allow_ref: tuple[str, ...] = ()

    def order(self) -> Order:
        overrides = (self.templates,) if self.templates else ()
        return Order(self.spec, self.config, self.overlay, self.target, overrides, self.allow_ref)


Work = Callable[[Options, Report], int]


def run(work: Work, options: Options, *, annotate: bool = False, judging: bool = False) -> int:
    """Do a command's work, then tell every problem found. Returns the exit code.

    ``judging``: what the document breaks is an error, though sense can be made of it.
    """
    report = Report(strict=options.strict, lenient=not judging)
    try:
        code = work(options, report)
        found = report.problems
    except BadInput as error:
        code = BAD
        together = dict.fromkeys((*error.problems, *report.problems))
        found = tuple(sorted(together, key=lambda each: each.at))
    if annotate:
        for each in found:
            say(drift.annotation(each.severity, each.at, f"{each.message}; {each.advice}"))
    console.tell(found)
    return BAD if any(each.severity == "error" for each in found) else code


def generate_files(options: Options, report: Report, *, force: bool) -> int:
    """``onespec generate``"""
    out = _folder(options)
    last = _record(out)
    result = _generate(options, report, out, last)
    files = result.files()
    if not force:
        output.refuse_foreign(out, files, tuple(result.targets), last)
    stale = output.stale(out, last, result.provenance)
    written = output.write(out, files, stale)
    for line in _summary(result, last, written):
        say(line)
    return OK


def check_files(
    options: Options, report: Report, *, style: Literal["text", "github"], quiet: bool
) -> int:
    """``onespec check``"""
    out = _folder(options)
    last, damage = _record_or_damage(out)
    notes = [f"{each}" for each in damage]
    result = _generate(options, report, out, last)
    notes += _other_version(last)
    stale = output.stale(out, last, result.provenance)
    files = result.files()
    found = output.compare(out, files, stale, tuple(result.targets))
    if not quiet:
        for note in notes:
            say(note)
        _show(out, found, files, style)
        if not found:
            say(f"{out.root.as_posix()} is up to date: {count(len(files), 'file')}")
    return DRIFT if found else OK


def check_existing(
    options: Options, report: Report, *, style: Literal["text", "github"], quiet: bool
) -> int:
    """``onespec check --partial``: the record is ignored, and links are only read."""
    out = Folder(options.out, follow=True)
    result = _generate(replace(options, no_cache=True), report, out, Provenance())
    files = result.files()
    found = output.compare_existing(out, files)
    if not quiet:
        _show(out, found, files, style)
        say(f"{found.compared} compared, {found.compared - len(found.changed)} identical")
    if not found.compared:
        at = Location(options.out.as_posix(), 0)
        advice = "correct --out or --target"
        report.error(at, "holds none of the files that would be generated", advice)
        return BAD
    return DRIFT if found else OK


def validate_inputs(options: Options, report: Report) -> int:
    """``onespec validate``"""
    with ProgressLine() as progress:
        progress(f"reading {options.spec}")
        api, _ = _middle(options, report)
    operations = sum(len(each.methods) for each in _all(api.resources))
    say(f"{options.spec.as_posix()} is valid: {count(operations, 'operation')}")
    return OK


def inspect(options: Options, report: Report, *, what: Literal["api", "view"]) -> int:
    """``onespec inspect``"""
    from generator.inspection import to_json

    api, views = _middle(options, report)
    print(to_json(api if what == "api" else views))
    return OK


def init(options: Options, report: Report, *, document: Path) -> int:
    """``onespec init``"""
    from generator.starter import starter

    path = document.parent / CURATION_NAME
    if os.path.lexists(path):
        at = Location(display_name(path), 0)
        raise BadInput(Problem(at, "is there already", "edit it, or move it away first"))
    order = replace(options.order(), document=document)
    sources = read(order, report)
    Validation(sources, report).result(report)
    report.raise_errors()
    text = starter(sources.root, document.name, report)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise BadInput(output.unwritable(path, error)) from error
    say(f"wrote {display_name(path)}")
    return OK


def _middle(options: Options, report: Report) -> tuple[Api, dict[str, object]]:
    """The API and the view of each target. Raises BadInput with all problems found."""
    order = options.order()
    sources = read(order, report)
    names = chosen(order.targets, sources.curation, report)
    Validation(sources, report).result(report)
    api = described(sources, report)
    views: dict[str, object] = {}
    for name in names:
        settings = sources.curation.settings(name, report)
        try:
            views[name] = targets.load(name).view(api, settings)
        except BadInput as error:
            report.extend(error.problems)
    report.raise_errors()
    return api, views


def _generate(options: Options, report: Report, out: Folder, last: Provenance) -> Result:
    with ProgressLine() as progress:
        order, cache = options.order(), not options.no_cache
        return generate(order, report, out, last, cache=cache, progress=progress)


def _folder(options: Options) -> Folder:
    """The output folder, an interrupted write finished first."""
    at = options.out.as_posix()
    if options.out.exists() and not options.out.is_dir():
        problem = Problem(Location(at, 0), "is no folder", "choose a folder with --out")
        raise BadInput(problem)
    if options.out.exists() and os.path.samefile(options.out, options.out / ".."):
        what = "is the root of the whole disk, where packages and pages have no place"
        raise BadInput(Problem(Location(at, 0), what, "choose a folder with --out"))
    interrupted = output.finish_interrupted(options.out)
    if interrupted is not None:
        say(f"{at}: {_INTERRUPTED[interrupted]}", stream=sys.stderr)
    return Folder(options.out)


def _record(out: Folder) -> Provenance:
    """The record of what lies there. Raises BadInput if it's damaged."""
    content = out.bytes(FILE_NAME)
    if content is None:
        return Provenance()
    return parse(content.decode(errors="replace"), (out.root / FILE_NAME).as_posix())


def _record_or_damage(out: Folder) -> tuple[Provenance, tuple[str, ...]]:
    """The same for a check: a damaged record is one of the files that differ."""
    try:
        return _record(out), ()
    except BadInput as error:
        return Provenance(), tuple(str(each) for each in error.problems)


def _other_version(last: Provenance) -> list[str]:
    versions = {each.made_by.get("onespec", "another version") for each in last.targets.values()}
    others = sorted(versions - {__version__})
    if not others:
        return []
    wrote = " and ".join(others)
    return [
        f"written by onespec {wrote}, checked by onespec {__version__}: that alone may differ; "
        "run onespec generate to bring it up to date"
    ]


def _show(
    out: Folder, found: output.Drift, files: Mapping[str, bytes], style: Literal["text", "github"]
) -> None:
    if found:
        show = drift.show_github if style == "github" else drift.show_text
        show(out, found, files)


def _summary(result: Result, last: Provenance, written: output.Written) -> Iterator[str]:
    """A line per target, and one for each that is generated no more."""
    gone = sorted(last.targets.keys() - result.provenance.targets.keys())
    width = max(map(len, (*result.targets, *gone)), default=0)
    for name, made in result.targets.items():
        changed, removed = _below(name, written.put), _below(name, written.removed)
        yield (
            f"{name:{width}}  {count(len(made.files), 'file')}, {changed} changed, "
            f"{removed} removed, {made.seconds:.2f} s"
        )
    for name in gone:
        yield f"{name:{width}}  no longer generated, {_below(name, written.removed)} removed"


def _below(target: str, paths: Sequence[str]) -> int:
    return sum(path.startswith(f"{target}/") for path in paths)


def _all(resources: Iterable[Resource]) -> Iterator[Resource]:
    for each in resources:
        yield each
        yield from _all(each.resources)
