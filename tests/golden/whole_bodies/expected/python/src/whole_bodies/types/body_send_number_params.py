from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class BodySendNumberParams(TypedDict, total=False):
    body: Required[int | None]
