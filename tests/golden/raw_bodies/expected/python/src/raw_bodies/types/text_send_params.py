from __future__ import annotations

from typing import Required, TypedDict


class TextSendParams(TypedDict, total=False):
    body: Required[str]
