from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .._inputs import FileTypes


class PackedSendLinesParams(TypedDict, total=False):
    body: Required[FileTypes]
