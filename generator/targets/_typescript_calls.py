"""Methods of a TypeScript SDK: signatures, comments, and what goes over the wire."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.api import Const, Enum, Paging, Parameter, Primitive, Ref, Type
from generator.build.media import is_range
from generator.build.returns import success
from generator.descriptions import choices
from generator.names import Scope, shortened, snake
from generator.pages.calls import Call, Input
from generator.pages.text import code_span
from generator.targets import _typescript as typescript
from generator.targets._typescript_layout import Group, Layout, braced, listed, member, printed
from generator.targets._typescript_options import Options, strings
from generator.targets._typescript_types import DEPRECATED, Types, fields, generic
from generator.view import (
    Sdk,
    body_kind,
    content_type,
    inputs,
    is_required,
    parameter,
    stream_kind,
)

_USUAL_STYLES = {"path": "simple", "query": "form*", "header": "simple", "cookie": "form*"}
_STYLE_KEYS = {"path": "{{{}}}", "query": "{}", "header": "{}:", "cookie": "{}="}
_PLACES = {"query": "query", "header": "headers", "cookie": "cookies"}
_LONGEST_CONSTANT = 70
_OWN_MEMBERS = ("method", "path")
_STREAMS = {"events": "events", "lines": "jsonLines"}
_USUAL_TYPES = (
    "application/json",
    "application/octet-stream",
    "application/x-www-form-urlencoded",
    "text/plain",
)


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method, all of its text final, with the constant that says what is sent.

    ``http`` and ``returns`` are Markdown, for the list of methods. ``operation`` are the members of
    the constant, each a text by its name. ``uses`` are functions and types of the runtime that it
    names, by module.
    """

    name: str
    http: str
    doc: str
    signature: str
    statement: str
    constant: str
    operation: Mapping[str, str]
    returns: str
    uses: tuple[tuple[str, str], ...]


