from __future__ import annotations

from typing import Required, TypedDict

from .inner_param import InnerParam


class ThingSendParams(TypedDict, total=False):
    password: Required[str]

    name: str

    inner: InnerParam
