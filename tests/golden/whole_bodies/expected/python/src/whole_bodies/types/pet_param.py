from __future__ import annotations

from typing import TypeAlias

from .cat_param import CatParam
from .dog_param import DogParam

PetParam: TypeAlias = CatParam | DogParam
