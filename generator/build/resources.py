"""Operations and curation -> the tree of resources that a client offers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator import infer
from generator.api import Declaration, Method, Resource
from generator.build.operations import Found
from generator.build.paging import Pager
from generator.build.places import Places
from generator.build.returns import returns
from generator.build.usage import declarations_used, uses
from generator.curation import Curation, MethodEntry, ResourceEntry
from generator.names import Scope, did_you_mean, snake, title, words
from generator.problems import Report


@dataclass(slots=True)
class _Draft:
    """A resource while its methods are still being found."""

    path: tuple[str, ...]
    entry: ResourceEntry
    methods: dict[str, tuple[Found, MethodEntry]] = field(
        default_factory=dict[str, tuple[Found, MethodEntry]]
    )
    resources: dict[str, _Draft] = field(default_factory=dict[str, "_Draft"])

    def walk(self) -> Iterator[_Draft]:
        yield self
        for each in self.resources.values():
            yield from each.walk()


class Resources:
    """Places every operation in the tree: where the curation says, else where it belongs."""

    def __init__(
        self,
        found: list[Found],
        declarations: Mapping[str, Declaration],
        tags: Mapping[str, str],
        curation: Curation,
        report: Report,
    ) -> None:
        """``tags`` are what the document says of its tags, by their names."""
        self._found = found
        self._places = Places(found)
        start = self._places.tags_start
        self._about = {snake(name).removeprefix(start): said for name, said in tags.items()}
        self._declarations = declarations
        self._uses = uses(declarations)
        self._curation = curation
        self._report = report
        self._pager = Pager(declarations, curation, report)
        self._root = _Draft((), ResourceEntry())
        self._listed: set[str] = set()

    def tree(self) -> tuple[Resource, ...]:
        placed = self._place_curated()
        self._place_others([each for each in self._found if id(each) not in placed])
        for draft in self._root.walk():
            self._listed.update(draft.entry.models)
        lost = {each.operation.id for each in self._found} - {
            found.operation.id for draft in self._root.walk() for found, _ in draft.methods.values()
        }
        assert not lost, f"operations without a place: {', '.join(sorted(lost))}"
        return tuple(self._resource(each, {}, {}) for each in self._root.resources.values())

    # Placing

    def _place_curated(self) -> set[int]:
        by_name: dict[str, Found] = {}
        for each in self._found:
            operation = each.operation
            by_name[operation.id] = each
            by_name[f"{operation.http_method} {operation.path}"] = each
        placed: dict[int, str] = {}

        def add(draft: _Draft, entries: Mapping[str, ResourceEntry]) -> None:
            for name, entry in entries.items():
                child = _Draft((*draft.path, name), entry)
                draft.resources[name] = child
                self._check_names(child)
                for method, written in entry.methods.items():
                    self._place(child, method, written, by_name, placed)
                add(child, entry.resources)

        add(self._root, self._curation.resources)
        return set(placed)

    def _place(
        self,
        draft: _Draft,
        name: str,
        entry: MethodEntry,
        by_name: Mapping[str, Found],
        placed: dict[int, str],
    ) -> None:
        at = draft.entry.node["methods"].at(name)
        verb, _, path = entry.operation.partition(" ")
        found = by_name.get(f"{verb.lower()} {path.strip()}" if path else verb)
        here = ".".join((*draft.path, name))
        if found is None:
            advice = did_you_mean(entry.operation, by_name)
            self._report.error(at, f"the document has no operation {entry.operation!r}", advice)
        elif id(found) in placed:
            message = f"{entry.operation!r} is {placed[id(found)]} already"
            self._report.error(at, message, "keep one of the two")
        else:
            placed[id(found)] = here
            draft.methods[name] = (found, entry)

    def _check_names(self, draft: _Draft) -> None:
        for name in draft.entry.resources:
            if name in draft.entry.methods:
                at = draft.entry.node["resources"].at(name)
                here = ".".join((*draft.path, name))
                self._report.error(at, f"{here} is a method already", "rename one of the two")
        names = {**draft.entry.methods, **draft.entry.resources, draft.path[-1]: None}
        for name in names:
            if not words(name):
                at = draft.entry.at()
                self._report.error(at, f"{name!r} is no name", "use letters and digits")

    def _place_others(self, others: list[Found]) -> None:
        curated = {
            draft.path: [found.operation.path for found, _ in draft.methods.values()]
            for draft in self._root.walk()
            if draft.methods
        }
        for each in others:
            operation = each.operation
            is_list = self._pager.is_list(operation) or self._places.has_items(operation.path)
            near = infer.nearest_resource(operation, curated)
            place = (
                self._places.named(each, near, is_list)
                if near is not None
                else self._places.place(each, is_list)
            )
            draft = self._draft(place.resource)
            scope = Scope([*draft.methods, *draft.resources])
            name = scope.claim(*place.names, fallback="call")
            draft.methods[name] = (each, MethodEntry(""))
            if curated:
                call = ".".join((*place.resource, name))
                self._report.warning(
                    operation.at,
                    f"the curation does not place {operation.id!r}; taken as {call}",
                    "add it to the methods of a resource",
                )

    def _draft(self, path: tuple[str, ...]) -> _Draft:
        draft = self._root
        for name in path:
            # A method of that name may stand there already, where all of it is inferred.
            if name in draft.methods and name not in draft.resources:
                free = Scope([*draft.methods, *draft.resources]).claim(name)
                draft.methods[free] = draft.methods.pop(name)
            draft = draft.resources.setdefault(name, _Draft((*draft.path, name), ResourceEntry()))
        return draft

    # Building

    def _resource(
        self, draft: _Draft, headers: Mapping[str, str], query: Mapping[str, str]
    ) -> Resource:
        entry, name = draft.entry, draft.path[-1]
        headers = {**headers, **entry.headers}
        query = {**query, **entry.query}
        methods = tuple(
            self._method(key, found, written, headers, query)
            for key, (found, written) in draft.methods.items()
        )
        models = self._models(draft, methods)
        return Resource(
            name,
            draft.path,
            entry.title or title(name),
            entry.singular or infer.singular(name),
            methods,
            models,
            tuple(self._resource(each, headers, query) for each in draft.resources.values()),
            entry.description or self._about.get(name, ""),
        )

    def _method(
        self,
        name: str,
        found: Found,
        entry: MethodEntry,
        headers: Mapping[str, str],
        query: Mapping[str, str],
    ) -> Method:
        paging = self._pager.paging(found.operation, entry)
        return Method(
            name,
            found.operation,
            returns(found.operation),
            paging,
            self._pager.item(found.operation, paging) if paging else None,
            headers,
            query,
        )

    def _models(self, draft: _Draft, methods: tuple[Method, ...]) -> tuple[str, ...]:
        """The models that the curation lists, else those that no resource before this one uses."""
        for index, name in enumerate(draft.entry.models):
            if name not in self._declarations:
                at = draft.entry.node["models"].at(index)
                advice = did_you_mean(name, self._declarations)
                self._report.error(at, f"the document has no schema {name!r}", advice)
        if "models" in draft.entry.node:
            return draft.entry.models
        used = declarations_used((each.operation for each in methods), self._uses)
        mine = sorted(
            name
            for name in used
            if name not in self._listed and self._declarations[name].inline is None
        )
        self._listed.update(mine)
        return tuple(mine)
