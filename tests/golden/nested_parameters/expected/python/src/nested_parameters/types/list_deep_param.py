from __future__ import annotations

import builtins as _builtins

from typing_extensions import TypedDict

from .list_deep_inner_param import ListDeepInnerParam


class ListDeepParam(TypedDict, total=False):
    a: str

    inner: ListDeepInnerParam

    list: _builtins.list[str]

    nothing: str | None
