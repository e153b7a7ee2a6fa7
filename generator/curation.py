"""The curation file: what OpenAPI can't say, and people decide once.

All of it may be left out; :mod:`generator.infer` supplies what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from generator import targets
from generator.names import did_you_mean
from generator.problems import Report
from generator.settings import HEADER, IDENTIFIER, LINE, Entry, decode, json_schema, setting
from generator.source import load

FILE_NAME = "onespec.yaml"
DEFAULT_TARGETS = ("docs/python", "python")


@dataclass(frozen=True, slots=True)
class CredentialEntry(Entry):
    """How a client takes the secret of one security scheme."""

    option: str = setting("The client option that takes it.", default="", pattern=IDENTIFIER)
    env: str = setting(
        "The environment variable that it is read from.", default="", pattern=IDENTIFIER
    )
    scopes: tuple[str, ...] = setting(
        "OAuth: the scopes that a client asks for. Default: all that operations need.", default=()
    )
    secret_place: Literal["header", "body"] = setting(
        "OAuth: where a request for a token has the client's id and secret.", default="header"
    )
    token_parameters: dict[str, str] = setting(
        "OAuth: sent along with each request for a token, such as `audience`.",
        default_factory=dict,
    )


@dataclass(frozen=True, slots=True)
class ClientEntry(Entry):
    """What every generated client is made with."""

    name: str = setting(
        "The client's class name. Default: the document's title.", default="", pattern=IDENTIFIER
    )
    base_url: str = setting("Default: the document's first server.", default="", pattern=LINE)
    servers: dict[str, str] = setting(
        "Names for the document's servers, each with its URL as written there. Default: short"
        " descriptions and hosts.",
        default_factory=dict,
    )
    base_url_env: str = setting(
        "The variable that replaces the base URL.", default="", pattern=IDENTIFIER
    )
    log_env: str = setting("The variable that switches logging on.", default="", pattern=IDENTIFIER)
    platform_headers: str = setting(
        "Prefix of the headers that tell the platform; none are sent without it.",
        default="",
        pattern=HEADER,
    )
    request_id_header: str = setting(
        "The response header that names a request.", default="x-request-id", pattern=HEADER
    )
    idempotency_header: str = setting(
        "The request header that makes a POST the same one however often it arrives.",
        default="",
        pattern=HEADER,
    )
    headers: dict[str, str] = setting("Sent with every request.", default_factory=dict)
    query: dict[str, str] = setting("Sent with every request.", default_factory=dict)
    credentials: dict[str, CredentialEntry] = setting(
        "By name of the document's security scheme.", default_factory=dict
    )


@dataclass(frozen=True, slots=True)
class ParameterEntry(Entry):
    """How SDKs name and fill a parameter of the document's components."""

    shorthand = "name"

    name: str = setting("The name that people write, in snake case.", default="")
    names: dict[str, str] = setting("Other names, by language.", default_factory=dict)
    always: tuple[str, ...] = setting(
        "Values that a list parameter is sent with on every call.", default=()
    )


@dataclass(frozen=True, slots=True)
class PagingEntry(Entry):
    """A way in which lists go on; it applies to every operation that has all of its parts."""

    cursor: str = setting("The query parameter that asks for a page.")
    next: str = setting("The response property that holds the next page's cursor.")
    items: str = setting("The response property that holds the items.")
    page_class: str = setting(
        "The page's class name, without Sync or Async.", default="", pattern=IDENTIFIER
    )


@dataclass(frozen=True, slots=True)
class MethodEntry(Entry):
    """An operation under the name that people call it by."""

    shorthand = "operation"

    operation: str = setting("An operationId, or an HTTP method and a path: `get /v1/things`.")
    paging: str = setting("A key of `paging`, or `none`. Default: what fits.", default="")


@dataclass(frozen=True, slots=True)
class ResourceEntry(Entry):
    """A group of methods, and how its reference page presents it."""

    title: str = setting("The heading of its page. Default: its name.", default="")
    singular: str = setting("Starts the names of parameter types.", default="")
    description: str = setting(
        "Stands below the class in SDKs. Default: what the document says of the tag of its name.",
        default="",
    )
    headers: dict[str, str] = setting(
        "Sent by every method here and in the resources below.", default_factory=dict
    )
    query: dict[str, str] = setting(
        "Sent by every method here and in the resources below.", default_factory=dict
    )
    methods: dict[str, MethodEntry] = setting("In the order of the page.", default_factory=dict)
    models: tuple[str, ...] = setting(
        "The schemas that the page documents, in its order.", default=()
    )
    resources: dict[str, ResourceEntry] = setting("Resources below this.", default_factory=dict)


@dataclass(frozen=True, slots=True)
class Curation(Entry):
    """What OpenAPI can't say about an API and its SDKs."""

    overlays: tuple[str, ...] = setting(
        "OpenAPI Overlay files, applied in order; paths relative to this file.", default=()
    )
    targets: dict[str, Any] = setting(
        "What to generate, each with its own settings.", default_factory=dict
    )
    client: ClientEntry = setting("The client.", default_factory=ClientEntry)
    parameters: dict[str, ParameterEntry] = setting(
        "By key in the document's components.parameters.", default_factory=dict
    )
    paging: dict[str, PagingEntry] = setting("Ways in which lists go on.", default_factory=dict)
    resources: dict[str, ResourceEntry] = setting(
        "The tree of resources that a client offers.", default_factory=dict
    )

    def target_names(self) -> tuple[str, ...]:
        """The targets to generate, sorted: those listed here, else Python and its pages."""
        return tuple(sorted(self.targets)) or DEFAULT_TARGETS

    def settings(self, target: str, report: Report) -> Any:
        """The settings of a target, its own dataclass; problems are reported here."""
        kind: Any = targets.load(target).Settings
        written = self.targets.get(target)
        if written is None:
            return kind()
        at = self.node["targets"].at(target)
        return decode(written, kind, at, report) or kind()


def load_curation(path: Path | None, report: Report) -> Curation:
    """The curation in the file at ``path``, or an empty one for None. Problems go to ``report``."""
    if path is None:
        return Curation()
    root = load(path)
    curation = decode(root, Curation, root.at(), report)
    if curation is None:
        return Curation()
    _check_targets(curation, report)
    return curation


def _check_targets(curation: Curation, report: Report) -> None:
    known = targets.names()
    for name in curation.targets:
        if name not in known:
            at = curation.node["targets"].at(name)
            report.error(at, f"unknown target {name!r}", did_you_mean(name, known))


def entries(
    resources: Mapping[str, ResourceEntry], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], ResourceEntry]]:
    """Every resource with the path that leads to it, outer ones first."""
    for name, entry in resources.items():
        yield (*path, name), entry
        yield from entries(entry.resources, (*path, name))


def schema() -> dict[str, Any]:
    """The JSON Schema of the curation file, the settings of every target included."""
    document = json_schema(Curation)
    properties: dict[str, Any] = {}
    for name in targets.names():
        settings = json_schema(targets.load(name).Settings)
        document["$defs"].update(settings.pop("$defs"))
        properties[name] = {"anyOf": [{"$ref": settings["$ref"]}, {"type": "null"}]}
    definition = document["$defs"]["curation.Curation"]["properties"]["targets"]
    definition.update(properties=properties, additionalProperties=False)
    document["$defs"] = dict(sorted(document["$defs"].items()))
    document["title"] = "onespec curation"
    return document
