"""The middle of the way as JSON, for people who want to see what onespec understood."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, cast

from generator.api import Missing
from generator.lazy import Lazy
from generator.problems import Location


def to_json(value: object) -> str:
    """Stable JSON: keys sorted, an object's ``@type`` naming its class, ``Missing`` left out.

    ASCII only, so that it can be printed on any terminal and holds no hidden characters.
    """
    return json.dumps(_plain(value), indent=2, sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, Lazy):
        return _plain(cast(Lazy[Any], value)())
    if isinstance(value, Location):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        members = {each.name: getattr(value, each.name) for each in fields(value)}
        shown = {name: _plain(each) for name, each in members.items() if each != Missing()}
        return {"@type": type(value).__name__, **shown}
    if isinstance(value, Mapping):
        return {_key(key): _plain(each) for key, each in cast(Mapping[Any, Any], value).items()}
    if isinstance(value, (set, frozenset)):
        return sorted((_plain(each) for each in cast(set[Any], value)), key=json.dumps)
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in cast(list[Any], value)]
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, int, float)):
        return value
    return getattr(value, "__qualname__", type(value).__name__)


def _key(key: Any) -> str:
    return key if isinstance(key, str) else "/".join(map(str, key))
