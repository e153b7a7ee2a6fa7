"""From an operation and its arguments to a call: URL, query, headers, credentials and body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

from . import _encode
from ._call import Call
from ._credentials import authenticate, check, put, sendable, wanted
from ._http import as_timeout
from ._types import NotGiven, Omit, not_given, omit

if TYPE_CHECKING:
    from ._call import Arguments
    from ._credentials import Secrets
    from ._operation import Operation
    from ._settings import Named, Setup
    from ._types import Body, Mode, Options, Query

T = TypeVar("T")

_IN_COOKIE = "!#$&'()*+-./:<=>?@[]^_`{|}~"  # as they are, by RFC 6265, section 4.1.1
_WITHOUT_BODY = ("GET", "HEAD")
_USUAL: Options = (None, None, None, not_given)
_NOTHING: Mapping[str, Any] = {}


def build(
    setup: Setup, secrets: Secrets, operation: Operation[T], arguments: Arguments, mode: Mode
) -> Call[T]:
    """What a client sends for an operation with these arguments.

    Raises ValueError for an empty path parameter, and TypeError for a body that has no encoding or
    where there is nothing to authenticate with. A body that is read only once is sent only once.
    """
    extra_headers, extra_query, extra_body, timeout = arguments.get("options", _USUAL)
    path = operation.path
    if "path" in arguments:
        path = _encode.path(path, arguments["path"], operation.styles)
    query, more_query = _queries(setup, operation, arguments.get("query", _NOTHING), extra_query)
    content, files, media_type = _body(operation, arguments.get("body", omit), extra_body)

    headers = {**setup.common_headers(), "accept": ("Accept", operation.accept)}
    if media_type:
        headers["content-type"] = ("Content-Type", media_type)
    if not isinstance(timeout, NotGiven):
        seconds = timeout if isinstance(timeout, int | float) else as_timeout(timeout).read
        headers |= setup.platform_header("Timeout", str(seconds))
    cookies = dict(arguments.get("cookies", _NOTHING))
    found = authenticate(setup, secrets, operation, headers, more_query, cookies)
    put(headers, setup.headers)
    put(headers, operation.headers)
    _put_arguments(headers, operation, arguments.get("headers", _NOTHING))
    _put_cookies(headers, operation, cookies)
    put(headers, extra_headers or _NOTHING)
    named = headers.keys() | {
        name.lower() for given in (setup.headers, extra_headers or _NOTHING) for name in given
    }
    if operation.credentials is not None or not found:
        check(setup, secrets, operation, found, named | more_query.keys())
    token = None if "authorization" in named else wanted(setup, secrets, found)
    unique = setup.settings.idempotency_header
    if unique and operation.method == "POST" and unique.lower() not in named:
        from uuid import uuid4

        headers[unique.lower()] = (unique, str(uuid4()))
    return Call(
        operation,
        _base_url(setup, operation) + path,
        query=query,
        extra_query=more_query,
        headers=headers,
        content=content,
        files=files,
        timeout=as_timeout(setup.timeout if isinstance(timeout, NotGiven) else timeout),
        max_retries=setup.max_retries if isinstance(content, bytes | None) else 0,
        mode=mode,
        token=token,
    )


def _base_url(setup: Setup, operation: Operation[Any]) -> str:
    """The client's, unless that is by the API's description and the operation has its own."""
    if not operation.server:
        return setup.base_url
    from urllib.parse import urljoin

    if "://" in operation.server and setup.base_url != setup.served:
        return setup.base_url
    return urljoin(f"{setup.base_url}/", operation.server)


def _queries(
    setup: Setup, operation: Operation[Any], given: Query, extra: Query | None
) -> tuple[dict[str, object], dict[str, object]]:
    """The operation's own query parameters, and others. What is said for one call counts most.

    An empty text is a value of a parameter that the API describes; of others it is none.
    """
    own = {**operation.query, **given}
    if operation.cursor and own.get(operation.cursor) == "":
        del own[operation.cursor]  # an empty one is that of the first page
    if not (extra or setup.query or setup.settings.query):
        return own, {}
    more = {**setup.settings.query, **setup.query}
    for name, value in own.items():
        if not isinstance(value, Omit):
            more.pop(name, None)
    for name, value in (extra or _NOTHING).items():
        own.pop(name, None)
        more[name] = value
    return own, {name: value for name, value in more.items() if value != ""}


def _body(
    operation: Operation[Any], body: object, extra: Body | None
) -> tuple[Any, list[tuple[str, Any]] | None, str]:
    """Content, files and media type of the body. No extra makes a body for a GET."""
    if _encode.is_object(body):
        body = {name: value for name, value in body.items() if not isinstance(value, Omit)}
        if not body and operation.body_optional:
            body = omit
    if extra is not None and operation.method not in _WITHOUT_BODY:
        body = extra if body is None or isinstance(body, Omit) else _extended(body, extra)
    if operation.body == "json":
        if isinstance(body, Omit):
            return None, None, "" if operation.method in _WITHOUT_BODY else "application/json"
        return _encode.dumps(body), None, operation.body_type or "application/json"
    if body is None or isinstance(body, Omit):
        return None, None, ""
    from ._bodies import encode

    return encode(operation, body)


def _extended(body: object, extra: Body) -> object:
    if _encode.is_object(body) and _encode.is_object(extra):
        return {**body, **extra}
    raise TypeError("`extra_body` can only add to a body that is an object")


def _put_arguments(headers: Named, operation: Operation[Any], given: Mapping[str, object]) -> None:
    """Header parameters, lists with what is always in them."""
    for name, value in given.items():
        appended = operation.appends.get(name)
        if appended is not None:
            value = [*(value if _encode.is_list(value) else ()), *appended]
        style = operation.styles.get(f"{name}:", "simple")
        if not _encode.is_absent(value, style):
            text = _encode.header(value, style)
            headers[name.lower()] = (name, sendable(name, text))


def _put_cookies(headers: Named, operation: Operation[Any], cookies: Mapping[str, object]) -> None:
    pairs: list[str] = []
    for name, value in cookies.items():
        style = operation.styles.get(f"{name}=", "simple")
        if not _encode.is_absent(value, style):
            text = _encode.header(value, style)
            pairs.append(f"{name}={quote(text, safe=_IN_COOKIE)}")
    if pairs:
        headers["cookie"] = ("Cookie", "; ".join(pairs))
