"""What is a terminal, what may be written to one, and in which colours."""

from __future__ import annotations

import os
import re
import sys
from typing import TextIO

# Control characters could make a terminal do things; the last ones turn the direction of text.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def is_terminal(stream: TextIO) -> bool:
    """Whether a person looks at it."""
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def takes_colour(stream: TextIO) -> bool:
    """A terminal that has colours, whose owner hasn't set NO_COLOR (no-color.org)."""
    return (
        is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def harmless(text: str) -> str:
    """Text whose control characters, but for tabs and line ends, are spelled out as JSON does."""
    return _CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def prepare() -> None:
    """Let no character be one that can't be written."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
