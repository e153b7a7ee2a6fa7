"""Names that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def lazy(
    package: str, modules: Mapping[str, Sequence[str]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` of a package.

    ``modules`` maps a module, relative to the package or not, to the names that it provides.
    ``name=other`` provides ``other`` as ``name``, and ``name=`` the module itself.
    """
    sources: dict[str, tuple[str, str]] = {}
    for module, provided in modules.items():
        for name in provided:
            public, renamed, original = name.partition("=")
            sources[public] = (module, original if renamed else public)

    def get(name: str) -> object:
        if name not in sources:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        source, original = sources[name]
        module = import_module(source, package)
        value = getattr(module, original) if original else module
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *sources})

    return get, names
