from __future__ import annotations

from typing import Required, TypedDict

from .._types import FileTypes


class XmlSendParams(TypedDict, total=False):
    body: Required[FileTypes]
