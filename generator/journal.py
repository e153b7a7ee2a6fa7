"""A write that happens wholly or not at all, also when it's killed halfway.

All new files are prepared in a folder of their own inside the output, on the same file system;
then a plan is put beside them, by one rename. From there on the write counts as done: whatever
interrupts it, the next onespec command finishes it, moving files only. Before that point nothing
has changed. Where a move fails, everything is moved back.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

from generator.folder import STAGING, parents, refuse_links
from generator.problems import BadInput, Location, Problem
from generator.provenance import is_inside

_PLAN = "plan.json"
_DRAFT = "plan.draft"
_NEW, _OLD = "new", "old"
_LOCK = "lock"
_IGNORE = ".gitignore"
_OURS = frozenset({_NEW, _OLD, _DRAFT, _PLAN, _IGNORE, _LOCK})
"""What we put into the staging folder. Anything else there is someone else's, and stays."""


Recovery = Literal["finished", "cleared"]
"""What became of an interrupted write: its files are all in place now, or they were all old or all
new before, and what it had prepared is gone."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Paths below the output folder: files to put there, and files to take away."""

    put: tuple[str, ...]
    remove: tuple[str, ...]


def is_unfinished(out: Path) -> bool:
    """Whether a write was interrupted that :func:`recover` would finish."""
    return (out / STAGING / _PLAN).exists()


def commit(out: Path, put: Mapping[str, bytes], remove: Sequence[str]) -> None:
    """Put files in place and take others away: all of it, or nothing with an OSError.

    Raises BadInput if another onespec is writing here at the moment.
    """
    with _claimed(out) as staging:
        _prepare(staging / _NEW, put)
        plan = Plan(tuple(put), tuple(remove))
        draft = staging / _DRAFT
        draft.write_text(json.dumps({"put": plan.put, "remove": plan.remove}), "utf-8")
        os.replace(draft, staging / _PLAN)
        try:
            _carry_out(out, staging, plan)
        except BaseException:
            _undo(out, staging, plan)
            raise


def recover(out: Path) -> Recovery | None:
    """Finish a write that was interrupted, and clear away what else one has left.

    None if there was nothing to do. Raises BadInput if it's still going on, OSError if it can't be
    finished.
    """
    staging = out / STAGING
    if not staging.is_dir() or staging.is_symlink() or not _is_ours(staging):
        return None
    if not (staging / _PLAN).exists():
        try:
            with _claimed(out):
                return "cleared"  # entering and leaving does that
        except (OSError, BadInput):
            return None  # another run is preparing a write, or nothing may be changed here
    with _claimed(out):
        plan = _read_plan(staging / _PLAN)
        _carry_out(out, staging, plan)
    return "finished"


@contextmanager
def _claimed(out: Path) -> Generator[Path]:
    """The staging folder, for us alone; it's gone afterwards, with folders made for it."""
    made = [folder for folder in (out, *out.parents) if not folder.exists()]
    out.mkdir(parents=True, exist_ok=True)
    staging = out / STAGING
    staging.mkdir(exist_ok=True)
    with _locked(staging):
        try:
            if not (staging / _PLAN).exists():
                _clear(staging)
            yield staging
            with suppress(OSError):  # what is done may be done again
                (staging / _PLAN).unlink(missing_ok=True)
        finally:
            if not (staging / _PLAN).exists():
                _remove(staging)
                for folder in made:
                    with suppress(OSError):  # it isn't empty: the write took place
                        folder.rmdir()


