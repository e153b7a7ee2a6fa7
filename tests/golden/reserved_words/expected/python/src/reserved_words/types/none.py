from __future__ import annotations

import builtins as _builtins

from pydantic import Field

from .._models import BaseModel


class None_(BaseModel):
    list: _builtins.list[_builtins.str] | None = None

    str: _builtins.str | None = None

    dict_: dict[_builtins.str, _builtins.str] | None = Field(alias="dict", default=None)
