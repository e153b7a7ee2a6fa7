"""The API that a document and its curation describe. No language is known here.

Everything is a frozen value. Inline objects, enums and unions of the document have become named
declarations, ``allOf`` has been merged and every ``$ref`` is a :class:`Ref` into
``Api.declarations``; no later stage sees the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.client import Client
from generator.problems import Location

Scalar = str | int | float | bool | None
Json = Scalar | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Missing:
    """Tells "not in the document" from a JSON null."""

    def __bool__(self) -> bool:
        return False


MISSING = Missing()


# Types: a closed union. Match it without a default arm, so that a new kind fails type checking.


@dataclass(frozen=True, slots=True)
class Limits:
    """Which values of a type are taken (JSON Schema 2020-12 validation, sections 6.2 to 6.4).

    ``least`` and ``most`` are of a number itself, of a string's characters, of a list's items;
    ``above`` and ``below`` are not reached, and ``step`` divides a number.
    """

    least: float | None = None
    most: float | None = None
    above: float | None = None
    below: float | None = None
    step: float | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Primitive:
    """A JSON scalar, free-form JSON (``any``), or bytes (``binary``: an octet stream or a file).

    Types that differ in their ``limits`` alone are equal: most languages have no words for them.
    """

    kind: Literal["string", "integer", "number", "boolean", "null", "any", "binary"]
    format: str | None = None
    limits: Limits | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Const:
    """Exactly this value: ``const``, or an enum of one."""

    value: Scalar


@dataclass(frozen=True, slots=True)
class ListOf:
    items: Type
    limits: Limits | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object with free keys; ``values`` is the type of every value."""

    values: Type


@dataclass(frozen=True, slots=True)
class Nullable:
    """``of`` or JSON null. Never nested, never around ``null`` or ``any``."""

    of: Type


@dataclass(frozen=True, slots=True)
class Ref:
    """A declaration, by its key in ``Api.declarations``."""

    name: str


Type = Primitive | Const | ListOf | MapOf | Nullable | Ref


# Declarations


@dataclass(frozen=True, slots=True)
class Inline:
    """Where a declaration without a name of its own was found.

    ``owner`` is the enclosing declaration or operation, or "" where nothing encloses it; ``member``
    is the property, parameter, body, response, item or variant inside it.
    """

    owner: str
    member: str


@dataclass(frozen=True, slots=True)
class Property:
    """A member of an object. Being required and being nullable are two facts: see ``Nullable``."""

    name: str
    type: Type
    required: bool
    at: Location
    description: str = ""
    example: Json | Missing = MISSING
    default: Json | Missing = MISSING
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known members, in document order; ``additional`` types any others."""

    name: str
    properties: tuple[Property, ...]
    at: Location
    additional: Type | None = None
    description: str = ""
    example: Json | Missing = MISSING
    deprecated: bool = False
    inline: Inline | None = None


@dataclass(frozen=True, slots=True)
class Enum:
    """Two or more values of which a value is one."""

    name: str
    values: tuple[Scalar, ...]
    at: Location
    description: str = ""
    example: Json | Missing = MISSING
    deprecated: bool = False
    inline: Inline | None = None


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that tells variants apart; ``mapping`` goes from its value to a declaration."""

    property: str
    mapping: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types. A union of ``string`` and an enum of strings is an open enum."""

    name: str
    variants: tuple[Type, ...]
    at: Location
    discriminator: Discriminator | None = None
    description: str = ""
    example: Json | Missing = MISSING
    deprecated: bool = False
    inline: Inline | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A named schema that is no object, enum or union: a string, a list, a map, another name."""

    name: str
    type: Type
    at: Location
    description: str = ""
    example: Json | Missing = MISSING
    deprecated: bool = False
    inline: Inline | None = None


Declaration = Model | Enum | Union | Alias


# Operations

ParameterPlace = Literal["path", "query", "header", "cookie"]
ParameterStyle = Literal[
    "matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject", "json"
]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter outside the body (OpenAPI 3.1, section 4.8.12).

    ``name`` is the one on the wire; ``sdk_name`` the one that people write, still to be cased by
    each language, and ``aliases`` holds other names by target (``{"cli": "beta"}``). ``style`` is
    ``json`` where the parameter has ``content`` instead of a style. With ``allow_reserved``, a
    query parameter keeps characters that a query can hold as they are. ``always`` are values that
    the SDK adds to a list parameter on every call.
    """

    name: str
    place: ParameterPlace
    type: Type
    required: bool
    at: Location
    sdk_name: str
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])
    style: ParameterStyle = "simple"
    explode: bool = False
    allow_reserved: bool = False
    always: tuple[str, ...] = ()
    description: str = ""
    example: Json | Missing = MISSING
    default: Json | Missing = MISSING
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One representation of a body. ``type`` is None where the document says nothing of it.

    ``items`` is the type of each element where the media type is a stream of them (server-sent
    events, JSON lines). ``encoding`` says how members of a form are written, where that isn't as
    usual: a media type, or a style with ``*`` behind it where it is exploded.
    """

    media_type: str
    type: Type | None
    items: Type | None = None
    example: Json | Missing = MISSING
    encoding: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Body:
    """A request body, its preferred representation first."""

    contents: tuple[Content, ...]
    required: bool
    at: Location
    description: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """An answer. ``status`` is a code, a range such as ``4XX``, or ``default``."""

    status: str
    contents: tuple[Content, ...]
    at: Location
    description: str = ""
    headers: tuple[Property, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One HTTP method on one path. ``id`` is unique: the operationId, or made from both.

    ``server`` is the URL that the path follows where that isn't the client's; a relative one starts
    at the client's. ``answer`` is what comes back where responses that went well differ.
    """

    id: str
    http_method: str
    path: str
    at: Location
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    server: str = ""
    answer: Type | None = None

    @property
    def template(self) -> str:
        """The path as it's sent: a fragment (RFC 3986, section 3.5) only tells operations apart."""
        return self.path.partition("#")[0]


# Curation: how people reach the operations


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list goes on (curation). All names are those on the wire.

    ``page_class`` is the stem of the page's class name (``PageCursor``); ``cursor`` the query
    parameter that takes the value of the response's ``next`` property; ``items`` holds the items.
    """

    name: str
    page_class: str
    cursor: str
    next: str
    items: str


@dataclass(frozen=True, slots=True)
class Method:
    """An operation under the name that people call it by.

    ``returns`` is the type of the first 2xx response's body (``Nullable`` where it may be null),
    or None where there is no body. ``paging`` is set for lists, and then ``item`` is the type of
    one item. ``headers`` and ``query`` are sent on every call, beside what the caller gives.
    """

    name: str
    operation: Operation
    returns: Type | None
    paging: Paging | None = None
    item: Type | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Resource:
    """A group of methods. ``path`` leads to it: ``("beta", "environments", "work")``.

    ``models`` lists the declarations that its reference page documents; ``singular`` is the word
    that names of its methods' parameter types start with.
    """

    name: str
    path: tuple[str, ...]
    title: str
    singular: str
    methods: tuple[Method, ...]
    models: tuple[str, ...]
    resources: tuple[Resource, ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What a webhook or a callback is sent with; whoever receives it makes ``type`` of it."""

    name: str
    type: Type
    at: Location
    description: str = ""


@dataclass(frozen=True, slots=True)
class Api:
    """All of it. ``resources`` are the roots of the tree; every operation is in it once.

    ``events`` are what the API sends by itself.
    """

    title: str
    version: str
    description: str
    client: Client
    resources: tuple[Resource, ...]
    declarations: Mapping[str, Declaration]
    events: tuple[Event, ...] = ()
