"""The types of a Python SDK: which classes there are, in which modules, under which names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.api import (
    Alias,
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
    Type,
    Union,
)
from generator.build.usage import members, reachable
from generator.circles import circles
from generator.descriptions import described
from generator.lazy import Lazy
from generator.models import (
    MODEL_NAMES,
    AliasSpec,
    ClassSpec,
    Field,
    Kind,
    Literals,
    Meaning,
    Names,
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
    """A module of ``classes``, which are named; ``specs`` says what they are, classes before
    aliases. ``names`` has what their types refer to.
    """

    group: Group
    name: str
    classes: tuple[str, ...]
    specs: Lazy[tuple[Spec, ...]]
    names: Names

    @property
    def path(self) -> str:
        """Relative to the outermost package of types."""
        return "/".join((*self.group, f"{self.name}.py"))

    @property
    def exported(self) -> tuple[str, ...]:
        """The lines with which the package of its group hands its classes on."""
        return tuple(python.exported(f".{self.name}", each) for each in self.classes)

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

    def dotted(self, types: Iterable[Type], direction: Direction, root: str) -> dict[str, Meaning]:
        """The names that these types refer to, as a module writes them that has the outermost
        package as ``root``."""
        found = meant(types, self.names[direction])
        return {key: self._dotted(each, root) for key, each in found.items()}

    def _dotted(self, meaning: Meaning, root: str) -> Meaning:
        if isinstance(meaning, str):
            return ".".join((root, *self.places[meaning].group, meaning))
        return meaning


@dataclass(frozen=True, slots=True)
class Declared:
    """What the classes of a module are made of; ``names`` has them and all that they refer to.

    Declarations that are no models have a ``meaning``; it is ``deferred`` where it refers to what
    isn't there yet when the module is run.
    """

    direction: Direction
    names: Names
    models: tuple[Model, ...]
    aliases: tuple[tuple[Alias | Enum | Union, Meaning, bool], ...]


def meant(types: Iterable[Type | Literals | OneOf], names: Names) -> dict[str, Meaning]:
    """The names that types refer to, also through others that are written in place."""
    found: dict[str, Meaning] = {}
    waiting = list(types)
    while waiting:
        match waiting.pop():
            case Ref(name) if name in names and name not in found:
                meaning = found[name] = names[name]
                if not isinstance(meaning, str):
                    waiting.append(meaning)
            case ListOf(inner) | MapOf(inner) | Nullable(inner):
                waiting.append(inner)
            case OneOf(variants):
                waiting += variants
            case Primitive() | Const() | Literals() | Ref():
                pass
    return found


def types(sdk: Sdk, params: Iterable[Params]) -> Types:
    """Settle all types: those of the document first, then those of methods."""
    return _Planner(sdk, tuple(params)).types()


class _Planner:
    def __init__(self, sdk: Sdk, params: tuple[Params, ...]) -> None:
        self._sdk = sdk
        self._declarations = sdk.api.declarations
        self._params = params
        self._circular = circular_without_name(sdk.api.declarations)
        self._met: dict[tuple[str, Direction], dict[str, Meaning]] = {}
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
            names = meant([field.type for field in each.fields], self._names["given"])
            self._add(
                self._named_module(
                    self._folders[each.group], (name,), Lazy(_params, (name, each)), names
                )
            )
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
        inner = reachable(members(of), self._sdk.uses)
        return not any(isinstance(self._declarations[key], Model | Union) for key in inner)

    def _one_of(self, union: Union) -> OneOf:
        found = discriminator(union, self._sdk.schema)
        return OneOf(union.variants, python.field_name(found) if found else None)

    # Modules

    def _meant(self, key: str, direction: Direction) -> dict[str, Meaning]:
        """What a declaration's text refers to, also through what is written in place in there."""
        names, found = self._names[direction], self._met.setdefault((key, direction), {})
        waiting = [] if found else list(needs(self._declarations[key], direction))
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = names[name]
                if not isinstance(names[name], str):
                    waiting += needs(self._declarations[name], direction)
        return found

    def _following(self, key: str, direction: Direction) -> Iterator[str]:
        """The declarations with a class of their own that a declaration's text refers to."""
        meanings = self._meant(key, direction).items()
        return (name for name, meaning in meanings if isinstance(meaning, str))

    def _module(self, circle: tuple[str, ...], direction: Direction) -> TypeModule:
        """The module of declarations that refer to each other; it is called after the first."""
        models: list[Model] = []
        aliases: list[tuple[Alias | Enum | Union, Meaning, bool]] = []
        names: dict[str, Meaning] = {}
        for key in circle:
            names[key] = self._names[direction][key]
            names |= self._meant(key, direction)
        of = [self._declarations[key] for key in circle]
        models += (each for each in of if isinstance(each, Model))
        ready = {each.name for each in models}
        for each in of:
            if not isinstance(each, Model):
                ready_now = ready.issuperset({*self._following(each.name, direction)} & {*circle})
                aliases.append((each, self._in_place(each), not ready_now))
                ready.add(each.name)
        group = self._folders[self._sdk.groups[circle[0]]]
        name = names[circle[0]]
        assert isinstance(name, str)  # what has a module of its own isn't written in place
        classes = [names[each.name] for each in (*models, *(alias for alias, _, _ in aliases))]
        declared = Declared(direction, names, tuple(models), tuple(aliases))
        return self._named_module(
            group,
            tuple(name for name in classes if isinstance(name, str)),
            Lazy(_declared, declared),
            names,
            name,
        )

    def _named_module(
        self,
        group: Group,
        classes: tuple[str, ...],
        specs: Lazy[tuple[Spec, ...]],
        names: Names,
        name: str = "",
    ) -> TypeModule:
        scope = self._scopes.setdefault(group, Scope(self._inner[group], fold=True))
        stem = python.module(name or classes[0])
        return TypeModule(group, scope.claim(stem, f"{stem}_type"), classes, specs, names)

    def _add(self, module: TypeModule) -> None:
        self._modules.setdefault(module.group, []).append(module)

    def _in_place(self, of: Alias | Enum | Union) -> Meaning:
        match of:
            case Enum(values=values):
                return Literals(values)
            case Union():
                return self._one_of(of)
            case Alias(type=inner):
                return inner


