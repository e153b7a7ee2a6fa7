from __future__ import annotations

from typing_extensions import TypedDict


class ThingRetrieveParams(TypedDict, total=False):
    old: str
    """
    Of no use.

    Deprecated.
    """

    older: str
    """This is deprecated, use `old`."""
