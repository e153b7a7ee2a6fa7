from __future__ import annotations

from typing import TypeAlias

from .manager import Manager
from .parent import Parent
from .worker import Worker

AnyParent: TypeAlias = Manager | Worker | Parent
