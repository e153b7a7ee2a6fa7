from __future__ import annotations

from typing import TypeAlias

from .boat_param import BoatParam
from .car_param import CarParam

ImplicitParam: TypeAlias = CarParam | BoatParam
