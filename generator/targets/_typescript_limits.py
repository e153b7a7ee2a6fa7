"""What ``fetch`` can't do, told of where a document asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.calls import Call
from generator.problems import Location, Problem
from generator.view import Sdk

_METHODS = ("connect", "trace", "track")
_WITHOUT_BODY = ("get", "head")
_HEADERS = ("connection", "expect", "host", "keep-alive", "transfer-encoding", "upgrade")
_NOT_IN_BROWSERS = (
    *("accept-charset", "accept-encoding", "content-length", "cookie", "date", "dnt", "origin"),
    *("referer", "set-cookie", "te", "trailer", "via"),
)


def problems(sdk: Sdk) -> Iterator[Problem]:
    """Methods, bodies and headers that ``fetch`` refuses or leaves out (Fetch, section 5.4).

    What works everywhere but in browsers is none; :func:`note` has words for that.
    """
    for calls in sdk.calls.values():
        for call in calls:
            yield from _of(call)


def _of(call: Call) -> Iterator[Problem]:
    operation = call.operation
    method = operation.http_method
    if method in _METHODS:
        yield _warning(operation.at, f"`fetch` sends no {method.upper()}", "operation")
    elif operation.body is not None and method in _WITHOUT_BODY:
        yield _warning(operation.body.at, f"`fetch` sends no body with {method.upper()}", "body")
    for each in operation.parameters:
        if each.place == "header" and each.name.lower() in _HEADERS:
            yield _warning(each.at, f"`fetch` doesn't send the header {each.name!r}", "header")


def _warning(at: Location, message: str, lost: str) -> Problem:
    advice = "TypeScript callers need a `fetch` of their own that does"
    return Problem(at, message, advice, "warning", lost)


def note(place: str, name: str) -> str:
    """What the comment of a parameter adds where browsers leave it out (Fetch, section 2.2.2)."""
    is_forbidden = place == "cookie" or (
        place == "header"
        and (name.lower() in _NOT_IN_BROWSERS or name.lower().startswith(("proxy-", "sec-")))
    )
    return "Browsers don't send it." if is_forbidden else ""
