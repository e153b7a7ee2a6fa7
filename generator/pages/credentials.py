"""What an example authenticates with."""

from __future__ import annotations

from generator.api import Operation
from generator.client import Client, Credential
from generator.names import title


def shown(client: Client, operation: Operation) -> tuple[Credential, ...]:
    """The client's first credential, or those of the first way that the operation has without it.

    A secret that the client finds in its environment needs no showing, but teaches its name.
    """
    usual = client.credentials[:1]
    ways = [way for way in operation.security if way]
    if not ways or any(way == tuple(each.scheme for each in usual) for way in ways):
        return usual
    known = {each.scheme: each for each in client.credentials}
    usable = (way for way in ways if known.keys() >= {*way})
    return tuple(known[scheme] for scheme in next(usable, ()))


def placeholders(credential: Credential) -> tuple[str, ...]:
    """What stands for a secret: a text, or the two of a user's name and password."""
    if credential.kind == "basic":
        return "My Username", "My Password"
    return (f"My {title(credential.option)}",)
