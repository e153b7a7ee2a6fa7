from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .inner_param import InnerParam


class ThingSendParams(TypedDict, total=False):
    password: Required[str]

    name: str

    inner: InnerParam
