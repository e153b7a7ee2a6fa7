"""The document as judge of requests and answers; the one module that knows openapi-core."""

# openapi-core is not installed beside the tests, only in the server's own environment.
# pyright: reportMissingImports=false, reportMissingTypeStubs=false
# pyright: reportAttributeAccessIssue=false
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import unquote

from openapi_core import OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

Node = dict[str, Any]
Pairs = Sequence[tuple[str, str]]

METHODS = ("get", "put", "post", "delete", "patch")
SPELLINGS = {"boolean": "true|false", "integer": "-?[0-9]+"}
EXTRA_QUERY = {"beta"}  # expected by the API, beside what the document lists


@dataclass(frozen=True)
class Operation:
    """An operation and the pattern that its paths match; ``query`` gives each name's type."""

    id: str
    method: str
    pattern: re.Pattern[str]
    query: dict[str, str]


@dataclass
class WireRequest:
    """A request as it came, in the shape that openapi-core reads. ``path`` is still escaped."""

    method: str
    path: str
    query: Pairs
    headers: Pairs
    body: bytes | None
    content_type: str
    host_url: str

    def __post_init__(self) -> None:
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(list(self.query)),
            header=Headers(list(self.headers)),
            cookie=ImmutableMultiDict(),
        )


@dataclass
class WireResponse:
    """An answer, in the shape that openapi-core reads."""

    status_code: int
    data: bytes
    headers: Headers
    content_type: str


class Contract:
    """Judges by the document, read more strictly than OpenAPI does.

    A member, a query parameter or an answer that the document does not name is an error, so that
    a misspelt name can't pass for an extension.
    """

    def __init__(self, document: Node) -> None:
        self._host = document["servers"][0]["url"]
        self.operations = [*operations(document)]
        self._openapi = OpenAPI.from_dict(strict(document))

    def match(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """The operation that serves an escaped path, and its path parameters, unescaped."""
        for operation in self.operations:
            found = operation.pattern.fullmatch(path)
            if found and operation.method == method.lower():
                return operation, {key: unquote(text) for key, text in found.groupdict().items()}
        return None

    def request(
        self, operation: Operation, path: str, query: Pairs, headers: Pairs, body: bytes
    ) -> tuple[Node, Node, list[str]]:
        """The query and header parameters, by name, and all that is wrong with the request."""
        problems = [*misspelt(operation, query)]
        request = self._wire(operation, path, query, headers, body)
        result = self._openapi.unmarshal_request(request)
        problems += [text for error in result.errors for text in messages(error)]
        given = {name for name, _ in query}
        parameters = result.parameters
        return (
            {name: value for name, value in parameters.query.items() if name in given},
            dict(parameters.header),
            problems,
        )

    def response(
        self, operation: Operation, path: str, status: int, headers: Pairs, body: bytes
    ) -> list[str]:
        """All that is wrong with an answer."""
        fields = Headers(list(headers))
        response = WireResponse(status, body, fields, fields.get("content-type", ""))
        request = self._wire(operation, path, (), (), b"")
        errors = self._openapi.iter_response_errors(request, response)
        problems = [text for error in errors for text in messages(error)]
        if "request-id" not in fields:
            problems.append("the header request-id is missing")
        return problems

    def _wire(
        self, operation: Operation, path: str, query: Pairs, headers: Pairs, body: bytes
    ) -> WireRequest:
        kinds = [value for name, value in headers if name.lower() == "content-type"]
        kind = kinds[0] if kinds else ""
        return WireRequest(operation.method, path, query, headers, body or None, kind, self._host)


def operations(document: Node) -> Iterator[Operation]:
    """The operations, those without path parameters before those that would match them too."""
    for path in sorted(document["paths"], key=lambda path: path.replace("{", "~")):
        item = document["paths"][path]
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(path))
        for method in METHODS:
            if method not in item:
                continue
            parameters = [*item.get("parameters", []), *item[method].get("parameters", [])]
            query = {
                each["name"]: plain_type(each["schema"])
                for each in parameters
                if each.get("in") == "query"
            }
            yield Operation(item[method]["operationId"], method, re.compile(pattern), query)


def misspelt(operation: Operation, query: Pairs) -> Iterator[str]:
    """Query parameters that are unknown, come twice, or aren't written as JSON would."""
    names = [name for name, _ in query]
    for name, value in query:
        if name in EXTRA_QUERY:
            continue
        if name not in operation.query:
            yield f"query: {name} is no parameter of {operation.id}"
        elif names.count(name) > 1:
            yield f"query: {name} comes more than once"
        elif not re.fullmatch(SPELLINGS.get(operation.query[name], ".*"), value):
            yield f"query: {name} is {value!r}, which is no {operation.query[name]}"


def plain_type(schema: Node) -> str:
    """The type of a parameter, less null: on the wire there is none."""
    kind = schema["type"]
    return kind if isinstance(kind, str) else next(each for each in kind if each != "null")


def strict(node: Any) -> Any:
    """A copy of the document without undeclared members, and without null in parameters.

    openapi-core can't read a list of types in a parameter.
    """
    if isinstance(node, list):
        return [strict(item) for item in cast("list[Any]", node)]
    if not isinstance(node, dict):
        return node
    copy = {key: strict(value) for key, value in cast("Node", node).items()}
    if isinstance(copy.get("properties"), dict) and "const" not in copy:
        copy.setdefault("additionalProperties", False)
    if copy.get("in") == "query":
        copy["schema"]["type"] = plain_type(copy["schema"])
    return copy


def messages(error: BaseException) -> Iterator[str]:
    """What openapi-core has to say, down to the member of the body that is wrong."""
    details: Sequence[Any] = getattr(error, "schema_errors", None) or ()
    for detail in details:
        yield f"{detail.json_path.removeprefix('$.')}: {detail.message}"
    if error.__cause__ is not None:
        yield from (f"{error}: {text}" for text in messages(error.__cause__))
    elif not details:
        yield str(error)
