"""Call for call, the generated package sends what the published one sends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.python.published.environment import run_published
from tests.python.published.packed import Facts, pack, unpack
from tests.python.published.record import record
from tests.python.server import Server

RECORDED = Path(__file__).with_name("requests.json")
TIMEOUT = "x-stainless-timeout"

# The one thing in which we differ on purpose. A header that is given in another case than the
# package's own is sent twice by the published one; names of headers have no case (RFC 9110,
# section 5.1), so here what is given takes the place of what is usual.
IN_ANOTHER_CASE = {
    "extra_headers usual, in another case": {"accept", "anthropic-version", "user-agent"},
    "default_headers usual, in another case": {"accept", "anthropic-version", "user-agent"},
}
# Nothing is sent there; here a client without credentials may say so.
SENT_WITHOUT = "credentials: all taken away"


@pytest.fixture
def recorded(request: pytest.FixtureRequest, tmp_path: Path) -> Facts:
    """What the published package sends: as committed, or as it does it now."""
    if request.config.getoption("--refresh-recording"):
        text = run_published("tests.python.published.record", tmp_path / "venv")
        RECORDED.write_text(pack(unpack(text)), encoding="utf-8", newline="\n")
    return unpack(RECORDED.read_text(encoding="utf-8"))


def test_requests_are_those_of_the_published_package(
    sdk: Any, server: Server, recorded: Facts
) -> None:
    sent = record(sdk, server)
    assert sent.keys() == recorded.keys()
    told = [
        f"{name}: {difference}"
        for name, call in recorded.items()
        for difference in differences(sdk, name.rpartition(" (")[0], call, sent[name])
    ]
    assert told == []


def differences(sdk: Any, name: str, theirs: Facts, ours: Facts) -> Iterator[str]:
    """In what a call of ours differs, but for what is named above."""
    if name == SENT_WITHOUT:
        assert (theirs["outcome"], len(theirs["requests"])) == ("TypeError", 0)
        assert len(ours["requests"]) == 1
        return
    if not same_outcome(sdk, theirs["outcome"], ours["outcome"]):
        yield f"{ours['outcome']}, not {theirs['outcome']}"
    if len(theirs["requests"]) != len(ours["requests"]):
        yield f"{len(ours['requests'])} requests, not {len(theirs['requests'])}"
    for one, other in zip(theirs["requests"], ours["requests"], strict=False):
        for part in "method", "path", "body":
            if one[part] != other[part]:
                yield f"{part}: {other[part]!r}, not {one[part]!r}"
        if sorted(one["query"].split("&")) != sorted(other["query"].split("&")):
            yield f"query: {other['query']!r}, not {one['query']!r}"
        yield from headers(IN_ANOTHER_CASE.get(name, set()), one["headers"], other["headers"])


def headers(once: set[str], theirs: dict[str, str], ours: dict[str, str]) -> Iterator[str]:
    for name in sorted(theirs.keys() | ours.keys()):
        one, other = theirs.get(name), ours.get(name)
        if name == TIMEOUT and one == "NOT_GIVEN":
            one = None
        if name in once:
            assert one is not None
            assert other in one.split(", "), f"{name} no longer differs"
            assert one != other
        elif one != other:
            yield f"{name}: {other!r}, not {one!r}"


def same_outcome(sdk: Any, theirs: str, ours: str) -> bool:
    """A class of error may be one that derives from theirs: it is caught just as well."""
    kinds = getattr(sdk, theirs, None), getattr(sdk, ours, None)
    if all(isinstance(kind, type) and issubclass(kind, Exception) for kind in kinds):
        return issubclass(kinds[1], kinds[0])  # pyright: ignore[reportArgumentType]
    return theirs == ours


def test_every_difference_is_told(sdk: Any) -> None:
    request = {"method": "GET", "path": "/", "query": "a=1&b=2", "body": "", "headers": {"a": "b"}}
    call: Facts = {"outcome": "APIError", "requests": [request]}

    def told(name: str = "", **changes: Any) -> int:
        other = {"outcome": "APIStatusError", "requests": [{**request, **changes}]}
        return len(list(differences(sdk, name, call, other)))

    assert told() == told(query="b=2&a=1") == 0
    for part in "method", "path", "query", "body":
        assert told(**{part: "x"}) == 1
    assert told(headers={}) == told(headers={"a": "b", "c": ""}) == 1
    assert len(list(differences(sdk, "", call, {"outcome": "APIError", "requests": []}))) == 1
    assert len(list(differences(sdk, "", call, {**call, "outcome": "ValueError"}))) == 1
    assert unpack(pack({"x": call, "y": {"outcome": "", "requests": []}}))["x"] == call
