"""Paths of the document -> operations (OpenAPI 3.1, sections 4.8.8 to 4.8.17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from generator import infer
from generator.api import (
    MISSING,
    Body,
    Content,
    Event,
    ListOf,
    MapOf,
    Operation,
    Parameter,
    ParameterPlace,
    ParameterStyle,
    Primitive,
    Property,
    Response,
    Type,
)
from generator.build.media import (
    EVENTS,
    STREAMS,
    bare,
    is_json,
    is_range,
    preference,
    remarks,
    says_json,
)
from generator.build.naming import Naming, name_of
from generator.build.nodes import as_object, flag, stated_example, text
from generator.build.paths import fitting, without_variables
from generator.build.returns import content_type, successes
from generator.build.schemas import Schemas, nullable
from generator.build.servers import own_server, server
from generator.curation import Curation, ParameterEntry
from generator.grammar import HTTP_METHODS
from generator.names import Scope, class_name, did_you_mean, snake
from generator.pointers import split
from generator.problems import Report
from generator.references import resolve
from generator.source import Array, Object

_STYLES: dict[str, ParameterStyle] = {
    "path": "simple",
    "header": "simple",
    "query": "form",
    "cookie": "form",
}


@dataclass(frozen=True, slots=True)
class Found:
    """An operation of the document, and the nodes that curation and inference ask about."""

    operation: Operation
    tags: tuple[str, ...]
    named: bool  # by an operationId that says more than the HTTP method and the path


class Operations:
    """Builds every operation, in the order of the document."""

    def __init__(self, root: Object, schemas: Schemas, curation: Curation, report: Report) -> None:
        self._root = root
        self._schemas = schemas
        self._curation = curation
        self._report = report
        self._ids = Scope()
        self._used_entries: set[str] = set()
        self._base: str | None = None
        self._scopes: dict[str, dict[str, None]] = {}
        # What components describe is built once, however many operations refer to it.
        self._parameter_at: dict[str, Parameter | None] = {}
        self._response_at: dict[str, tuple[tuple[Content, ...], tuple[Property, ...], str]] = {}

    def all(self) -> list[Found]:
        found: list[Found] = []
        for path, item in _items(self._root.get("paths")):
            self._tell_unknown(self._resolved(item))
            found += (
                self._found(path, verb, item, node) for verb, node in _verbs(self._resolved(item))
            )
        for key in self._curation.parameters:
            if key not in self._used_entries:
                known = _items_keys(self._root, "parameters")
                at = self._curation.node["parameters"].at(key)
                self._report.error(at, f"no parameter {key!r} is used", did_you_mean(key, known))
        return found

    def _tell_unknown(self, item: Object) -> None:
        for verb, node in _items(item):
            if verb not in HTTP_METHODS and isinstance(node, Object) and "responses" in node:
                message = f"HTTP has no method {verb[:80]!r}: this operation isn't generated"
                advice = f"write one of {', '.join(HTTP_METHODS)}"
                self._report.warning(item.at(verb), message, advice, lost="operation")

    @property
    def scopes(self) -> Mapping[str, Sequence[str]]:
        """What operations ask of each security scheme, once all are built."""
        return {name: list(found) for name, found in self._scopes.items()}

    def events(self) -> Iterator[Event]:
        """Declare what webhooks and callbacks are sent with (OpenAPI 3.1, sections 4.8.1, 4.8.18).

        Whoever receives them makes a model of it; no client sends them.
        """
        for name, item in _items(self._root.get("webhooks")):
            yield from self._events(item, f"{name} webhook")
        for _, item in _items(self._root.get("paths")):
            for _, node in _verbs(self._resolved(item)):
                for name, said in _items(node.get("callbacks")):
                    for _, event in _items(self._resolved(said)):
                        yield from self._events(event, f"{name} callback")

    def _events(self, item: Any, name: str) -> Iterator[Event]:
        for verb, node in _verbs(self._resolved(item)):
            named = text(node, "operationId") or name
            body = self._resolved(node.get("requestBody"))
            for kind, said in _items(body.get("content")):
                schema = self._resolved(said).get("schema")
                if says_json(kind):
                    at = node.at("requestBody")
                    of = self._schemas.declare(schema, class_name(named), at)
                    yield Event(named, of, at, text(node, "description") or text(node, "summary"))
                elif schema is not None:
                    message = f"no model is made of the {kind[:80]} that {verb} {name[:80]!r} sends"
                    self._report.warning(
                        body["content"].at(kind), message, "describe it as JSON", lost="event"
                    )

    def _found(self, path: str, verb: str, item: Any, node: Object) -> Found:
        said = text(node, "operationId")
        id_ = self._ids.claim(said or snake(f"{verb} {path}"))
        name = class_name(id_) or class_name(f"{verb} {path}")
        where = self._resolved(item)
        shared = where.get("parameters")
        responses = tuple(self._responses(node, name))
        parameters = self._parameters(shared, node.get("parameters"), name)
        sent = without_variables(path)
        operation = Operation(
            id_,
            verb,
            sent,
            node.at(),
            parameters=fitting(path, parameters, node.at()),
            body=self._body(node, name),
            responses=responses,
            security=self._security(node),
            summary=text(node, "summary"),
            description=text(node, "description"),
            deprecated=flag(node, "deprecated"),
            server=self._server(node if "servers" in node else where),
            answer=self._answer(responses, node, name),
        )
        tags = node.get("tags")
        named = [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, Array) else []
        return Found(operation, tuple(named), bool(infer.own_words(said, verb, path)))

    def _resolved(self, node: Any) -> Object:
        """The object that a node is or refers to, through any number of references."""
        while isinstance(node, Object) and isinstance(node.get("$ref"), str):
            node = resolve(self._root, node["$ref"])[0]
        return as_object(node, self._root)

    def _server(self, owner: Object) -> str:
        """The server of an operation or its path, where that is another one than the document's."""
        if "servers" not in owner:
            return ""
        if self._base is None:
            self._base = server(self._root, Report())
        return own_server(owner, self._base, self._report)

    # Parameters

    def _parameters(self, shared: Any, own: Any, name: str) -> tuple[Parameter, ...]:
        """The path item's parameters, each replaced by the operation's of that name and place."""
        found: dict[tuple[str, str], Parameter] = {}
        for listed in (shared, own):
            for node in listed if isinstance(listed, Array) else ():
                parameter = self._shared_parameter(node, name)
                if parameter is not None:
                    found[parameter.name, parameter.place] = parameter
        return tuple(found.values())

    def _shared_parameter(self, node: Any, owner: str) -> Parameter | None:
        ref = text(node, "$ref") if isinstance(node, Object) else ""
        if not ref:
            return self._parameter(node, owner)
        if ref not in self._parameter_at:
            self._parameter_at[ref] = self._parameter(node, owner)
        return self._parameter_at[ref]

    def _parameter(self, reference: Any, owner: str) -> Parameter | None:
        node = self._resolved(reference)
        name, place = text(node, "name"), text(node, "in")
        if place not in _STYLES or not name:
            if node:  # else its reference was lost
                message = f"a parameter {f'in {place[:80]!r}' if name else 'without a name'}"
                advice = "correct it; until then it can't be given"
                self._report.warning(node.at(), f"{message} isn't sent", advice, lost="parameter")
            return None
        if place == "header" and name.lower() in ("accept", "content-type", "authorization"):
            return None  # OpenAPI 3.1, section 4.8.12.2: such a parameter shall be ignored
        ref = text(as_object(reference, node), "$ref")
        entry = self._entry(ref.rpartition("/")[2], name)
        content = node.get("content")
        schema = node.get("schema")
        style = cast(ParameterStyle, node.get("style") or _STYLES[place])
        if isinstance(content, Object) and content:
            kind = next(iter(content))
            schema = self._resolved(content[kind]).get("schema")
            style = style if bare(kind).startswith("text/") else "json"
            if style == "json" and not says_json(kind):
                message = f"the parameter {name[:80]!r} is sent as JSON, not as {kind[:80]}"
                self._report.warning(
                    content.at(kind), message, "use `schema` and `style`", lost="parameter"
                )
        explode = node.get("explode", style == "form") is True
        naming = (self._name_of(ref), "") if ref else (class_name(owner), name)
        of = self._schemas.type_of(schema, Naming(*naming))
        if place == "cookie" and explode and isinstance(of, ListOf | MapOf):
            message = f"no cookie can hold {name[:80]!r} exploded: its items are joined by commas"
            self._report.warning(node.at(), message, "add `explode: false`", lost="parameter")
        return Parameter(
            name,
            cast(ParameterPlace, place),
            of,
            flag(node, "required") or place == "path",
            node.at(),
            sdk_name=entry.name or name,
            aliases=entry.names,
            style=style,
            explode=explode,
            allow_reserved=place == "query" and flag(node, "allowReserved"),
            always=entry.always,
            description=text(node, "description"),
            example=stated_example(node, schema),
            default=schema.get("default", MISSING) if isinstance(schema, Object) else MISSING,
            deprecated=flag(node, "deprecated"),
        )

    def _name_of(self, ref: str) -> str:
        return name_of(self._root, split(ref.removeprefix("#")))

    def _entry(self, key: str, name: str) -> ParameterEntry:
        entries = self._curation.parameters
        found = key if key in entries else name
        self._used_entries.add(found)
        return entries.get(found) or ParameterEntry()

    # Bodies

    def _body(self, node: Object, name: str) -> Body | None:
        said = node.get("requestBody")
        if not isinstance(said, Object):
            return None
        body = self._resolved(said)
        contents = self._contents(body, Naming(name, "request"))
        required = flag(body, "required")
        return Body(contents, required, said.at(), text(body, "description"))

    def _contents(self, holder: Object, naming: Naming) -> tuple[Content, ...]:
        found = [self._content(*each, naming) for each in _items(holder.get("content"))]
        found.sort(key=preference)
        for kind, *said, lost in remarks(found, given=naming.member == "request"):
            self._report.warning(holder["content"].at(kind), *said, lost=lost)
        return tuple(found)

    def _content(self, media_type: str, node: Any, naming: Naming) -> Content:
        media = self._resolved(node)
        schema = media.get("schema")
        of = self._schemas.type_of(schema, naming) if schema is not None else None
        items: Any = media.get("itemSchema", schema)
        stream = bare(media_type) in STREAMS
        item = self._schemas.type_of(items, naming.part("event")) if stream else None
        if stream and items is None and bare(media_type) == EVENTS:
            item = Primitive("string")  # nothing says that events hold JSON
        encoding = dict(self._encodings(media))
        return Content(
            media_type, None if stream else of, item, stated_example(media, schema), encoding
        )

    def _encodings(self, media: Object) -> Iterator[tuple[str, str]]:
        """How members of a form are written (OpenAPI 3.1, section 4.8.15)."""
        for name, node in _items(media.get("encoding")):
            said = as_object(node, media)
            kind = text(said, "contentType").partition(",")[0].strip()
            style = text(said, "style")
            if style or "explode" in said:
                style = style or "form"
                exploded = said.get("explode", style == "form") is True
                yield name, f"{style}*" if exploded and style != "deepObject" else style
            elif kind and not is_range(kind):
                yield name, kind
            if as_object(said.get("headers"), said):
                message = f"the part {name[:80]!r} is sent without headers of its own"
                self._report.warning(said.at("headers"), message, "leave them out", lost="header")

    def _answer(self, responses: tuple[Response, ...], node: Object, name: str) -> Type | None:
        """What comes back where responses that went well differ: any of their types, or null."""
        good = list(successes(responses))
        found = [each.contents[0] for each in good if each.contents]
        types = tuple(dict.fromkeys(content_type(each) for each in found))
        if not types or (len(types) == 1 and len(found) == len(good)):
            return None
        if not all(is_json(each) and each.items is None for each in found):
            if len(types) > 1:
                kinds = " or ".join(dict.fromkeys(each.media_type for each in found))
                message = f"a call answers with {kinds}: all of it is taken for the first"
                advice = "make operations of their own"
                self._report.warning(node.at("responses"), message, advice, lost="response")
            return None
        of = types[0]
        if len(types) > 1:
            of = self._schemas.union(types, Naming(name, "response"), node.at("responses"))
        return of if len(found) == len(good) else nullable(of)

    def _responses(self, node: Object, name: str) -> Iterator[Response]:
        for status, said in _items(node.get("responses")):
            ref = text(said, "$ref") if isinstance(said, Object) else ""
            if not ref:
                member = "response" if status[:1] == "2" else f"{status} response"
                built = self._response(said, Naming(name, member))
            else:
                if ref not in self._response_at:
                    naming = Naming(self._name_of(ref), "")
                    self._response_at[ref] = self._response(said, naming)
                built = self._response_at[ref]
            contents, headers, description = built
            code = status if status == "default" else status.upper()
            yield Response(code, contents, node["responses"].at(status), description, headers)

    def _response(
        self, said: Any, naming: Naming
    ) -> tuple[tuple[Content, ...], tuple[Property, ...], str]:
        response = self._resolved(said)
        headers = tuple(self._headers(response, naming))
        return self._contents(response, naming), headers, text(response, "description")

    def _headers(self, response: Object, naming: Naming) -> Iterator[Property]:
        for name, said in _items(response.get("headers")):
            header = self._resolved(said)
            schema = header.get("schema")
            yield Property(
                name,
                self._schemas.type_of(schema, naming.part(name)),
                flag(header, "required"),
                response["headers"].at(name),
                text(header, "description"),
                stated_example(header, schema),
            )

    def _security(self, node: Object) -> tuple[tuple[str, ...], ...]:
        said = node.get("security", self._root.get("security"))
        if not isinstance(said, Array):
            return ()
        found = [each for each in said if isinstance(each, Object)]
        for each in found:
            for scheme, scopes in each.items():
                named = scopes if isinstance(scopes, Array) else ()
                self._scopes.setdefault(scheme, {}).update(
                    dict.fromkeys(scope for scope in named if isinstance(scope, str))
                )
        return tuple(map(tuple, found))


def _items(node: Any) -> Iterator[tuple[str, Any]]:
    """The members of an object, less extensions."""
    if isinstance(node, Object):
        yield from ((key, value) for key, value in node.items() if not key.startswith("x-"))


def _items_keys(root: Object, kind: str) -> list[str]:
    components = root.get("components")
    node = components.get(kind) if isinstance(components, Object) else None
    return [key for key, _ in _items(node)]


def _verbs(item: Object) -> Iterator[tuple[str, Object]]:
    for verb, node in item.items():
        if verb in HTTP_METHODS and isinstance(node, Object):
            yield verb, node
