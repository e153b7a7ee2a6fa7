"""How ``onespec check`` shows what differs: a list, then unified diffs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import unified_diff
from io import StringIO

from generator.console import Style, count, say
from generator.folder import Folder
from generator.output import Drift
from generator.problems import Location
from generator.steps import digest

_NOUNS = {
    "changed": "differs from what the document gives",
    "missing": "is missing",
    "stale": "is no longer generated",
    "unlisted": "was not generated",
}
_ADVICE = "run onespec generate"
_UNLISTED_ADVICE = "delete it, or keep it outside the folders of targets"
_COLOURS: dict[str, Style] = {"+": "green", "-": "red", "@": "cyan"}


def show_text(out: Folder, drift: Drift, files: Mapping[str, bytes]) -> None:
    """Print the list, the diffs and a closing line."""
    for kind, path in _found(drift):
        advice = f" ({_UNLISTED_ADVICE})" if kind == "unlisted" else ""
        say(f"{kind}: {_shown(out, path)}{advice}", "red")
    for line in _diffs(out, drift, files):
        say(line, _COLOURS.get(line[:1]))
    say(_total(drift))


def show_github(out: Folder, drift: Drift, files: Mapping[str, bytes]) -> None:
    """Print an annotation per file, as workflow commands of GitHub Actions, then the diffs.

    A diff holds text of the document, which must not be taken for a command.
    """
    for kind, path in _found(drift):
        advice = _UNLISTED_ADVICE if kind == "unlisted" else _ADVICE
        line = _first_difference(out, path, files[path].decode()) if kind == "changed" else 1
        at = Location(_shown(out, path), line)
        say(annotation("error", at, f"{_NOUNS[kind]}; {advice}"))
    lines = list(_diffs(out, drift, files))
    if lines:
        end = digest("\n".join(lines))
        say(f"::stop-commands::{end}")
        for line in lines:
            say(line)
        say(f"::{end}::")
    say(_total(drift))


def annotation(severity: str, at: Location, message: str) -> str:
    """A workflow command that GitHub shows beside a line of a file, or above all of them."""
    if not at.line:
        return f"::{severity} title=onespec::{_data(f'{at}: {message}')}"
    place = f"file={_property(at.file)},line={at.line},col={at.column}"
    return f"::{severity} {place},title=onespec::{_data(message)}"


def _diffs(out: Folder, drift: Drift, files: Mapping[str, bytes]) -> Iterator[str]:
    """Unified diffs from what is there to what should be, line by line, without newlines.

    If nothing is there yet, the list has said enough.
    """
    nothing_there = len(drift.missing) == drift.compared
    for path in sorted((*drift.changed, *(() if nothing_there else drift.missing))):
        old, shown = _text(out, path), _shown(out, path)
        before = "/dev/null" if path in drift.missing else shown
        for line in unified_diff(_lines(old), _lines(files[path].decode()), before, shown):
            yield line.rstrip("\n")
            if not line.endswith("\n"):
                yield "\\ No newline at end of file"


def _found(drift: Drift) -> Iterator[tuple[str, str]]:
    for kind in _NOUNS:
        for path in getattr(drift, kind):
            yield kind, path


def _total(drift: Drift) -> str:
    counts = [f"{len(getattr(drift, kind))} {kind}" for kind in _NOUNS if getattr(drift, kind)]
    number = len(list(_found(drift)))
    verb = "differs" if number == 1 else "differ"
    advice = f"; {_ADVICE}" if number > len(drift.unlisted) else ""
    return f"{count(number, 'file')} {verb} ({', '.join(counts)}){advice}"


def _first_difference(out: Folder, path: str, text: str) -> int:
    old, new = _lines(_text(out, path)), _lines(text)
    pairs = enumerate(zip(old, new, strict=False), 1)
    shorter = min(len(old), len(new)) + 1
    return next((number for number, (one, other) in pairs if one != other), shorter)


def _lines(text: str) -> list[str]:
    """Lines with their newlines. Nothing but a newline ends a line."""
    return list(StringIO(text, newline="\n"))


def _text(out: Folder, path: str) -> str:
    return (out.bytes(path) or b"").decode(errors="replace")


def _shown(out: Folder, path: str) -> str:
    return (out.root / path).as_posix()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
