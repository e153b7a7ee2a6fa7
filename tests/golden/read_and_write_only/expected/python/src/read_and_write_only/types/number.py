from __future__ import annotations

from typing import TypeAlias

Number: TypeAlias = int
