"""Formats of text that can be told from looking at it (the OpenAPI Initiative's format registry).

Other formats are taken on trust.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

NOUNS: Mapping[str, str] = {
    "date-time": "a time such as 2026-03-15T10:00:00Z",
    "date": "a date such as 2026-03-15",
    "time": "a time of day such as 10:00:00Z",
    "uuid": "a UUID",
    "byte": "text in Base64",
    "email": "an e-mail address",
    "uri": "a URI",
    "url": "a URI",
    "ipv4": "an IPv4 address",
    "ipv6": "an IPv6 address",
}


def fits(form: str, text: str) -> bool:
    """Whether text has a format; true of any text where the format isn't known here."""
    test = _TESTS.get(form)
    return test is None or test(text)


def _date_time(text: str) -> bool:
    """RFC 3339, section 5.6."""
    from datetime import datetime

    shape = r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[-+]\d\d:\d\d)"
    return bool(re.fullmatch(shape, text)) and _parses(datetime.fromisoformat, _short(text))


def _date(text: str) -> bool:
    from datetime import date

    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and _parses(date.fromisoformat, text)


def _time(text: str) -> bool:
    from datetime import time

    shape = r"\d\d:\d\d:\d\d(\.\d+)?([Zz]|[-+]\d\d:\d\d)?"
    return bool(re.fullmatch(shape, text)) and _parses(time.fromisoformat, _short(text))


def _short(text: str) -> str:
    """Python reads six digits of a second's fraction, and no leap seconds."""
    text = re.sub(r":60(?=[^:]*$)", ":59", text.upper())
    return re.sub(r"(\.\d{6})\d+", r"\1", text)


def _uuid(text: str) -> bool:
    return bool(re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text))


def _base64(text: str) -> bool:
    import base64

    return _parses(lambda each: base64.b64decode(each, validate=True), text)


def _email(text: str) -> bool:
    return bool(re.fullmatch(r"[^@\s]+@[^@\s]+", text))


def _uri(text: str) -> bool:
    """A scheme and something behind it (RFC 3986, section 3)."""
    return bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:\S+", text))


def _address(version: int) -> Callable[[str], bool]:
    def test(text: str) -> bool:
        import ipaddress

        kind = ipaddress.IPv4Address if version == 4 else ipaddress.IPv6Address
        return _parses(kind, text)

    return test


def _parses(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


_TESTS: Mapping[str, Callable[[str], bool]] = {
    "date-time": _date_time,
    "date": _date,
    "time": _time,
    "uuid": _uuid,
    "byte": _base64,
    "email": _email,
    "uri": _uri,
    "url": _uri,
    "ipv4": _address(4),
    "ipv6": _address(6),
}
