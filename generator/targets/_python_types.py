"""The types of a Python SDK: which classes there are, in which modules, under which names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.api import Alias, Declaration, Enum, Model, Property, Type, Union
from generator.build.usage import members, reachable
from generator.circles import circles
from generator.descriptions import described
from generator.models import (
    MODEL_NAMES,
    AliasSpec,
    ClassSpec,
    Field,
    Kind,
    Literals,
    Meaning,
    OneOf,
    Spec,
)
from generator.names import Scope, in_order_of_claim
from generator.targets import _python as python
from generator.view import (
    Direction,
    Group,
    Sdk,
    circular_without_name,
    discriminator,
    needs,
    properties,
)

BASE = "BaseModel"

_BEARABLE = 6  # values of an enum, or variants of a union, that a line of code can bear
_KINDS: Mapping[Direction, Kind] = {"given": "params", "received": "model"}
MEMBERS = MODEL_NAMES | {"to_dict", "to_json"}
"""Attributes that every model has: no field can have such a name."""


@dataclass(frozen=True, slots=True)
class TypeModule:
    """A module of classes; ``specs`` says what they are, classes before aliases."""

    group: Group
    name: str
    direction: Direction
    specs: tuple[Spec, ...]

    @property
    def path(self) -> str:
        """Relative to the outermost package of types."""
        return "/".join((*self.group, f"{self.name}.py"))

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.specs)

    @property
    def exported(self) -> tuple[str, ...]:
        """The lines with which the package of its group hands its classes on."""
        return tuple(python.exported(f".{self.name}", each.name) for each in self.specs)

    @property
    def listed(self) -> str:
        """What the package of its group says of it to the runtime."""
        return python.member_of_list(f".{self.name}", self.classes, indent=12)


@dataclass(frozen=True, slots=True)
class TypeGroup:
    """A package of types: the groups inside, and its modules."""

    path: Group
    inner: tuple[str, ...]
    modules: tuple[TypeModule, ...]


@dataclass(frozen=True, slots=True)
class Params:
    """What a method takes beside its first argument, as a TypedDict."""

    group: Group
    name: str
    fields: tuple[Field, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Types:
    """All types of an SDK.

    ``names`` holds what each declaration is called, as given and as received; ``places`` the
    module of each class.
    """

    groups: tuple[TypeGroup, ...]
    names: Mapping[Direction, Mapping[str, Meaning]]
    places: Mapping[str, TypeModule]

    def dotted(self, direction: Direction, root: str) -> dict[str, Meaning]:
        """The names as a module writes them that has the outermost package as ``root``."""
        names = self.names[direction]
        return {key: self._dotted(each, root) for key, each in names.items()}

    def _dotted(self, meaning: Meaning, root: str) -> Meaning:
        if isinstance(meaning, str):
            return ".".join((root, *self.places[meaning].group, meaning))
        return meaning


def types(sdk: Sdk, params: Iterable[Params]) -> Types:
    """Settle all types: those of the document first, then those of methods."""
    return _Planner(sdk, tuple(params)).types()


class _Planner:
    def __init__(self, sdk: Sdk, params: tuple[Params, ...]) -> None:
        self._sdk = sdk
        self._declarations = sdk.api.declarations
        self._params = params
        self._circular = circular_without_name(sdk.api.declarations)
        self._classes = Scope([BASE, *python.PARAMS_SCALARS.values()])
        self._names: dict[Direction, dict[str, Meaning]] = {"received": {}, "given": {}}
        self._modules: dict[Group, list[TypeModule]] = {}
        self._scopes: dict[Group, Scope] = {}
        self._folders = _folders({*sdk.groups.values(), *(each.group for each in params)})
        self._inner = _inner(self._folders.values())

    def types(self) -> Types:
        own: dict[Direction, list[str]] = {"received": [], "given": []}
        for direction in own:  # what is received is named first
            for key in self._sdk.received if direction == "received" else self._sdk.given:
                meaning = self._meaning(key, direction)
                if meaning is None:
                    own[direction].append(key)
                    meaning = self._classes.claim(self._name(key, direction))
                self._names[direction][key] = meaning
        for direction, keys in own.items():
            for circle in circles(keys, lambda key, way=direction: self._following(key, way)):
                self._add(self._module(circle, direction))
        for each in self._params:
            name = self._classes.claim(each.name)
            spec = ClassSpec(name, "params", each.fields, each.description)
            self._add(self._named_module(self._folders[each.group], "given", (spec,)))
        places = {
            name: module
            for modules in self._modules.values()
            for module in modules
            for name in module.classes
        }
        groups = tuple(
            TypeGroup(path, self._inner[path], tuple(self._modules.get(path, ())))
            for path in sorted(self._folders.values())
        )
        return Types(groups, self._names, places)

    # Names

    def _meaning(self, key: str, direction: Direction) -> Meaning | None:
        """What is written where a declaration is used; None if it needs a class of its own."""
        of = self._declarations[key]
        if direction == "given" and key in self._names["received"] and self._is_flat(of):
            return self._names["received"][key]
        if of.inline is None or isinstance(of, Model) or key in self._circular:
            return None
        match of:
            case Enum(values=values):
                union = isinstance(self._declarations.get(of.inline.owner), Union)
                return Literals(values) if union or len(values) <= _BEARABLE else None
            case Union(variants=variants):
                return self._one_of(of) if len(variants) <= _BEARABLE else None
            case Alias(type=of):
                return of

    def _name(self, key: str, direction: Direction) -> str:
        """Where callers give what is otherwise received, the class says so by its name."""
        name = python.class_name(self._sdk.schema.names[key])
        of = self._declarations[key]
        if direction == "received":
            return name
        plain = self._is_flat(of) or name.endswith(("Param", "Params"))
        return name if plain and name not in self._classes else f"{name}Param"

    def _is_flat(self, of: Declaration) -> bool:
        """Whether a type is the same in both directions: values, without any class."""
        if not isinstance(of, Enum | Alias):
            return False
        inner = reachable(members(of), self._declarations)
        return not any(isinstance(self._declarations[key], Model | Union) for key in inner)

    def _one_of(self, union: Union) -> OneOf:
        found = discriminator(union, self._sdk.schema)
        return OneOf(union.variants, python.field_name(found) if found else None)

    # Modules

    def _following(self, key: str, direction: Direction) -> Iterator[str]:
        """The declarations with a class of their own that a declaration's text refers to."""
        waiting = list(needs(self._declarations[key], direction))
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            if isinstance(self._names[direction][name], str):
                yield name
            else:
                waiting += needs(self._declarations[name], direction)

    def _module(self, circle: tuple[str, ...], direction: Direction) -> TypeModule:
        """The module of declarations that refer to each other; it is called after the first."""
        classes = [key for key in circle if isinstance(self._declarations[key], Model)]
        aliases = [key for key in circle if key not in classes]
        specs: list[Spec] = [self._class(key, direction) for key in classes]
        ready = set(classes)
        for key in aliases:
            ready_now = ready.issuperset(set(self._following(key, direction)) & set(circle))
            specs.append(self._alias(key, direction, deferred=not ready_now))
            ready.add(key)
        group = self._folders[self._sdk.groups[circle[0]]]
        name = self._names[direction][circle[0]]
        assert isinstance(name, str)
        return self._named_module(group, direction, tuple(specs), name)

    def _named_module(
        self, group: Group, direction: Direction, specs: tuple[Spec, ...], name: str = ""
    ) -> TypeModule:
        scope = self._scopes.setdefault(group, Scope(self._inner[group], fold=True))
        stem = python.module(name or specs[0].name)
        return TypeModule(group, scope.claim(stem, f"{stem}_type"), direction, specs)

    def _add(self, module: TypeModule) -> None:
        self._modules.setdefault(module.group, []).append(module)

    # Classes

    def _class(self, key: str, direction: Direction) -> ClassSpec:
        model = self._declarations[key]
        name = self._names[direction][key]
        assert isinstance(model, Model)
        assert isinstance(name, str)
        shown = properties(model, direction)
        if direction == "given":
            fields = [Field(p.name, p.name, p.type, p.required, described(p)) for p in shown]
        else:
            scope = Scope(MEMBERS | self._scalars_of(shown))
            plain = [python.field_name(p.name) for p in shown]
            order = in_order_of_claim((p.name, name) for p, name in zip(shown, plain, strict=True))
            names = {n: scope.claim(plain[n], f"{plain[n]}_") for n in order}
            fields = [
                Field(names[n], p.name, p.type, p.required, described(p))
                for n, p in enumerate(shown)
            ]
        kind = _KINDS[direction]
        return ClassSpec(name, kind, tuple(fields), described(model), model.additional)

    def _alias(self, key: str, direction: Direction, *, deferred: bool) -> AliasSpec:
        of = self._declarations[key]
        name = self._names[direction][key]
        assert isinstance(name, str)
        match of:
            case Enum(values=values):
                meaning: Type | Literals | OneOf = Literals(values)
            case Union():
                meaning = self._one_of(of)
            case Alias(type=inner):
                meaning = inner
            case Model():
                raise AssertionError(f"{name} is a class")
        return AliasSpec(name, _KINDS[direction], meaning, described(of), deferred)

    def _scalars_of(self, shown: Iterable[Property]) -> set[str]:
        """The lower-case names that the types of a model's fields take."""
        taken: set[str] = set()
        for each in shown:
            hints = python.Hints(self._names["received"], python.MODEL_SCALARS)
            hints.tree(each.type)
            taken |= hints.used & set(python.MODEL_SCALARS.values())
        return taken


def _folders(groups: Iterable[Group]) -> dict[Group, Group]:
    """The packages that hold groups of types, and those in between."""
    paths = {group[:length] for group in groups for length in range(1, len(group) + 1)}
    scopes: dict[Group, Scope] = {}
    folders: dict[Group, Group] = {(): ()}
    for path in sorted(paths):
        above = folders[path[:-1]]
        scope = scopes.setdefault(above, Scope(fold=True))
        folders[path] = (*above, scope.claim(python.module(path[-1])))
    return folders


def _inner(folders: Iterable[Group]) -> dict[Group, tuple[str, ...]]:
    """The names of the packages directly inside of each."""
    inner: dict[Group, list[str]] = {}
    for folder in sorted(folders):
        inner.setdefault(folder, [])
        if folder:
            inner[folder[:-1]].append(folder[-1])
    return {folder: tuple(names) for folder, names in inner.items()}
