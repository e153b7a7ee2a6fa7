"""Methods of a Python SDK: signatures, docstrings, and what goes over the wire."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.api import Const, Enum, Paging, Primitive, Ref, Type
from generator.api import Parameter as WireParameter
from generator.build.media import is_range
from generator.build.returns import success
from generator.descriptions import details
from generator.models import Field
from generator.models.layout import Atom, Either, Group, Tree
from generator.models.text import literal
from generator.names import Scope, snake
from generator.pages.calls import Call, Input
from generator.pages.schema import Schema
from generator.pages.text import code_cell
from generator.targets import _python as python
from generator.targets._python_options import Options
from generator.targets._python_types import Params
from generator.view import (
    Sdk,
    body_kind,
    content_type,
    inputs,
    is_required,
    parameter,
    stream_kind,
)

RESERVED_ARGUMENTS = ("extra_body", "extra_headers", "extra_query", "self", "timeout")
"""Names that the signature of every method has anyway."""

_USUAL_STYLES = {"path": "simple", "query": "form*", "header": "simple", "cookie": "form*"}
_STYLE_KEYS = {"path": "{{{}}}", "query": "{}", "header": "{}:", "cookie": "{}="}
_KEYWORDS = {"path": "path", "query": "query", "header": "headers", "cookie": "cookies"}
_USUAL_TYPES = (
    "application/json",
    "application/octet-stream",
    "application/x-www-form-urlencoded",
    "text/plain",
)
_IN_CONSTANT, _IN_METHOD = 4, 12  # columns at which arguments of a call stand


@dataclass(frozen=True, slots=True)
class Argument:
    """What a method takes, by the name that people write; ``given`` says where it goes."""

    name: str
    required: bool
    given: Input


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument in a signature, as code; ``optional`` where it has a default."""

    text: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Constant:
    """The constant that says what an operation looks like on the wire.

    ``arguments`` are the lines of the call that makes it. What gives pages or a stream is another
    operation where it is used asynchronously; for all others ``async_name`` is "".
    ``async_statement`` defines that one.
    """

    name: str
    answer: str
    arguments: tuple[str, ...]
    async_name: str
    async_statement: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method, all of its text final; ``passed`` are the lines of the call inside.

    ``route`` is Markdown. ``async_returns`` is what is awaited or, where the method is ``paged``,
    what it returns at once.
    """

    name: str
    route: str
    doc: str
    positional: Parameter | None
    others: tuple[Parameter, ...]
    returns: str
    async_returns: str
    constant: Constant
    passed: tuple[str, ...]
    paged: bool
    deprecated: bool


def arguments(call: Call) -> tuple[Argument, ...]:
    """What a method takes, in the order of its signature."""
    scope = Scope(RESERVED_ARGUMENTS)
    found: list[Argument] = []
    for given in inputs(call):
        name = python.identifier(given.name, given.place)
        found.append(Argument(scope.claim(name, f"{name}_"), is_required(call, given), given))
    return tuple(found)


def params(sdk: Sdk) -> Iterator[Params]:
    """A TypedDict for each method that takes anything by name: what stands behind ``**``."""
    for path, calls in sdk.calls.items():
        for call in calls:
            fields = tuple(
                Field(each.name, each.name, each.given.type, each.required, each.given.description)
                for each in arguments(call)
                if each.given is not call.positional
            )
            if fields:
                name = python.class_name(f"{call.class_stem}Params")
                yield Params(path[:-1], name, fields, "")


class Methods:
    """Turns the calls of one resource into methods.

    ``given`` and ``received`` print types inside of the resource's class, ``outside`` those in
    constants before it, where no method hides a name. ``pagination`` is the module of pages, and
    ``pages`` has the stems of their classes' names. ``options`` are those of the client, and
    ``schema`` has what the types of parameters lead to.
    """

    def __init__(
        self,
        schema: Schema,
        given: python.Hints,
        received: python.Hints,
        outside: python.Hints,
        pagination: str,
        pages: Mapping[Paging, str],
        options: Options,
    ) -> None:
        self._schema = schema
        self._options_of_client = options
        self._pages = pages
        self._given = given
        self._received = received
        self._outside = outside
        self._pagination = pagination
        self._constants = Scope()

    def method(self, call: Call, name: str) -> MethodView:
        """The method of a call, under this name."""
        taken = arguments(call)
        first = taken[0] if taken and taken[0].given is call.positional else None
        about = [(each.name, each.given.description) for each in taken]
        sync, asynchronous = self._answers(call, self._received)
        paged = call.method.paging is not None
        if paged:
            asynchronous = Group("AsyncPaginator", (self._item(call), asynchronous))
        operation = call.operation
        return MethodView(
            name,
            route(call),
            python.described(_about(call), about, 8),
            self._parameter(call, first) if first else None,
            tuple(self._parameter(call, each) for each in taken if each is not first),
            python.returned(sync),
            python.returned(asynchronous),
            self._constant(call, taken, name),
            tuple(_passed(call, taken)),
            paged,
            operation.deprecated,
        )

    def _parameter(self, call: Call, argument: Argument) -> Parameter:
        if argument.given.place == "body" and body_kind(call) == "binary":
            hint = self._given.name("FileContent")
        else:
            hint = self._given.tree(argument.given.type)
        if argument.required:
            return Parameter(python.parameter(argument.name, hint), False)
        kinds = hint.items if isinstance(hint, Either) else (hint,)
        hint = Either((*kinds, Atom("Omit")))
        return Parameter(python.parameter(argument.name, hint, "omit"), True)

    def _item(self, call: Call) -> Tree:
        item = call.method.item
        return self._received.tree(item) if item is not None else Atom("object")

    def _answers(self, call: Call, hints: python.Hints) -> tuple[Tree, Tree]:
        return answers(call, hints, self._pagination, self._pages)

    def _constant(self, call: Call, taken: tuple[Argument, ...], name: str) -> Constant:
        constant = self._constants.claim(f"_{snake(name).upper()}", fallback="_CALL")
        sync, asynchronous = self._answers(call, self._outside)
        decoded, async_decoded = sync, asynchronous
        if stream_kind(call) and isinstance(sync, Group):
            (decoded,) = (async_decoded,) = sync.args  # a stream is made of its items' type
        if decoded == Atom("None"):
            decoded = Atom("NoneType")
        options = [*self._options(call, taken), *self._security(call)]
        async_name = self._constants.claim(f"{constant}_ASYNC") if asynchronous != sync else ""
        return Constant(
            constant,
            str(sync),
            (
                literal(call.operation.http_method.upper()),
                literal(_path(call, taken)),
                f"returns=lambda: {decoded}",
                *(f"{key}={value}" for key, value in options),
            ),
            async_name,
            python.returning(async_name, asynchronous, constant, async_decoded),
        )

    def _options(self, call: Call, taken: tuple[Argument, ...]) -> Iterator[tuple[str, str]]:
        """What else there is to say of an operation, where it isn't the usual."""
        method = call.method
        wire = [(each, found) for each in taken if (found := parameter(call, each.given))]
        appended = {found.name: python.strings(found.always) for _, found in wire if found.always}
        styles = {
            _STYLE_KEYS[found.place].format(each.name if found.place == "path" else found.name): (
                literal(style)
            )
            for each, found in wire
            if (style := self._style(found))
        }
        if method.headers:
            yield "headers", python.dictionary(python.literals(method.headers), _IN_CONSTANT)
        if method.query:
            yield "query", python.dictionary(python.literals(method.query), _IN_CONSTANT)
        if appended:
            yield "appends", python.dictionary(appended, _IN_CONSTANT)
        if call.operation.server:
            yield "server", literal(call.operation.server)
        if styles:
            yield "styles", python.dictionary(styles, _IN_CONSTANT)
        yield from _body_options(call)
        yield from _answer_options(call)

    def _style(self, found: WireParameter) -> str:
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
        plain = self._schema.plain(of)
        if isinstance(plain, Ref):
            return isinstance(self._schema.declaration(plain), Enum)
        return isinstance(plain, Const) or (isinstance(plain, Primitive) and plain.kind != "any")

    def _security(self, call: Call) -> Iterator[tuple[str, str]]:
        """Which credentials an operation accepts, where it isn't any one that the client has."""
        accepted = self._options_of_client.accepted(self._schema.client, call.operation)
        if set(accepted) != {(each.name,) for each in self._options_of_client.credentials}:
            yield "credentials", python.listed(map(python.strings, accepted))
        if accepted and () in call.operation.security:
            yield "anonymous", "True"


