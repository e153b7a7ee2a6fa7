"""openapi-spec-validator: the only module that knows it.

Its verdict counts; a test compares with it as it comes. Three things are added. Each finding
learns where in the document it belongs, which the library says of some only. Meta-schemas are
indexed once, rather than for each schema anew. And where the library would take exponential time,
or recurse without end, over schemas that refer to each other, it takes linear time or gives up.
"""

from __future__ import annotations

import sys
from ast import literal_eval
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any, NoReturn, cast

from jsonschema.exceptions import SchemaError, ValidationError
from jsonschema.validators import validator_for
from jsonschema_path import SchemaPath
from openapi_schema_validator._specifications import REGISTRY
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from openapi_spec_validator.schemas.utils import get_schema_content
from openapi_spec_validator.validation import exceptions, keywords
from referencing import Resource

from generator.problems import Problem
from generator.tree import Array, Node, Object
from generator.validator_budget import TooCostly, bound
from generator.validator_findings import Finding, describe, located

# Steps from schema to schema that one document may take. The largest public ones take a tenth.
_MAX_VISITS = 2_000_000

# What the deepest document that passes the gate needs, twice over.
_MAX_RECURSION = 3000

# What `validate.check` finds as well, at better places.
_CHECKED_ELSEWHERE = (
    exceptions.DuplicateOperationIDError,
    exceptions.ParameterDuplicateError,
    exceptions.UnresolvableParameterError,
)
# Marks the errors whose path starts at the document.
_PLACED = "onespec_placed"
_TOO_COSTLY = "holding this default against its schema could take forever"
_SAID_ALREADY = ("Duplicate tag name",)


class _GivesUp(Exception):
    """The document would take more steps than any real one does."""


def problems(root: Object) -> list[Problem]:
    """What openapi-spec-validator finds wrong with a bundled document of version 3.0 or 3.1."""
    version = root["openapi"][:3]
    errors: list[ValidationError] = []
    stopped: Exception | None = None
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _MAX_RECURSION))
    try:
        path = SchemaPath.from_dict(root, handlers=_NoHandlers())
        errors.extend(_validator(version)(path).iter_errors())
    except Exception as error:  # it takes for granted what it has just found to be missing
        stopped = error
    finally:
        sys.setrecursionlimit(limit)
    if stopped is not None and not errors:
        what = f"{type(stopped).__name__}: {stopped}"[:80]
        message = f"openapi-spec-validator gave up on this document ({what})"
        advice = "simplify it, or use it unchecked"
        return [Problem(root.at(), message, advice, "warning")]
    return located(root, list(_findings(errors)))


def _findings(errors: list[ValidationError]) -> Iterator[Finding]:
    """What the errors say, each only once: keywords are checked after the document's structure."""
    told: set[tuple[str | int, ...]] = set()
    for error in errors:
        if isinstance(error, _CHECKED_ELSEWHERE) or error.message.startswith(_SAID_ALREADY):
            continue
        if isinstance(error, exceptions.ExtraParametersError):
            names = sorted(literal_eval(error.message.partition(": ")[2]))
            message = f"`required` lists what isn't declared: {', '.join(names)}"[:160]
            yield Finding((*error.relative_path, "required"), message, "declare it, or remove it")
            continue
        if error.message == _TOO_COSTLY:
            advice = "simplify the schema or its pattern, or leave the default out"
            yield Finding(tuple(error.relative_path), _TOO_COSTLY, advice)
            continue
        findings = list(describe(error))
        if hasattr(error, _PLACED):
            findings = [finding for finding in findings if finding.path not in told]
        else:
            told.update(finding.path for finding in findings if not finding.is_weak)
        yield from findings


@cache
def _validator(version: str) -> Any:
    """The library's validator for a version, with our additions."""
    base: Any
    if version == "3.0":
        base, schemas, values = OpenAPIV30SpecValidator, _Schemas30, _Values30
    else:
        base, schemas, values = OpenAPIV31SpecValidator, _Schemas31, _Values31
    kinds = {**base.keyword_validators, "schema": schemas, "default": values}
    schema = get_schema_content(version)
    members = {
        "keyword_validators": {name: _placing(kind) for name, kind in kinds.items()},
        # Not left to the library's choice, which depends on what else is installed.
        "schema_validator": _indexed(validator_for(schema), schema),
    }
    return type(base.__name__, (base,), members)


def _indexed(validator: Any, schema: Any, **options: Any) -> Any:
    """A validator of jsonschema whose own schema, and all that it refers to, is indexed."""
    resource = Resource[Any].from_contents(schema)
    uri = resource.id() or ""
    registry = REGISTRY.with_resource(uri, resource).crawl()
    return validator(schema, _resolver=registry.resolver(uri), **options)


