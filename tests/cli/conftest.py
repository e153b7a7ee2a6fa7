"""Fixtures of this area, by name."""

from tests.cli.installed import ant, source
from tests.golden.conftest import update

__all__ = ["ant", "source", "update"]
