from __future__ import annotations

from typing import Literal

from .._models import BaseModel
from .error_detail import ErrorDetail


class ErrorResponse(BaseModel):
    """The body of every answer that is an error."""

    type: Literal["error"]
    """Tells errors from other objects."""

    error: ErrorDetail
    """What went wrong."""

    request_id: str | None
    """The same as in the header `request-id`; null if the call never got one."""
