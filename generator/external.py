"""The files that a document refers to: read once each, and only from where that is allowed.

That is from below its folder, and from below what ``--allow-ref`` names: folders and addresses.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from generator.pointers import Tokens, is_pointer, split
from generator.problems import BadInput, Location, Report
from generator.remote import is_within
from generator.source import load, parse_object
from generator.steps import digest
from generator.tree import Array, Node, Object


@dataclass(frozen=True, slots=True, eq=False)
class File:
    """A file with references. ``place`` is its real path or its URL, ``name`` what messages call
    it, and ``digest`` its SHA-256."""

    place: Path | str
    name: str
    tree: Object
    digest: str = ""

    @property
    def words(self) -> Sequence[str]:
        """The parts of its path, without the suffix."""
        place = self.place
        path = PurePosixPath(unquote(urlsplit(place).path)) if isinstance(place, str) else place
        return path.with_suffix("").parts


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reference leads: a file, and the tokens of a pointer into it."""

    file: File
    tokens: Tokens


class Files:
    """The document and the files that it refers to; ``allowed`` are folders and URLs."""

    def __init__(
        self, root: Object, folder: Path, report: Report, allowed: Sequence[str] = ()
    ) -> None:
        self._urls = [each for each in allowed if "://" in each]
        further = [Path(each).resolve() for each in allowed if each not in self._urls]
        self._named = further
        self._folders = [folder.resolve(), *further]
        self._report = report
        name = root.file
        self.root = File((self._folders[0] / posixpath.basename(name)).resolve(), name, root)
        self._known: dict[Path | str, File | None] = {self.root.place: self.root}
        self._ids: dict[Path | str, dict[str, Tokens]] = {}

    def others(self) -> Iterator[tuple[str | None, str]]:
        """The other files that were read: the path from the document's folder, if it's below that,
        and the SHA-256."""
        folder = self._folders[0]
        for place, file in self._known.items():
            if file is None or file is self.root:
                continue
            if isinstance(place, Path) and place.is_relative_to(folder):
                yield place.relative_to(folder).as_posix(), file.digest
            else:
                yield None, file.digest

    def target(self, ref: str, base: File, at: Location) -> Target | None:
        """Where a reference in ``base`` leads; None, with a problem, if it can't be told."""
        address, _, fragment = ref.partition("#")
        if address or not is_pointer(fragment):
            ids = self._identifiers(base)
            if ref in ids:
                return Target(base, ids[ref])
            if address in ids and is_pointer(fragment):
                return Target(base, ids[address] + split(fragment))
        file = self._file(ref, address, base, at) if address else base
        if file is None:
            return None
        if is_pointer(fragment):
            return Target(file, split(fragment))
        tokens = self._identifiers(file).get(f"#{fragment}")
        if tokens is None:
            message = f"`{ref}` leads nowhere: no schema has the `$anchor` `{fragment}`"
            self._report.finding(at, message, "correct the reference", lost="reference")
            return None
        return Target(file, tokens)

    def _file(self, ref: str, address: str, base: File, at: Location) -> File | None:
        try:
            place = self._allowed(address, base)
        except (ValueError, OSError, RuntimeError):  # no URL; a circle of links
            self._report.error(at, f"`{ref}` can't be followed", "correct the reference")
            return None
        if place is None:
            self._report.error(
                at,
                f"`{ref}` leads outside of the document's folder",
                "save a copy of the file below that folder, and refer to the copy; or allow it "
                "with --allow-ref",
            )
            return None
        if place not in self._known:
            self._known[place] = None
            name = posixpath.join(posixpath.dirname(base.name), unquote(address))
            if isinstance(place, str):
                self._known[place] = self._fetch(place, at)
            elif os.path.isfile(place):
                self._known[place] = self._load(place, posixpath.normpath(name))
            else:
                message = f"`{ref}` leads nowhere: there is no such file"
                self._report.finding(at, message, "correct the path", lost="reference")
        return self._known[place]

    def _allowed(self, address: str, base: File) -> Path | str | None:
        """The real path of the file, or its URL, if it is one that the document may use."""
        url = urlsplit(address)
        if isinstance(base.place, str) or url.scheme in ("http", "https"):
            whole = urljoin(base.place if isinstance(base.place, str) else "", address)
            return whole if self._may_fetch(whole) else None
        named = unquote(url.path)
        if url.query or "\0" in named or "\\" in named:
            return None
        if url.scheme == "file" and url.netloc in ("", "localhost"):
            return _within(Path(named).resolve(), self._named)
        if url.scheme or url.netloc:
            return None
        return _within((base.place.parent / named).resolve(), self._folders)

    def _may_fetch(self, url: str) -> bool:
        return any(is_within(url, prefix) for prefix in self._urls)

    def _load(self, path: Path, name: str) -> File | None:
        try:
            return File(path, name, load(path, name=name), digest(path.read_bytes()))
        except BadInput as error:
            self._report.extend(error.problems)
            return None

    def _fetch(self, url: str, at: Location) -> File | None:
        from generator import remote

        try:
            content = remote.fetch(url, self._may_fetch, at)
            return File(url, url, parse_object(content, url), digest(content))
        except BadInput as error:
            self._report.extend(error.problems)
            return None

    def _identifiers(self, file: File) -> dict[str, Tokens]:
        """What schemas of a file call themselves (JSON Schema 2020-12, section 8.2)."""
        if file.place not in self._ids:
            self._ids[file.place] = dict(_find_identifiers(file.tree, ()))
        return self._ids[file.place]


def _within(path: Path, folders: Sequence[Path]) -> Path | None:
    """The real path, if it lies in one of the folders."""
    return path if any(path.is_relative_to(folder) for folder in folders) else None


def _find_identifiers(node: Node, tokens: Tokens) -> Iterator[tuple[str, Tokens]]:
    if isinstance(node, Object):
        for key, mark in (("$id", ""), ("$anchor", "#")):
            if isinstance(node.get(key), str):
                yield mark + node[key], tokens
        for key, value in node.items():
            yield from _find_identifiers(value, (*tokens, key))
    elif isinstance(node, Array):
        for index, value in enumerate(node):
            yield from _find_identifiers(value, (*tokens, str(index)))
