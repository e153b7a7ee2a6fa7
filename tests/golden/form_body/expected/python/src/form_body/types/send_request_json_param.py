from __future__ import annotations

from typing import TypedDict


class SendRequestJsonParam(TypedDict, total=False):
    d: bool
