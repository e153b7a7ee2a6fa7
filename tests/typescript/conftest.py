"""Fixtures of this area, by name."""

from __future__ import annotations

from tests.typescript.installed import cjs, esm, installed

__all__ = ["cjs", "esm", "installed"]
