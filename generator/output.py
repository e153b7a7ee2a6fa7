"""The generated files and the output folder: what differs, and how it's put in place."""

from __future__ import annotations

import errno
import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import journal
from generator.folder import Folder, parents
from generator.problems import BadInput, Location, Problem
from generator.provenance import FILE_NAME, Provenance
from generator.seal import without_seal

_LEFTOVERS = frozenset({"__pycache__", "build", "dist", "node_modules", "target", "vendor"})
"""Folders that tools leave in a package; they and hidden files are nobody's stale output."""


@dataclass(frozen=True, slots=True)
class Drift:
    """How the output folder differs from what would be generated; paths below it, sorted.

    ``stale`` files are ours and no longer generated; ``unlisted`` ones lie in a target's folder,
    and neither this run nor PROVENANCE.json knows them.
    """

    compared: int
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changed or self.missing or self.stale or self.unlisted)


def compare(
    out: Folder, files: Mapping[str, bytes], stale: Sequence[str], folders: Collection[str]
) -> Drift:
    """What ``generate`` would change in ``out``.

    ``files`` is what it would write, below the target ``folders`` or beside them, and ``stale``
    what it would remove.
    """
    changed = sorted(path for path in files if _differs(out, path, files[path]))
    if FILE_NAME in changed and _is_sealed_anew(out, files[FILE_NAME]):
        changed.remove(FILE_NAME)
    known = {*files, *stale}
    here = [path for folder in folders for path in out.files(folder, _is_leftover)]
    return Drift(
        compared=len(files),
        changed=tuple(path for path in changed if out.exists(path)),
        missing=tuple(path for path in changed if not out.exists(path)),
        stale=tuple(stale),
        unlisted=tuple(sorted(path for path in here if path not in known)),
    )


def compare_existing(out: Folder, files: Mapping[str, bytes]) -> Drift:
    """The same for those files alone that are there; the record is no concern of it."""
    here = [path for path in files if path != FILE_NAME and out.bytes(path) is not None]
    changed = [path for path in here if _differs(out, path, files[path])]
    return Drift(len(here), tuple(sorted(changed)))


def stale(out: Folder, last: Provenance, now: Provenance) -> tuple[str, ...]:
    """The files there that onespec wrote and would write no more, sorted."""
    gone = last.files().keys() - now.files().keys()
    return tuple(sorted(path for path in gone if out.exists(path)))


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did; paths below the output folder."""

    put: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def write(out: Folder, files: Mapping[str, bytes], remove: Sequence[str]) -> Written:
    """Make the files below ``out`` what they should be, all of them or, failing that, none.

    Files that are the same already aren't touched. Raises BadInput where that can't be done.
    """
    put = {path: each for path, each in files.items() if _differs(out, path, each)}
    if not put and not remove:
        return Written()
    _refuse_obstacles(out, put, frozenset(remove))
    try:
        journal.commit(out.root, put, remove)
    except OSError as error:
        unfinished = journal.is_unfinished(out.root)
        after = "the next onespec command will finish it" if unfinished else "nothing was changed"
        raise BadInput(unwritable(out.root, error, f"; {after}")) from error
    return Written(tuple(sorted(put)), tuple(sorted(remove)))


def finish_interrupted(root: Path) -> journal.Recovery | None:
    """Finish a write that was interrupted, and what became of it if there was one."""
    try:
        return journal.recover(root)
    except OSError as error:
        after = ": a write was interrupted there, and has to be finished"
        raise BadInput(unwritable(root, error, after)) from error


def refuse_foreign(
    out: Folder, files: Mapping[str, bytes], folders: Collection[str], last: Provenance
) -> None:
    """Raise BadInput if ``files`` would go where others are that onespec didn't write.

    That is a target's folder that holds anything, or a file of the index, without a record of it.
    """
    foreign = [
        folder
        for folder in folders
        if folder not in last.targets and any(True for _ in out.files(folder))
    ]
    if last.index is None:
        beside = (path for path in files if not path.startswith(tuple(f"{f}/" for f in folders)))
        foreign += [
            path for path in beside if out.exists(path) and _differs(out, path, files[path])
        ]
    if foreign:
        raise BadInput(_foreign(out.root / path) for path in foreign)


def _foreign(path: Path) -> Problem:
    return Problem(
        Location(path.as_posix(), 0),
        f"is {'not empty' if path.is_dir() else 'there'}, and no {FILE_NAME} says that onespec "
        "wrote it",
        "choose another folder with --out, or overwrite it with --force",
    )


def _differs(out: Folder, path: str, content: bytes) -> bool:
    return out.bytes(path) != content


def _is_sealed_anew(out: Folder, record: bytes) -> bool:
    """Whether the record there says the same under another seal: that's no drift, since nothing
    was taken from it."""
    there = out.text(FILE_NAME)
    return there is not None and without_seal(there) == without_seal(record.decode())


def _is_leftover(name: str) -> bool:
    return name in _LEFTOVERS or name.startswith(".") or name.endswith(".egg-info")


def _refuse_obstacles(out: Folder, put: Collection[str], remove: Collection[str]) -> None:
    """Raise BadInput for a folder where a file must go, or the other way round."""
    problems: dict[Path, Problem] = {}
    for path in put:
        if os.path.isdir(out.root / path) and any(p not in remove for p in out.files(path)):
            file = out.root / path
            problems[file] = _obstacle(file, "is a folder, and a file must go there")
    for parent in sorted({parent for path in put for parent in parents(path)} - {*remove}):
        folder = out.root / parent
        if folder.exists() and not folder.is_dir():
            problems[folder] = _obstacle(folder, "is a file, and a folder must go there")
    if problems:
        raise BadInput(problems.values())


def _obstacle(path: Path, what: str) -> Problem:
    return Problem(Location(path.as_posix(), 0), what, "move it away")


def unwritable(path: Path, error: OSError, after: str = "") -> Problem:
    """The problem of a file or folder that the system doesn't let us write."""
    reason = error.strerror or str(error)
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    advice = "free some space on its disk" if full else "make it writable, or choose another"
    at = Location(path.as_posix(), 0)
    return Problem(at, f"can't be written ({reason})", advice + after)
