from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class BodySendTextParams(TypedDict, total=False):
    body: Required[str]
