"""The versions of onespec and of the tools that shape its output."""

from __future__ import annotations

import os
import re
import sys
from functools import cache

from generator import __version__

TOOLS = (
    "black",
    "datamodel-code-generator",
    "jinja2",
    "jsonpath-rfc9535",
    "openapi-spec-validator",
    "openapi-spec-validator-rs",
    "pyyaml",
)
"""Distributions whose version may shape the output."""


def made_by() -> dict[str, str]:
    """The version of onespec and of each tool, by name."""
    return {"onespec": __version__} | {name: _version(name) for name in TOOLS}


def _version(distribution: str) -> str:
    """The installed version of a distribution."""
    found = _installed().get(_normal(distribution))
    if found is None:
        from importlib import metadata

        return metadata.version(distribution)
    return found


@cache
def _installed() -> dict[str, str]:
    """Versions read off the names of metadata folders; the first one on the path counts.

    ``importlib.metadata`` knows as well, but importing it takes a quarter of an unchanged check.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        try:
            names = sorted(os.listdir(folder or "."))
        except OSError:
            continue
        for name in names:
            distribution, dash, version = name.removesuffix(".dist-info").partition("-")
            if dash and name.endswith(".dist-info"):
                found.setdefault(_normal(distribution), version)
    return found


def _normal(distribution: str) -> str:
    """A name as all spellings of it share it (Python packaging's name normalization)."""
    return re.sub(r"[-_.]+", "-", distribution).lower()
