"""What openapi-spec-validator found, in words and at its place in the document.

Its own messages quote whole parts of the document, and often speak of the branch of a schema that
the author didn't mean.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from generator.names import did_you_mean, nearest
from generator.pointers import Dangling
from generator.problems import Location, Problem
from generator.references import resolve
from generator.tree import Array, Node, Object, Step, is_scalar, kind

_LONGEST = 80
_TYPES = {
    "string": "text",
    "object": "an object",
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "null",
}
_BOUNDS = {
    "minItems": "needs {} or more items",
    "maxItems": "can have {} items at most",
    "minProperties": "needs {} or more members",
    "maxProperties": "can have {} members at most",
    "minLength": "needs {} or more characters",
    "maxLength": "can have {} characters at most",
    "minimum": "must be {} or more",
    "maximum": "must be {} or less",
    "exclusiveMinimum": "must be more than {}",
    "exclusiveMaximum": "must be less than {}",
    "multipleOf": "must be a multiple of {}",
    "const": "must be {}",
    "format": "must be in the format {}",
}
Path = tuple[Step, ...]
Error = Any  # jsonschema's ValidationError, whose fields may be anything


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at ``path``. ``is_name``: with a member's name, rather than its value.

    ``is_weak``: it may be no more than a consequence of what is wrong further inside.
    """

    path: Path
    message: str
    advice: str = "correct it"
    is_name: bool = False
    is_weak: bool = False


def describe(error: Error, outer: Path = ()) -> Iterator[Finding]:
    """The findings behind an error of jsonschema whose path starts at ``outer``."""
    path = (*outer, *error.relative_path)
    name, value, said = _name(path), error.instance, error.validator_value
    if "propertyNames" in error.relative_schema_path:
        if len(path) != 2 or path[0] != "components":  # those names are checked in `validate`
            yield Finding((*path, value), f"`{_cut(value)}` can't be a name in {name}")
        return
    match error.validator:
        case "anyOf" | "oneOf":
            yield from _alternatives(error, path)
        case "required":
            yield Finding(path, f"`{_missing(error)}` is missing in {name}", "add it")
        case "type":
            yield _wrong_type(path, value, [said] if isinstance(said, str) else said)
        case "enum":
            advice = did_you_mean(value, map(str, said)) if isinstance(value, str) else "correct it"
            yield Finding(path, f"{name} is {_show(value)}, which isn't possible here", advice)
        case "pattern":
            yield Finding(path, f"{name} is {_show(value)}, and must match `{_cut(said)}`")
        case "additionalProperties" | "unevaluatedProperties":
            yield from _unknown_members(error, path)
        case "uniqueItems":
            yield Finding(path, f"{name} has an item twice", "remove one of them")
        case "not" if [*said] == ["required"]:
            both = " and ".join(f"`{key}`" for key in said["required"])
            yield Finding(path, f"{both} exclude each other in {name}", "remove all but one")
        case None:  # the schema is false
            yield Finding(path, f"{name} isn't possible here", "remove it", is_name=True)
        case str() if error.validator in _BOUNDS:
            bound = _BOUNDS[error.validator].format(f"`{_cut(said)}`")
            been = f"is {_show(value)}, and " if is_scalar(value) else ""
            yield Finding(path, f"{name} {been}{bound}")
        case str():
            yield Finding(path, f"{name} breaks the rule `{error.validator}` of OpenAPI")
        case _:
            yield Finding(path, error.message[: 2 * _LONGEST])


def located(root: Object, findings: Collection[Finding]) -> list[Problem]:
    """The findings as problems in order of place, without the consequences of others."""
    around = {finding.path[:end] for finding in findings for end in range(len(finding.path))}
    strong = {finding.path for finding in findings if not finding.is_weak}
    told = (each for each in findings if not each.is_weak or each.path not in around | strong)
    problems = {Problem(_place(root, each), each.message, each.advice): None for each in told}
    return sorted(problems, key=lambda problem: problem.at)


def _alternatives(error: Error, path: Path) -> Iterator[Finding]:
    """The findings of the alternative that was meant."""
    name = _name(path)
    branches: dict[Any, list[Error]] = {}
    for inner in error.context:
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    shared = _shared_choice(branches.values())
    if not branches:  # it fits more than one of them
        keys = [key for each in error.validator_value for key in each.get("required", ())[:1]]
        what = " and ".join(f"`{key}`" for key in keys) or "alternatives"
        yield Finding(path, f"{what} exclude each other in {name}", "remove all but one")
    elif _are_own(error.context, "required"):
        keys = dict.fromkeys(f"`{_missing(inner)}`" for inner in error.context)
        *others, last = keys
        what = ", ".join(others) + " or " + last if others else last
        yield Finding(path, f"{what} is missing in {name}", "add it")
    elif _are_own(error.context, "type"):
        types: list[str] = []
        for inner in error.context:
            said = inner.validator_value
            types += [said] if isinstance(said, str) else said
        yield _wrong_type(path, error.instance, types)
    elif shared is not None:
        yield from describe(shared, path)
    else:
        for inner in min(branches.values(), key=_distance):
            yield from describe(inner, path)


