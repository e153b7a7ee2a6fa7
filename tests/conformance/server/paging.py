"""Cursors: opaque to clients, and hard on those that forget to escape a query value."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

from tests.conformance.server.errors import ApiError

DEFAULT_LIMIT = 20
MAX_LIMIT = 100


def page(items: Sequence[dict[str, Any]], query: dict[str, Any]) -> dict[str, Any]:
    """The page of ``items`` that ``limit`` and ``page`` of the query ask for."""
    limit = query.get("limit", DEFAULT_LIMIT)
    if not 1 <= limit <= MAX_LIMIT:
        raise ApiError(400, f"limit: {limit} is not between 1 and {MAX_LIMIT}")
    start = 0
    if query.get("page") is not None:
        cursors = [cursor(item["id"]) for item in items]
        if query["page"] not in cursors:
            raise ApiError(400, f"page: {query['page']!r} is no cursor of this list")
        start = cursors.index(query["page"]) + 1
    chosen = list(items[start : start + limit])
    more = start + limit < len(items)
    return {"data": chosen, "next_page": cursor(chosen[-1]["id"]) if more else None}


def cursor(last: str) -> str:
    """The cursor of the page that follows the item ``last``."""
    return "page_" + base64.b64encode(last.encode()).decode()