def route(call: Call) -> str:
    """The method of HTTP and the path, as Markdown for a cell of a table."""
    operation = call.operation
    return code_cell(f"{operation.http_method.upper()} {operation.path}")


def answers(
    call: Call, hints: python.Hints, pagination: str, pages: Mapping[Paging, str]
) -> tuple[Tree, Tree]:
    """The type of the answer, for blocking and for asynchronous use."""
    method = call.method
    if method.paging is not None and method.item is not None:
        page, item = pages[method.paging], (hints.tree(method.item),)
        return Group(f"{pagination}.Sync{page}", item), Group(f"{pagination}.Async{page}", item)
    answer = Atom("None") if method.returns is None else hints.tree(method.returns)
    if stream_kind(call):
        return Group("Stream", (answer,)), Group("AsyncStream", (answer,))
    return answer, answer


def _about(call: Call) -> str:
    parts = (call.operation.summary, details(call.operation))
    return "\n\n".join(part.strip() for part in parts if part.strip())


def _path(call: Call, taken: Iterable[Argument]) -> str:
    """The path with the arguments' names in place of those on the wire."""
    path = call.operation.template
    for each in taken:
        if each.given.place == "path":
            path = path.replace(f"{{{each.given.wire_name}}}", f"{{{each.name}}}")
    return path


