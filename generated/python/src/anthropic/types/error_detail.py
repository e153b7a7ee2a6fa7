from __future__ import annotations

from .._models import BaseModel


class ErrorDetail(BaseModel):
    """One error."""

    type: str
    """The kind of error, for programs. New kinds may appear."""

    message: str
    """What is wrong, for people."""
