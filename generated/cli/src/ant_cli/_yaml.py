"""YAML as its version 1.2 reads it: JSON's values, and ``no``, ``on`` and dates are text."""

from __future__ import annotations

import re
from typing import Any, cast

import yaml

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Malformed(ValueError):
    """Text that isn't YAML; lines and columns count from one."""

    def __init__(self, says: str, line: int, column: int) -> None:
        super().__init__(says)
        self.says = says
        self.line = line
        self.column = column


class _Loader(_Base):
    yaml_implicit_resolvers: Any = {}  # noqa: RUF012  # PyYAML's own


class _Dumper(yaml.SafeDumper):
    yaml_implicit_resolvers: Any = yaml.SafeDumper.yaml_implicit_resolvers

    def ignore_aliases(self, data: Any) -> bool:
        return True


for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})$"), _first
    )


def _integer(loader: Any, node: Any) -> int:
    return int(loader.construct_scalar(node))


def _float(loader: Any, node: Any) -> float:
    text = loader.construct_scalar(node)
    value = float(text.replace(".inf", "inf").replace(".Inf", "inf").replace(".nan", "nan"))
    if value != value or value in (float("inf"), float("-inf")):
        raise yaml.constructor.ConstructorError(
            None, None, "JSON has no such number", node.start_mark
        )
    return value


_Loader.add_constructor("tag:yaml.org,2002:int", _integer)
_Loader.add_constructor("tag:yaml.org,2002:float", _float)


def load(text: str) -> Any:
    """The value of YAML or JSON; raises Malformed."""
    if text.lstrip()[:1] in ("{", "[", '"'):
        import json

        try:
            return json.loads(text, parse_constant=_refuse)
        except ValueError:
            pass  # YAML's flow style looks the same, and its errors say more
    try:
        value = yaml.load(text, Loader=_Loader)  # a SafeLoader
        _check_keys(value)
        return value
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        says = error.problem or error.context or "it can't be read"
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise Malformed(says, line, column) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        says = str(error).partition("\n")[0] or "it is nested too deeply"
        raise Malformed(says, 1, 1) from None


def dump(value: object) -> str:
    """A value as a YAML document."""
    return yaml.dump(
        value,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=100,
    ).removesuffix("...\n")


def _refuse(name: str) -> Any:
    raise ValueError(f"JSON has no {name}")


def _check_keys(value: Any) -> None:
    """Raises ValueError where a key isn't text."""
    if isinstance(value, dict):
        for key, each in cast("dict[Any, Any]", value).items():
            if not isinstance(key, str):
                raise ValueError(f"the key {key!r} must be text: put it in quotes")
            _check_keys(each)
    elif isinstance(value, list):
        for each in cast("list[Any]", value):
            _check_keys(each)
