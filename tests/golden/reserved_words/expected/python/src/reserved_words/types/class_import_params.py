from __future__ import annotations

from typing_extensions import TypedDict


class ClassImportParams(TypedDict, total=False):
    self_: str

    timeout_: str

    extra_body_: str

    print: str

    lambda_: str

    none: str

    body: str
