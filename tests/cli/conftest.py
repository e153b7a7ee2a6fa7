"""Fixtures of this area, by name."""

from tests.cli.installed import ant

__all__ = ["ant"]
