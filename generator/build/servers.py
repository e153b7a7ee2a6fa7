"""Where requests go (OpenAPI 3.1, sections 4.8.5 and 4.8.6)."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from generator.build.nodes import text
from generator.problems import Report
from generator.source import Array, Object


def server(owner: Object, report: Report, base: str = "") -> str:
    """The URL of the first server that a document, path or operation names; "" without one.

    Variables have their defaults. A relative URL is told of, and resolved by ``base``, which is
    the URL of the document's own server.
    """
    servers = owner.get("servers")
    first = servers[0] if isinstance(servers, Array) and servers else None
    if not isinstance(first, Object):
        return ""
    url = _filled(first)
    if "://" in url:
        return url.rstrip("/")
    if base:
        return urljoin(f"{base}/", url).rstrip("/")
    report.warning(
        first.at("url"),
        f"the server {url[:80]!r} is relative: its host is known to nobody but who fetched this",
        "write `base_url` in the curation's client; until then each client must be given one",
    )
    return ""


def _filled(node: Object) -> str:
    variables = node.get("variables")

    def default(match: re.Match[str]) -> str:
        variable: Any = variables.get(match[1]) if isinstance(variables, Object) else None
        return text(variable, "default") if isinstance(variable, Object) else match[0]

    return re.sub(r"\{([^{}]+)\}", default, text(node, "url"))
