"""Values as a table: a line for each, and a column for each member that any of them has."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import Any, cast

from ._terminal import harmless, is_terminal, takes_colour

_UNLIMITED = 10_000


def table(values: Iterable[Any]) -> Iterator[str]:
    """The text of a table; all values are read first, since they settle the widths of columns."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = [_row(each) for each in values]
    names = list(dict.fromkeys(name for row in rows for name in row))
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in names:
        made.add_column(Text(harmless(name)), overflow="ellipsis", no_wrap=True)
    for row in rows:
        made.add_row(*(Text(harmless(row.get(name, ""))) for name in names))
    colours = takes_colour(sys.stdout)
    console = Console(
        width=shutil.get_terminal_size().columns if is_terminal(sys.stdout) else _UNLIMITED,
        force_terminal=colours,
        no_color=not colours,
        highlight=False,
    )
    with console.capture() as captured:
        if names:
            console.print(made)
    for line in captured.get().splitlines():
        yield f"{line.rstrip()}\n"


def _row(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        return {"value": _cell(value)}
    return {name: _cell(each) for name, each in cast("dict[str, Any]", value).items()}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join(value.split("\n"))
    return json.dumps(value, ensure_ascii=False)
