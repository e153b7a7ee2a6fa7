"""What an input file may cost: limits on structure, so that hostile input ends early.

All of them count bytes, nodes or levels and never seconds: a slow machine gives the same answer.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NoReturn

from generator.problems import BadInput, Location, Problem

# The largest public descriptions have 35 MB, and 60 MB with every reference written out, which
# makes 1.2 million nodes.
MAX_BYTES = 64 * 2**20
MAX_NODES = 2_000_000
MAX_DEPTH = 100
# The same with references followed, which each count as one. Python allows 1,000 calls at a time,
# and takes about 11 for each model in a model (582 were measured for 50 of them).
MAX_LEVELS = 200
# Integers beyond this say nothing to any API, and take quadratic time to read.
MAX_DIGITS = 400
# Aliases may repeat what is written this often, and some more in small files.
ALIAS_FACTOR = 20
ALIAS_ALLOWANCE = 100_000


def refuse(at: Location, message: str, advice: str) -> NoReturn:
    """Stop reading: raise BadInput with one problem."""
    raise BadInput(Problem(at, message, advice))


def refuse_size(at: Location) -> NoReturn:
    limit = MAX_BYTES // 2**20
    refuse(at, f"the file is larger than {limit} MiB", "split it into several files")


def refuse_empty(at: Location) -> NoReturn:
    refuse(at, "the file is empty", "write a document into it")


def refuse_depth(at: Location) -> NoReturn:
    refuse(at, f"this is nested more than {MAX_DEPTH} levels deep", "flatten the data")


def refuse_levels(at: Location, way: Sequence[str]) -> NoReturn:
    first = " -> ".join(f"`{name[:40]}`" for name in way[:4])
    refuse(
        at,
        f"with its references followed, this is nested more than {MAX_LEVELS} levels deep "
        f"({first}{' -> ...' if len(way) > 4 else ''})",
        "let fewer schemas hold each other",
    )


def refuse_count(at: Location) -> NoReturn:
    refuse(at, f"the file holds more than {MAX_NODES} values", "split it into several files")


def refuse_aliases(at: Location) -> NoReturn:
    refuse(
        at,
        f"aliases repeat what the file holds more than {ALIAS_FACTOR} times over",
        "use fewer aliases, or `$ref`",
    )


def duplicate_key(key: str, at: Location, first: Location) -> Problem:
    place = f"{first.line}:{first.column}"
    return Problem(at, f"the key `{key}` is there twice, first at {place}", "remove one of them")


def bad_number(text: str, at: Location) -> Problem:
    shown = text if len(text) <= 40 else f"{text[:40]}..."
    return Problem(
        at, f"`{shown}` is no number that JSON can hold", "put it in quotes, or use a smaller one"
    )


def number(text: str) -> int | float | None:
    """The value of a decimal number, or None where not every language can hold it."""
    if text.lstrip("+-").isdigit():
        return int(text) if len(text) <= MAX_DIGITS else None
    value = float(text)
    return value if math.isfinite(value) else None