def _placing(base: Any) -> Any:
    """A keyword validator whose errors have paths that start at the document."""

    def call(self: Any, *arguments: Any, **options: Any) -> Iterator[ValidationError]:
        place = next(each for each in arguments if isinstance(each, SchemaPath)).parts
        if issubclass(base, keywords.ValueValidator):
            place = (*place, "default")
        for error in base.__call__(self, *arguments, **options):
            if not hasattr(error, _PLACED):  # else a validator further inside has done it
                error.relative_path.extendleft(reversed(place))
                if not isinstance(error, exceptions.OpenAPIValidationError):
                    error = exceptions.OpenAPIValidationError.create_from(error)
                setattr(error, _PLACED, True)
            yield error

    return type(base.__name__, (base,), {"__call__": call})


class _Ids(set[int]):
    """The ids of what was visited: the library keeps a list, and searches it each time."""

    append = set[int].add


class _Schemas(keywords.SchemaValidator):
    """Judges schemas in linear time, and with all findings of the meta-schema."""

    def __init__(self, registry: Any) -> None:
        super().__init__(registry)
        self.visited_schema_ids = cast(list[int], _Ids())
        self.meta_checked_schema_ids = cast(list[int], _Ids())
        self._visits = 0
        self._further: list[ValidationError] = []

    def __call__(
        self, schema: SchemaPath, require_properties: bool = True, meta_checked: bool = False
    ) -> Iterator[ValidationError]:
        for error in super().__call__(schema, require_properties, meta_checked):
            yield error
            further, self._further = self._further, []
            yield from further

    def _collect_properties(self, schema: SchemaPath) -> set[str]:
        """The properties that a schema speaks of, wherever; each schema is visited once."""
        found: set[str] = set()
        seen: set[int] = set()
        with schema.resolve() as resolved:
            waiting: list[Node] = [resolved.contents]
        while waiting:
            node = waiting.pop()
            if not isinstance(node, Object) or id(node) in seen:
                continue
            seen.add(id(node))
            self._visits += 1
            if self._visits > _MAX_VISITS:
                raise _GivesUp("its schemas combine too many others")
            if isinstance(node.get("$ref"), str):
                waiting.append(resolved.resolver.lookup(node["$ref"]).contents)
                continue
            found.update(_members(node.get("properties")))
            for key in ("allOf", "anyOf", "oneOf"):
                waiting += _members(node.get(key))
            waiting += [node.get("items"), node.get("not")]
        return found

    def _get_schema_checker(self, schema: SchemaPath, schema_value: Any) -> Callable[[Any], None]:
        """As the library's own, which stops at the first finding."""
        known: Any = super()._get_schema_checker(schema, schema_value)
        formats = known.keywords["format_checker"] if isinstance(known, partial) else None
        own: Any = known.func if isinstance(known, partial) else known
        checker = _meta_validator(own.__self__, formats)

        def check(value: Any) -> None:
            errors: list[ValidationError] = list(checker.iter_errors(value))
            if errors:
                self._further = errors[1:]
                raise SchemaError.create_from(errors[0])

        return check


class _Schemas30(_Schemas, keywords.OpenAPIV30SchemaValidator):
    pass


class _Schemas31(_Schemas, keywords.OpenAPIV31SchemaValidator):
    pass


@cache
def _meta_validator(kind: Any, formats: Any) -> Any:
    """What judges schemas of a dialect: its meta-schema, indexed."""
    schema = kind.META_SCHEMA
    checker = kind.FORMAT_CHECKER if formats is None else formats
    return _indexed(validator_for(schema, default=kind), schema, format_checker=checker)


class _Values(keywords.ValueValidator):
    """Judges default values, but for those where that would take forever."""

    def __call__(self, schema: SchemaPath, value: Any) -> Iterator[ValidationError]:
        try:
            with schema.resolve() as resolved:
                bound(resolved.contents, value, resolved.resolver)
        except TooCostly:
            yield ValidationError(_TOO_COSTLY)
            return
        yield from super().__call__(schema, value)


class _Values30(_Values, keywords.OpenAPIV30ValueValidator):
    pass


class _Values31(_Values, keywords.OpenAPIV31ValueValidator):
    pass


def _members(node: Node) -> Object | Array | tuple[()]:
    return node if isinstance(node, (Object, Array)) else ()


class _NoHandlers(Mapping[str, Any]):
    """What reads other documents, by URL scheme: for all of them, something that doesn't."""

    def __contains__(self, key: object) -> bool:
        return True

    def __getitem__(self, key: str) -> Callable[[str], NoReturn]:
        return _read_nothing

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _read_nothing(uri: str) -> NoReturn:
    raise LookupError(f"{uri} is outside of the document")
