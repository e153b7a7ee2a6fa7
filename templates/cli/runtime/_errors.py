"""What went wrong, as a message and an exit code."""

from __future__ import annotations

import json
import os
import re
import sys
from typing import Any, NamedTuple

from ._terminal import harmless

REFUSED = 1  # the API said no
USAGE = 2
CONNECTION = 3
INTERNAL = 70
INTERRUPTED = 130


class Unusable(Exception):
    """An answer that isn't what the API promises."""


class Failure(NamedTuple):
    """How a run ended: ``kind`` is ``api``, ``usage``, ``connection``, ``internal``..."""

    code: int
    kind: str
    message: str
    facts: dict[str, Any] = {}  # noqa: RUF012  # never changed


def explain(error: BaseException) -> Failure:
    """What an error of the SDK, or any other, means to whoever typed the command."""
    from . import settings

    names = {each.__name__ for each in type(error).__mro__}
    sdk = type(error).__module__.partition(".")[0] == settings.SDK
    if sdk and "APIStatusError" in names:
        return _refusal(error)
    if sdk and "APIResponseValidationError" in names:
        return Failure(REFUSED, "api", str(error), {"status": getattr(error, "status_code", None)})
    if sdk and "APITimeoutError" in names:
        return Failure(CONNECTION, "connection", f"no answer in time from {_where(error)}")
    if sdk and "APIConnectionError" in names:
        message = f"no answer from {_where(error)}: {_reason(error)}"
        return Failure(CONNECTION, "connection", message)
    if isinstance(error, Unusable):
        return Failure(REFUSED, "api", str(error))
    if isinstance(error, OSError):
        return Failure(USAGE, "usage", _of_system(error))
    return Failure(
        INTERNAL,
        "internal",
        f"this should not happen, please report it: {type(error).__name__}: {error}",
    )


def _refusal(error: Any) -> Failure:
    facts = {
        "status": error.status_code,
        "type": error.type,
        "request_id": error.request_id,
        "body": error.body,
    }
    message: str = error.message
    wait = error.response.headers.get("retry-after")
    if wait and error.status_code in (429, 503, 529):
        message += f"; it can be tried again after {wait} s" if wait.isdigit() else ""
    return Failure(REFUSED, "api", message, facts)


def _reason(error: Any) -> str:
    cause = error.__cause__
    text = str(cause) if cause is not None and str(cause) else error.message
    return re.sub(r"^Connection error: |\[Errno -?\d+\] ", "", text)


def _where(error: Any) -> str:
    url = error.request.url
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _of_system(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def report(failure: Failure, form: str, mask: Any) -> None:
    """Write a failure to standard error, as text or as one line of JSON."""
    if form == "json":
        facts = {name: value for name, value in failure.facts.items() if value is not None}
        error = {"kind": failure.kind, "message": failure.message, **facts}
        text = json.dumps({"error": error}, ensure_ascii=False, default=str)
    else:
        text = f"Error: {failure.message}"
    _write(harmless(mask(text)))


def _write(text: str) -> None:
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        pass  # nobody listens


def quiet_end() -> None:
    """Nobody reads what was written: let Python's own clean-up not complain of it."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass
