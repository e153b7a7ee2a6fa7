"""Checks on both sides: that a class can be what is asked, and that it came out so."""

from __future__ import annotations

import ast
import keyword
import unicodedata

from generator.models.spec import AliasSpec, Mismatch, Spec
from generator.models.vocabulary import MODEL_NAMES

EXTRA = "__pydantic_extra__"
"""The member of a model that types the members beyond its fields."""


def check(spec: Spec) -> None:
    """Raise ValueError for names that no class can have."""
    if not fits_class_body(spec.name):
        raise ValueError(f"{spec.name!r} is no name for a class")
    if isinstance(spec, AliasSpec):
        return
    seen: set[str] = set()
    for field in spec.fields:
        if field.name in seen:
            raise ValueError(f"{spec.name} has two fields {field.name!r}")
        seen.add(field.name)
        fits = fits_class_body(field.name) and not field.name.startswith("_")
        if spec.kind == "model" and (not fits or field.name in MODEL_NAMES):
            raise ValueError(f"{spec.name} can't have a field {field.name!r}")


def fits_class_body(name: str) -> bool:
    """Whether Python takes the name as it is, without mangling or normalising it."""
    return (
        name.isidentifier()
        and not keyword.iskeyword(name)
        and not name.startswith("__")
        and unicodedata.normalize("NFKC", name) == name
    )


def verify(spec: Spec, text: str, template: str) -> None:
    """Raise Mismatch unless the text defines this name, with these fields and keys in JSON.

    ``template`` printed it.
    """
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError) as error:
        raise Mismatch(template, f"printed no Python for {spec.name}: {error}") from error
    if not body or _defined(body[0]) != spec.name:
        raise Mismatch(template, f"printed no {spec.name}: {text[:100]!r}")
    if isinstance(spec, AliasSpec):
        return
    found = _fields(body[0])
    models = spec.kind == "model"
    wanted = [(field.name, field.wire if models else field.name) for field in spec.fields]
    if found != wanted:
        raise Mismatch(template, f"printed {spec.name} with the fields {found}")


def _defined(node: ast.stmt) -> str | None:
    match node:
        case ast.ClassDef(name):
            return name
        case ast.AnnAssign(target=ast.Name(name)):
            return name
        case ast.Assign(targets=[ast.Name(name)]):
            return name
        case _:
            return None


def _fields(node: ast.stmt) -> list[tuple[str, str]]:
    """Name and key in JSON of each field."""
    match node:
        case ast.ClassDef(body=body):
            return [
                (line.target.id, _alias(line.value, line.target.id))
                for line in body
                if isinstance(line, ast.AnnAssign)
                and isinstance(line.target, ast.Name)
                and line.target.id != EXTRA
            ]
        case ast.Assign(value=ast.Call(args=[_, ast.Dict(keys=keys)])):
            names = [key.value for key in keys if isinstance(key, ast.Constant)]
            return [(str(name), str(name)) for name in names]
        case _:
            return []


def _alias(value: ast.expr | None, name: str) -> str:
    """The field's key in JSON."""
    if isinstance(value, ast.Call):
        for given in value.keywords:
            if given.arg == "alias" and isinstance(given.value, ast.Constant):
                return str(given.value.value)
    return name
