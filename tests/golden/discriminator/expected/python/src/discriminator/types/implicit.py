from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .boat import Boat
from .car import Car

Implicit: TypeAlias = Annotated[Car | Boat, Field(discriminator="type")]
