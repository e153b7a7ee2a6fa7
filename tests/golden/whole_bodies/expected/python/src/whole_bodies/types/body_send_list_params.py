from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .pet_param import PetParam


class BodySendListParams(TypedDict, total=False):
    body: Required[list[PetParam]]