def _shared_choice(branches: Collection[list[Error]]) -> Error | None:
    """The error that a member is none of the constants which tell the alternatives apart."""
    if len(branches) < 2:
        return None
    choices = [
        {tuple(error.relative_path): error for error in branch if error.validator == "enum"}
        for branch in branches
        if not any(error.validator == "required" and _missing(error) == "$ref" for error in branch)
    ]
    for path, error in choices[0].items() if choices else ():
        if len(path) == 1 and all(path in choice for choice in choices):
            known = [value for choice in choices for value in choice[path].validator_value]
            error.validator_value = list(dict.fromkeys(known))
            return error
    return None


def _distance(branch: list[Error]) -> tuple[bool, int, int]:
    """How far a value is from an alternative that it doesn't fit; the least was meant."""
    is_other = any(
        error.validator == "type" or (error.validator == "required" and _missing(error) == "$ref")
        for error in branch
        if not error.relative_path
    )
    is_other = is_other or any(
        error.validator == "enum" and len(error.validator_value) == 1
        for error in branch
        if len(error.relative_path) == 1
    )
    return is_other, -max(len(error.relative_path) for error in branch), len(branch)


def _are_own(errors: Iterable[Error], validator: str) -> bool:
    """Whether all errors are of one kind, and about the node itself."""
    return all(each.validator == validator and not each.relative_path for each in errors)


def _missing(error: Error) -> str:
    """Which one of the required members is missing."""
    return next(key for key in error.validator_value if error.message.startswith(repr(key)))


def _wrong_type(path: Path, value: Node, types: list[str]) -> Finding:
    words = list(dict.fromkeys(_TYPES.get(each, each) for each in types))
    wanted = " or ".join(words)
    is_unquoted = "string" in types and is_scalar(value) and value is not None
    advice = "put it in quotes" if is_unquoted else "correct it"
    return Finding(path, f"{_name(path)} is {_show(value)}, and must be {wanted}", advice)


def _unknown_members(error: Error, path: Path) -> Iterator[Finding]:
    schema = cast(dict[str, Any], error.schema)
    known: dict[str, Any] = schema.get("properties", {})
    patterns = [each for each in schema.get("patternProperties", {}) if each != "^x-"]
    for key in error.instance:
        # The library lists in its message what is too much.
        if key not in known and repr(key) in error.message:
            advice = did_you_mean(key, known) if known else "remove it"
            if patterns and nearest(key, known) is None:
                advice = f"use a name that matches `{_cut(patterns[0])}`"
            message = f"{_name(path)} can't have `{_cut(key)}`"
            is_weak = error.validator == "unevaluatedProperties"
            yield Finding((*path, key), message, advice, is_name=True, is_weak=is_weak)


def _name(path: Path) -> str:
    """What to call the node: its key, and the index where it stands in a list."""
    indexes = ""
    for step in reversed(path):
        if isinstance(step, str):
            return f"`{_cut(step)}{indexes}`"
        indexes = f"[{step}]{indexes}"
    return "the document"


def _show(value: Node) -> str:
    """A value in a message: short if it's plain, and else only what it is."""
    if isinstance(value, (dict, list)):
        return kind(value)
    return f"`{_cut(json.dumps(value, ensure_ascii=False))}`"


def _cut(text: object) -> str:
    shown = str(text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."


def _place(root: Object, finding: Finding) -> Location:
    """Where the node stands. The library's paths go through references without a step."""
    node: Node = root
    place = root.at()
    for step in finding.path:
        node = _referred(root, node, step)
        if isinstance(node, Object) and step in node:
            key = str(step)
            is_value = is_scalar(node[key]) and not finding.is_name
            place = node.value_at(key) if is_value else node.at(key)
            node = node[key]
        elif isinstance(node, Array) and isinstance(step, int) and step < len(node):
            place = node.at(step)
            node = node[step]
        else:
            break
    return place


def _referred(root: Object, node: Node, step: Step) -> Node:
    """What has the next step: the node, or else what it refers to."""
    seen: set[str] = set()
    while isinstance(node, Object) and step not in node and isinstance(node.get("$ref"), str):
        if node["$ref"] in seen:
            break
        seen.add(node["$ref"])
        try:
            node, _ = resolve(root, node["$ref"])
        except Dangling:
            break
    return node
