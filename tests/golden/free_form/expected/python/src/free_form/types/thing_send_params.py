from __future__ import annotations

import builtins as _builtins

from typing_extensions import TypedDict

from .empty_param import EmptyParam


class ThingSendParams(TypedDict, total=False):
    object: dict[str, _builtins.object]

    anything: _builtins.object

    list: _builtins.list[_builtins.object]

    named: EmptyParam

    true: _builtins.object
