"""What a client is made with: name, base URL, credentials (OpenAPI 3.1, 4.8.5 and 4.8.27)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from generator import infer
from generator.build.nodes import as_object, text
from generator.build.servers import choices, server
from generator.client import Client, Credential, Grant
from generator.curation import CredentialEntry, Curation
from generator.names import Scope, did_you_mean, latin, snake
from generator.problems import Report
from generator.references import resolve
from generator.source import Object

Kind = Literal["header", "query", "cookie", "bearer", "basic"]


def client(
    root: Object, curation: Curation, scopes: Mapping[str, Sequence[str]], report: Report
) -> Client:
    """The client of the document, as the curation has it and else by the usual names.

    ``scopes`` are those that operations ask for, by security scheme.
    """
    entry = curation.client
    title = text(as_object(root.get("info"), root), "title")
    name = entry.name or infer.client_name(title)
    prefix = snake(name).upper()
    options = Scope()
    credentials = tuple(_credentials(root, curation, prefix, scopes, options, report))
    servers, variables = ((), ()) if entry.base_url else choices(root, entry, options, report)
    return Client(
        name,
        entry.base_url or server(root, report),
        entry.base_url_env or f"{prefix}_BASE_URL",
        credentials,
        entry.headers,
        entry.query,
        entry.log_env or f"{prefix}_LOG",
        entry.platform_headers,
        entry.request_id_header,
        entry.idempotency_header,
        servers,
        variables,
    )


def _credentials(
    root: Object,
    curation: Curation,
    prefix: str,
    scopes: Mapping[str, Sequence[str]],
    options: Scope,
    report: Report,
) -> Iterator[Credential]:
    components = root.get("components")
    schemes: Any = components.get("securitySchemes") if isinstance(components, Object) else None
    found: Object = as_object(schemes, root)
    entries = curation.client.credentials
    for name in entries:
        if name not in found:
            advice = did_you_mean(name, found)
            at = curation.client.node["credentials"].at(name)
            report.error(at, f"the document has no security scheme {name!r}", advice)
    for name, node in found.items():
        while isinstance(node, Object) and "$ref" in node:
            node = resolve(root, node["$ref"])[0]
        if not isinstance(node, Object):
            continue
        kind = _kind(node)
        if kind is None:
            message = f"SDKs take no secret for the security scheme {name!r}"
            report.warning(
                found.at(name), message, "pass it as a header of the client", lost="security scheme"
            )
            continue
        entry = entries.get(name) or CredentialEntry()
        usual = _option(kind, name, node)
        option = options.claim(
            *([entry.option] if entry.option else [usual, snake(latin(f"{name} {usual}"))])
        )
        yield Credential(
            name,
            kind,
            text(node, "name") or "Authorization",
            option,
            entry.env or f"{prefix}_{option.upper()}",
            text(node, "description"),
            _grant(name, node, entry, prefix, scopes.get(name, ()), options),
        )


def _kind(node: Object) -> Kind | None:
    match text(node, "type"), text(node, "in"), text(node, "scheme").lower():
        case "apiKey", ("header" | "query" | "cookie") as place, _:
            return place
        case "http", _, "basic":
            return "basic"
        case ("http", _, "bearer") | ("openIdConnect" | "oauth2", _, _):
            return "bearer"
        case _:
            return None


def _option(kind: Kind, name: str, node: Object) -> str:
    match kind:
        case "header" | "query" | "cookie":
            return snake(latin(name)) or "api_key"
        case "bearer":
            return "access_token" if _flow(node) else "token"
        case "basic":
            return "credentials"


def _grant(
    name: str,
    node: Object,
    entry: CredentialEntry,
    prefix: str,
    needed: Sequence[str],
    options: Scope,
) -> Grant | None:
    """How the client gets tokens, where the scheme has the flow for it.

    The options of a second scheme start with its name.
    """
    flow = _flow(node)
    if not flow:
        return None

    def option(usual: str) -> str:
        return options.claim(usual, snake(latin(f"{name} {usual}")))

    id_option, secret_option = option("client_id"), option("client_secret")
    known = as_object(flow.get("scopes"), flow)
    ordered = [each for each in known if each in needed]
    ordered += [each for each in needed if each not in known]
    return Grant(
        text(flow, "tokenUrl"),
        id_option,
        f"{prefix}_{id_option.upper()}",
        secret_option,
        f"{prefix}_{secret_option.upper()}",
        option("token_url"),
        option("scopes"),
        entry.scopes or tuple(ordered),
        entry.secret_place,
        entry.token_parameters,
    )


def _flow(node: Object) -> Object:
    """The scheme's flow for client credentials, empty where it has none (RFC 6749, 4.4)."""
    found = as_object(as_object(node.get("flows"), node).get("clientCredentials"), node)
    return (
        found
        if text(node, "type") == "oauth2" and text(found, "tokenUrl")
        else Object(at=node.at())
    )
