"""Characters that nobody sees: how text that holds them is shown, in every language.

What is hidden is a fixed set, not what one version of the Unicode tables calls printable, so that
results don't depend on the Python that runs this.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache

from generator.api import Json

# Controls, lone surrogates, spaces that look like others, and what is invisible or turns the
# direction of text (which would let a reader see other code than a compiler does). Joiners (U+200C,
# U+200D) stay: whole scripts and emoji need them.
HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u061c\u115f\u1160\u1680\u180e\u2000-\u200b\u200e\u200f\u2028-\u202f"
    "\u205f-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)

Escape = Callable[[int], str]
"""How a language writes the code point of a character that four hexadecimal digits can't hold."""


def utf16(code: int) -> str:
    """Two escapes of a surrogate each, as JSON, Java and TypeScript have it."""
    pair = code - 0x10000
    return f"\\u{0xD800 + (pair >> 10):04x}\\u{0xDC00 + (pair & 0x3FF):04x}"


def long_escape(code: int) -> str:
    """Eight digits, as Python and TOML have it."""
    return f"\\U{code:08x}"


@cache
def _encoder(indent: int | None) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, indent=indent)


def quoted(value: Json, wide: Escape = utf16, *, indent: int | None = None) -> str:
    """A value as JSON, with an escape for every hidden character in its texts.

    Other languages read such a string as it is, if ``wide`` writes the way that is theirs.
    """
    text = _encoder(indent).encode(value)

    def escape(match: re.Match[str]) -> str:
        code = ord(match[0])
        if match[0] == "\n":  # between the lines of an indented value: in a text it is escaped
            return "\n"
        return f"\\u{code:04x}" if code < 0x10000 else wide(code)

    return HIDDEN.sub(escape, text)
