"""Classes of the Python SDK as source text, made by datamodel-code-generator.

>>> texts = class_texts(specs, names, renderer, Style())
>>> texts["Work"].text
'class Work(BaseModel):\\n    id: str\\n...'
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from generator.models.spec import (
    AliasSpec,
    ClassSpec,
    ClassText,
    Field,
    Import,
    Kind,
    Literals,
    Meaning,
    Names,
    OneOf,
    Spec,
    Style,
)

__all__ = [
    "MODEL_NAMES",
    "AliasSpec",
    "ClassSpec",
    "ClassText",
    "Field",
    "Import",
    "Kind",
    "Literals",
    "Meaning",
    "Names",
    "OneOf",
    "Spec",
    "Style",
    "Templates",
    "class_texts",
    "spec_key",
]

MODEL_NAMES: frozenset[str] = frozenset(
    """
    construct copy dict from_orm json model_computed_fields model_config model_construct model_copy
    model_dump model_dump_json model_extra model_fields model_fields_set model_json_schema
    model_parametrized_name model_post_init model_rebuild model_validate model_validate_json
    model_validate_strings parse_file parse_obj parse_raw schema schema_json update_forward_refs
    validate
    """.split()
)
"""Attributes of pydantic's BaseModel: names that no field of a model may have."""


class Templates(Protocol):
    """Where template texts come from; ``generator.render.Renderer`` is one."""

    def copy(self, path: str) -> str: ...


def class_texts(
    specs: Sequence[Spec], names: Names, templates: Templates, style: Style
) -> dict[str, ClassText]:
    """The text of each class or alias, by its name, in the order of ``specs``.

    All of them take one run of datamodel-code-generator per kind; with no specs it isn't even
    imported. Raises :class:`Mismatch` where what came out isn't what was asked for, and ValueError
    for a spec that no Python class can satisfy: both are faults of ours, not of the document.
    """
    raise NotImplementedError


def spec_key(spec: Spec, names: Names, templates: Templates, style: Style) -> str:
    """A hash of everything that the text of this class depends on, the same on every machine."""
    raise NotImplementedError
