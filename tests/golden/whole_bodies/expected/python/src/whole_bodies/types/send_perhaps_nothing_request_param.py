from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class SendPerhapsNothingRequestParam(TypedDict, total=False):
    a: Required[int | None]
