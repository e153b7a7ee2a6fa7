from __future__ import annotations

from typing import TypeAlias

from .boat import Boat
from .car import Car

Implicit: TypeAlias = Car | Boat
