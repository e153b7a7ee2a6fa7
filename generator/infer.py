"""What is taken to hold where the curation says nothing: names, places, paging, the client.

A document alone must be enough to generate from, and an operation that the curation doesn't know
yet must get a place that will still be right once it is pinned there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.api import Operation
from generator.names import class_name, latin, snake, words

_VERBS = {"get": "retrieve", "post": "create", "put": "update", "patch": "update"}
_DATE = re.compile(r"20\d\d-\d\d-\d\d")
_VERSION = re.compile(rf"v\d+(?:[._]?\d+|alpha\d*|beta\d*)*|{_DATE.pattern}", re.IGNORECASE)
_LISTED = re.compile("[&=]")  # what a part of a path has that lists parameters
_OUTER = ("api", "rest", "apis")
_SAYS_NOTHING = re.compile(
    r"apis?|rest|restful|http|openapi|swagger|specification|spec|reference|documentation|docs"
    r"|public|web|v?\d[\d.]*",
    re.IGNORECASE,
)
_SAYS_LITTLE = re.compile(
    r"an?|the|our|this|is|for|of|apis?|base|default|endpoint|environment|env|host|servers?|urls?"
    r"|service|version|v\d+",
    re.IGNORECASE,
)
_MOST_STEPS = 40  # of a path that count; the rest is one step
_MOST_LEVELS = 12  # of resources in each other; the last holds all that follow. Real ones have 12.
_MOST_WORDS = 3  # more is prose
_MANY_TAGS = 3
_NO_PLURALS = """
    alias always atlas aws bias canvas cors dns gas gps https ios kubernetes lens news pos series
    sms species tls
"""
_UNCHANGED = frozenset(_NO_PLURALS.split())
_WITH_IE = ("calories", "cookies", "movies")
_IRREGULAR = {
    "children": "child",
    "halves": "half",
    "indices": "index",
    "leaves": "leaf",
    "people": "person",
    "shelves": "shelf",
    "vertices": "vertex",
}
_ITEM = "{}"  # stands for any variable
_FEW = 2  # operations that one resource has at least on average, where paths group them
_ARTICLES = ("a", "an", "the")
_PREPOSITIONS = ("by", "for", "from", "in", "of", "on", "to", "with")
_VERBS_FIRST = """
    accept acknowledge activate add apply approve archive assign attach authenticate authorize
    block bulk cancel change check claim clear clone close complete confirm convert copy count
    create deactivate decline delete deny deploy destroy detach disable disconnect dismiss
    download edit enable end execute expire export extend fetch find finish follow force
    generate get grant import insert install invalidate invite join leave link list lock log
    login logout make mark match merge move mute open pause ping post preview process publish
    purge put query read rebuild recover redeem refresh refund register reject release reload
    remove rename reopen reorder replace request resend reset resolve restart restore resume
    retry return revert revoke rotate run save scan schedule search send set share show skip
    sort start stop submit subscribe suspend swap switch sync terminate test toggle track
    transfer trigger unarchive unassign unblock undo unfollow uninstall unlink unlock unpublish
    unsubscribe update upgrade upload use validate verify view vote
