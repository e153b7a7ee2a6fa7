"""The whole way from an OpenAPI document to the files of every target, in memory.

``generate`` and ``check`` and the golden tests go this one way. Nothing is written here: the same
input gives the same files, whatever lies in the output folder. What lies there may only save work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from generator import targets
from generator.curation import Curation
from generator.folder import Folder
from generator.inputs import Curated, Order, Validation, curated, read
from generator.making import Building, Making, kept_whole
from generator.memory import rare_collection
from generator.names import did_you_mean
from generator.problems import Location, Report
from generator.provenance import FILE_NAME, Entry, Provenance, Reading, Verdict, files_alone
from generator.remarks import remarks
from generator.render import Renderer
from generator.source import display_name
from generator.steps import FileRecord, digest
from generator.toolchain import made_by
from generator.unchanged import INDEX, unchanged

Progress = Callable[[str], None]
"""Is told what is being done, a few words at a time."""


def silent(stage: str) -> None:
    """The progress that nobody looks at."""


@dataclass(frozen=True, slots=True)
class Made:
    """A target's files, by path relative to its folder, and how long they took in seconds."""

    files: Mapping[str, bytes]
    seconds: float


@dataclass(frozen=True, slots=True)
class Result:
    """What is to stand in the output folder.

    ``done`` counts the costly steps that were taken: runs of the validator, files that the model
    generator and the formatter made.
    """

    targets: Mapping[str, Made]
    index: Mapping[str, bytes]
    provenance: Provenance
    done: Counter[str]

    def files(self) -> dict[str, bytes]:
        """Every file, PROVENANCE.json last, by path relative to the output folder."""
        found = dict(self.index)
        for name, made in self.targets.items():
            found |= {f"{name}/{path}": content for path, content in made.files.items()}
        return {**found, FILE_NAME: self.provenance.to_json().encode()}


def generate(
    order: Order,
    report: Report,
    out: Folder,
    last: Provenance,
    *,
    cache: bool = False,
    progress: Progress = silent,
) -> Result:
    """Make every file that the order asks for.

    ``last`` is the record of what lies in ``out``. Where the order names targets, the entries of
    all others stay. With ``cache``, files that the record vouches for save work; without, every
    step is done. Raises BadInput with all problems found.
    """
    known = last if cache and last.is_ours else Provenance()
    progress(f"reading {order.document}")
    by = curated(order, report)
    if not report.error_count:
        names = chosen(order.targets, by.curation, report)
        same = unchanged(order, by, names, out, known)
        if same is not None:
            same.tell_again(display_name(order.document), report)
            report.raise_errors()
            made = {name: Made(same.files[name], 0.0) for name in names}
            record = _with_others(same.record, order, last)
            return Result(made, same.files[INDEX], record, Counter())
    return _made(order, _prepared(order, by, known, report, progress), out, known, last, progress)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What targets are made from. The document itself isn't among it: it takes much room."""

    names: tuple[str, ...]
    reading: Reading
    validator: Verdict
    validated: bool
    built: Building


def _prepared(
    order: Order, by: Curated, known: Provenance, report: Report, progress: Progress
) -> _Prepared:
    """Read and validate."""
    sources = read(order, report, by)
    names = chosen(order.targets, by.curation, report)
    validation = Validation(sources, report, known.validator)
    reading = Reading(sources.inputs, remarks(report.warnings, sources.root.file))
    if validation.is_running:
        progress("validating")
        _preload(names)
    validator = validation.result(report)
    report.raise_errors()
    built = Building(sources, report)
    return _Prepared(names, reading, validator, validation.was_needed, built)


def _made(
    order: Order,
    given: _Prepared,
    out: Folder,
    known: Provenance,
    last: Provenance,
    progress: Progress,
) -> Result:
    """Every target that was chosen, and the index."""
    built = given.built
    done = Counter(validator=int(given.validated))
    entries: dict[str, Entry] = {}
    made: dict[str, Made] = {}
    with rare_collection():
        for name in sorted(given.names, key=_is_light):
            progress(f"generating {name}")
            start = perf_counter()
            making = Making(name, order, out, built)
            files, entries[name] = making.made(known.targets.get(name))
            made[name] = Made(files, perf_counter() - start)
            done += making.done
        listed, entry = _index(order, out, known.index, built)
    entries, made = dict(sorted(entries.items())), dict(sorted(made.items()))
    record = Provenance(given.reading, given.validator, entry, entries, is_ours=True)
    return Result(made, listed, _with_others(record, order, last), done)


def _is_light(name: str) -> bool:
    """Whether making a target takes little more room than its files.

    Those come last: what takes the most room is then made while the fewest files wait.
    """
    return name.startswith("docs/")


def _with_others(record: Provenance, order: Order, last: Provenance) -> Provenance:
    """The record with the entries of those targets that weren't ordered, if some were by name."""
    if not order.targets:
        return record
    others = last.targets
    if not last.is_ours:
        others = {name: files_alone(entry) for name, entry in others.items()}
    return replace(record, targets={**others, **record.targets})


def chosen(wanted: Sequence[str], curation: Curation, report: Report) -> tuple[str, ...]:
    """The names of the targets to generate, sorted; ``docs`` means all of docs/.

    Reports those that don't exist.
    """
    known = targets.names()
    found: set[str] = set()
    for name in wanted or curation.target_names():
        if name == "docs":
            found.update(each for each in known if each.startswith("docs/"))
        elif name in known:
            found.add(name)
        elif wanted:  # the curation has reported its own
            advice = did_you_mean(name, (*known, "docs"))
            report.error(Location("--target", 0), f"unknown target {name!r}", advice)
    report.raise_errors()
    return tuple(sorted(found))


def _preload(names: Iterable[str]) -> None:
    """While another process validates: import what making these targets will take."""
    for name in names:
        target = targets.load(name)
        getattr(target, "preload", lambda: None)()


def _index(
    order: Order, out: Folder, last: Entry | None, built: Building
) -> tuple[dict[str, bytes], Entry]:
    """The files of the index, with their record."""
    kept = kept_whole(last, order, built.inputs, out, "")
    if last is not None and kept is not None:
        return kept, last
    from generator import index

    renderer = Renderer(order.overrides)
    texts = index.files(built().api, built.curation.target_names(), renderer)
    files = {path: text.encode() for path, text in texts.items()}
    records = {path: FileRecord(digest(each), digest(each)) for path, each in files.items()}
    warnings = remarks(built().warnings, built.document)
    return files, Entry(made_by(), built.inputs, renderer.used, records, warnings)
