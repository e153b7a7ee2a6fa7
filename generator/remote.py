"""Files fetched over HTTP, for references that ``--allow-ref`` allows: the only module that does.

Everything is bounded: where a request may lead, redirects included; how large an answer may be; how
long it may take.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from generator import gate
from generator.problems import BadInput, Location, Problem

MAX_REDIRECTS = 5
SECONDS = 30.0
"""For each read of the network; the last resort, since a slow network is no other document."""
MAX_SECONDS = 120.0
"""For a file as a whole, redirects included."""


def is_within(url: str, prefix: str) -> bool:
    """Whether an address lies below another one: the same server, and a path that goes on from it.

    ``https://example.com/a`` allows ``https://example.com/a/b``, and neither
    ``https://example.com/ab`` nor ``https://example.com.example.org/a``.
    """
    found, wanted = urlsplit(url), urlsplit(prefix)
    if (found.scheme, found.netloc.lower()) != (wanted.scheme, wanted.netloc.lower()):
        return False
    path, base = _segments(found.path), _segments(wanted.path.rstrip("/"))
    if any(part == ".." or "/" in part or "\\" in part for part in path):
        return False
    return path[: len(base)] == base


def _segments(path: str) -> list[str]:
    """The parts of a path, each decoded by itself (RFC 3986, section 2.4)."""
    return [unquote(part) for part in path.split("/")]


def fetch(url: str, may: Callable[[str], bool], at: Location) -> bytes:
    """What is at an address. Raises BadInput, located at the reference that asks for it.

    ``may`` says which addresses are allowed; each redirect must be.
    """
    import threading
    from concurrent.futures import Future

    answer = Future[bytes]()

    def work() -> None:
        try:
            answer.set_result(_fetch(url, may, at))
        except Exception as error:
            answer.set_exception(error)

    # Limits on single reads don't end an answer that trickles in. A thread can be left behind.
    threading.Thread(target=work, daemon=True).start()
    try:
        return answer.result(MAX_SECONDS)
    except TimeoutError:
        message = f"`{url}` takes longer than {MAX_SECONDS:g} seconds to answer"
        gate.refuse(at, message, "save a copy, and refer to that")


def _fetch(url: str, may: Callable[[str], bool], at: Location) -> bytes:
    import httpx2

    try:
        with httpx2.Client(timeout=SECONDS, follow_redirects=False, trust_env=True) as client:
            for _ in range(MAX_REDIRECTS + 1):
                if not may(url):
                    gate.refuse(
                        at,
                        f"this leads on to `{url}`, which isn't allowed",
                        "allow it with --allow-ref, or refer to it at once",
                    )
                with client.stream("GET", url) as answer:
                    if not answer.has_redirect_location:
                        return _content(answer, url, at)
                    url = str(answer.url.join(answer.headers["location"]))
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        gate.refuse(
            at, f"`{url}` can't be fetched ({reason})", "correct the address, or save a copy"
        )
    message = f"`{url}` is redirected again and again"
    raise BadInput(Problem(at, message, "refer to where it leads"))


def _content(answer: object, url: str, at: Location) -> bytes:
    import httpx2

    assert isinstance(answer, httpx2.Response)
    if answer.status_code != 200:
        gate.refuse(at, f"`{url}` answers with {answer.status_code}", "correct the address")
    found = bytearray()
    for chunk in answer.iter_bytes():
        found += chunk
        if len(found) > gate.MAX_BYTES:
            gate.refuse_size(at)
    return bytes(found)
