"""``--debug``: requests and answers on standard error, without secrets."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from ._secrets import MASK, MASKS, is_secret, without_secrets
from ._terminal import harmless

if TYPE_CHECKING:
    import httpx2

_LONGEST = 20_000


def hooks(*, asynchronous: bool) -> dict[str, list[Any]]:
    """Event hooks of an HTTP client."""
    if not asynchronous:
        return {"request": [_show_request], "response": [_read_and_show]}

    async def request(request: httpx2.Request) -> None:
        _show_request(request)

    async def response(response: httpx2.Response) -> None:
        if _is_shown(response):
            await response.aread()
        _show_answer(response)

    return {"request": [request], "response": [response]}


def _read_and_show(response: httpx2.Response) -> None:
    if _is_shown(response):
        response.read()
    _show_answer(response)


def _is_shown(response: httpx2.Response) -> bool:
    """Whether the body is JSON that comes as a whole, so that it can be read beforehand."""
    kind = response.headers.get("content-type", "")
    return "json" in kind and "jsonl" not in kind and "ndjson" not in kind and "seq" not in kind


def _show_request(request: httpx2.Request) -> None:
    lines = [f"> {request.method} {request.url}", *_headers(">", request.headers)]
    kind = request.headers.get("content-type", "")
    try:
        content = request.content
    except Exception:  # a stream of parts, which is read while it is sent
        content = b""
        lines.append("> (a body that is read while it is sent)")
    _write([*lines, *_body(">", content, kind)])


def _show_answer(response: httpx2.Response) -> None:
    lines = [
        f"< {response.status_code} {response.reason_phrase}".rstrip(),
        *_headers("<", response.headers),
    ]
    kind = response.headers.get("content-type", "")
    if _is_shown(response):
        lines += _body("<", response.content, kind)
    elif response.headers.get("content-length") != "0":
        lines.append(f"< (a body of {kind or 'an unnamed type'})")
    _write(lines)


def _headers(mark: str, headers: httpx2.Headers) -> list[str]:
    return [
        f"{mark} {name}: {MASK if is_secret(name) else value}"
        for name, value in headers.multi_items()
    ]


def _body(mark: str, content: bytes, kind: str) -> list[str]:
    if not content:
        return []
    if "json" not in kind:
        return [f"{mark} ({len(content)} bytes of {kind or 'an unnamed type'})"]
    try:
        value = without_secrets(json.loads(content))
        text = json.dumps(value, ensure_ascii=False, indent=2)
    except ValueError:
        text = content.decode(errors="replace")
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}\n... {len(text) - _LONGEST} more characters"
    return [f"{mark} {line}" for line in text.split("\n")]


def _write(lines: list[str]) -> None:
    text = "\n".join(harmless(MASKS.hide(line)) for line in lines)
    print(text, file=sys.stderr, flush=True)