"""
_ACTIONS = frozenset(_VERBS_FIRST.split())
"""Verbs that names of actions start with: what follows them is no collection."""
LISTS = frozenset(
    ["content", "data", "elements", "entries", "items", "list", "objects", "records", "results"]
)
"""What the property is called that holds the items of a list."""
ROOT = "api"  # holds operations whose path has no word in it

# Cursor parameter and the response property that holds its next value, where that isn't the
# parameter's name with `next` before it.
PAGING = (
    ("next_token", "next_token"),
    ("nextToken", "nextToken"),
    ("NextToken", "NextToken"),
    ("continuation_token", "continuation_token"),
    ("continuationToken", "continuationToken"),
)


def goes_on(cursor: str, following: str) -> bool:
    """Whether a property is called as what holds a parameter's next value: ``cursor`` and
    ``nextCursor``, for one."""
    return snake(following) == f"next_{snake(cursor)}" or (cursor, following) in PAGING


def client_name(title: str) -> str:
    """A client's class name out of a document's title: ``GitHub v3 REST API`` gives GitHub.

    In ASCII, since packages, programs and variables of the environment are named after it.
    """
    found = latin(re.split(r"[,:;(|]| [-\u2013\u2014] ", title)[0]).split()
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
    start, underscore, last = name.rpartition("_")
    if last in _UNCHANGED:
        return name
    if last in _IRREGULAR:
        return f"{start}{underscore}{_IRREGULAR[last]}"
    if name.endswith("ies") and len(name) > 4 and not name.endswith(_WITH_IE):
        return name[:-3] + "y"
    if name.endswith(("sses", "shes", "ches", "xes", "tuses", "ruses")):
        return name[:-2]
    if name.endswith("s") and not name.endswith(("ss", "us", "is")):
        return name[:-1]
    return name


def steps(path: str) -> list[str]:
    """The segments of a path that name something: no API version, no outer ``api``.

    What stands behind ``#`` is none; it tells operations apart that differ by nothing else.
    """
    plain = re.split("[?#]", path, maxsplit=1)[0]
    segments = [segment for segment in plain.split("/") if segment]
    while segments and (_VERSION.fullmatch(segments[0]) or segments[0].lower() in _OUTER):
        segments.pop(0)
    return _at_most(segments, _MOST_STEPS)


def _at_most(parts: list[str], number: int) -> list[str]:
    """The parts, the last of so many holding all that follow."""
    return [*parts[: number - 1], "/".join(parts[number - 1 :])] if len(parts) > number else parts


def is_variable(segment: str) -> bool:
    return "{" in segment


def is_plural(name: str) -> bool:
    """Whether a name in snake case is one of several things, and doesn't say what to do."""
    first, *_ = name.split("_")
    return first not in _ACTIONS and singular(name) != name


class Tree:
    """Tells resources from actions, for documents without tags: it looks at all paths at once."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._uses: dict[tuple[str, ...], int] = {}
        self._collections: set[tuple[str, ...]] = set()
        self._words: set[str] = set()
        outer: list[str] = []
        for operation in operations:
            segments = steps(operation.path)
            outer.append("/".join(segments[:1]))
            self._words.update(_named(segments))
            alike = _alike(segments)
            if segments and is_variable(segments[-1]):
                self._collections.add(alike[:-1])
            for length in range(1, len(alike) + 1):
                self._uses[alike[:length]] = self._uses.get(alike[:length], 0) + 1
        self.groups = 1 < len(set(outer)) <= len(outer) / _FEW
        """Whether the paths start with words that group the operations."""

    def names(self, tag: str) -> bool:
        """Whether a tag is a word of some path."""
        return any(spells(word, tag) for word in self._words)

    def has_items(self, path: str) -> bool:
        """Whether a path leads to a collection: single things stand below it."""
        return _alike(steps(path)) in self._collections

    def action(self, operation: Operation) -> str:
        """What an operation does: what stands behind ``#``, or a word that no other path ends in.

        Empty where that is none. What stands behind ``#`` may as well list parameters.
        """
        told = operation.path.partition("#")[2]
        listed = _LISTED.search(told) or told in (each.name for each in operation.parameters)
        if told and not listed:
            return snake(told)
        segments = steps(operation.path)
        names = _named(segments)
        alone = bool(segments) and self._uses[_alike(segments)] == 1
        return names[-1] if len(names) > 1 and alone and not is_variable(segments[-1]) else ""

    def place(self, operation: Operation, is_list: bool) -> tuple[tuple[str, ...], str]:
        """The resource that an operation belongs to, and the action it is there, or "".

        A word for several things is a resource, even if there's a single operation so far:
        another one would not find it elsewhere.
        """
        names = _named(steps(operation.path)) or [ROOT]
        action = self.action(operation)
        several = is_list or operation.http_method != "get"
        if action and names[-1] != action:
            return tuple(names), action
        if action and len(names) > 1 and not (several and is_plural(action)):
            return tuple(names[:-1]), action
        return tuple(names), ""


def _alike(segments: Iterable[str]) -> tuple[str, ...]:
    """The same for paths that differ in names of variables, or in case."""
    return tuple(_ITEM if is_variable(each) else each.lower() for each in segments)


def _named(segments: Iterable[str]) -> list[str]:
    """The words of a path, of which a very long one has as many as any other may have."""
    names = [snake(segment) for segment in segments if not is_variable(segment)]
    return [snake(name) for name in _at_most([name for name in names if name], _MOST_LEVELS)]


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
        own = own_words(operation.id, operation.http_method, operation.path)
        rest = _tidy(_without(_less_words_of(own, resource), resource))
        if rest and [word.lower() for word in rest] != [operation.http_method]:
            return snake(" ".join(rest))
    return _usual_name(operation, is_list)


def last_word(path: str) -> str:
    """The last name in a path, in snake case, or ""."""
    return next(reversed(_named(steps(path))), "")


def longer_name(operation: Operation, resource: str, is_list: bool) -> str:
    """What an operation is called if its usual name is another's: ``list_for_file``."""
    usual, names = _usual_name(operation, is_list), _named(steps(operation.path))
    if not names:
        return usual
    if spells(names[-1], resource):
        return f"{usual}_for_{singular(names[-2])}" if len(names) > 1 else usual
    return f"{usual}_{names[-1]}"


