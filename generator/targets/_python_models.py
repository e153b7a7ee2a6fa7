"""Modules of classes as text: what the model generator made, with the imports that it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.models import (
    TEMPLATES,
    AliasSpec,
    ClassText,
    Spec,
    Style,
    class_texts,
    spec_key,
)
from generator.steps import Kept
from generator.targets import Context
from generator.targets import _python as python
from generator.targets._python_types import BASE, TypeModule, Types

_MODULE = "python/types_module.py.j2"
_RUNTIME = {BASE: "_models", **dict.fromkeys(python.PARAMS_SCALARS.values(), "_inputs")}


def module_texts(types: Types, folder: str, context: Context) -> dict[str, str | Kept]:
    """The text of every module of types, by its path; ``folder`` holds the outermost package."""
    writer = _Writer(types, folder, context)
    given = {path: writer.key(module) for path, module in writer.modules.items()}
    return context.steps.run("models", given, writer.texts, templates=[*TEMPLATES, _MODULE])


class _Writer:
    def __init__(self, types: Types, folder: str, context: Context) -> None:
        self._types = types
        self._renderer = context.renderer
        self._style = Style(
            BASE, python.MODEL_SCALARS, python.PARAMS_SCALARS, frozenset(types.places)
        )
        self.modules = {
            f"{folder}/{module.path}": module for group in types.groups for module in group.modules
        }

    def key(self, module: TypeModule) -> str:
        """A text that decides the module's: what its classes are, and where the others stand."""
        names = self._types.names[module.direction]
        keys = [spec_key(spec, names, self._style) for spec in module.specs]
        used = sorted({name for spec in module.specs for name in self._used(spec, module)})
        return "\n".join([*keys, *used])

    def _used(self, spec: Spec, module: TypeModule) -> Iterable[str]:
        hints = python.Hints(self._types.names[module.direction], {})
        if isinstance(spec, AliasSpec):
            hints.tree(spec.type)
        else:
            for field in spec.fields:
                hints.tree(field.type)
            if spec.additional is not None:
                hints.tree(spec.additional)
        places = self._types.places
        return (f"{name} {places[name].path}" for name in hints.used if name in places)

    def texts(self, paths: Sequence[str]) -> dict[str, str]:
        """The modules at these paths, from one run of the model generator for each kind."""
        asked = [self.modules[path] for path in paths]
        made: dict[str, ClassText] = {}
        for direction, names in self._types.names.items():
            specs = [spec for each in asked if each.direction == direction for spec in each.specs]
            made |= class_texts(specs, names, self._renderer, self._style)
        return {path: self._text(self.modules[path], made) for path in paths}

    def _text(self, module: TypeModule, made: Mapping[str, ClassText]) -> str:
        classes = [made[name] for name in module.classes]
        imports = python.ImportBlock()
        for text in classes:
            for each in text.imports:
                imports.add(each.module, each.name, each.alias)
            for name in text.names:
                self._import(name, module, imports)
        return self._renderer.render(
            _MODULE, imports=imports.text(), classes=[text.text.rstrip("\n") for text in classes]
        )

    def _import(self, name: str, module: TypeModule, imports: python.ImportBlock) -> None:
        depth = len(module.group)
        if name in _RUNTIME:
            imports.add(f"{'.' * (depth + 2)}{_RUNTIME[name]}", name)
        elif name in python.DATES:
            imports.add("datetime", name)
        elif name not in module.classes:
            place = self._types.places[name]
            same = 0
            while same < min(depth, len(place.group)) and module.group[same] == place.group[same]:
                same += 1
            dots = "." * (depth - same + 1)
            imports.add(dots + ".".join((*place.group[same:], place.name)), name)
