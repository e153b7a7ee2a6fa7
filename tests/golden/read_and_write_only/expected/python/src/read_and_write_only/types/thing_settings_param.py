from __future__ import annotations

from typing_extensions import TypedDict


class ThingSettingsParam(TypedDict, total=False):
    speed: int