class Methods:
    """Turns the calls of one resource into methods.

    ``pages`` has the class of each way of paging. ``constants`` keeps names of constants apart
    from whatever else the module has. ``options`` are those of the client.
    """

    def __init__(
        self,
        sdk: Sdk,
        types: Types,
        pages: Mapping[Paging, str],
        constants: Scope,
        options: Options,
    ) -> None:
        self._sdk = sdk
        self._options_of_client = options
        self._types = types
        self._pages = pages
        self._constants = constants
        self._uses: list[tuple[str, str]] = []

    def method(self, call: Call, name: str) -> MethodView:
        """The method of a call, under this name."""
        self._uses = []
        operation = call.operation
        constant = self._constants.claim(_constant(name), fallback="CALL")
        tags = [DEPRECATED] if operation.deprecated else []
        texts = (operation.summary, operation.description, *choices(operation))
        about = "\n\n".join(text.strip() for text in texts if text)
        returns = self._returns(call)
        return MethodView(
            name,
            code_span(f"{operation.http_method.upper()} {operation.path}"),
            typescript.comment(about, 2, *tags),
            self._signature(call, name, returns),
            self._statement(call, constant),
            constant,
            self._operation(call),
            code_span(" ".join(printed(self._value(call)).split("\n"))),
            tuple(self._uses),
        )

    # The method

    def _signature(self, call: Call, name: str, returns: Layout) -> str:
        parts: list[Layout] = []
        positional = positional_name(call)
        if call.positional is not None:
            kind = self._types.annotated(call.positional.type, "given")
            parts.append((f"{positional}: ", kind))
        params = self._types.params_name(call)
        if params:
            needed = any(is_required(call, each) for each in fields(call))
            kind = params if needed else f"{params} | null"
            parts.append(f"{typescript.params_name(call)}{'' if needed else '?'}: {kind}")
            self._types.used.add(params)
        parts.append("options?: RequestOptions")
        return printed(Group((name, listed("(", parts, ")"), ": ", returns, " {")), 2)

    def _returns(self, call: Call) -> Layout:
        value = self._value(call)
        if call.method.paging is not None and call.method.item is not None:
            self._uses.append(("pagination", "type PagePromise"))
            item = self._types.argument(call.method.item, "received")
            return generic("PagePromise", (value,), (item,))
        self._uses.append(("api-promise", "type APIPromise"))
        return generic("APIPromise", (value,))

    def _value(self, call: Call) -> Layout:
        """What a call gives."""
        method = call.method
        if method.paging is not None and method.item is not None:
            item = self._types.argument(method.item, "received")
            return generic(self._pages[method.paging], (item,))
        if method.returns is None:
            return "void"
        of = self._types.argument(method.returns, "received")
        if stream_kind(call):
            self._uses.append(("streaming", "type Stream"))
            return generic("Stream", (of,))
        return of

    def _statement(self, call: Call, constant: str) -> str:
        given: list[Layout] = []
        if self._types.params_name(call):
            given.append(f"...{typescript.params_name(call)}")
        if call.positional is not None:
            key, name = typescript.property_name(call.positional.name), positional_name(call)
            given.append(key if key == name else member(key, name))
        parts: list[Layout] = [constant, braced(given), "options"]
        head = "call"
        if call.method.paging is not None:
            head = "page"
            parts.insert(0, self._value(call))
        return printed(Group((f"return this._client.{head}", listed("(", parts, ")"), ";")), 4)

    # The operation

    def _operation(self, call: Call) -> Mapping[str, str]:
        members = [
            ("method", typescript.string(call.operation.http_method.upper())),
            ("path", typescript.string(_path(call))),
            *_server(call),
            *self._options(call),
        ]
        return {name: printed((member(name, value), ","), 2) for name, value in members}

    def _options(self, call: Call) -> Iterator[tuple[str, Layout]]:
        """What there is to say of an operation, where it isn't the usual."""
        method = call.method
        taken = inputs(call)
        wire = [(each, found) for each in taken if (found := parameter(call, each))]
        has_body = body_kind(call) is not None
        for place, key in _PLACES.items():
            if place == "query" and not has_body:
                continue  # all that has no other place is in the query
            names = {each.name: each.wire_name for each in taken if each.place == place}
            if names:
                yield key, _object(names)
        if not has_body:
            renamed = {e.name: e.wire_name for e in taken if e.place == "query"}
            renamed = {name: wire_name for name, wire_name in renamed.items() if name != wire_name}
            if renamed:
                yield "query", _object(renamed)
        always = {
            key: _object(values)
            for key, values in (("query", method.query), ("headers", method.headers))
            if values
        }
        if always:
            yield "always", _braced(always)
        appends = {each.name: strings(found.always) for each, found in wire if found.always}
        if appends:
            yield "appends", _braced(appends)
        styles = {_style_key(e, f): s for e, f in wire if (s := self._style(f))}
        if styles:
            self._uses.append(("styles", "styled"))
            yield (
                "styles",
                _braced({k: f"styled({typescript.string(s)})" for k, s in styles.items()}),
            )
        yield from self._body(call)
        yield from self._answer(call)
        yield from self._security(call)

    def _style(self, found: Parameter) -> str:
        """The style of a parameter if it makes a difference, exploded where it has a ``*``."""
        style = f"{found.style}*" if found.explode else found.style
        if found.allow_reserved and found.style not in ("json", "deepObject"):
            return f"{style}+"
        if found.style in ("json", "matrix", "label"):
            return found.style if found.style == "json" else style
        if style == _USUAL_STYLES[found.place] or self._is_single(found.type):
            return ""
        return "deepObject" if found.style == "deepObject" else style

    def _is_single(self, of: Type) -> bool:
        """Whether a value is one on its own, so that most styles write it alike."""
        plain = self._sdk.schema.plain(of)
        if isinstance(plain, Ref):
            return isinstance(self._sdk.schema.declaration(plain), Enum)
        return isinstance(plain, Const) or (isinstance(plain, Primitive) and plain.kind != "any")

    def _body(self, call: Call) -> Iterator[tuple[str, Layout]]:
        kind, body = body_kind(call), call.operation.body
        if kind is None or body is None:
            return
        content = body.contents[0]
        media_type = content_type(content)
        if kind == "json":
            yield "body", typescript.string("json")
        else:
            self._uses.append(("bodies", kind))
            yield "body", kind
        any_will_do = kind == "json" and is_range(content.media_type)
        if not any_will_do and kind != "multipart" and media_type not in _USUAL_TYPES:
            yield "bodyType", typescript.string(media_type)
        if content.encoding:
            yield "encoding", _object(content.encoding)
        if not body.required:
            yield "bodyOptional", "true"
        members = [each for each in inputs(call) if each.place == "body"]
        if call.body is None or kind in ("text", "binary"):
            yield "whole", typescript.string(members[0].name)
            return
        renamed = {each.name: each.wire_name for each in members if each.name != each.wire_name}
        if renamed:
            yield "members", _object(renamed)

    def _answer(self, call: Call) -> Iterator[tuple[str, Layout]]:
        response = success(call.operation)
        accept = response.contents[0].media_type if response and response.contents else "*/*"
        if accept != "application/json":
            yield "accept", typescript.string(accept)
        of = call.method.returns
        plain = self._sdk.schema.plain(of) if of is not None else None
        if stream_kind(call):
            maker = _STREAMS[stream_kind(call)]
            if maker == "events" and isinstance(plain, Primitive) and plain.kind == "string":
                maker = "textEvents"
            self._uses.append(("streaming", maker))
            yield "answer", maker
        elif of is None:
            yield "answer", typescript.string("none")
        elif plain == Primitive("binary"):
            yield "answer", typescript.string("binary")
        elif isinstance(plain, Primitive) and plain.kind == "string" and "json" not in accept:
            yield "answer", typescript.string("text")

    def _security(self, call: Call) -> Iterator[tuple[str, Layout]]:
        """Which credentials an operation accepts, where it isn't any one that the client has."""
        accepted = self._options_of_client.accepted(self._sdk.api.client, call.operation)
        if set(accepted) != {(each.name,) for each in self._options_of_client.credentials}:
            yield "credentials", Group(listed("[", [strings(each) for each in accepted], "]"))
        if accepted and () in call.operation.security:
            yield "anonymous", "true"


