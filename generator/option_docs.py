"""What SDKs say of the options that an API adds to their clients, the same in every language."""

from __future__ import annotations

from collections.abc import Mapping

from generator.client import Client, Credential, Grant, ServerVariable

_KINDS: Mapping[str, str] = {
    "header": "The API key.",
    "query": "The API key.",
    "cookie": "The API key.",
    "bearer": "The access token.",
    "basic": "User name and password.",
}


def of_credential(credential: Credential, more: str = "") -> str:
    """Of the secret itself; ``more`` follows where the document says nothing of it."""
    says = credential.description.strip() or f"{_KINDS[credential.kind]} {more}".strip()
    if credential.grant is None:
        return says
    return f"{says.rstrip('.')}. Without it, the client fetches one with its id and secret."


def of_grant(grant: Grant) -> tuple[str, str, str, str]:
    """Of a client's id, its secret, the token endpoint and the scopes."""
    scopes = ", ".join(grant.scopes) or "none, which leaves it to the server"
    return (
        "Who fetches access tokens.",
        "What access tokens are fetched with.",
        f"Where access tokens are fetched. Default: {grant.url}",
        f"What they shall allow. Default: {scopes}.",
    )


def of_servers(client: Client) -> str:
    """Of the option that picks a server."""
    lines = ["Which of these to call, the first by default.", ""]
    for each in client.servers:
        about = " ".join(each.description.split())
        lines.append(f"- `{each.name}`: {each.url}{f' ({about})' if about else ''}")
    return "\n".join(lines)


def of_variable(variable: ServerVariable, client: Client) -> str:
    """Of a part of servers' URLs."""
    says = variable.description.strip() or f"A part of URLs of servers, `{{{variable.name}}}`."
    usual = next(
        (e.defaults[variable.name] for e in client.servers if variable.name in e.defaults), ""
    )
    return f"{says.rstrip('.')}. Default: {usual}" if usual else says


def with_environment(says: str, variable: str) -> str:
    """The same, with the environment variable that stands in for the option, if one does."""
    if not variable:
        return says
    return f"{says.rstrip('.')}. Default: the environment variable `{variable}`."
