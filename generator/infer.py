"""What is taken to hold where the curation says nothing: names, places, paging, the client.

A document alone must be enough to generate from, and an operation that the curation doesn't know
yet must get a place that will still be right once it is pinned there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.api import Operation
from generator.names import class_name, snake, words

_VERBS = {"get": "retrieve", "post": "create", "put": "update", "patch": "update"}
_VERSION = re.compile(r"v\d+(?:[._]?\d+|alpha\d*|beta\d*)*", re.IGNORECASE)
_OUTER = ("api", "rest", "apis")
_SAYS_NOTHING = re.compile(
    r"apis?|rest|restful|http|openapi|swagger|specification|spec|reference|documentation|docs"
    r"|public|v?\d[\d.]*",
    re.IGNORECASE,
)
_SAYS_LITTLE = re.compile(
    r"an?|the|our|this|is|for|of|apis?|base|default|endpoint|environment|env|host|servers?|urls?"
    r"|service|version|v\d+",
    re.IGNORECASE,
)
_MOST_WORDS = 3  # more is prose
_MANY_TAGS = 3
_UNCHANGED = ("series", "species")
_WITH_IE = ("calories", "cookies", "movies")
_ITEM = "{}"  # stands for any variable
ROOT = "api"  # holds operations whose path has no word in it

# Cursor parameter and the response property that holds its next value, most usual first.
PAGING = (
    ("page", "next_page"),
    ("cursor", "next_cursor"),
    ("cursor", "nextCursor"),
    ("page_token", "next_page_token"),
    ("pageToken", "nextPageToken"),
    ("next_token", "next_token"),
    ("nextToken", "nextToken"),
    ("NextToken", "NextToken"),
    ("continuation_token", "continuation_token"),
)


def client_name(title: str) -> str:
    """A client's class name out of a document's title: ``GitHub v3 REST API`` gives GitHub."""
    found = list(words(re.split(r"[,:;(|]| [-\u2013\u2014] ", title)[0]))
    while len(found) > 1 and _SAYS_NOTHING.fullmatch(found[-1]):
        found.pop()
    name = class_name(" ".join(found))
    return name if name[:1].isalpha() else f"Api{name}"


def server_name(description: str) -> str:
    """A server's name out of a short description: ``The staging server`` gives staging."""
    found = [each.lower() for each in words(description) if not _SAYS_LITTLE.fullmatch(each)]
    return "_".join(found) if len(found) <= _MOST_WORDS else ""


def host_names(url: str) -> Iterator[str]:
    """A server's name out of its URL, shortest first; ``https://eu.api.host.com`` gives eu_api."""
    host, _, path = re.sub(r"\{[^{}]*\}", "", url).partition("://")[2].partition("/")
    host = host.partition(":")[0]
    yield snake(" ".join(host.split(".")[:-2]))
    yield snake(host)
    yield snake(f"{host}/{path}")
    yield snake(url)


def shared_start(tags: Iterable[str]) -> str:
    """What all tags start with and so tells none from another, in snake case: ``api_v2_``.

    Nothing where there are few, or where one of them says no more than that.
    """
    split = [snake(tag).split("_") for tag in tags]
    if len(split) < _MANY_TAGS:
        return ""
    length = 0
    while all(len(each) > length and each[length] == split[0][length] for each in split):
        length += 1
    alike = all(len(each) > length for each in split)
    return "".join(f"{word}_" for word in split[0][:length]) if alike else ""


def singular(name: str) -> str:
    """``environments`` is environment, ``policies`` policy; a word that is singular stays."""
    if name.endswith(_UNCHANGED):
        return name
    if name.endswith("ies") and len(name) > 4 and not name.endswith(_WITH_IE):
        return name[:-3] + "y"
    if name.endswith(("sses", "shes", "ches", "xes", "tuses", "ruses")):
        return name[:-2]
    if name.endswith("s") and not name.endswith(("ss", "us", "is", "ews")):
        return name[:-1]
    return name


