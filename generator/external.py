"""The files that a document refers to: read once each, and only from below its folder."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.pointers import Tokens, is_pointer, split
from generator.problems import BadInput, Location, Report
from generator.source import load
from generator.tree import Array, Node, Object


@dataclass(frozen=True, slots=True, eq=False)
class File:
    """A file with references. ``path`` is the real one, ``name`` what messages call it."""

    path: Path
    name: str
    tree: Object


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reference leads: a file, and the tokens of a pointer into it."""

    file: File
    tokens: Tokens


class Files:
    """The document and the files that it refers to."""

    def __init__(self, root: Object, folder: Path, report: Report) -> None:
        self._folder = folder.resolve()
        self._report = report
        name = root.at().file
        self.root = File((self._folder / posixpath.basename(name)).resolve(), name, root)
        self._known: dict[Path, File | None] = {self.root.path: self.root}
        self._ids: dict[Path, dict[str, Tokens]] = {}

    def read(self) -> list[Path]:
        """The other files that were read, in the order in which they were first referred to."""
        return [path for path, file in self._known.items() if file not in (None, self.root)]

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
            self._report.finding(at, message, "correct the reference")
            return None
        return Target(file, tokens)

    def _file(self, ref: str, address: str, base: File, at: Location) -> File | None:
        path = self._allowed(address, base)
        if path is None:
            self._report.error(
                at,
                f"`{ref}` leads outside of the document's folder",
                "save a copy of the file below that folder, and refer to the copy",
            )
            return None
        if path not in self._known:
            self._known[path] = None
            name = posixpath.join(posixpath.dirname(base.name), unquote(address))
            if path.is_file():
                self._known[path] = self._load(path, posixpath.normpath(name))
            else:
                message = f"`{ref}` leads nowhere: there is no such file"
                self._report.error(at, message, "correct the path")
        return self._known[path]

    def _allowed(self, address: str, base: File) -> Path | None:
        """The real path of the file, if it is one that the document may use."""
        url = urlsplit(address)
        relative = unquote(url.path)
        if url.scheme or url.netloc or url.query or "\0" in relative or "\\" in relative:
            return None
        path = (base.path.parent / relative).resolve()
        return path if path.is_relative_to(self._folder) else None

    def _load(self, path: Path, name: str) -> File | None:
        try:
            return File(path, name, load(path, name=name))
        except BadInput as error:
            self._report.extend(error.problems)
            return None

    def _identifiers(self, file: File) -> dict[str, Tokens]:
        """What schemas of a file call themselves (JSON Schema 2020-12, section 8.2)."""
        if file.path not in self._ids:
            self._ids[file.path] = dict(_find_identifiers(file.tree, ()))
        return self._ids[file.path]


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
