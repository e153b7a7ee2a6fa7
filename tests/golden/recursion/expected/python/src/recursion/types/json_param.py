from __future__ import annotations

from typing_extensions import TypeAliasType

JsonParam = TypeAliasType("JsonParam", "str | float | list[JsonParam] | dict[str, JsonParam]")
