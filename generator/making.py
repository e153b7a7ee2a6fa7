"""One target's way from the API to its files, or the proof that they are there already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import targets
from generator.extensions import Extensions
from generator.folder import Folder
from generator.inputs import Order, Sources, curation_path, described
from generator.lazy import Hashes
from generator.problems import Problem, Report
from generator.provenance import Entry, Inputs, is_inside
from generator.remarks import remarks, tell_again
from generator.render import Renderer
from generator.steps import FileRecord, Kept, Steps, digest
from generator.targets import Context, File
from generator.toolchain import made_by

if TYPE_CHECKING:
    from generator.api import Api


@dataclass(frozen=True, slots=True)
class Built:
    """The API, and the warnings that building it gave rise to."""

    api: Api
    warnings: tuple[Problem, ...]
    hashes: Hashes


class Building:
    """Builds the API for the first target that asks for it, and lets go of the document.

    ``document`` is what messages call it.
    """

    def __init__(self, sources: Sources, report: Report) -> None:
        self.inputs = sources.inputs
        self.curation = sources.curation
        self.document = sources.root.file
        self.report = report
        self._sources: Sources | None = sources
        self._built: Built | None = None

    def __call__(self) -> Built:
        if self._built is None:
            assert self._sources is not None
            sources, self._sources = self._sources, None
            own = self.report.branch()
            api = described(sources, own)
            self.report.extend(own.problems)
            self._built = Built(api, own.warnings, Hashes())
        return self._built


def kept_whole(
    last: Entry | None, order: Order, inputs: Inputs, out: Folder, folder: str
) -> dict[str, bytes] | None:
    """The files of a target, if nothing that they depend on has changed, nor any of them."""
    if last is None or last.warnings is None:
        return None
    if last.made_by != made_by() or last.made_from != inputs:
        return None
    renderer = Renderer(order.overrides)
    for path, expected in last.templates.items():
        if not renderer.has(path) or digest(renderer.copy(path)) != expected:
            return None
    extensions = extensions_of(order)
    for path, expected in last.extensions.items():
        text = extensions.text(path)
        if text is None or digest(text) != expected:
            return None
    found: dict[str, bytes] = {}
    for path, record in last.files.items():
        content = out.bytes(f"{folder}/{path}" if folder else path)
        if content is None or digest(content) != record.formatted:
            return None
        found[path] = content
    return found


def extensions_of(order: Order) -> Extensions:
    """The extensions beside the curation file."""
    path = curation_path(order)
    return Extensions(path.parent if path else None)


class Making:
    """The making of one target. ``done`` counts the files that a costly step was taken for."""

    def __init__(self, name: str, order: Order, out: Folder, built: Building) -> None:
        self._name = name
        self._order = order
        self._out = out
        self._built = built
        self._report = built.report.branch()
        self._renderer = Renderer(order.overrides)
        self._extensions = extensions_of(order)
        self._records: dict[str, FileRecord] = {}
        self.done: Counter[str] = Counter()

    def made(self, last: Entry | None) -> tuple[dict[str, bytes], Entry]:
        """The finished content of every file, by path relative to the target's folder; its record.

        ``last`` is the record of the last run, as far as it's trusted.
        """
        built, inputs = self._built, self._built.inputs
        kept = kept_whole(last, self._order, inputs, self._out, self._name)
        if last is not None and kept is not None:
            tell_again(last.warnings or (), built.document, built.report)
            return kept, last
        known: Mapping[str, FileRecord] = {}
        if last is not None and last.made_by == made_by():
            known = last.files
        key = built().hashes.of
        steps = Steps(self._renderer, known, self._there, key)
        found = self._finished(self._given(built().api, steps), steps)
        built.report.extend(self._report.problems)
        self.done += steps.done
        warnings = remarks((*built().warnings, *self._report.warnings), built.document)
        records = dict(sorted(self._records.items()))
        templates, extensions = self._renderer.used, dict(sorted(self._extensions.used.items()))
        return found, Entry(made_by(), inputs, templates, records, warnings, extensions)

    def _there(self, path: str) -> bytes | None:
        return self._out.bytes(f"{self._name}/{path}")

    def _given(self, api: Api, steps: Steps) -> Iterable[File]:
        """What the target prints, one file after the other."""
        target = targets.load(self._name)
        settings = self._built.curation.settings(self._name, self._report)
        self._report.raise_errors()
        view = target.view(api, settings)
        context = Context(self._renderer, steps, self._report, self._extensions)
        return target.files(view, context)

    def _finished(self, files: Iterable[File], steps: Steps) -> dict[str, bytes]:
        """Every file's content, formatted where it is to be and isn't yet."""
        found: dict[str, bytes] = {}
        raw: dict[str, str] = {}
        for file in _each_once(files):
            if isinstance(file.text, Kept):
                found[file.path] = self._kept(file.path, file.text, steps)
            elif file.formatter:
                raw[file.path] = file.text
            else:
                # A text may take four times the room of its bytes, and there are thousands.
                found[file.path] = content = file.text.encode()
                self._record(file.path, content, content, steps)
        self._report.raise_errors()
        # Templates that take the place of ours may print in any style.
        trusted = not self._renderer.uses_replaced
        for path, text in raw.copy().items():
            kept = steps.formatted(path, _before(text, trusted))
            if kept is not None:
                found[path] = self._kept(path, kept, steps)
                del raw[path]
        for path, text in self._formatted(raw, trusted).items():
            found[path] = content = text.encode()
            self._record(path, content, _before(raw[path], trusted), steps)
        return dict(sorted(found.items()))

    def _formatted(self, raw: Mapping[str, str], trusted: bool) -> dict[str, str]:
        if not raw:
            return {}
        from generator.formatting import format_all

        self.done["formatter"] += len(raw)
        folder = self._out.root / self._name
        shown = {(folder / path).as_posix(): path for path in raw}
        formatted = format_all({name: raw[path] for name, path in shown.items()}, trusted=trusted)
        return {shown[name]: text for name, text in formatted.items()}

    def _kept(self, path: str, kept: Kept, steps: Steps) -> bytes:
        self._records[path] = replace(kept.record, given=steps.given.get(path, {}))
        return kept.content

    def _record(self, path: str, content: bytes, before: str | bytes, steps: Steps) -> None:
        given = steps.given.get(path, {})
        self._records[path] = FileRecord(digest(content), digest(before), given)


def _before(text: str, trusted: bool) -> str:
    """What formatting starts with: a text, and whether any of its lines may become others."""
    return text if trusted else f"any\0{text}"


def _each_once(files: Iterable[File]) -> Iterator[File]:
    """The files. A target that gives a path twice, or leaves its folder, is wrong."""
    found: set[str] = set()
    for file in files:
        if file.path in found or not is_inside(file.path):
            raise AssertionError(f"a target gave the path {file.path!r}")
        found.add(file.path)
        yield file
