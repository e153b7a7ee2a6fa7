"""Where values come from: the text of a flag, a file, standard input."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from ._kinds import Wrong

_taken_by: list[str] = []
"""What has read standard input, which can be done once."""


class Upload:
    """A file to be sent: its path, or the content of standard input."""

    def __init__(self, path: Path | None, content: bytes = b"") -> None:
        self.path = path
        self.content = content


def parse(word: str) -> object:
    """The JSON value that a word stands for: YAML or JSON, ``@file``, or ``@-``."""
    if not word.startswith("@"):
        return from_text(word, "")
    name = word[1:]
    if name == "-":
        return from_text(_text(standard_input(word), "standard input"), "standard input")
    return from_text(_text(_content(name), name), name)


def from_text(text: str, source: str) -> object:
    """The value of YAML or JSON; raises Wrong, with line and column."""
    from ._yaml import Malformed, load

    try:
        return load(text)
    except Malformed as error:
        where = f"{source}, " if source else ""
        place = f"{where}line {error.line}, column {error.column}"
        raise Wrong(f"isn't valid YAML: {place}: {error.says}") from None


def upload(name: str) -> Upload:
    """A file that is to be sent; raises Wrong if it can't be read."""
    if name == "-":
        return Upload(None, standard_input("-"))
    try:
        with open(name, "rb"):
            return Upload(Path(name))
    except OSError as error:
        raise _unreadable(name, error) from None


def piped_body() -> object | None:
    """The value that is piped in, or None: there is none on a terminal, nor where a flag took it.

    Only pipes and files are read: waiting for anything else might never end.
    """
    if _taken_by or not _is_piped():
        return None
    content = standard_input("the body")
    if not content.strip():
        return None
    try:
        return from_text(_text(content, "standard input"), "")
    except Wrong as error:
        raise Wrong(f"the body that is piped in {error.says}") from None


def standard_input(reader: str) -> bytes:
    """All of standard input, for one reader; raises Wrong for a second one."""
    if _taken_by:
        raise Wrong("reads standard input, which can be read only once")
    _taken_by.append(reader)
    try:
        return sys.stdin.buffer.read()
    except (OSError, ValueError, AttributeError) as error:
        raise Wrong(f"can't read standard input: {_reason(error)}") from None


def _is_piped() -> bool:
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _content(name: str) -> bytes:
    try:
        return Path(name).expanduser().read_bytes()
    except OSError as error:
        raise _unreadable(name, error) from None


def _text(content: bytes, source: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Wrong(f"isn't text in UTF-8: {source}, byte {error.start + 1}") from None


def _unreadable(name: str, error: OSError) -> Wrong:
    return Wrong(f"can't read {name!r}: {_reason(error)}")


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return "it is closed" if isinstance(error, AttributeError) else str(error)
