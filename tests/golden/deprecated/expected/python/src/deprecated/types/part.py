from __future__ import annotations

from typing import TypeAlias

Part: TypeAlias = str | int
"""Deprecated."""
