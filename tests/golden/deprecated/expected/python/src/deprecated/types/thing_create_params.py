from __future__ import annotations

from typing_extensions import TypedDict

from .part_param import PartParam
from .size import Size


class ThingCreateParams(TypedDict, total=False):
    a: int
    """Deprecated."""

    size: Size

    part: PartParam
