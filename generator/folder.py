"""The files below the output folder, as they are now. No link is followed out of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator.problems import BadInput, Location, Problem

STAGING = ".onespec"
"""The folder in which a write is prepared: never a part of the output."""


class Folder:
    """Reads files by their path below ``root``, with forward slashes, and remembers them.

    ``root`` itself may be a link, since whoever runs onespec chose it. A link in place of a folder
    below it raises BadInput, unless ``follow``; a link in place of a file is not that file.
    """

    def __init__(self, root: Path, *, follow: bool = False) -> None:
        self.root = root
        self._follow = follow
        self._bytes: dict[str, bytes | None] = {}
        self._folders: dict[str, bool] = {}

    def bytes(self, path: str) -> bytes | None:
        """What is in a file, or None where there is no such file."""
        if path not in self._bytes:
            self._bytes[path] = self._read(path)
        return self._bytes[path]

    def text(self, path: str) -> str | None:
        """The text in a file, or None where there is no such file of UTF-8 text."""
        found = self.bytes(path)
        try:
            return None if found is None else found.decode()
        except UnicodeDecodeError:
            return None

    def exists(self, path: str) -> bool:
        """Whether anything of this name is there, a dangling link included."""
        return self._is_folder(_parent(path)) and os.path.lexists(f"{self.root}/{path}")

    def files(
        self, folder: str, ignoring: Callable[[str], bool] = lambda name: name == STAGING
    ) -> Iterator[str]:
        """The path of everything below a folder that is no folder itself, sorted.

        Names that are to be ignored, of files and folders, aren't looked into.
        """
        if not self._is_folder(folder):
            return
        with os.scandir(self.root / folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if ignoring(entry.name):
                continue
            if entry.is_dir(follow_symlinks=self._follow):
                yield from self.files(path, ignoring)
            else:
                yield path

    def _read(self, path: str) -> bytes | None:
        if not self._is_folder(_parent(path)):
            return None
        file = (
            f"{self.root}/{path}"  # there are thousands of them, and a Path costs more than a look
        )
        if not self._follow and os.path.islink(file):
            return None
        try:
            with open(file, "rb") as stream:
                return stream.read()
        except (FileNotFoundError, IsADirectoryError):
            return None
        except OSError as error:
            raise BadInput(unreadable(Path(file), error)) from None

    def _is_folder(self, path: str) -> bool:
        """Whether there is such a folder; raises BadInput if there's a link in its place."""
        if path not in self._folders:
            self._folders[path] = self._look(path)
        return self._folders[path]

    def _look(self, path: str) -> bool:
        folder = self.root / path
        if not path or self._follow:
            return folder.is_dir()
        if not self._is_folder(_parent(path)):
            return False
        if folder.is_symlink():
            raise BadInput(
                Problem(
                    Location(folder.as_posix(), 0),
                    "is a symbolic link, and onespec follows none below its output folder",
                    "put a real folder in its place",
                )
            )
        return folder.is_dir()


def refuse_links(root: Path, paths: Iterable[str]) -> None:
    """Raise BadInput where one of the paths leads through a link."""
    folder = Folder(root)
    for path in paths:
        folder.exists(path)


def unreadable(file: Path, error: OSError) -> Problem:
    """The problem of a file that is there and can't be read."""
    reason = error.strerror or str(error)
    return Problem(Location(file.as_posix(), 0), f"can't be read ({reason})", "make it readable")


def parents(path: str) -> Iterator[str]:
    """The folders that a path leads through, from the innermost on; not the root."""
    while path := _parent(path):
        yield path


def _parent(path: str) -> str:
    return path.rpartition("/")[0]
