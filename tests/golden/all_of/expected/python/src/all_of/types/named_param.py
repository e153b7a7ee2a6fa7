from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class NamedParam(TypedDict, total=False):
    name: Required[str]
    """From a part."""
