from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .._inputs import FileTypes
from .send_request_meta_param import SendRequestMetaParam


class UploadSendParams(TypedDict, total=False):
    file: Required[FileTypes]

    photos: list[FileTypes]

    meta: SendRequestMetaParam

    labels: list[str]

    rows: list[dict[str, object]]

    csv: str

    count: int
