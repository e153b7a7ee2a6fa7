"""Where requests go (OpenAPI 3.1, sections 4.8.5 and 4.8.6)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urljoin

from generator import infer
from generator.build.nodes import as_object, text
from generator.client import Server, ServerVariable
from generator.curation import ClientEntry
from generator.names import Scope, did_you_mean, snake
from generator.problems import Report
from generator.source import Array, Object

_VARIABLE = re.compile(r"\{([^{}]+)\}")


def own_server(owner: Object, base: str, report: Report) -> str:
    """The URL of the server that a path or operation names first; "" if it is ``base``, as usual.

    Variables have their defaults. One that is relative stays so: it starts where the client does.
    """
    listed = list(_nodes(owner))
    url = next(map(_filled, listed), "").rstrip("/")
    try:
        is_base = urljoin(f"{base}/", url).rstrip("/") == base
    except ValueError:  # no URL looks like that
        is_base = False
    if is_base:
        return ""
    if len(listed) > 1 or _VARIABLE.search(_url(listed[0])):
        report.warning(
            owner.at("servers"),
            f"a client can't choose among these servers: all calls go to {url[:80]!r}",
            "list what can be chosen at the top of the document",
            lost="server",
        )
    return url


def server(root: Object, report: Report) -> str:
    """The URL of the server that a document names first; "" without one.

    Variables have their defaults. A relative URL is told of, and counts only where no other does.
    """
    found = _absolute(root)
    if found:
        return _filled(found[0]).rstrip("/")
    for node in list(_nodes(root))[:1]:
        report.warning(
            node.at("url"),
            f"the server {_filled(node)[:80]!r} is relative: its host is known to nobody but who"
            " fetched this",
            "write `base_url` in the curation's client; until then each client must be given one",
        )
    return ""


def choices(
    root: Object, entry: ClientEntry, options: Scope, report: Report
) -> tuple[tuple[Server, ...], tuple[ServerVariable, ...]]:
    """The document's servers by name, and the variables in their URLs; nothing without a choice."""
    listed = _absolute(root)
    names = _names(listed, entry, report)
    servers = tuple(
        Server(
            names[_url(each)],
            _url(each),
            dict(_defaults(each)),
            text(each, "description"),
        )
        for each in listed
    )
    if len(servers) > 1 and "server" not in options:
        options.claim("server")
    variables = tuple(_variables(listed, options))
    return (servers, variables) if len(servers) > 1 or variables else ((), ())


def _nodes(owner: Object) -> Iterator[Object]:
    """The servers, each URL once."""
    servers = owner.get("servers")
    known: set[str] = set()
    for each in servers if isinstance(servers, Array) else ():
        if isinstance(each, Object) and _url(each) not in known:
            known.add(_url(each))
            yield each


def _absolute(root: Object) -> list[Object]:
    """The document's servers, but for relative ones.

    One that is also there with ``https`` is left out: nobody wants it, least of all as a default.
    """
    found = [each for each in _nodes(root) if "://" in _filled(each)]
    urls = {_url(each) for each in found}
    return [each for each in found if _twin(each) not in urls]


def _url(node: Object) -> str:
    return text(node, "url").rstrip("/")


def _twin(node: Object) -> str:
    """The same server's URL with ``https``, "" where that is its own."""
    scheme, _, rest = _url(node).partition(":")
    return f"https:{rest}" if scheme == "http" else ""


def _defaults(node: Object) -> Iterator[tuple[str, str]]:
    """The variables in the URL that have a default, with it."""
    for name in dict.fromkeys(_VARIABLE.findall(_url(node))):
        said = _variable(node, name)
        if "default" in said:
            yield name, str(said["default"])


def _variable(node: Object, name: str) -> Object:
    return as_object(as_object(node.get("variables"), node).get(name), node)


def _filled(node: Object) -> str:
    """The URL with the defaults of its variables; those that have none stay."""
    defaults = dict(_defaults(node))
    return _VARIABLE.sub(lambda match: defaults.get(match[1], match[0]), _url(node))


def _names(nodes: Iterable[Object], entry: ClientEntry, report: Report) -> Mapping[str, str]:
    """What each URL is called: by the curation, else by the document (3.2 has names), else so."""
    said = {url.rstrip("/"): name for name, url in entry.servers.items()}
    listed = list(nodes)
    for url, name in said.items():
        if url not in map(_url, listed):
            advice = did_you_mean(url, map(_url, listed))
            at = entry.node["servers"].at(name)
            report.error(at, f"the document has no server {url[:80]!r}", advice)
    scope = Scope(said.values())
    return {
        url: said.get(url)
        or scope.claim(
            snake(text(node, "name")),
            infer.server_name(text(node, "description")),
            *infer.host_names(url),
            fallback="server",
        )
        for node in listed
        for url in [_url(node)]
    }


def _variables(nodes: Iterable[Object], options: Scope) -> Iterator[ServerVariable]:
    """The variables of all servers, those of one name as one."""
    found: dict[str, list[Object]] = {}
    for node in nodes:
        for name in dict.fromkeys(_VARIABLE.findall(_url(node))):
            found.setdefault(name, []).append(_variable(node, name))
    for name, said in found.items():
        option = snake(name)
        yield ServerVariable(
            name,
            options.claim(option, f"server_{option}", fallback="server_variable"),
            tuple(dict.fromkeys(_values(said))),
            next(filter(None, (text(each, "description") for each in said)), ""),
        )


def _values(said: Iterable[Object]) -> Iterable[str]:
    """What a variable can be on any server; nothing where one of them leaves it open."""
    listed = [each.get("enum") for each in said]
    found = [each for each in listed if isinstance(each, Array) and each]
    return (str(value) for each in found for value in each) if len(found) == len(listed) else ()
