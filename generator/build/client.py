"""What a client is made with: name, base URL, credentials (OpenAPI 3.1, 4.8.5 and 4.8.27)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from generator import infer
from generator.api import Client, Credential
from generator.build.nodes import as_object, text
from generator.build.servers import server
from generator.curation import CredentialEntry, Curation
from generator.names import Scope, did_you_mean, snake
from generator.problems import Report
from generator.references import resolve
from generator.source import Object

Kind = Literal["header", "query", "cookie", "bearer", "basic", "client_credentials"]


def client(root: Object, curation: Curation, report: Report) -> Client:
    """The client of the document, as the curation has it and else by the usual names."""
    entry = curation.client
    title = text(as_object(root.get("info"), root), "title")
    name = entry.name or infer.client_name(title)
    prefix = snake(name).upper()
    return Client(
        name,
        entry.base_url or server(root, report),
        entry.base_url_env or f"{prefix}_BASE_URL",
        tuple(_credentials(root, curation, prefix, report)),
        entry.headers,
        entry.query,
        entry.log_env or f"{prefix}_LOG",
        entry.platform_headers,
        entry.request_id_header,
        entry.idempotency_header,
    )


def _credentials(
    root: Object, curation: Curation, prefix: str, report: Report
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
    options = Scope()
    for name, node in found.items():
        while isinstance(node, Object) and "$ref" in node:
            node = resolve(root, node["$ref"])[0]
        if not isinstance(node, Object):
            continue
        kind = _kind(node)
        if kind is None:
            message = f"SDKs take no secret for the security scheme {name!r}"
            report.warning(found.at(name), message, "pass it as a header of the client")
            continue
        if kind == "client_credentials":
            message = f"SDKs take a token for {name!r}; they don't ask for one with id and secret"
            report.warning(found.at(name), message, f"get it from {_token_url(node)[:80]!r}")
        entry = entries.get(name) or CredentialEntry()
        option = options.claim(entry.option or _option(kind, name))
        yield Credential(
            name,
            kind,
            text(node, "name") or "Authorization",
            option,
            entry.env or f"{prefix}_{option.upper()}",
            _token_url(node),
            text(node, "description"),
        )


def _kind(node: Object) -> Kind | None:
    match text(node, "type"), text(node, "in"), text(node, "scheme").lower():
        case "apiKey", ("header" | "query" | "cookie") as place, _:
            return place
        case "http", _, "basic":
            return "basic"
        case ("http", _, "bearer") | ("openIdConnect", _, _):
            return "bearer"
        case "oauth2", _, _:
            return "client_credentials" if _token_url(node) else "bearer"
        case _:
            return None


def _option(kind: Kind, name: str) -> str:
    match kind:
        case "header" | "query" | "cookie":
            return snake(name) or "api_key"
        case "bearer":
            return "token"
        case "basic":
            return "credentials"
        case "client_credentials":
            return "client_credentials"


def _token_url(node: Object) -> str:
    flows = node.get("flows")
    flow = flows.get("clientCredentials") if isinstance(flows, Object) else None
    return text(flow, "tokenUrl") if isinstance(flow, Object) else ""