@contextmanager
def _locked(staging: Path) -> Generator[None]:
    """Holds a lock that dies with this process. Where the system has none, goes without."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    try:
        with (staging / _LOCK).open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not _is_at(file, staging / _LOCK):  # its owner ended while we opened it
                raise BlockingIOError
            yield
    except (BlockingIOError, FileNotFoundError):
        raise BadInput(_busy(staging.parent)) from None


def _is_at(file: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _busy(out: Path) -> Problem:
    return Problem(
        Location(out.as_posix(), 0),
        "another onespec is writing there",
        "wait until it has ended, then try again",
    )


def _clear(staging: Path) -> None:
    """Throw away what a run prepared that has died, and keep git from seeing what we do."""
    for name in (_NEW, _OLD):
        if (staging / name).exists():
            shutil.rmtree(staging / name)
    (staging / _IGNORE).write_text("*\n", "utf-8")


def _is_ours(staging: Path) -> bool:
    """Whether a run of ours may have left this folder: someone's home may hold one of its name."""
    try:
        there = frozenset(os.listdir(staging))
    except OSError:
        return True  # to be told by whoever looks into it
    return not there or not there.isdisjoint(_OURS)


def _remove(staging: Path) -> None:
    """Take away what is ours, the lock last, and the folder, unless others keep something there.

    The plan is gone already.
    """
    for name in (_NEW, _OLD):
        shutil.rmtree(staging / name, ignore_errors=True)
    for name in (_DRAFT, _IGNORE, _LOCK):
        with suppress(OSError):
            (staging / name).unlink(missing_ok=True)
    with suppress(OSError):
        staging.rmdir()


def _prepare(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder. There are thousands: text is cheaper than ``Path``, here and
    wherever each file is dealt with."""
    for inner in {path.rpartition("/")[0] for path in files}:
        (folder / inner).mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        with open(f"{folder}/{path}", "wb") as file:
            file.write(content)


def _read_plan(file: Path) -> Plan:
    """The plan. It came by one rename, so it's whole, unless someone else made it."""
    try:
        value = json.loads(file.read_text("utf-8"))
        plan = Plan(tuple(value["put"]), tuple(value["remove"]))
        sound = all(is_inside(path) for path in (*plan.put, *plan.remove))
    except (ValueError, TypeError, KeyError, AttributeError):
        sound, plan = False, Plan((), ())
    if not sound:
        problem = Problem(Location(file.as_posix(), 0), "onespec wrote no such plan", "delete it")
        raise BadInput(problem)
    return plan


# Each move leaves a trace (what it moved is gone from where it was), so that both ways can be taken
# up anywhere. Empty folders go last, so that on a full disk files can still go back.


def _carry_out(out: Path, staging: Path, plan: Plan) -> None:
    old, new = f"{staging}/{_OLD}", f"{staging}/{_NEW}"
    refuse_links(out, (*plan.remove, *plan.put))
    for path in plan.remove:
        if not os.path.lexists(f"{old}/{path}"):
            _move(f"{out}/{path}", f"{old}/{path}")
    _make_way(out, plan.remove, plan.put)
    for path in plan.put:
        if os.path.lexists(f"{new}/{path}"):
            _move(f"{out}/{path}", f"{old}/{path}")
            _move(f"{new}/{path}", f"{out}/{path}")
    _prune(out, plan.remove)


def _undo(out: Path, staging: Path, plan: Plan) -> None:
    """Move everything back, then forget the plan."""
    old, new = f"{staging}/{_OLD}", f"{staging}/{_NEW}"
    for path in plan.put:
        if not os.path.lexists(f"{new}/{path}"):
            _move(f"{out}/{path}", f"{new}/{path}")
    _make_way(out, plan.put, plan.remove)
    for path in (*plan.put, *plan.remove):
        _move(f"{old}/{path}", f"{out}/{path}")
    _prune(out, plan.put)
    (staging / _PLAN).unlink()


def _move(source: str, target: str) -> None:
    """Rename a file, if it's there."""
    if os.path.lexists(source):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.replace(source, target)


def _make_way(out: Path, gone: Sequence[str], coming: Sequence[str]) -> None:
    """Remove the folders that are empty without ``gone``, where a file has to go."""
    files = frozenset(coming)
    _prune(out, [path for path in gone if not files.isdisjoint(parents(path))])


def _prune(out: Path, paths: Sequence[str]) -> None:
    """Remove folders that the paths leave empty."""
    folders = {parent for path in paths for parent in parents(path)}
    for folder in sorted(folders, key=lambda folder: -folder.count("/")):
        with suppress(OSError):
            (out / folder).rmdir()
