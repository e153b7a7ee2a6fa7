"""From an operation and its arguments to a call: URL, query, headers, credentials and body."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

from . import _encode
from ._call import Call
from ._http import as_timeout
from ._types import NotGiven, Omit, not_given

if TYPE_CHECKING:
    from ._call import Arguments
    from ._operation import Operation
    from ._settings import Credential, Named, Setup
    from ._types import Body, Mode, Options, Query

T = TypeVar("T")

Secrets = Mapping[str, "str | tuple[str, str] | None"]
"""The client's credentials, by option."""

_IN_COOKIE = "!#$&'()*+-./:<=>?@[]^_`{|}~"  # as they are, by RFC 6265, section 4.1.1
_NOT_IN_HEADERS = "\r\n\0"
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
    content, files, media_type = _body(operation, arguments.get("body"), extra_body)

    headers = {**setup.common_headers(), "accept": ("Accept", operation.accept)}
    if media_type:
        headers["content-type"] = ("Content-Type", media_type)
    if not isinstance(timeout, NotGiven):
        seconds = timeout if isinstance(timeout, int | float) else as_timeout(timeout).read
        headers |= setup.platform_header("Timeout", str(seconds))
    cookies = dict(arguments.get("cookies", _NOTHING))
    missing = _authenticate(setup, secrets, operation, headers, more_query, cookies)
    _put(headers, setup.headers)
    _put(headers, operation.headers)
    _put_arguments(headers, operation, arguments.get("headers", _NOTHING))
    _put_cookies(headers, operation, cookies)
    _put(headers, extra_headers or _NOTHING)
    if missing:
        _check_credentials(missing, headers, setup.headers, extra_headers or _NOTHING)
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
    )


def _base_url(setup: Setup, operation: Operation[Any]) -> str:
    """The client's, unless that is the API's usual one and the operation has its own."""
    usual = setup.base_url == setup.settings.base_url
    return operation.server if operation.server and usual else setup.base_url


def _queries(
    setup: Setup, operation: Operation[Any], given: Query, extra: Query | None
) -> tuple[dict[str, object], dict[str, object]]:
    """The operation's own query parameters, and others. What is said for one call counts most."""
    own = {**operation.query, **given}
    if not (extra or setup.query or setup.settings.query):
        return own, {}
    more = {**setup.settings.query, **setup.query}
    for name, value in own.items():
        if not isinstance(value, Omit):
            more.pop(name, None)
    for name, value in (extra or _NOTHING).items():
        own.pop(name, None)
        more[name] = value
    return own, more


def _body(
    operation: Operation[Any], body: object, extra: Body | None
) -> tuple[Any, list[tuple[str, Any]] | None, str]:
    """Content, files and media type of the body. No extra makes a body for a GET."""
    if _encode.is_object(body):
        body = {name: value for name, value in body.items() if not isinstance(value, Omit)}
        if not body and operation.body_optional:
            body = None
    elif isinstance(body, Omit):
        body = None
    if extra is not None and operation.method not in _WITHOUT_BODY:
        body = extra if body is None else _extended(body, extra)
    if operation.body == "json":
        if body is None:
            return None, None, "" if operation.method in _WITHOUT_BODY else "application/json"
        return _encode.dumps(body), None, operation.body_type or "application/json"
    if body is None:
        return None, None, ""
    from ._bodies import encode

    return encode(operation, body)


def _extended(body: object, extra: Body) -> object:
    if _encode.is_object(body) and _encode.is_object(extra):
        return {**body, **extra}
    raise TypeError("`extra_body` can only add to a body that is an object")


def _put(headers: Named, given: Mapping[str, str | Omit]) -> None:
    """Raises ValueError for what no header can hold; others would quote it, be it a secret."""
    for name, value in given.items():
        if isinstance(value, Omit):
            headers.pop(name.lower(), None)
        elif any(sign in value for sign in _NOT_IN_HEADERS):
            raise ValueError(f"The header `{name}` has characters that can't be sent")
        else:
            headers[name.lower()] = (name, value)


def _put_arguments(headers: Named, operation: Operation[Any], given: Mapping[str, object]) -> None:
    """Header parameters, lists with what is always in them."""
    for name, value in given.items():
        appended = operation.appends.get(name)
        if appended is not None:
            value = [*(value if _encode.is_list(value) else ()), *appended]
        if value is not None and not isinstance(value, Omit):
            text = _encode.header(value, operation.styles.get(f"{name}:", "simple"))
            headers[name.lower()] = (name, text)


def _put_cookies(headers: Named, operation: Operation[Any], cookies: Mapping[str, object]) -> None:
    pairs: list[str] = []
    for name, value in cookies.items():
        if value is not None and not isinstance(value, Omit):
            text = _encode.header(value, operation.styles.get(f"{name}=", "simple"))
            pairs.append(f"{name}={quote(text, safe=_IN_COOKIE)}")
    if pairs:
        headers["cookie"] = ("Cookie", "; ".join(pairs))


def _authenticate(
    setup: Setup,
    secrets: Secrets,
    operation: Operation[Any],
    headers: Named,
    query: dict[str, object],
    cookies: dict[str, object],
) -> list[Credential]:
    """Send every secret that the operation accepts. Returns what is missing if there is none."""
    accepted = [
        credential
        for credential in setup.settings.credentials
        if operation.credentials is None or credential.option in operation.credentials
    ]
    found = False
    for credential in accepted:
        secret = secrets[credential.option]
        if not secret:
            continue
        found = True
        if credential.kind == "query":
            query.setdefault(credential.name, secret)
        elif credential.kind == "cookie":
            cookies[credential.name] = secret
        else:
            value = _header_value(credential, secret)
            headers[credential.name.lower()] = (credential.name, value)
    return [] if found or operation.anonymous else accepted


def _header_value(credential: Credential, secret: str | tuple[str, str]) -> str:
    """Raises ValueError for what no header can hold; others would quote the secret then."""
    if credential.kind == "basic":
        pair = secret if isinstance(secret, str) else ":".join(secret)
        return f"Basic {b64encode(pair.encode()).decode()}"
    text = str(secret)
    if not (text.isascii() and text.isprintable()):
        raise ValueError(f"`{credential.option}` has characters that can't be sent in a header")
    return f"Bearer {text}" if credential.kind == "bearer" else text


def _check_credentials(missing: list[Credential], headers: Named, *own: Mapping[str, Any]) -> None:
    """Without a secret, a header will do, or that the user takes one away on purpose."""
    named = headers.keys() | {name.lower() for given in own for name in given}
    if not any(credential.name.lower() in named for credential in missing):
        options = " or ".join(f"`{credential.option}`" for credential in missing)
        raise TypeError(f"Nothing to authenticate with: give the client {options}")
