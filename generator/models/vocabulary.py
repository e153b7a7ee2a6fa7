"""Names that the classes use without the document having a say."""

from __future__ import annotations

from generator.models.layout import Atom
from generator.models.spec import Import


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


MODEL_NAMES = _set(
    """
    construct copy dict from_orm json model_computed_fields model_config model_construct model_copy
    model_dump model_dump_json model_extra model_fields model_fields_set model_json_schema
    model_parametrized_name model_post_init model_rebuild model_validate model_validate_json
    model_validate_strings mro parse_file parse_obj parse_raw register schema schema_json
    update_forward_refs validate
    """
)
"""Attributes of pydantic's BaseModel and of its class: names that no field of a model may have."""

_MODULES = {
    "builtins": "bool bytes dict float int list object str",
    "pydantic": "Field",
    "typing": "Annotated Any Literal NotRequired Required TypeAlias",
    # Its TypedDict knows extra_items, and is the only one that pydantic takes before Python 3.12.
    "typing_extensions": "TypeAliasType TypedDict",
}
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}

OURS = frozenset(_HOME)
"""The names from the standard library, pydantic and typing_extensions that the classes use."""


class Words:
    """Writes those names for one class, and keeps what they take to import.

    ``hidden`` are names that mean something else where the class stands: where one of ours is among
    them, it is written with its module, under a name that no API name can have.
    """

    def __init__(self, hidden: frozenset[str]) -> None:
        self._hidden = hidden
        self.imports: set[Import] = set()

    def __contains__(self, name: str) -> bool:
        return name in _HOME

    def __call__(self, name: str) -> str:
        home = _HOME[name]
        if name in self._hidden:
            return self.qualified(name, home)
        if home != "builtins":
            self.imports.add(Import(home, name))
        return name

    def qualified(self, name: str, module: str) -> str:
        """The name with its module."""
        self.imports.add(Import(module, alias=f"_{module}"))
        return f"_{module}.{name}"

    def atom(self, name: str) -> Atom:
        return Atom(self(name))
