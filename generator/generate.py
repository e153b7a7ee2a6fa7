"""The whole way from an OpenAPI document to the files of every target, in memory.

``generate`` and ``check`` and the golden tests go this one way. Nothing is written here: the same
input gives the same files, whatever lies in the output folder. What lies there may only save work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from generator import index, targets
from generator.api import Api
from generator.curation import Curation
from generator.folder import Folder
from generator.inputs import Order, described, read, validated
from generator.names import did_you_mean
from generator.problems import Location, Report
from generator.provenance import FILE_NAME, Entry, Inputs, Provenance, is_inside, made_by
from generator.render import Renderer
from generator.steps import FileRecord, Kept, Steps, digest
from generator.targets import Context, File

Progress = Callable[[str], None]
"""Is told what is being done, a few words at a time."""


def silent(stage: str) -> None:
    """The progress that nobody looks at."""


@dataclass(frozen=True, slots=True)
class Made:
    """A target's files, by path relative to its folder, and how long they took in seconds."""

    files: Mapping[str, str]
    seconds: float


@dataclass(frozen=True, slots=True)
class Result:
    """What is to stand in the output folder.

    ``done`` counts the costly steps that were taken: runs of the validator, files that the model
    generator and the formatter made.
    """

    targets: Mapping[str, Made]
    index: Mapping[str, str]
    provenance: Provenance
    done: Counter[str]

    def files(self) -> dict[str, str]:
        """Every file, PROVENANCE.json last, by path relative to the output folder."""
        found = dict(self.index)
        for name, made in self.targets.items():
            found |= {f"{name}/{path}": text for path, text in made.files.items()}
        return {**found, FILE_NAME: self.provenance.to_json()}


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
    known = last if cache else Provenance()
    progress(f"reading {order.document}")
    sources = read(order, report)
    names = chosen(order.targets, sources.curation, report)
    progress("validating")
    done: Counter[str] = Counter()
    validator = validated(sources.root, report, known.validator)
    done["validator"] += validator is not known.validator
    api = described(sources, report)

    entries = dict(last.targets) if order.targets else {}
    made: dict[str, Made] = {}
    for name in names:
        progress(f"generating {name}")
        start = perf_counter()
        work = _Work(order, out, name, known.targets.get(name))
        files = work.files(api, sources.curation, report)
        entries[name] = work.entry(sources.inputs)
        made[name] = Made(files, perf_counter() - start)
        done.update(work.steps.done)
    renderer = Renderer(order.overrides)
    listed = index.files(api, sources.curation.target_names(), renderer)
    records = {path: FileRecord(digest(text), digest(text)) for path, text in listed.items()}
    entry = Entry(made_by(), sources.inputs, renderer.used, records)
    return Result(made, listed, Provenance(validator, entry, entries), done)


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


class _Work:
    """One target's way from the API to its files."""

    def __init__(self, order: Order, out: Folder, name: str, last: Entry | None) -> None:
        self._name = name
        self._folder = out.root / name
        self._renderer = Renderer(order.overrides)
        known: Mapping[str, FileRecord] = {}
        if last is not None and last.made_by == made_by():
            known = last.files
        self.steps = Steps(self._renderer, known, lambda path: out.text(f"{name}/{path}"))
        self._records: dict[str, FileRecord] = {}

    def files(self, api: Api, curation: Curation, report: Report) -> dict[str, str]:
        """The finished text of every file, by path relative to the target's folder."""
        target = targets.load(self._name)
        settings = curation.settings(self._name, report)
        report.raise_errors()
        view = target.view(api, settings)
        made = _by_path(target.files(view, Context(self._renderer, self.steps, report)))
        report.raise_errors()
        texts: dict[str, str] = {}
        raw: dict[str, str] = {}
        for path, file in made.items():
            kept = self._kept(path, file)
            if kept is not None:
                texts[path] = self._record(path, kept.text, kept.record.unformatted)
            elif file.formatter is None:
                texts[path] = self._record(path, str(file.text))
            else:
                raw[path] = str(file.text)
        for path, text in self._formatted(raw).items():
            texts[path] = self._record(path, text, digest(raw[path]))
        return dict(sorted(texts.items()))

    def entry(self, inputs: Inputs) -> Entry:
        """The record of the files made."""
        records = dict(sorted(self._records.items()))
        return Entry(made_by(), inputs, self._renderer.used, records)

    def _kept(self, path: str, file: File) -> Kept | None:
        """The finished file, if its last step needn't be taken again."""
        if isinstance(file.text, Kept):
            return file.text
        return self.steps.formatted(path, file.text) if file.formatter else None

    def _formatted(self, raw: Mapping[str, str]) -> dict[str, str]:
        if not raw:
            return {}
        from generator.formatting import format_all

        self.steps.done["formatter"] += len(raw)
        shown = {(self._folder / path).as_posix(): path for path in raw}
        formatted = format_all({name: raw[path] for name, path in shown.items()})
        return {shown[name]: text for name, text in formatted.items()}

    def _record(self, path: str, text: str, unformatted: str | None = None) -> str:
        formatted = digest(text)
        given = self.steps.given.get(path, {})
        self._records[path] = FileRecord(formatted, unformatted or formatted, given)
        return text


def _by_path(files: Iterable[File]) -> dict[str, File]:
    """The files by their path. A target that gives a path twice, or leaves its folder, is wrong."""
    found: dict[str, File] = {}
    for file in files:
        if file.path in found or not is_inside(file.path):
            raise AssertionError(f"a target gave the path {file.path!r}")
        found[file.path] = file
    return found
