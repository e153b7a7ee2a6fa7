from __future__ import annotations

from typing_extensions import TypedDict

from .._inputs import DateInput


class ThingClearParams(TypedDict, total=False):
    older_than: DateInput
