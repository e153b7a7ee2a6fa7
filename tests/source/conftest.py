"""Fixtures of this area, by name."""

from __future__ import annotations

from tests.source.bundled import folder

__all__ = ["folder"]
