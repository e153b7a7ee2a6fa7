from __future__ import annotations

from typing_extensions import TypedDict

from .send_perhaps_nothing_request_param import SendPerhapsNothingRequestParam


class BodySendPerhapsNothingParams(TypedDict, total=False):
    body: SendPerhapsNothingRequestParam | None
