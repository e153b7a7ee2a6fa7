"""What a call is that both packages make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tests.python.server import Told

Fields = Mapping[str, Any]

WAYS = ("sync", "async", "raw", "async_raw", "stream", "async_stream")
PLAIN_WAYS = WAYS[:2]


@dataclass(frozen=True)
class Call:
    """A method with its arguments, the client that has it, and what the server answers.

    ``client`` are the options of the client, ``http`` those of the HTTP client below it, and
    ``options`` those of ``with_options``. With ``url_path`` the base URL goes on. A ``listed``
    call is iterated to its end. ``environment`` are variables.
    """

    name: str
    method: str
    args: tuple[Any, ...] = ()
    arguments: Fields = field(default_factory=dict[str, Any])
    client: Fields = field(default_factory=lambda: {"api_key": "test-key"})
    http: Fields = field(default_factory=dict[str, Any])
    options: Fields | None = None
    url_path: str = ""
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    answers: tuple[Told, ...] = ()
    listed: bool = False
    ways: tuple[str, ...] = PLAIN_WAYS


ENVIRONMENTS = "beta.environments"
WORK = "beta.environments.work"
WORK_IDS: Fields = {"environment_id": "env_1"}
OTHER_CASE = {"ACCEPT": "text/plain", "user-agent": "mine/1", "Anthropic-Version": "v"}


def retrieving(name: str, **changes: Any) -> Call:
    """A plain call, but for what is given."""
    return replace(Call(name, f"{ENVIRONMENTS}.retrieve", ("env_1",)), **changes)
