from __future__ import annotations

from typing_extensions import TypedDict


class ThingRemoveParams(TypedDict, total=False):
    verbose: bool

    force: bool
