from __future__ import annotations

from typing import Literal, TypeAlias

Size: TypeAlias = Literal["small", "large"]
"""
How large.

Deprecated.
"""
