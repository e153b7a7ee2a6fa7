"""Writes down what a package offers to those who use the operations that both packages have.

``python -m tests.python.published.surface`` does it with the package that is installed.
"""

from __future__ import annotations

import inspect
import json
import sys
import types
from collections.abc import Mapping
from importlib import import_module
from typing import Any, Literal, Required, Union, get_args, get_origin, get_type_hints

from tests.python.published.facts import CLASSES, CONSTRUCTED, MODULES, RESOURCES

Facts = dict[str, Any]

MOST_VALUES = 20


def surface(sdk: Any) -> Facts:
    """Signatures, members, errors, models and importable names, as plain data."""
    client, async_client = sdk.Anthropic(api_key="k"), sdk.AsyncAnthropic(api_key="k")
    objects: dict[str, Any] = {"Anthropic": client, "AsyncAnthropic": async_client}
    for kind, made in list(objects.items()):
        for path in RESOURCES:
            found = made
            for name in path.split("."):
                found = getattr(found, name)
            objects[f"{kind}().{path}"] = found
    return {
        "exports": sorted(sdk.__all__),
        "modules": {module: names_of(module) for module in MODULES},
        "objects": {name: members(value) for name, value in objects.items()},
        "classes": {name: members(class_of(name)) for name in CLASSES},
        "errors": errors(sdk),
        "models": models(sdk),
    }


def names_of(module: str) -> list[str]:
    """What can be imported from there, for our operations where those of all are."""
    found = import_module(module)
    names = getattr(found, "__all__", None) or dir(found)
    return sorted(
        name
        for name in names
        if not name.startswith("_")
        and not isinstance(getattr(found, name), types.ModuleType)
        and (is_ours(name) or ".types" not in module)
    )


def class_of(path: str) -> Any:
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)


def members(value: Any) -> Facts:
    """Public members: a signature for what can be called, and nothing for the rest."""
    found: Facts = {}
    names = [name for name in dir(value) if not name.startswith("_")]
    if inspect.isclass(value) and value.__name__ in CONSTRUCTED:
        names.append("__init__")
    for name in names:
        member = inspect.getattr_static(value, name)
        if isinstance(member, property) or type(member).__name__ == "cached_property":
            found[name] = "property"
        elif callable(plain := getattr(value, name)) and not inspect.isclass(plain):
            found[name] = signature(plain)
        else:
            found[name] = "value"
    return found


def signature(function: Any) -> Facts:
    parameters = {
        each.name: [each.kind.name, default(each.default)]
        for each in inspect.signature(function).parameters.values()
        if each.name != "self"
    }
    return {"async": inspect.iscoroutinefunction(function), "parameters": parameters}


def default(value: Any) -> str | None:
    """A default as text; None where the argument has to be given."""
    if value is inspect.Parameter.empty:
        return None
    named = {"Omit": "omit", "NotGiven": "not_given"}
    if isinstance(value, Mapping):
        return repr(dict(value))  # pyright: ignore[reportUnknownArgumentType]
    return named.get(type(value).__name__, repr(value))


def errors(sdk: Any) -> Facts:
    """Each error by name: from what it derives, and how it is made."""
    found: Facts = {}
    for name in sorted(sdk.__all__):
        kind = getattr(sdk, name)
        if isinstance(kind, type) and issubclass(kind, Exception):
            bases = [each.__name__ for each in kind.__mro__ if each not in Exception.__mro__]
            found[name] = {"bases": bases, "made": signature(kind.__init__)}
    return found


def models(sdk: Any) -> Facts:
    """Models and params by name: their members, with types in one spelling."""
    found: Facts = {}
    for module in ("anthropic.types.beta", "anthropic.types.beta.environments"):
        package = import_module(module)
        for name in names_of(module):
            if is_ours(name):
                found[name] = fields(getattr(package, name))
    return found


def is_ours(name: str) -> bool:
    """Whether a name of ``types`` belongs to the operations that both packages have."""
    starts = ("BetaCloud", "BetaEnv", "BetaLimitedN", "BetaPackages", "BetaSelfHosted")
    more = ("BetaSessionWork", "BetaUnrestrictedN", "Environment", "Work")
    return name.startswith((*starts, *more))


def fields(kind: Any) -> Facts:
    if hasattr(kind, "model_fields"):
        kind.model_rebuild()
        return {
            name: {
                "type": spelt(field.annotation),
                "alias": field.alias,
                "required": field.is_required(),
                "default": default(field.default) if not field.is_required() else None,
            }
            for name, field in kind.model_fields.items()
        }
    if hasattr(kind, "__required_keys__"):
        hints = get_type_hints(kind, include_extras=True)
        needed = kind.__required_keys__ if kind.__total__ else frozenset[str]()
        return {
            name: {
                "type": spelt(hint),
                "required": get_origin(hint) is Required or name in needed,
            }
            for name, hint in hints.items()
        }
    return {"type": spelt(kind)}


def spelt(hint: Any) -> str:
    """A type in one spelling: unions sorted, lists and dictionaries by their plain names."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is None:
        return getattr(hint, "__name__", str(hint))
    if origin is Literal:
        # Of values that are added with each version, the two packages know different ones.
        long = len(args) > MOST_VALUES
        return "Literal" if long else f"Literal[{', '.join(sorted(map(repr, args)))}]"
    if origin in (Union, types.UnionType):
        return " | ".join(sorted(spelt(each) for each in args))
    if origin in (list, dict) or origin.__name__ == "Sequence":
        name = "list" if origin.__name__ == "Sequence" else origin.__name__
        return f"{name}[{', '.join(spelt(each) for each in args)}]"
    return spelt(args[0])  # Annotated, Required, NotRequired


if __name__ == "__main__":
    import anthropic  # pyright: ignore[reportMissingImports]

    json.dump(surface(anthropic), sys.stdout)
