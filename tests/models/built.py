"""Produced classes as a module that can be run, read by type checkers and formatted."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from generator import api
from generator.models import (
    AliasSpec,
    ClassSpec,
    ClassText,
    Field,
    Meaning,
    OneOf,
    Spec,
    Style,
    class_texts,
)
from generator.render import Renderer

STRING = api.Primitive("string")
INTEGER = api.Primitive("integer")
BOOLEAN = api.Primitive("boolean")
ANY = api.Primitive("any")

_BASE = """
class {name}(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="allow", defer_build=True)

    if TYPE_CHECKING:
        __pydantic_extra__: Any = Field(init=False)

    @classmethod
    def model_rebuild(
        cls, *, force: bool = False, raise_errors: bool = True, **_: object
    ) -> bool | None:
        # pydantic would look names up in the frame of whoever validates first
        return super().model_rebuild(force=force, raise_errors=raise_errors, _types_namespace={{}})
"""


def field(
    name: str,
    type_: api.Type,
    *,
    required: bool = True,
    wire: str | None = None,
    description: str = "",
) -> Field:
    return Field(name, name if wire is None else wire, type_, required, description)


def texts(
    *specs: Spec, names: Mapping[str, Meaning] | None = None, style: Style | None = None
) -> dict[str, ClassText]:
    return class_texts(specs, names or {}, Renderer(), style or Style())


def source(made: Mapping[str, ClassText], style: Style | None = None) -> str:
    """One module of all these classes, in this order."""
    style = style or Style()
    imports = sorted({str(each) for text in made.values() for each in text.imports})
    head = [
        "from __future__ import annotations",
        "",
        *imports,
        "from typing import TYPE_CHECKING, Any",
        "from pydantic import Field",
        "import pydantic",
        "",
    ]
    if "." not in style.base:
        head.append(_BASE.format(name=style.base))
    return "\n".join([*head, *(f"\n\n{text.text}" for text in made.values())])


def module(
    *specs: Spec, names: Mapping[str, Meaning] | None = None, style: Style | None = None
) -> Any:
    """The classes, defined in a module of their own."""
    return run(source(texts(*specs, names=names, style=style), style))


def run(text: str) -> Any:
    made = ModuleType("produced_classes")
    sys.modules[made.__name__] = made
    exec(compile(text, "produced_classes.py", "exec"), made.__dict__)
    return made


def model(*fields: Field, name: str = "Thing", **more: Any) -> ClassSpec:
    return ClassSpec(name, "model", fields, **more)


def params(*fields: Field, name: str = "Thing", **more: Any) -> ClassSpec:
    return ClassSpec(name, "params", fields, **more)


def body(spec: ClassSpec | AliasSpec, names: dict[str, Meaning] | None = None) -> str:
    """The text of the class below its first line, without blank lines and indentation."""
    text = texts(spec, names=names)[spec.name].text
    return "\n".join(line.strip() for line in text.splitlines()[1:] if line.strip())


UNION: dict[str, Meaning] = {
    "cloud": "Cloud",
    "local": "Local",
    "any": OneOf((api.Ref("cloud"), api.Ref("local"))),
    "tagged": OneOf((api.Ref("cloud"), api.Ref("local")), "kind"),
    "single": OneOf((api.Ref("cloud"), api.Ref("cloud")), "kind"),
}
VARIANTS = (
    model(field("kind", api.Const("cloud"), wire="type"), name="Cloud"),
    model(field("kind", api.Const("local"), wire="type"), name="Local"),
)
