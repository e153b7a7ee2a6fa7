"""Brings everything that a document refers to into the document, and checks every reference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator import gate
from generator.external import File, Files, Target
from generator.grammar import SECTIONS, Holding, Kind, holding, is_reference
from generator.mending import Use, without
from generator.names import Scope, did_you_mean
from generator.pointers import Dangling, Tokens, follow, join, split
from generator.problems import Location, Report
from generator.tree import Array, Node, Object, size
from generator.tree import kind as kind_of

_UNFIT = re.compile(r"[^A-Za-z0-9._-]+")  # no component name has it (OpenAPI 3.1.1, section 4.8.7)
_NOWHERE = Location("")
_FILE_SUFFIXES = (".yaml", ".yml", ".json")


class Bundler:
    """One run of ``references.bundle``."""

    def __init__(
        self, root: Object, folder: Path, report: Report, allowed: Sequence[str] = ()
    ) -> None:
        self.files = Files(root, folder, report, allowed)
        self._report = report
        self._scopes: dict[Kind, Scope] = {}
        # Components that other files became, by where they come from; those still to be written.
        self._names: dict[tuple[Kind, Target], str] = {}
        self._waiting: list[tuple[Kind, Target, str]] = []
        # Path items and their sizes by where they come from: None while one is being read.
        self._path_items: dict[Target, tuple[Node, int]] = {}
        self._repeated = 0
        self._depth = 0
        # Local references, each with the first place that has it.
        self._uses: dict[Use, Location] = {}
        # Those that lead nowhere.
        self._lost: dict[Use, None] = {}

    def bundle(self) -> Object:
        root = self.files.root
        self._adopt_components(root)
        document = self._rewrite("document", root.tree, root)
        components: list[tuple[str, str, Node, Location]] = []
        while self._waiting:
            kind, target, name = self._waiting.pop(0)
            node = follow(target.file.tree, target.tokens)
            at = _place(target)
            components.append((SECTIONS[kind], name, self._rewrite(kind, node, target.file), at))
        document = _with_components(document, components)
        self._check(document)
        return without(document, self._lost) if self._lost else document

    def _adopt_components(self, root: File) -> None:
        """Let a component that only names another file be the home of what it names."""
        components = _object(root.tree, "components")
        for kind, section in SECTIONS.items():
            members = _object(components, section)
            self._scopes[kind] = Scope(members)
            for name, node in members.items():
                if kind == "path item" or not isinstance(node, Object) or [*node] != ["$ref"]:
                    continue
                ref = node["$ref"]
                if isinstance(ref, str) and not ref.startswith("#"):
                    target = self._target(ref, root, node.value_at("$ref"))
                    if target is not None and target.file is not root:
                        self._component(kind, target, name)

    # Rewriting: every method returns the node that it was given where nothing has to change.

    def _rewrite(self, kind: Kind, node: Node, base: File) -> Node:
        if not isinstance(node, Object):
            return node
        if kind == "path item" and "$ref" in node:
            return self._path_item(node, base)
        if kind == "discriminator":
            return self._discriminator(node, base)
        result = node
        refers = is_reference(kind, node)
        for key, value in node.items():
            if refers and key == "$ref":
                changed = self._reference(kind, node, base)
            else:
                how = holding(kind, key)
                changed = value if how is None else self._held(how, value, base)
            if changed is not value:
                result = node.copy() if result is node else result
                result[key] = changed
        # Every reference is a pointer now, so that a base of their own would only lead astray.
        if kind == "schema" and isinstance(node.get("$id"), str):
            result = node.copy() if result is node else result
            del result["$id"]
        return result

    def _held(self, how: Holding, value: Node, base: File) -> Node:
        wanted, kind = how
        if wanted == "one":
            return self._rewrite(kind, value, base)
        if wanted == "list" and isinstance(value, Array):
            items = [self._rewrite(kind, item, base) for item in value]
            return value if _same(items, value) else _with_values(value, items)
        if wanted == "map" and isinstance(value, Object):
            nodes = [self._rewrite(kind, node, base) for node in value.values()]
            return value if _same(nodes, value.values()) else _with_values(value, nodes)
        return value

    def _reference(self, kind: Kind, node: Object, base: File) -> Node:
        """What ``$ref`` has to say in the bundled document."""
        ref = node["$ref"]
        is_plain = isinstance(ref, str) and ref.startswith("#/") and base is self.files.root
        if is_plain and (ref, kind) in self._uses:
            return ref
        at = node.value_at("$ref")
        if not isinstance(ref, str):
            self._report.finding(at, f"`$ref` is {kind_of(ref)}", "write the reference as text")
            self._lost[repr(ref), kind] = None
            return ref
        target = self._target(ref, base, at)
        if target is None:
            self._lost[ref, kind] = None
            return ref
        return self._local(kind, target, ref, base, at)

    def _target(self, ref: str, base: File, at: Location) -> Target | None:
        """Where a reference leads; None, with a problem, if another file doesn't have it."""
        target = self.files.target(ref, base, at)
        if target is None or target.file is self.files.root:
            return target  # what the document itself has is known at the end
        try:
            follow(target.file.tree, target.tokens)
        except Dangling as error:
            self._dangling(ref, error, at, target.file.name)
            return None
        return target

    def _local(self, kind: Kind, target: Target, ref: str, base: File, at: Location) -> str:
        if target.file is not self.files.root:
            local = f"#/components/{SECTIONS[kind]}/{self._component(kind, target)}"
        elif base is target.file and ref.startswith("#/"):
            local = ref
        else:
            local = join(target.tokens)
        self._uses.setdefault((local, kind), at)
        return local

    def _component(self, kind: Kind, target: Target, name: str | None = None) -> str:
        """The name of the component that holds what another file has."""
        key = (kind, target)
        if key not in self._names:
            self._names[key] = name or self._scopes[kind].claim(*_candidates(target))
            self._waiting.append((kind, target, self._names[key]))
        return self._names[key]

    def _discriminator(self, node: Object, base: File) -> Object:
        """``mapping`` holds references or names of schemas (OpenAPI 3.1.1, section 4.8.25)."""
        mapping = node.get("mapping")
        if not isinstance(mapping, Object):
            return node
        result = mapping
        for value, said in mapping.items():
            if not isinstance(said, str):
                continue
            at = mapping.value_at(value)
            ref, file = said, base
            if not _looks_like_reference(said):
                ref = join(("components", "schemas", said))
                here = _object(_object(base.tree, "components"), "schemas")
                file = base if said in here else self.files.root
            target = self._target(ref, file, at)
            if target is None:
                self._lost[said, "schema"] = None
                continue
            local = self._local("schema", target, ref, file, at)
            if local != ref:
                result = mapping.copy() if result is mapping else result
                result[value] = local
        if result is mapping:
            return node
        changed = node.copy()
        changed["mapping"] = result
        return changed

    def _path_item(self, node: Object, base: File) -> Object:
        """The path item that ``$ref`` names, and what stands beside ``$ref``."""
        ref, at = node["$ref"], node.value_at("$ref")
        others = node.copy()
        del others["$ref"]
        others = self._rewrite("path item", others, base)
        found = self._referred_path_item(ref, base, at) if isinstance(ref, str) else None
        if found is None:
            return others
        result = found
        for key in others:
            result = found.copy() if result is found else result
            if key in found:
                message = f"`{key}` stands both here and in `{ref}`"
                self._report.warning(
                    others.at(key), message, "remove one of them (this one counts)"
                )
            result.take(key, others)
        return result

    def _referred_path_item(self, ref: str, base: File, at: Location) -> Object | None:
        target = self._target(ref, base, at)
        if target is None:
            return None
        if target not in self._path_items:
            self._path_items[target] = (None, 0)
            try:
                node = follow(target.file.tree, target.tokens)
            except Dangling as error:
                del self._path_items[target]
                self._dangling(ref, error, at)
                return None
            self._depth += 1
            if self._depth > gate.MAX_DEPTH:
                gate.refuse_depth(at)
            found = self._rewrite("path item", node, target.file)
            self._path_items[target] = (found, size(found))
            self._depth -= 1
        found, nodes = self._path_items[target]
        if not isinstance(found, Object):
            what = "no path item" if found is not None else "itself, in a circle"
            self._report.finding(
                at, f"`{ref}` leads to {what}", "correct the reference", lost="reference"
            )
            return None
        self._repeated += nodes
        if self._repeated > gate.MAX_NODES:
            gate.refuse_count(at)
        return found

    # Checks of what was rewritten.

    def _check(self, document: Object) -> None:
        circles: set[frozenset[str]] = set()
        known: dict[str, list[str]] = {}
        for (ref, kind), at in self._uses.items():
            tokens = split(ref.removeprefix("#"))
            try:
                node = follow(document, tokens)
            except Dangling as error:
                self._dangling(ref, error, at)
                self._lost[ref, kind] = None
                continue
            section = tokens[1] if len(tokens) == 3 and tokens[0] == "components" else None
            is_other = section not in (None, SECTIONS[kind]) or node is document
            if is_other or not _may_be(kind, node):
                message = f"`{ref}` leads to something else than a {kind}, which is expected here"
                advice = f"refer to a member of `#/components/{SECTIONS[kind]}`"
                self._report.finding(at, message, advice, lost="reference")
                self._lost[ref, kind] = None
                continue
            circle = _circle(document, tokens, known)
            if circle:
                self._lost[ref, kind] = None
            if circle and frozenset(circle) not in circles:
                circles.add(frozenset(circle))
                way = " -> ".join(f"`{step}`" for step in [*circle, circle[0]])
                message = f"references lead in a circle: {way}"
                self._report.finding(at, message, "break it", lost="reference")

    def _dangling(self, ref: str, error: Dangling, at: Location, file: str = "") -> None:
        message = f"`{ref}` leads nowhere: `{file}{error.inside}` has no `{error.missing}`"
        advice = did_you_mean(error.missing, error.known)
        self._report.finding(at, message, advice, lost="reference")


