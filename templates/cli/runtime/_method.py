"""What a command is, as the tables of commands say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from ._kinds import Kind

Answer = Literal["json", "text", "binary", "nothing", "events", "lines"]
"""How an answer comes: ``events`` and ``lines`` are JSON values that arrive one by one."""


class Flag(NamedTuple):
    """A flag of a command: ``argument`` is what the SDK's method calls it, ``wire`` the API."""

    name: str
    argument: str
    wire: str
    place: Literal["path", "query", "header", "cookie", "body"]
    kind: Kind
    about: str = ""
    required: bool = False


class Paging(NamedTuple):
    """How a list goes on: the argument that takes the cursor, and the members of a page."""

    cursor: str
    next: str
    items: str


class Method(NamedTuple):
    """A method of the API as a command.

    ``call`` leads to it from the SDK's client. ``whole`` is set where the body is one value, which
    the flag ``--body`` takes, and not an object whose members have flags; ``others`` is what
    members without flags must be, if there may be any. ``secrets`` are ways
    to authenticate, each with the credentials that it takes; None stands for any single credential.
    ``example`` are the words behind the command.
    """

    call: tuple[str, ...]
    http: str
    title: str
    about: str
    flags: tuple[Flag, ...]
    example: tuple[str, ...]
    answer: Answer = "json"
    paging: Paging | None = None
    whole: bool = False
    others: Kind | None = None
    secrets: tuple[tuple[str, ...], ...] | None = None
    deprecated: bool = False

    @property
    def takes_body(self) -> bool:
        """Whether anything of the body can be given."""
        return any(each.place == "body" for each in self.flags) or self.others is not None


class Entry(NamedTuple):
    """A resource in the list of commands: its module, and a line about each of its commands.

    ``extensions`` are commands that aren't in its tables: the module of each below this package,
    and its name there, ``extensions.worker.run:command``.
    """

    module: str
    about: str
    methods: Mapping[str, str]
    extensions: Mapping[str, str] = {}  # never changed
