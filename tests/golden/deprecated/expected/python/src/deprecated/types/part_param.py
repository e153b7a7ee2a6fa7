from __future__ import annotations

from typing import TypeAlias

PartParam: TypeAlias = str | int
"""Deprecated."""
