from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class FilterParam(TypedDict, total=False):
    a: Required[str]

    inner: FilterParam
