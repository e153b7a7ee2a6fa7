from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class BodySendMapParams(TypedDict, total=False):
    body: Required[dict[str, int]]