def spells(name: str, resource: str) -> bool:
    """Whether a name is that of a resource, or of one of its things."""
    return singular(name) in (resource, singular(resource))


def _tidy(name: Sequence[str]) -> list[str]:
    """The words of a name from which others are gone, less what led to them: ``get an``."""
    left = [word for word in name if word.lower() not in _ARTICLES] or list(name)
    while len(left) > 1 and left[-1].lower() in _PREPOSITIONS:
        left.pop()
    return left


def own_words(id_: str, verb: str, path: str) -> list[str]:
    """The words of an operationId, less those that only spell its HTTP method and path.

    Ids that were made by a program say little else: ``GetAccountsAccountPersons`` says nothing, and
    ``read_person_persons__id__get`` that a person is read. A version at the end that the path has
    too says nothing either.
    """
    version = next(filter(_DATE.fullmatch, path.split("/")), "")
    found = list(words(id_.removesuffix(version.replace("-", "_"))))
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


def _less_words_of(name: list[str], resource: Sequence[str]) -> list[str]:
    """A name less the words of the resource that stand before its verb, and less those behind it
    where they name the resource: among ``cdn_endpoints``, ``cdn_list_endpoints`` is a list, and
    ``cdn_purge_cache`` purges a cache.
    """
    known = {singular(word) for part in resource for word in snake(part).split("_")}
    things = [singular(word.lower()) for word in name]
    start = next((index for index, thing in enumerate(things) if thing not in known), len(name))
    if start == len(name) or not _is_verb(name[start].lower()):
        return name
    behind = things[start + 1 :]
    names = singular(snake(resource[-1]).rpartition("_")[2]) in (behind or things[:start])
    once = len(set(behind)) == len(behind)
    return name[start : start + 1] if names and once and known.issuperset(behind) else name[start:]


def _is_verb(word: str) -> bool:
    return word in _ACTIONS or word in _VERBS


def _without(name: Sequence[str], resource: Sequence[str]) -> list[str]:
    """The words of a name, less the first run of each of the resource's names, inner ones first."""
    left = list(name)
    for part in dict.fromkeys(reversed(resource)):
        left = _less(left, [word.lower() for word in words(part)])
    return left


def _less(name: list[str], plural: list[str]) -> list[str]:
    lower = [word.lower() for word in name]
    for spelled in (plural, [*plural[:-1], singular(plural[-1])] if plural else plural):
        for start in range(len(lower) - len(spelled) + 1):
            if spelled and lower[start : start + len(spelled)] == spelled:
                return name[:start] + name[start + len(spelled) :]
    return name


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
