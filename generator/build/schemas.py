"""Schemas of the document -> types and named declarations (OpenAPI 3.0 and 3.1)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.api import (
    Alias,
    Const,
    Declaration,
    Enum,
    Inline,
    ListOf,
    MapOf,
    Model,
    Nullable,
    Primitive,
    Property,
    Ref,
    Scalar,
    Type,
    Union,
)
from generator.build.limits import limits
from generator.build.media import holds_bytes
from generator.build.members import property_of
from generator.build.merge import (
    Merger,
    all_of,
    any_of,
    has_shape,
    is_merged,
    only_part,
    put,
    without,
)
from generator.build.naming import Naming, name_of, needs_name
from generator.build.nodes import about, as_object, flag, text
from generator.build.unions import COMPONENT, discriminator, heirs, takes_null, told_apart, variants
from generator.names import Scope, class_name, shortened
from generator.pointers import split
from generator.problems import Location, Report
from generator.references import resolve
from generator.source import Array, Object

ANY = Primitive("any")
NULL = Primitive("null")


def nullable(of: Type) -> Type:
    """``of`` or null; what already takes null stays as it is."""
    if isinstance(of, Nullable) or of in (ANY, NULL):
        return of
    return Nullable(of)


class Schemas:
    """Turns schema nodes into types; ``declarations`` grows by what needs a name."""

    def __init__(self, root: Object, report: Report) -> None:
        self.declarations: dict[str, Declaration] = {}
        self._root = root
        self._report = report
        self._merger = Merger(self._target)
        components: Any = root.get("components")
        schemas: Any = components.get("schemas") if isinstance(components, Object) else None
        self._components = as_object(schemas, root)
        self._scope = Scope(self._components)
        self._elsewhere: dict[str, Type] = {}
        self._unions: dict[str, Object] = {}
        # By identity, each with its schema: that of one that is gone may become another's.
        self._merged_at: dict[int, tuple[Object, Type]] = {}
        # So are types that have a name for where they stand, and those that references found there.
        self._met: dict[int, tuple[Object, Type]] = {}
        self._pointed_at: dict[int, tuple[Object, Type]] = {}
        self._heirs = heirs(self._components)
        self._families: dict[str, Ref] = {}

    def declare_components(self) -> None:
        """Declare every schema of the document's components, in its order."""
        for key, schema in self._components.items():
            self._declare(schema, Naming(key, "", key), self._components.at(key))
        named = {key: self.declarations.pop(key) for key in self._components}
        self.declarations = {**named, **self.declarations}

    def find_discriminators(self) -> None:
        """Once every model is declared: say what tells the variants of each union apart."""
        for key, schema in self._unions.items():
            union = self.declarations[key]
            assert isinstance(union, Union)
            found = discriminator(schema, union.variants, self.declarations)
            self.declarations[key] = replace(union, discriminator=found)
        for key, name, values in list(told_apart(self.declarations, self._heirs)):
            model = self.declarations[key]
            assert isinstance(model, Model)
            of = Const(values[0]) if len(values) == 1 else self._listed(values, key, name)
            self.declarations[key] = replace(
                model,
                properties=tuple(
                    replace(each, type=of) if each.name == name else each
                    for each in model.properties
                ),
            )

    def _listed(self, values: tuple[str, ...], owner: str, member: str) -> Ref:
        """One of several values, where a discriminator maps them to the same model."""
        key, inline = self._settle(Naming(owner, member))
        self.declarations[key] = Enum(key, values, self.declarations[owner].at, inline=inline)
        return Ref(key)

    def union(self, types: tuple[Type, ...], naming: Naming, at: Location) -> Type:
        """One of several types, none of them null alone; null is one of them if any takes it."""
        key, inline = self._settle(naming)
        plain = [of.of if isinstance(of, Nullable) else of for of in types]
        distinct = tuple(dict.fromkeys(plain))
        self._unions[key] = Object(at=at)
        self.declarations[key] = Union(key, distinct, at, inline=inline)
        found = Ref(key)
        return nullable(found) if any(isinstance(of, Nullable) for of in types) else found

    def declare(self, schema: Any, name: str, at: Location) -> Type:
        """Declare a schema that nothing refers to, under a name of its own, unless it has one."""
        if isinstance(schema, Object) and has_shape(without(schema, "$ref")):
            key = self._claim(name)
            self._declare(schema, Naming(key, "", key), at)
            return Ref(key)
        return self.type_of(schema, Naming(name, ""))

    def type_of(self, schema: Any, naming: Naming) -> Type:
        """The type of a schema; a model, enum or union in it is declared as ``naming`` says."""
        if not isinstance(schema, Object) or not has_shape(schema):
            return ANY
        if "$ref" in schema and not has_shape(without(schema, "$ref")):
            target = self._reference(schema)
            return nullable(target) if flag(schema, "nullable") else target
        only = only_part(schema)
        if only is not None:
            target = self.type_of(only, naming)
            return nullable(target) if flag(schema, "nullable") else target
        if naming.key is None and id(schema) in self._pointed_at:
            return self._pointed_at[id(schema)][1]
        found = (self._merged if is_merged(schema) else self._shaped)(schema, naming)
        if naming.key is None and isinstance(found, Ref | Nullable):
            self._met[id(schema)] = schema, found
        return found

    def _merged(self, schema: Object, naming: Naming) -> Type:
        """The type of a schema in parts, which may contain itself: its name comes first."""
        if id(schema) in self._merged_at:
            return self._merged_at[id(schema)][1]
        merged = self._merger.merged(schema)
        if naming.key is None and isinstance(merged.get("properties"), Object):
            key = self._claim(f"{class_name(naming.owner)}{class_name(naming.member)}")
            naming = Naming(naming.owner, naming.member, key)
            null = takes_null(merged, self._target)
            self._merged_at[id(schema)] = schema, nullable(Ref(key)) if null else Ref(key)
        return self._shaped(merged, naming)

    def _shaped(self, schema: Object, naming: Naming) -> Type:
        found = self._without_null(schema, naming)
        return nullable(found) if takes_null(schema, self._target) else found

    def _without_null(self, schema: Object, naming: Naming) -> Type:
        if "const" in schema:
            return self._const(schema["const"], schema)
        if isinstance(schema.get("enum"), list):
            return self._enum(schema, naming)
        choice = variants(schema)
        if choice:
            return self._union(schema, choice, naming)
        kinds = schema.get("type")
        if isinstance(kinds, Array):
            several = [kind for kind in kinds if kind != "null"]
            if len(several) > 1:
                return self._union(Object(at=schema.at()), _by_type(schema, several), naming)
            return self._typed(schema, several[0] if several else "null", naming)
        return self._typed(schema, kinds, naming)

    def _typed(self, schema: Object, kind: Any, naming: Naming) -> Type:
        if kind == "array" or (kind is None and "items" in schema):
            items = self.type_of(self._items(schema), naming.item())
            return ListOf(items, limits(schema, "array"))
        if kind in ("string", "integer", "number", "boolean", "null"):
            form = schema.get("format")
            if kind == "string" and (form == "binary" or holds_bytes(schema)):
                return Primitive("binary")
            return Primitive(kind, form if isinstance(form, str) else None, limits(schema, kind))
        if kind == "object" or kind is None:
            return self._object(schema, naming, kind is None)
        if kind == "file":
            return Primitive("binary")
        self._report.warning(
            schema.at("type"),
            f"unknown type {kind!r} is taken as any JSON",
            "use a JSON type",
            lost="type",
        )
        return ANY

    def _items(self, schema: Object) -> Any:
        """What any item is: one that has a place of its own, or one behind."""
        first, rest = schema.get("prefixItems"), schema.get("items")
        if not isinstance(first, Array):
            return rest
        behind = () if rest is None or isinstance(rest, bool) else (rest,)
        return any_of((*first, *behind), at=schema.at())

    def _object(self, schema: Object, naming: Naming, untyped: bool) -> Type:
        properties = schema.get("properties")
        if isinstance(properties, Object) and properties:
            return self._model(schema, properties, naming)
        extra = self._additional(schema, naming, "value")
        if extra is not None:
            return MapOf(extra)
        if untyped and "properties" not in schema:
            return ANY
        if naming.key is not None or schema.get("additionalProperties") is False:
            return self._model(schema, as_object(None, schema), naming)
        return MapOf(ANY)

    def _additional(self, schema: Object, naming: Naming, member: str) -> Type | None:
        """The type of members that have no name in the schema; None where it types none."""
        extra = schema.get("additionalProperties")
        if extra is None:
            patterns = schema.get("patternProperties")
            if not isinstance(patterns, Object) or not patterns:
                return None
            extra = any_of(patterns.values(), at=schema.at("patternProperties"))
        if extra is False:
            return None
        return self.type_of(extra, naming.part(member))

    def _model(self, schema: Object, properties: Object, naming: Naming) -> Type:
        key, inline = self._settle(naming)
        at = schema.at()
        required = schema.get("required")
        names: list[Any] = required if isinstance(required, Array) else []
        self.declarations[key] = Model(key, (), at)  # taken: a schema may contain itself
        found: list[Property] = []
        for name, each in properties.items():
            of = self.type_of(each, Naming(key, name))
            found.append(property_of(name, of, properties, name in names, self._target))
        extra = self._additional(schema, Naming(key, "", key), "value")
        self.declarations[key] = Model(key, tuple(found), at, extra, inline=inline, **about(schema))
        return Ref(key)

    def _const(self, value: Any, schema: Object) -> Type:
        if isinstance(value, dict | list):
            self._report.warning(
                schema.at("const"),
                "a constant object or list is taken as any JSON",
                "describe its members instead",
                lost="type",
            )
            return ANY
        return NULL if value is None else Const(value)

    def _enum(self, schema: Object, naming: Naming) -> Type:
        listed = [value for value in schema["enum"] if value is not None]
        values: list[Scalar] = [v for v in listed if not isinstance(v, dict | list)]
        if len(values) < len(listed):
            self._report.warning(
                schema.at("enum"),
                "objects and lists in an enum are taken as any JSON",
                "use oneOf with a schema for each",
                lost="type",
            )
            return ANY
        values = _distinct(values)
        if not values:
            return NULL if schema["enum"] else ANY
        if len(values) == 1 and naming.key is None:
            return Const(values[0])
        key, inline = self._settle(naming)
        if len(values) == 1:
            alias = Alias(key, Const(values[0]), schema.at(), **about(schema))
            self.declarations[key] = alias
        else:
            self.declarations[key] = Enum(
                key, tuple(values), schema.at(), inline=inline, **about(schema)
            )
        return Ref(key)

    def _union(self, schema: Object, choice: list[Any], naming: Naming) -> Type:
        # Whatever stands beside the variants holds for each of them.
        beside = without(schema, "oneOf", "anyOf", "discriminator")
        if isinstance(beside.get("properties"), Object):
            choice = [all_of(beside, variant, at=schema.at()) for variant in choice]
        if len(choice) == 1:
            return self.type_of(choice[0], naming)
        key, inline = self._settle(naming)
        self.declarations[key] = Union(key, (), schema.at())
        found: list[Type] = []
        for index, variant in enumerate(choice, 1):
            of = self.type_of(variant, Naming(key, self._variant_name(variant, index)))
            found.append(of.of if isinstance(of, Nullable) else of)
        self._unions[key] = schema
        self.declarations[key] = Union(
            key,
            tuple(dict.fromkeys(found)),
            schema.at(),
            inline=inline,
            **about(schema),
        )
        return Ref(key)

    def _variant_name(self, variant: Any, index: int) -> str:
        """A variant without a name is called after the constant that tells it apart, if any."""
        properties = variant.get("properties") if isinstance(variant, Object) else None
        for each in properties.values() if isinstance(properties, Object) else ():
            if isinstance(each, Object):
                enum = each.get("enum")
                only = enum[0] if isinstance(enum, Array) and len(enum) == 1 else None
                value = each.get("const", only)
                if isinstance(value, str) and class_name(value):
                    return value
        return f"variant{index}"

    # References and names

    def _target(self, ref: str) -> Any:
        return resolve(self._root, ref)[0]

    def _reference(self, schema: Object) -> Type:
        node, pointer = resolve(self._root, schema["$ref"])
        key = pointer.removeprefix(COMPONENT)
        if pointer.startswith(COMPONENT) and "/" not in key:
            key = split(f"/{key}")[0]
            found = self._family(key) if key in self._heirs else Ref(key)
            return nullable(found) if takes_null(node, self._target) else found
        if pointer not in self._elsewhere:
            self._elsewhere[pointer] = self._pointed(node, pointer, schema.at("$ref"))
        return self._elsewhere[pointer]

    def _pointed(self, node: Any, pointer: str, at: Location) -> Type:
        """The type of a schema that a reference finds where it stands, and not by a name."""
        if id(node) in self._met:
            return self._met[id(node)][1]
        name = name_of(self._root, split(pointer[1:]))
        if not needs_name(node):
            return self.type_of(node, Naming(name, ""))
        key = self._claim(name)
        found = nullable(Ref(key)) if takes_null(node, self._target) else Ref(key)
        self._elsewhere[pointer] = found  # it may contain itself
        if isinstance(node, Object):
            self._pointed_at[id(node)] = node, found
        self._declare(node, Naming(key, "", key), at)
        return found

    def _family(self, key: str) -> Ref:
        """A parent with a discriminator, where it may be any of those that inherit from it."""
        if key not in self._families:
            name = self._claim(f"Any{class_name(key)}")
            self._families[key] = Ref(name)
            schema = as_object(self._components[key], self._components)
            variants = (*map(Ref, self._heirs[key]), Ref(key))
            self._unions[name] = schema
            self.declarations[name] = Union(
                name, variants, schema.at(), description=text(schema, "description")
            )
        return self._families[key]

    def _declare(self, schema: Any, naming: Naming, at: Location) -> None:
        assert naming.key is not None
        found = self.type_of(schema, naming)
        if naming.key not in self.declarations:
            of = found.of if isinstance(found, Nullable) else found
            node = as_object(schema, self._components)
            self.declarations[naming.key] = Alias(naming.key, of, at, **about(node))

    def _settle(self, naming: Naming) -> tuple[str, Inline | None]:
        if naming.key is not None:
            return naming.key, Inline(naming.owner, naming.member) if naming.member else None
        member = class_name(naming.member) or ("Value" if naming.member else "")
        key = self._claim(f"{class_name(naming.owner)}{member}")
        # A body or parameter of the components gives its own name: nothing encloses it.
        owner = naming.owner if naming.member else ""
        return key, Inline(owner, naming.member or key)

    def _claim(self, name: str) -> str:
        return self._scope.claim(shortened(name), fallback="Model")


def _by_type(schema: Object, kinds: list[str]) -> list[Object]:
    """One schema for each of several types; each reads the keywords that are about it."""
    found: list[Object] = []
    for kind in kinds:
        one = schema.copy()
        put(one, "type", kind, schema.at("type"))
        found.append(one)
    return found


def _distinct(values: list[Scalar]) -> list[Scalar]:
    """The values without repetition; ``1`` and ``True`` are two values in JSON."""
    return list({(type(value), value): value for value in values}.values())
