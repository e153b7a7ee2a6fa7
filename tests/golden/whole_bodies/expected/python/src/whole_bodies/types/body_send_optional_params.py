from __future__ import annotations

from typing_extensions import TypedDict


class BodySendOptionalParams(TypedDict, total=False):
    a: str