def shared_members(methods: Sequence[MethodView]) -> Mapping[str, str]:
    """Members that all operations have, as most of them have it; at least two have it alike."""
    found: dict[str, str] = {}
    for name in methods[0].operation if methods else ():
        texts = Counter(each.operation.get(name) for each in methods)
        text, count = texts.most_common(1)[0]
        if text is not None and None not in texts and count > 1 and name not in _OWN_MEMBERS:
            found[name] = text
    return found


def _constant(name: str) -> str:
    """``HEARTBEAT``: short enough for its statement to start on one line."""
    found = shortened(snake(name), _LONGEST_CONSTANT).upper()
    return f"_{found}" if found[:1].isdigit() else found


def positional_name(call: Call) -> str:
    """What a method's first parameter is called; "" where it has none."""
    if call.positional is None:
        return ""
    taken = Scope(["body", "options", "params", "query"])
    name = typescript.argument(call.positional.name)
    return taken.claim(name, f"{name}_")


def _path(call: Call) -> str:
    """The path with the arguments' names in place of those on the wire."""
    path = call.operation.template
    for each in inputs(call):
        if each.place == "path":
            path = path.replace(f"{{{each.wire_name}}}", f"{{{each.name}}}")
    return path


def _server(call: Call) -> Iterator[tuple[str, Layout]]:
    if call.operation.server:
        yield "server", typescript.string(call.operation.server)


def _style_key(given: Input, found: Parameter) -> str:
    """What a style is looked up by: the argument in a path, else the name on the wire."""
    return _STYLE_KEYS[found.place].format(given.name if found.place == "path" else found.name)


def _object(values: Mapping[str, str]) -> Layout:
    return _braced({name: typescript.string(value) for name, value in values.items()})


def _braced(values: Mapping[str, Layout]) -> Layout:
    return braced([member(typescript.property_name(k), v) for k, v in values.items()])


def names_line(head: str, names: Iterable[str], tail: str) -> str:
    """``import { a, b } from 'c';`` and the like; a name alone stays on the line."""
    found = list(names)
    if len(found) == 1:
        return f"{head} {{ {found[0]} }}{tail}"
    return printed((f"{head} ", braced([*found]), tail))
