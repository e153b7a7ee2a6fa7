"""Fixtures of this area, by name."""

from __future__ import annotations

from tests.python.installed import driver, installed

__all__ = ["driver", "installed"]
