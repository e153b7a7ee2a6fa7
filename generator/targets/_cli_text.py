"""Text of the document as a terminal shows it."""

from __future__ import annotations

import re
from textwrap import dedent

# Control characters could make a terminal do things; the last ones turn the direction of text.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
_BREAKS = re.compile(r"\r\n?|[\x85\u2028\u2029\x0b\x0c]")
_LAID_OUT = re.compile(r"^\s*(?:[-*+] |\d+[.)] |```|~~~|    |[#>|])", re.MULTILINE)


def prose(text: str) -> str:
    """Paragraphs, each on one line; lists and code keep theirs. Nothing in it does anything."""
    text = _CONTROLS.sub("", _BREAKS.sub("\n", text)).expandtabs(4)
    parts = re.split(r"\n[ ]*\n\s*\n*", dedent(text).strip())
    return "\n\n".join(
        part.rstrip() if _LAID_OUT.search(part) else " ".join(part.split())
        for part in parts
        if part
    )


def line(text: str) -> str:
    """All of it on one line."""
    return " ".join(prose(text).split())
