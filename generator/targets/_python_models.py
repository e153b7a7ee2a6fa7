"""Modules of classes as text: what the model generator made, with the imports that it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.lazy import Lazy
from generator.models import (
    OURS,
    TEMPLATES,
    ClassText,
    Names,
    Plan,
    Spec,
    Style,
    plan,
    planned_texts,
)
from generator.render import Renderer
from generator.steps import Kept
from generator.targets import Context
from generator.targets import _python as python
from generator.targets._python_types import BASE, TypeModule, Types
from generator.view import Group

_MODULE = "python/types_module.py.j2"
_RUNTIME = {BASE: "_models", **dict.fromkeys(python.PARAMS_SCALARS.values(), "_inputs")}


@dataclass(frozen=True, slots=True)
class _Module:
    """What the text of a module is made of, beside its style; ``places`` are the group and the
    module of each class that it refers to."""

    group: Group
    classes: tuple[str, ...]
    specs: Lazy[tuple[Spec, ...]]
    names: Names
    places: Mapping[str, tuple[Group, str]]

    def plans(self, style: Style) -> list[Plan]:
        return [plan(each, self.names, style) for each in self.specs()]


def module_texts(types: Types, folder: str, context: Context) -> dict[str, str | Kept]:
    """The text of every module of types, by its path; ``folder`` holds the outermost package."""
    # Of the classes' names, those matter to others that mean something else.
    taken = OURS & frozenset(types.places)
    style = Style(BASE, python.MODEL_SCALARS, python.PARAMS_SCALARS, taken)
    modules = {
        f"{folder}/{module.path}": _module(module, types)
        for group in types.groups
        for module in group.modules
    }

    def texts(paths: Sequence[str]) -> dict[str, str]:
        """The modules at these paths, from one run of the model generator for each kind."""
        asked = {path: modules[path] for path in paths}
        plans = [each for module in asked.values() for each in module.plans(style)]
        made = planned_texts(plans, context.renderer, style)
        return {path: _text(module, made, context.renderer) for path, module in asked.items()}

    templates = (*TEMPLATES, _MODULE)
    return context.steps.run("models", modules, texts, templates=templates, common=style)


def _module(module: TypeModule, types: Types) -> _Module:
    places = {
        name: (types.places[name].group, types.places[name].name)
        for name in module.names.values()
        if isinstance(name, str)
    }
    return _Module(module.group, module.classes, module.specs, module.names, places)


def _text(module: _Module, made: Mapping[str, ClassText], renderer: Renderer) -> str:
    classes = [made[name] for name in module.classes]
    imports = python.ImportBlock()
    for text in classes:
        for each in text.imports:
            imports.add(each.module, each.name, each.alias)
        for name in text.names:
            _import(name, module, imports)
    return renderer.render(
        _MODULE, imports=imports.text(), classes=[text.text.rstrip("\n") for text in classes]
    )


def _import(name: str, module: _Module, imports: python.ImportBlock) -> None:
    depth = len(module.group)
    if name in _RUNTIME:
        imports.add(f"{'.' * (depth + 2)}{_RUNTIME[name]}", name)
    elif name in python.DATES:
        imports.add("datetime", name)
    elif name not in module.classes:
        group, found = module.places[name]
        same = 0
        while same < min(depth, len(group)) and module.group[same] == group[same]:
            same += 1
        dots = "." * (depth - same + 1)
        imports.add(dots + ".".join((*group[same:], found)), name)