def steps(path: str) -> list[str]:
    """The segments of a path that name something: no API version, no outer ``api``."""
    segments = [segment for segment in path.split("/") if segment]
    while segments and (_VERSION.fullmatch(segments[0]) or segments[0].lower() in _OUTER):
        segments.pop(0)
    return segments


def is_variable(segment: str) -> bool:
    return "{" in segment


class Tree:
    """Tells resources from actions, for documents without tags: it looks at all paths at once."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._uses: dict[tuple[str, ...], int] = {}
        for operation in operations:
            segments = steps(operation.path)
            if segments and is_variable(segments[-1]):
                self._uses.setdefault((*segments[:-1], _ITEM), 0)
            for length in range(1, len(segments) + 1):
                prefix = tuple(segments[:length])
                self._uses[prefix] = self._uses.get(prefix, 0) + 1

    def has_items(self, path: str) -> bool:
        """Whether a path leads to a collection: single things stand below it."""
        return (*steps(path), _ITEM) in self._uses

    def place(self, operation: Operation) -> tuple[tuple[str, ...], str]:
        """The resource that an operation belongs to, and the action it is there, or ""."""
        segments = steps(operation.path)
        names = [snake(segment) for segment in segments if not is_variable(segment)]
        names = [name for name in names if name]
        if not names:
            return (ROOT,), ""
        alone = self._uses[tuple(segments)] == 1
        if len(names) > 1 and alone and not is_variable(segments[-1]):
            return tuple(names[:-1]), names[-1]
        return tuple(names), ""


def method_name(
    operation: Operation, resource: Sequence[str], action: str, named: bool, is_list: bool
) -> str:
    """What an operation is called in its resource.

    Its action if it is one; else its operationId less the words that name the resource; else what
    its HTTP method does to what its path names.
    """
    if action:
        return action
    if named:
        rest = _without(own_words(operation.id, operation.http_method, operation.path), resource)
        if rest:
            return snake(" ".join(rest))
    return _usual_name(operation, is_list)


def own_words(id_: str, verb: str, path: str) -> list[str]:
    """The words of an operationId, less those that only spell its HTTP method and path.

    Ids that were made by a program say little else: ``GetAccountsAccountPersons`` says nothing, and
    ``read_person_persons__id__get`` that a person is read.
    """
    found = list(words(id_))
    lower = [word.lower() for word in found]
    spelled = {
        "".join(words(re.sub(r"\{([^{}]*)\}", variable, part))).lower()
        for part in (path, "/".join(steps(path)))
        for variable in (r"\1", "id", "")
    }
    for start in range(len(found)):
        rest = "".join(lower[start:])
        if any(each and rest in (verb + each, each + verb) for each in spelled):
            return found[:start]
    return found


def _usual_name(operation: Operation, is_list: bool) -> str:
    of_one = is_variable(operation.path.rpartition("/")[2])
    if operation.http_method == "get" and is_list and not of_one:
        return "list"
    if operation.http_method == "post" and of_one:
        return "update"
    return _VERBS.get(operation.http_method, operation.http_method)


def _without(name: Sequence[str], resource: Sequence[str]) -> list[str]:
    """The words of a name, less the first run that spells one of the resource's names."""
    lower = [word.lower() for word in name]
    for part in reversed(resource):
        plural = [word.lower() for word in words(part)]
        for spelled in (plural, [*plural[:-1], singular(plural[-1])] if plural else plural):
            for start in range(len(lower) - len(spelled) + 1):
                if spelled and lower[start : start + len(spelled)] == spelled:
                    return list(name[:start]) + list(name[start + len(spelled) :])
    return list(name)


def nearest_resource(
    operation: Operation, paths: Mapping[tuple[str, ...], Collection[str]]
) -> tuple[str, ...] | None:
    """The resource whose methods' paths have most in common with the operation's, if any has."""
    mine = steps(operation.path)
    best, length = None, 0
    for resource, known in paths.items():
        for path in known:
            common = _common(mine, steps(path))
            if common > length:
                best, length = resource, common
    return best


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs and not (is_variable(mine) and is_variable(theirs)):
            break
        count += 1
    return count
