"""Questions that every language asks of types and declarations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.api import (
    Alias,
    Api,
    Const,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Model,
    Nullable,
    Primitive,
    Property,
    Ref,
    Resource,
    Scalar,
    Type,
    Union,
)
from generator.build.usage import Uses, reachable
from generator.client import Client
from generator.descriptions import described
from generator.names import Scope, class_name, pascal


@dataclass(frozen=True, slots=True)
class Schema:
    """An API's client and declarations, with what is derived from them.

    ``names`` holds a class name for each declaration; ``listed`` has those that are domain types,
    with the path of the (first) resource whose they are.
    """

    client: Client
    declarations: Mapping[str, Declaration]
    names: Mapping[str, str]
    listed: Mapping[str, tuple[str, ...]]

    @staticmethod
    def of(api: Api) -> Schema:
        listed = {name: each.path for each in resources(api)[::-1] for name in each.models}
        return Schema(api.client, api.declarations, _class_names(api), listed)

    def part(self, types: Iterable[Type], uses: Uses) -> Schema:
        """As much of it as these types lead to, where ``uses`` are those of its declarations."""
        names = reachable(types, uses)
        return Schema(
            self.client,
            {name: self.declarations[name] for name in names},
            {name: self.names[name] for name in names},
            {name: self.listed[name] for name in names if name in self.listed},
        )

    def name(self, declaration: Declaration) -> str:
        """The class name of a declaration."""
        return self.names[declaration.name]

    def declaration(self, ref: Ref) -> Declaration:
        return self.declarations[ref.name]

    def plain(self, of: Type) -> Type:
        """The type behind aliases, and whether null too is a value left aside."""
        seen: set[str] = set()
        while True:
            match of:
                case Nullable(inner):
                    of = inner
                case Ref(name) if name not in seen:
                    seen.add(name)
                    declaration = self.declarations[name]
                    if not isinstance(declaration, Alias):
                        return of
                    of = declaration.type
                case _:
                    return of

    def alias(self, of: Type) -> Type | None:
        """What an alias stands for, or None where the type is no alias or leads to itself."""
        if not isinstance(of, Ref):
            return None
        declaration = self.declaration(of)
        if not isinstance(declaration, Alias) or self.leads_to(declaration.type, of.name):
            return None
        return declaration.type

    def leads_to(self, of: Type, name: str) -> bool:
        """Is the alias ``name`` met in a type, looking through aliases alone?"""
        waiting, seen = [of], set[str]()
        while waiting:
            match waiting.pop():
                case Nullable(inner) | ListOf(inner) | MapOf(inner):
                    waiting.append(inner)
                case Ref(found):
                    if found == name:
                        return True
                    declaration = self.declarations[found]
                    if isinstance(declaration, Alias) and found not in seen:
                        seen.add(found)
                        waiting.append(declaration.type)
                case Primitive() | Const():
                    pass
        return False

    def model(self, of: Type) -> Model | None:
        """The model that a type is, behind aliases and null."""
        plain = self.plain(of)
        found = self.declaration(plain) if isinstance(plain, Ref) else None
        return found if isinstance(found, Model) else None

    def first_property(self, of: Type | None) -> Property | None:
        """The first property that pages show of a model; None where there is none."""
        model = self.model(of) if of is not None else None
        return next(iter(ordered(model.properties)), None) if model else None

    def values(self, of: Type) -> tuple[Scalar, ...]:
        """The values that a type consists of: those of an enum, or one constant's."""
        plain = self.plain(of)
        if isinstance(plain, Const):
            return (plain.value,)
        found = self.declaration(plain) if isinstance(plain, Ref) else None
        return found.values if isinstance(found, Enum) else ()

    def alternatives(self, union: Union) -> tuple[Type, ...]:
        """What a union's text lists: its variants, of enums and unions without a name theirs."""
        found: list[Type] = []
        for each in union.variants:
            declared = self.declaration(each) if isinstance(each, Ref) else None
            match declared:
                case Enum(values=values) if declared.inline:
                    found += [Const(value) for value in values]
                case Union() if declared.inline:
                    found += self.alternatives(declared)
                case _:
                    found.append(each)
        return tuple(found)

    def is_open_enum(self, union: Union) -> bool:
        """Is it any string, with some of them listed?"""
        kinds = [self.plain(each) for each in union.variants]
        return any(_is_string(each) for each in kinds) and all(
            _is_string(each) or self.values(each) for each in kinds
        )

    def has_models(self, union: Union) -> bool:
        """Has it a variant that is a model?"""
        return any(self.model(each) for each in union.variants)

    def description(self, of: Type) -> str:
        """What the document says of a type itself: an alias, else what it stands for."""
        while True:
            match of:
                case Nullable(inner):
                    of = inner
                case Ref():
                    declaration = self.declaration(of)
                    following = self.alias(of)
                    said = described(declaration)
                    if said or following is None:
                        return said
                    of = following
                case _:
                    return ""


def _class_names(api: Api) -> dict[str, str]:
    """A name for each declaration. Those that are class names already come first and stay."""
    scope = Scope()
    plain = [key for key in api.declarations if class_name(key) == key]
    others = sorted(key for key in api.declarations if class_name(key) != key)
    names = {
        key: scope.claim(as_class(class_name(key)), fallback="Model") for key in (*plain, *others)
    }
    return {key: names[key] for key in api.declarations}


def without_parts(resource: Resource) -> Resource:
    """A resource itself, without what it consists of."""
    return replace(resource, methods=(), models=(), resources=())


def resources(api: Api) -> tuple[Resource, ...]:
    """Every resource, outer ones before those below them."""

    def below(each: Resource) -> Iterable[Resource]:
        yield each
        for child in each.resources:
            yield from below(child)

    return tuple(found for root in api.resources for found in below(root))


def nested_class(text: str, otherwise: str = "") -> str:
    """The name of a class that has none of its own, after what holds it: ``Config``."""
    return as_class(pascal(text)) or otherwise


def as_class(name: str) -> str:
    """A name that starts as those of classes do in every language."""
    return f"Model{name}" if name[:1].isdigit() else name


def ordered(properties: Iterable[Property]) -> tuple[Property, ...]:
    """Properties as pages show them: required ones first, otherwise as in the document."""
    return tuple(sorted(properties, key=lambda each: not each.required))


def shortened(alternatives: list[str], more: str = "{} more") -> list[str]:
    """Up to four alternatives in full; of five and more the first three, and how many follow."""
    if len(alternatives) <= 4:
        return alternatives
    return [*alternatives[:3], more.format(len(alternatives) - 3)]


def _is_string(of: Type) -> bool:
    return isinstance(of, Primitive) and of.kind == "string"
