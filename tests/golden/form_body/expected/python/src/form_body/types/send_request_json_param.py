from __future__ import annotations

from typing_extensions import TypedDict


class SendRequestJsonParam(TypedDict, total=False):
    d: bool