def _with_components(document: Object, added: list[tuple[str, str, Node, Location]]) -> Object:
    if not added:
        return document
    document = document.copy()
    components = document.get("components")
    if isinstance(components, Object):
        components = document["components"] = components.copy()
    else:
        components = Object(at=document.at())
        document.place("components", components, document.at(), document.at())
    fresh: set[str] = set()
    for section, name, node, at in added:
        if section not in fresh:
            fresh.add(section)
            there = components.get(section)
            if isinstance(there, Object):
                components[section] = there.copy()
            else:
                components.place(section, Object(at=at), at, at)
        components[section].place(name, node, at, at)
    return document


def _same(new: Iterable[Node], old: Iterable[Node]) -> bool:
    return all(one is other for one, other in zip(new, old, strict=True))


def _with_values(node: Object | Array, values: list[Node]) -> Object | Array:
    """A copy with other values at the same keys and places."""
    result = node.copy()
    if isinstance(result, Array):
        result[:] = values
    else:
        result.update(zip(node, values, strict=True))
    return result


def _object(node: Node, key: str) -> Object:
    """The object that is a member of ``node``; an empty one if there is none."""
    found = node.get(key) if isinstance(node, Object) else None
    return found if isinstance(found, Object) else Object(at=_NOWHERE)


def _may_be(kind: Kind, node: Node) -> bool:
    return isinstance(node, Object) or (kind == "schema" and isinstance(node, bool))