def _body_options(call: Call) -> Iterator[tuple[str, str]]:
    kind, body = body_kind(call), call.operation.body
    if kind is None or body is None:
        return
    media_type = content_type(body.contents[0])
    if kind != "json":
        yield "body", literal(kind)
    any_will_do = kind == "json" and is_range(body.contents[0].media_type)
    if not any_will_do and kind != "multipart" and media_type not in _USUAL_TYPES:
        yield "body_type", literal(media_type)
    if body.contents[0].encoding:
        encoding = {key: literal(value) for key, value in body.contents[0].encoding.items()}
        yield "encoding", python.dictionary(encoding, _IN_CONSTANT)
    if not body.required:
        yield "body_optional", "True"


def _answer_options(call: Call) -> Iterator[tuple[str, str]]:
    response = success(call.operation)
    accept = response.contents[0].media_type if response and response.contents else "*/*"
    if accept != "application/json":
        yield "accept", literal(accept)
    if call.method.paging is not None:
        yield "cursor", literal(call.method.paging.cursor)
    if stream_kind(call):
        yield "stream", literal(stream_kind(call))


def _passed(call: Call, taken: tuple[Argument, ...]) -> Iterator[str]:
    """What a method hands on, place by place, by the names on the wire."""
    for place, keyword in _KEYWORDS.items():
        here = [each for each in taken if each.given.place == place]
        names = {e.name if place == "path" else e.given.wire_name: e.name for e in here}
        if names:
            yield f"{keyword}={python.dictionary(names, _IN_METHOD)}"
    members = [each for each in taken if each.given.place == "body"]
    if call.body is not None and body_kind(call) not in ("text", "binary"):
        names = {each.given.wire_name: each.name for each in members}
        yield f"body={python.dictionary(names, _IN_METHOD)}"
    elif members:
        yield f"body={members[0].name}"
