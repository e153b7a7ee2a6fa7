"""Whether a document is one that can be used: our own checks, and openapi-spec-validator's.

Both report every finding at its place. The second costs more than all other stages together: a
caller who knows that it found nothing wrong with this very document need not ask again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.grammar import HTTP_METHODS, SECTIONS, TEMPLATE
from generator.memory import no_collection
from generator.mistaken import other_document
from generator.names import did_you_mean
from generator.pointers import Dangling
from generator.problems import Location, Report
from generator.references import resolve
from generator.tree import Array, Node, Object, kind

_VERSION = re.compile(r"3\.[01](\.[0-9]+)?(-.+)?")
_COMPONENT_NAME = re.compile(r"[A-Za-z0-9._-]+")


def check(root: Object, report: Report) -> None:
    """Our own checks, of a bundled document; what isn't even an object is left to the validator.

    The version; unique operationIds, parameters and tags; that paths and path parameters fit each
    other; names of components and security schemes.
    """
    if not _check_version(root, report):
        return
    for missing in _missing(root):
        report.finding(root.at(), f"{missing} is missing in the document", "add it")
    _Checks(root, report).run()


def run_validator(root: Object, report: Report) -> None:
    """Let openapi-spec-validator judge a bundled document; never fetches anything.

    What ``check`` finds as well is left to it, since it knows the places better.
    """
    said = root.get("openapi")
    if isinstance(said, str) and _VERSION.fullmatch(said):
        with no_collection():
            from generator.validator import problems

            report.extend(problems(root))


def is_surely_valid(root: Object) -> bool:
    """Whether there is no need to ask openapi-spec-validator: its companion finds nothing wrong."""
    said = root.get("openapi")
    if not (isinstance(said, str) and _VERSION.fullmatch(said)):
        return False
    from generator.validator_fast import finds_nothing

    return finds_nothing(root)


def _check_version(root: Object, report: Report) -> bool:
    said = root.get("openapi")
    if isinstance(said, str) and _VERSION.fullmatch(said):
        return True
    at = root.value_at("openapi")
    other = other_document(root) if "openapi" not in root else None
    if other is not None:
        report.error(other.at, other.message, other.advice)
    elif "openapi" not in root:
        message = "this is no OpenAPI document: `openapi` is missing"
        report.error(at, message, "write `openapi: 3.1.0`, or name another file")
    elif not isinstance(said, str):
        message = f"the OpenAPI version is {kind(said)}"
        report.error(at, message, "write it in full, such as `openapi: 3.1.0`")
    else:
        message = f"OpenAPI {said[:80]} isn't known here"
        report.error(at, message, "write the document in OpenAPI 3.0 or 3.1")
    return False


def _missing(root: Object) -> Iterator[str]:
    if "info" not in root:
        yield "`info`"
    if root["openapi"].startswith("3.0"):
        if "paths" not in root:
            yield "`paths`"
    elif not {"paths", "components", "webhooks"} & {*root}:  # OpenAPI 3.1.1, section 4.8.1
        yield "`paths`, `components` or `webhooks`"


class _Checks:
    def __init__(self, root: Object, report: Report) -> None:
        self._root = root
        self._report = report
        self._operation_ids: dict[str, Location] = {}

    def run(self) -> None:
        self._check_tags()
        self._check_components()
        self._check_security(self._root)
        shapes: dict[str, str] = {}
        for path, item in _members(self._root.get("paths")):
            if not path.startswith("x-"):
                self._check_path(path, shapes)
                self._check_path_item(path, item)
        for _, item in _members(self._root.get("webhooks")):
            self._check_path_item(None, item)

    def _check_tags(self) -> None:
        tags = self._root.get("tags")
        names: dict[str, Location] = {}
        for tag in tags if isinstance(tags, Array) else ():
            name = tag.get("name") if isinstance(tag, Object) else None
            if isinstance(name, str):
                self._unique(names, name, tag.value_at("name"), f"the tag `{name}`")

    def _check_components(self) -> None:
        components = self._root.get("components")
        for section in SECTIONS.values():
            named = components.get(section) if isinstance(components, Object) else None
            for name, _ in _members(named):
                if isinstance(named, Object) and not _COMPONENT_NAME.fullmatch(name):
                    self._report.finding(
                        named.at(name),
                        f"`{name[:80]}` can't be the name of a component",
                        "use the letters A to Z, digits, `.`, `-` and `_` only",
                    )

    def _check_path(self, path: str, shapes: dict[str, str]) -> None:
        at = self._root["paths"].at(path)
        rest = TEMPLATE.sub("", path)
        if "{" in rest or "}" in rest:
            self._report.finding(at, "the braces of this path don't pair", "correct them")
        if "?" in path:
            message = f"`{path[:80]}` holds a query, which is no part of a path"
            self._report.warning(at, message, "declare query parameters instead")
        names = TEMPLATE.findall(path)
        for name in {name: None for name in names if names.count(name) > 1}:
            self._report.finding(at, f"`{{{name}}}` is in this path twice", "rename one of them")
        shape = TEMPLATE.sub("{}", path)
        if shape in shapes:
            message = f"this path differs from `{shapes[shape]}` by the names of parameters only"
            self._report.warning(at, message, "make one path of them")
        shapes.setdefault(shape, path)

    def _check_path_item(self, path: str | None, item: Node) -> None:
        if not isinstance(item, Object):
            return
        shared = self._parameters(item)
        for method in HTTP_METHODS:
            operation = item.get(method)
            if isinstance(operation, Object):
                self._check_operation_id(operation)
                self._check_security(operation)
                own = self._parameters(operation)
                if path is not None:
                    self._check_template(path, item.at(method), {**shared, **own})

    def _check_operation_id(self, operation: Object) -> None:
        said = operation.get("operationId")
        if isinstance(said, str):
            at = operation.value_at("operationId")
            self._unique(self._operation_ids, said, at, f"the operationId `{said[:80]}`")

    def _check_template(
        self, path: str, operation_at: Location, parameters: dict[tuple[str, str], Location]
    ) -> None:
        wanted = dict.fromkeys(TEMPLATE.findall(path))
        declared = {name: at for (place, name), at in parameters.items() if place == "path"}
        in_query = TEMPLATE.findall(path.partition("?")[2])
        for name in wanted:
            if name not in declared and name not in in_query:
                message = f"nothing declares the path parameter `{name}` of `{path[:80]}`"
                self._report.finding(operation_at, message, "declare it, or correct the path")
        for name, at in declared.items():
            if name not in wanted:
                message = f"`{path[:80]}` has no `{{{name}}}`, which is declared here"
                self._report.finding(at, message, "add it to the path, or remove the parameter")

    def _parameters(self, owner: Object) -> dict[tuple[str, str], Location]:
        """The parameters of a path item or operation, by place and name."""
        listed = owner.get("parameters")
        found: dict[tuple[str, str], Location] = {}
        if not isinstance(listed, Array):
            return found
        for index, node in enumerate(listed):
            parameter = self._resolved(node)
            name, place = parameter.get("name"), parameter.get("in")
            if isinstance(name, str) and isinstance(place, str):
                at = listed.at(index)
                self._unique(found, (place, name), at, f"the {place} parameter `{name[:80]}`")
        return found

    def _check_security(self, owner: Object) -> None:
        components = self._root.get("components")
        schemes = components.get("securitySchemes") if isinstance(components, Object) else None
        known = dict(_members(schemes))
        wanted = owner.get("security")
        for requirement in wanted if isinstance(wanted, Array) else ():
            for name, _ in _members(requirement):
                if name not in known:
                    message = f"there is no security scheme `{name[:80]}`"
                    self._report.warning(requirement.at(name), message, did_you_mean(name, known))

    def _resolved(self, node: Node) -> Object:
        """The object that a node is or refers to; an empty one where there is none."""
        seen: set[str] = set()
        while isinstance(node, Object) and isinstance(node.get("$ref"), str):
            if node["$ref"] in seen:
                break
            seen.add(node["$ref"])
            try:
                node, _ = resolve(self._root, node["$ref"])
            except Dangling:
                break
        return node if isinstance(node, Object) else Object(at=self._root.at())

    def _unique(self, seen: dict[Any, Location], key: object, at: Location, what: str) -> None:
        if key in seen:
            first = seen[key]
            place = f"{first.line}:{first.column}" if first.file == at.file else str(first)
            self._report.finding(
                at, f"{what} is there twice, first at {place}", "rename one of them"
            )
        seen.setdefault(key, at)


def _members(node: Node) -> Iterator[tuple[str, Node]]:
    return iter(node.items() if isinstance(node, Object) else ())
