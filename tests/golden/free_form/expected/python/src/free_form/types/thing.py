from __future__ import annotations

import builtins as _builtins

from .._models import BaseModel
from .empty import Empty


class Thing(BaseModel):
    object: dict[str, _builtins.object] | None = None

    anything: _builtins.object | None = None

    list: _builtins.list[_builtins.object] | None = None

    named: Empty | None = None

    true: _builtins.object | None = None
