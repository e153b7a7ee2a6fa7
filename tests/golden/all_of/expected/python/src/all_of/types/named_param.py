from __future__ import annotations

from typing import Required, TypedDict


class NamedParam(TypedDict, total=False):
    name: Required[str]
    """From a part."""