def _params(given: tuple[str, Params]) -> tuple[Spec, ...]:
    name, of = given
    return (ClassSpec(name, "params", of.fields, of.description),)


def _declared(of: Declared) -> tuple[Spec, ...]:
    kind = _KINDS[of.direction]
    classes = (_class(each, of) for each in of.models)
    aliases = (
        AliasSpec(_name(each, of), kind, _type(meaning), described(each), deferred)
        for each, meaning, deferred in of.aliases
    )
    return (*classes, *aliases)


def _class(model: Model, of: Declared) -> ClassSpec:
    shown = properties(model, of.direction)
    if of.direction == "given":
        fields = [Field(p.name, p.name, p.type, p.required, described(p)) for p in shown]
    else:
        plain = [python.field_name(p.name) for p in shown]
        # What comes under another member's name on the wire would be taken for both.
        others = {p.name for p, name in zip(shown, plain, strict=True) if p.name != name}
        scope = Scope(MEMBERS | _scalars_of(shown, of.names) | others)
        order = in_order_of_claim((p.name, name) for p, name in zip(shown, plain, strict=True))
        names = {n: scope.claim(plain[n], f"{plain[n]}_") for n in order}
        fields = [
            Field(names[n], p.name, p.type, p.required, described(p)) for n, p in enumerate(shown)
        ]
    kind = _KINDS[of.direction]
    return ClassSpec(_name(model, of), kind, tuple(fields), described(model), model.additional)


def _name(each: Declaration, of: Declared) -> str:
    name = of.names[each.name]
    assert isinstance(name, str)
    return name


def _type(meaning: Meaning) -> Type | Literals | OneOf:
    assert not isinstance(meaning, str)
    return meaning


def _scalars_of(shown: Iterable[Property], names: Names) -> set[str]:
    """The lower-case names that the types of a model's fields take."""
    hints = python.Hints(names, python.MODEL_SCALARS)
    for each in shown:
        hints.tree(each.type)
    return hints.used & set(python.MODEL_SCALARS.values())


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
