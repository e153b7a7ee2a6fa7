"""Values as a table: a line for each, and a column for each member that any of them has."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import Any, cast

from ._terminal import harmless, is_terminal, takes_colour

_UNLIMITED = 10_000
_LONGEST, _NESTED = 40, 16  # columns on a terminal: of text, and of what has parts
_GAP = 3


def table(values: Iterable[Any]) -> Iterator[str]:
    """The text of a table; all values are read first, since they settle the widths of columns.

    On a terminal, long cells are cut, and columns that have no room are left out.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = [_row(each) for each in values]
    names = list(dict.fromkeys(name for row in rows for name in row))
    width = shutil.get_terminal_size().columns if is_terminal(sys.stdout) else _UNLIMITED
    widths = _widths(rows, names, width)
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name, room in widths.items():
        head = Text(name)
        made.add_column(head, overflow="ellipsis", no_wrap=True, min_width=room, max_width=room)
    for row in rows:
        made.add_row(*(Text(row.get(name, "")) for name in widths))
    colours = takes_colour(sys.stdout)
    console = Console(
        width=_UNLIMITED, force_terminal=colours, no_color=not colours, highlight=False
    )
    with console.capture() as captured:
        if names:
            console.print(made)
    for line in captured.get().splitlines():
        yield f"{line.rstrip()}\n"


def _widths(rows: list[dict[str, str]], names: list[str], width: int) -> dict[str, int]:
    """A width for each column that has room; the first one always has."""
    from rich.cells import cell_len

    found: dict[str, int] = {}
    for name in names:
        longest = max(cell_len(name), *(cell_len(row.get(name, "")) for row in rows))
        is_nested = any(row.get(name, "")[:1] in ("{", "[") for row in rows)
        most = width if width == _UNLIMITED else _NESTED if is_nested else _LONGEST
        room = min(longest, most)
        if found and sum(found.values()) + _GAP * len(found) + room > width:
            continue
        found[name] = room
    return found


def _row(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        return {"value": _cell(value)}
    members = cast("dict[str, Any]", value).items()
    return {harmless(name): _cell(each) for name, each in members}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return harmless(" ".join(value.split("\n")))
    return harmless(json.dumps(value, ensure_ascii=False))
