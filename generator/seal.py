"""Seals of records: they tell what onespec wrote from what was edited, merged or written by others.

A seal is a hash of the record and of onespec's own code, so a record that another state of the code
wrote isn't sealed either. It keeps out accidents; whoever forges it on purpose can.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.steps import digest

_SEAL = re.compile(r',\n  "seal": "([0-9a-f]{64})"(?=\n}\n\Z)')


def sealed(text: str) -> str:
    """The text of a record with its seal."""
    body = text.removesuffix("\n}\n")
    return f'{body},\n  "seal": "{_seal(text)}"\n}}\n'


def without_seal(text: str) -> str:
    """The text of a record alone."""
    return _SEAL.sub("", text)


def is_sealed(text: str) -> bool:
    """Whether this very onespec wrote this very record."""
    found = _SEAL.search(text)
    return found is not None and found[1] == _seal(without_seal(text))


def _seal(text: str) -> str:
    return digest(f"{_code()}\0{text}")


@cache
def _code() -> str:
    """A hash of onespec's modules: the version doesn't tell that those of a checkout changed.

    Templates, which an installed onespec has among them, have hashes of their own.
    """
    folder = Path(__file__).parent
    found = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.py")}
    files = [found[each] for each in sorted(found) if not each.startswith("_templates/")]
    return digest("\0".join(digest(file.read_bytes()) for file in files))
