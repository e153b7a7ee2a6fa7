"""How wide a text is, in columns of a terminal or an editor."""

from __future__ import annotations

from bisect import bisect_right

# Where characters of two columns start and end, as far as they matter; black has the whole table.
_WIDE = (
    *(0x1100, 0x1160, 0x2E80, 0x303F, 0x3041, 0xA4D0, 0xA960, 0xA97D, 0xAC00, 0xD7A4),
    *(0xF900, 0xFB00, 0xFE30, 0xFE70, 0xFF01, 0xFF61, 0xFFE0, 0xFFE7),
    *(0x1F300, 0x1F650, 0x1F900, 0x1FA00, 0x20000, 0x3FFFE),
)


def columns(text: str) -> int:
    """The width of a line in columns."""
    if text.isascii():
        return len(text)
    return len(text) + sum(bisect_right(_WIDE, ord(character)) % 2 for character in text)
