from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .dog_param import DogParam


class BodySendPerhapsParams(TypedDict, total=False):
    body: Required[DogParam | None]
