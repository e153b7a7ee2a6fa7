from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class ManagerParam(TypedDict, total=False):
    role: Required[Literal["boss"]]

    id: int

    reports: int
