from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .inner_param import InnerParam
from .part_param import PartParam
from .thing_settings_param import ThingSettingsParam


class ThingSendParams(TypedDict, total=False):
    password: Required[str]

    part: PartParam

    name: str

    inner: InnerParam

    settings: ThingSettingsParam
