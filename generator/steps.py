"""Steps that are skipped for files that the last run left just as this one would.

``PROVENANCE.json`` holds, for each file, the hash of what went into the steps that made it and of
what came out. Where both still match what is asked for now and what lies on disk, the file is kept
as it is: what it shows isn't viewed, and tools (model generator, templates, formatter) aren't even
imported. Without a record (no cache, other tool versions) every step is done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol


def digest(text: str | bytes) -> str:
    """The SHA-256 of a text's UTF-8 bytes, in hexadecimal."""
    return sha256(text.encode() if isinstance(text, str) else text).hexdigest()


@dataclass(frozen=True, slots=True)
class FileRecord:
    """What the last run knew of a file: hashes of its text, after and before formatting.

    ``given`` holds, by name of a step that made the file, the hash of what went into it.
    """

    formatted: str
    unformatted: str
    given: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Kept:
    """A finished file of the last run, in place of a text that would come out the same."""

    content: bytes
    record: FileRecord


class Templates(Protocol):
    """Where template texts come from, with a list of those in use."""

    @property
    def used(self) -> Mapping[str, str]: ...

    def within(self, named: Collection[str]) -> Collection[str]: ...

    def copy(self, path: str) -> str: ...


class Steps:
    """The steps of one target in one run. Paths are relative to the target's folder.

    ``last`` are the records of the last run, empty where nothing may be kept; ``read`` gives what a
    file has in it now, or None. ``key`` hashes what a file's text is made of.
    """

    def __init__(
        self,
        templates: Templates,
        last: Mapping[str, FileRecord],
        read: Callable[[str], bytes | None],
        key: Callable[[object], str],
    ) -> None:
        self._templates = templates
        self._last = last
        self._read = read
        self._key = key
        self._shared: dict[Collection[str], str] = {}
        self.given: dict[str, dict[str, str]] = {}
        self.done: Counter[str] = Counter()

    def run(
        self,
        name: str,
        sees: Mapping[str, object],
        produce: Callable[[Sequence[str]], Mapping[str, str]],
        *,
        templates: tuple[str, ...] = (),
        common: object = None,
    ) -> dict[str, str | Kept]:
        """The text of each file in ``sees``; ``produce`` is called for those that must be made.

        ``sees`` maps the path of a file to what decides all of its content (see
        :mod:`generator.lazy`), together with what all of them have in ``common`` and ``templates``:
        every template that ``produce`` renders. ``produce`` takes the paths to be made, in the
        order of ``sees``, and returns their texts; it isn't called if there are none. What comes
        back goes into :class:`generator.targets.File` as it is.
        """
        shared = f"{self._hash_of(templates)}\0{self._key(common)}"
        result: dict[str, str | Kept] = {}
        to_make: list[str] = []
        for path, own in sees.items():
            wanted = digest("\0".join((name, self._key(own), shared)))
            self.given.setdefault(path, {})[name] = wanted
            kept = self._kept(path, name, wanted)
            if kept is None:
                to_make.append(path)
            result[path] = kept or ""
        if to_make:
            result.update(self._make(name, to_make, produce))
        return result

    def text(
        self, path: str, sees: object, make: Callable[[], str], *, templates: tuple[str, ...]
    ) -> str | Kept:
        """The same for a single file, which ``make`` makes."""
        return self.run("text", {path: sees}, lambda _: {path: make()}, templates=templates)[path]

    def formatted(self, path: str, text: str) -> Kept | None:
        """The finished file, where the last run formatted this same text and it's still there."""
        record = self._last.get(path)
        if record is None or record.unformatted != digest(text):
            return None
        return self._on_disk(path, record)

    def _hash_of(self, templates: tuple[str, ...]) -> str:
        if templates not in self._shared:
            every = sorted(self._templates.within(templates))
            self._shared[templates] = digest("\0".join(map(self._templates.copy, every)))
        return self._shared[templates]

    def _kept(self, path: str, name: str, wanted: str) -> Kept | None:
        record = self._last.get(path)
        if record is None or record.given.get(name) != wanted:
            return None
        return self._on_disk(path, record)

    def _on_disk(self, path: str, record: FileRecord) -> Kept | None:
        content = self._read(path)
        if content is None or digest(content) != record.formatted:
            return None
        return Kept(content, record)

    def _make(
        self,
        name: str,
        paths: list[str],
        produce: Callable[[Sequence[str]], Mapping[str, str]],
    ) -> Mapping[str, str]:
        known = set(self._templates.used)
        made = produce(paths)
        self.done[name] += len(paths)
        unnamed = set(self._templates.used) - known
        if unnamed:  # else PROVENANCE.json would depend on what was kept
            raise AssertionError(f"step {name} must name the templates {sorted(unnamed)}")
        if set(made) != set(paths):
            raise AssertionError(f"step {name} was to make {paths} and made {sorted(made)}")
        return made
