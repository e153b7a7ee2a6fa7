from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class WorkerParam(TypedDict, total=False):
    role: Required[Literal["Worker"]]

    id: int

    task: str
