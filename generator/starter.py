"""A curation file to start from: what was inferred, written down so that people can change it."""

from __future__ import annotations

from typing import Any

from generator.api import Api, Method, Paging, Resource
from generator.build import build
from generator.client import Client
from generator.curation import Curation
from generator.problems import Report
from generator.source import Object

_SECTIONS = {
    "targets": "What to generate, each with its own settings (`onespec generate --help`).",
    "client": "What every client is made with.",
    "paging": "How lists go on: it applies to every operation that has all of these parts.",
    "resources": (
        "The tree of resources: `client.<resource>.<method>()`. An operation stands for itself by\n"
        "# its HTTP method and path, or by its operationId."
    ),
}


def starter(root: Object, document_name: str, report: Report) -> str:
    """The text of a curation file that changes nothing: it says what holds without it.

    ``root`` is a valid document whose references are local. Raises BadInput if it can't be built.
    """
    import yaml

    curation = Curation()
    api = build(root, curation, report)
    report.raise_errors()
    data: dict[str, Any] = {
        "targets": {name: {} for name in curation.target_names()},
        "client": _client(api),
        "paging": _paging(api),
        "resources": {each.name: _resource(each) for each in api.resources},
    }
    parts = [f"# What OpenAPI can't say about {document_name}, as onespec took it to be.\n"]
    for key, value in data.items():
        if value:
            dumped: str = yaml.safe_dump(
                {key: value}, sort_keys=False, allow_unicode=True, width=100
            )
            parts.append(f"# {_SECTIONS[key]}\n{dumped}")
    return "\n".join(parts)


def _client(api: Api) -> dict[str, Any]:
    client = api.client
    credentials = {
        each.scheme: {"option": each.option, "env": each.env} for each in client.credentials
    }
    return {
        "name": client.name,
        **_servers(client),
        "base_url_env": client.base_url_env,
        **({"credentials": credentials} if credentials else {}),
    }


def _servers(client: Client) -> dict[str, Any]:
    """The names of the servers among which there is a choice, else the only one."""
    if client.servers:
        return {"servers": {each.name: each.url for each in client.servers}}
    return {"base_url": client.base_url}


def _paging(api: Api) -> dict[str, Any]:
    """Each way of paging in use once; the keys of equal ones differ by number."""
    found: dict[Paging, str] = {}
    for resource in _all(api.resources):
        for method in resource.methods:
            if method.paging and method.paging not in found:
                found[method.paging] = _paging_key(method.paging, len(found))
    return {
        key: {
            "page_class": each.page_class,
            "cursor": each.cursor,
            "next": each.next,
            "items": each.items,
        }
        for each, key in found.items()
    }


def _paging_key(paging: Paging, known: int) -> str:
    return paging.name if known == 0 else f"{paging.name}{known + 1}"


def _all(resources: tuple[Resource, ...]) -> list[Resource]:
    return [each for one in resources for each in (one, *_all(one.resources))]


def _resource(resource: Resource) -> dict[str, Any]:
    entry: dict[str, Any] = {"title": resource.title}
    if resource.methods:
        entry["methods"] = {each.name: _operation(each) for each in resource.methods}
    if resource.models:
        entry["models"] = list(resource.models)
    if resource.resources:
        entry["resources"] = {each.name: _resource(each) for each in resource.resources}
    return entry


def _operation(method: Method) -> str:
    return f"{method.operation.http_method} {method.operation.path}"