def _candidates(target: Target) -> Iterator[str]:
    """Names for a component, from the shortest on: the last word, then with more of the path."""
    words = [*target.file.words[-2:], *target.tokens]
    words = [_UNFIT.sub("_", word).strip("_") for word in words]
    yield words[-1]
    if target.tokens:
        yield f"{words[1]}_{words[-1]}"
    yield "_".join(word for word in words if word)


def _looks_like_reference(text: str) -> bool:
    return "/" in text or "#" in text or text.endswith(_FILE_SUFFIXES)


def _place(target: Target) -> Location:
    """The key of a target, or the start of its file."""
    if not target.tokens:
        return target.file.tree.at()
    parent = follow(target.file.tree, target.tokens[:-1])
    last = target.tokens[-1]
    return parent.at(int(last) if isinstance(parent, Array) else last)


def _circle(document: Object, tokens: Tokens, known: dict[str, list[str]]) -> list[str]:
    """The references of the circle to which these lead; nothing where they come to an end.

    ``known`` remembers that of all on the way, so that each is followed once.
    """
    way: dict[str, None] = {}
    circle: list[str] = []
    here = join(tokens)
    while here not in known:
        if here in way:
            circle = [*way]
            circle = circle[circle.index(here) :]
            break
        way[here] = None
        try:
            node = follow(document, tokens)
        except Dangling:
            break
        ref = node.get("$ref") if isinstance(node, Object) else None
        if not isinstance(ref, str) or not ref.startswith("#"):
            break
        tokens = split(ref.removeprefix("#"))
        here = join(tokens)
    circle = circle or known.get(here, [])
    known.update(dict.fromkeys(way, circle))
    return circle
