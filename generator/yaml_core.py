"""What a YAML scalar means: the core schema of YAML 1.2.2, section 10.3.

Unlike YAML 1.1 it has no dates, no sexagesimal numbers, and `yes` and `no` are text.
"""

from __future__ import annotations

import re

from generator import gate
from generator.tree import Scalar

TAG = "tag:yaml.org,2002:"

# Text that starts otherwise needs no closer look.
_OTHER_THAN_TEXT = frozenset("-+.~0123456789tTfFnN")
_CONSTANTS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_TAGGED: dict[str, tuple[type, ...]] = {
    f"{TAG}null": (type(None),),
    f"{TAG}bool": (bool,),
    f"{TAG}int": (int,),
    f"{TAG}float": (int, float),
}


class NotRepresentable(ValueError):
    """A number that JSON can't hold."""


class NotTagged(ValueError):
    """The text isn't of the type that its tag says."""


def is_known(tag: str) -> bool:
    """Whether a scalar may carry this tag."""
    return tag in _TAGGED or tag == f"{TAG}str"


def plain(text: str) -> Scalar:
    """The value of a scalar without quotes and tag; raises NotRepresentable."""
    if text and text[0] not in _OTHER_THAN_TEXT:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    value: int | float | None = None
    if _DECIMAL.fullmatch(text):
        value = gate.number(text)
    elif _OTHER_BASE.fullmatch(text):
        value = int(text[2:], 8 if text[1] == "o" else 16) if len(text) < gate.MAX_DIGITS else None
    elif not _NOT_FINITE.fullmatch(text):
        return text
    if value is None:
        raise NotRepresentable
    return value


def tagged(tag: str, text: str) -> Scalar:
    """The value of a scalar with a tag that ``is_known``; raises NotRepresentable, NotTagged."""
    if tag == f"{TAG}str":
        return text
    value = plain(text)
    if type(value) not in _TAGGED[tag]:
        raise NotTagged
    return float(value) if tag == f"{TAG}float" and isinstance(value, int) else value
