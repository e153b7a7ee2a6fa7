"""Types and sentinels that method signatures are made of. Imports nothing heavy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from httpx2 import Timeout

    from ._inputs import RequestOptions


class Omit:
    """Says "don't send this at all", where None may mean "send null"."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"


class NotGiven:
    """Says "as the client is set up", where None may mean "without any"."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "not_given"


omit = Omit()
not_given = NotGiven()
NOT_GIVEN = not_given

if TYPE_CHECKING:
    NoneType: type[None]
else:
    NoneType = type(None)

Headers: TypeAlias = Mapping[str, "str | Omit"]
"""Extra headers; ``omit`` as a value takes a header away."""

Query: TypeAlias = Mapping[str, object]
Body: TypeAlias = object

Mode: TypeAlias = Literal["parsed", "raw", "stream"]
"""What a method hands back: the decoded answer, or the response around it."""

Options: TypeAlias = (
    "tuple[Headers | None, Query | None, Body | None, float | Timeout | NotGiven | None]"
)
"""``extra_headers``, ``extra_query``, ``extra_body`` and ``timeout`` of one call."""

NO_OPTIONS: RequestOptions = {}
