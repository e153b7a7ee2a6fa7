"""When a request is tried again, and after how long."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import httpx2

from ._errors import APIError, APIStatusError
from ._logs import logger

if TYPE_CHECKING:
    from ._call import Call

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_ASKED_FOR = 60.0
_LASTING = (httpx2.LocalProtocolError, httpx2.TooManyRedirects, httpx2.UnsupportedProtocol)


def before_next(call: Call[Any], retries: int, error: APIError, first: float) -> float | None:
    """Seconds until the next attempt; None where there is no point in one."""
    if retries >= call.max_retries or isinstance(error.__cause__, _LASTING):
        return None
    headers: Mapping[str, str] = {}
    if isinstance(error, APIStatusError):
        headers = error.response.headers
        if not worth_it(error.status_code, headers):
            return None
    seconds = delay(retries, headers, first)
    logger.info("%s; trying again in %.3f s", error.message, seconds)
    return seconds


def worth_it(status: int, headers: Mapping[str, str]) -> bool:
    """Whether an answer suggests another attempt."""
    told = headers.get("x-should-retry")
    if told in ("true", "false"):
        return told == "true"
    return status in (408, 409, 429) or status >= 500


def delay(retry: int, headers: Mapping[str, str], first: float = FIRST_DELAY) -> float:
    """Seconds to wait before retry number ``retry``, which counts from 0.

    What the server asks for counts if it is at most a minute; else the wait doubles from
    ``first`` on, less up to a quarter so that clients which failed together don't return so.
    """
    asked = _asked_for(headers)
    if asked is not None and 0 <= asked <= LONGEST_ASKED_FOR:
        return asked
    from random import random

    doubled = min(first * 2.0 ** min(retry, 30), LONGEST_DELAY)
    return doubled * (1 - random() / 4)


def _asked_for(headers: Mapping[str, str]) -> float | None:
    """Seconds, from ``retry-after-ms`` or ``retry-after`` (RFC 9110, section 10.2.3)."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after")
    seconds = _number(text)
    if seconds is not None or text is None:
        return seconds
    from email.utils import mktime_tz, parsedate_tz

    try:
        date = parsedate_tz(text)
        return None if date is None else mktime_tz(date) - time.time()
    except (OverflowError, ValueError):  # a year or an offset beyond all calendars
        return None


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None
