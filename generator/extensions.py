"""Hand-written code that the curation attaches to what a target prints.

It lies beside the curation file, goes into the output as it is, and so outlives regeneration. A
target that takes extensions has a list of :class:`Extension`, or of a class made from it, in its
settings; ``context.extensions.read`` gives it their files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from generator.names import did_you_mean
from generator.problems import Location, Report
from generator.provenance import is_inside
from generator.settings import Entry, setting
from generator.source import display_name
from generator.steps import digest

if TYPE_CHECKING:
    from generator.api import Api, Resource


@dataclass(frozen=True, slots=True)
class Extension(Entry):
    """Hand-written code that goes into the output as it is."""

    folder: str = setting("Where its files are, relative to this file and below its folder.")
    files: tuple[str, ...] = setting("Its files, each by its path in that folder.")
    resource: str = setting(
        "The resource that it adds to, as in `beta.environments`. Default: the client.", default=""
    )

    @property
    def name(self) -> str:
        """What the output calls it: the last part of its folder."""
        return self.folder.rstrip("/").rpartition("/")[2]

    def file_at(self, number: int) -> Location:
        """Where the curation names one of its files."""
        files = self.node.get("files")
        return self.at() if files is None else files.at(number)


@dataclass(frozen=True, slots=True)
class Source:
    """A file of an extension: its text, and what messages call it."""

    text: str
    shown: str


E = TypeVar("E", bound=Extension)


class Extensions:
    """The extensions' files below ``folder``, that of the curation file; None if there is none.

    ``used`` has the SHA-256 of each that was read, by its path below that folder.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self.used: dict[str, str] = {}

    def read(self, extensions: Iterable[Extension], report: Report) -> dict[str, Source]:
        """Every file, by the extension's name and its path in there: ``worker/poller.py``.

        Reports files that are missing, unreadable or elsewhere, and extensions of the same name.
        """
        found: dict[str, Source] = {}
        folders: dict[str, str] = {}
        for each in extensions:
            folder = each.folder.rstrip("/")
            if folders.setdefault(each.name, folder) != folder:
                message = f"there are two extensions whose folder is called {each.name!r}"
                report.error(each.at("folder"), message, "rename one of the folders")
                continue
            for number, file in enumerate(each.files):
                source = self._source(f"{folder}/{file}", each.file_at(number), report)
                if source is not None:
                    found[f"{each.name}/{file}"] = source
        return found

    def text(self, path: str) -> str | None:
        """The text of a file below the folder, with LF at the end of lines; None if it has none."""
        file = self._file(path)
        try:
            return None if file is None else file.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None

    def _source(self, path: str, at: Location, report: Report) -> Source | None:
        file = self._file(path)
        if file is None:
            message = f"{path!r} leads outside of the curation file's folder"
            report.error(at, message, "move the file below it, and name it there")
            return None
        try:
            text = file.read_text("utf-8-sig")
        except FileNotFoundError:
            report.error(at, f"there is no file {path!r}", "correct its path")
        except UnicodeDecodeError:
            report.error(at, f"the file {path!r} is not UTF-8", "save it as UTF-8")
        except OSError as error:
            report.error(at, f"{path!r} can't be read ({error.strerror})", "name a readable file")
        else:
            self.used[path] = digest(text)
            return Source(text, display_name(self._folder / path) if self._folder else path)
        return None

    def _file(self, path: str) -> Path | None:
        """The real file, if it is one below the folder."""
        if self._folder is None or not is_inside(path):
            return None
        folder = self._folder.resolve()
        file = (folder / path).resolve()
        return file if file.is_relative_to(folder) else None


def by_resource(extensions: Iterable[E], api: Api) -> Mapping[tuple[str, ...], tuple[E, ...]]:
    """The extensions of each resource, by its path; those of the client under ``()``.

    Raises BadInput for resources that the API doesn't have.
    """
    known = {".".join(each.path): each.path for each in _all(api.resources)}
    report = Report()
    found: dict[tuple[str, ...], tuple[E, ...]] = {}
    for each in extensions:
        if each.resource and each.resource not in known:
            message = f"there is no resource {each.resource!r}"
            report.error(each.at("resource"), message, did_you_mean(each.resource, known))
            continue
        path = known.get(each.resource, ())
        found[path] = (*found.get(path, ()), each)
    report.raise_errors()
    return found


def _all(resources: Iterable[Resource]) -> Iterable[Resource]:
    for each in resources:
        yield each
        yield from _all(each.resources)
