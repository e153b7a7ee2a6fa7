"""Which operations are lists, and how they go on."""

from __future__ import annotations

from collections.abc import Mapping

from generator import infer
from generator.api import (
    Alias,
    Declaration,
    ListOf,
    Model,
    Nullable,
    Operation,
    Paging,
    Primitive,
    Ref,
    Type,
)
from generator.build.returns import returns
from generator.curation import Curation, MethodEntry, PagingEntry
from generator.names import class_name, did_you_mean, snake
from generator.problems import Report


class Pager:
    """Finds the paging of an operation among the curated ways, or the usual ones without them."""

    def __init__(
        self, declarations: Mapping[str, Declaration], curation: Curation, report: Report
    ) -> None:
        self._declarations = declarations
        self._entries = curation.paging
        self._report = report

    def paging(self, operation: Operation, entry: MethodEntry) -> Paging | None:
        """How the operation goes on, or None. What ``entry`` names must fit."""
        if entry.paging == "none":
            return None
        if entry.paging:
            return self._said(operation, entry)
        if self._entries:
            fitting = (self._curated(operation, name) for name in self._entries)
            return next((each for each in fitting if each), None)
        return self._usual(operation)

    def item(self, operation: Operation, paging: Paging) -> Type | None:
        """The type of one item of a page."""
        model = self._page(operation)
        listed = _listed(model, paging.items, self._declarations) if model else None
        return listed.items if listed else None

    def is_list(self, operation: Operation) -> bool:
        """Does the operation return several things: an array, or pages of it?"""
        if self._follow(returns(operation)) is not None:
            return isinstance(self._follow(returns(operation)), ListOf)
        model = self._page(operation)
        if model is None:
            return False
        if self._usual(operation) is not None:
            return True
        known = {*infer.LISTS, infer.last_word(operation.path)}
        listed = [each for each in model.properties if isinstance(_plain(each.type), ListOf)]
        return sum(snake(each.name) in known for each in listed) == 1

    def _said(self, operation: Operation, entry: MethodEntry) -> Paging | None:
        if entry.paging not in self._entries:
            advice = did_you_mean(entry.paging, [*self._entries, "none"])
            self._report.error(entry.at("paging"), f"unknown paging {entry.paging!r}", advice)
            return None
        found = self._curated(operation, entry.paging)
        if found is None:
            written = self._entries[entry.paging]
            self._report.error(
                entry.at("paging"),
                f"{operation.id!r} does not go on as {entry.paging!r} says",
                f"it needs the query parameter {written.cursor!r} and, in its response, "
                f"{written.next!r} and a list {written.items!r}",
            )
        return found

    def _curated(self, operation: Operation, name: str) -> Paging | None:
        entry = self._entries[name]
        page_class = entry.page_class or f"Page{class_name(name)}"
        return self._fit(operation, entry, name, page_class)

    def _usual(self, operation: Operation) -> Paging | None:
        model = self._page(operation)
        if model is None:
            return None
        lists = [each.name for each in model.properties if isinstance(_plain(each.type), ListOf)]
        if len(lists) != 1:
            return None
        for parameter in operation.parameters:
            for each in model.properties:
                if infer.goes_on(parameter.name, each.name) and _alike(parameter.type, each.type):
                    entry = PagingEntry(parameter.name, each.name, lists[0])
                    found = self._fit(operation, entry, "cursor", "PageCursor")
                    if found is not None:
                        return found
        return None

    def _fit(
        self, operation: Operation, entry: PagingEntry, name: str, page_class: str
    ) -> Paging | None:
        model = self._page(operation)
        if model is None or not any(
            each.place == "query" and each.name == entry.cursor for each in operation.parameters
        ):
            return None
        if not any(each.name == entry.next for each in model.properties):
            return None
        if _listed(model, entry.items, self._declarations) is None:
            return None
        return Paging(name, page_class, entry.cursor, entry.next, entry.items)

    def _page(self, operation: Operation) -> Model | None:
        """The model that the operation returns, if it is one."""
        of = returns(operation)
        for _ in range(len(self._declarations) + 1):
            of = _plain(of)
            found = self._declarations.get(of.name) if isinstance(of, Ref) else None
            if isinstance(found, Model):
                return found
            if not isinstance(found, Alias):
                return None
            of = found.type
        return None

    def _follow(self, of: Type | None) -> ListOf | None:
        return _as_list(of, self._declarations)


def _plain(of: Type | None) -> Type | None:
    return of.of if isinstance(of, Nullable) else of


def _alike(one: Type, other: Type) -> bool:
    """Whether a value of the one can be given as the other: a URL is no number of a page."""
    mine, theirs = _plain(one), _plain(other)
    if not isinstance(mine, Primitive) or not isinstance(theirs, Primitive):
        return True
    if theirs.format in ("uri", "url"):
        return False
    return mine.kind == theirs.kind or "any" in (mine.kind, theirs.kind)


def _as_list(of: Type | None, declarations: Mapping[str, Declaration]) -> ListOf | None:
    for _ in range(len(declarations) + 1):
        of = _plain(of)
        if isinstance(of, ListOf):
            return of
        found = declarations.get(of.name) if isinstance(of, Ref) else None
        if not isinstance(found, Alias):
            return None
        of = found.type
    return None


def _listed(model: Model, name: str, declarations: Mapping[str, Declaration]) -> ListOf | None:
    for each in model.properties:
        if each.name == name:
            return _as_list(each.type, declarations)
    return None
