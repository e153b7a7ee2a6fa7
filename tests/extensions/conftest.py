"""Fixtures of this area, by name."""

from __future__ import annotations

from tests.command.shop import make_onespec, make_shop

__all__ = ["make_onespec", "make_shop"]
