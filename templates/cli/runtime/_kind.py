"""What all kinds of values have in common, and the words for what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

Members = Mapping[str, "Member"]


class Wrong(ValueError):
    """A value that isn't what is taken; ``at`` leads to it from the flag, ``.networking.type``."""

    def __init__(self, says: str, at: str = "") -> None:
        super().__init__(says)
        self.says = says
        self.at = at


class Kind:
    """A kind of value."""

    def metavar(self) -> str:
        """What stands for a value in help."""
        return "YAML"

    def is_structured(self) -> bool:
        """Whether a value is written as YAML or JSON; other words mean what they say."""
        return True

    def takes(self) -> str:
        """What is taken, after "takes": ``a whole number from 1 to 999``."""
        raise NotImplementedError

    def check(self, value: object, at: str = "") -> None:
        """Raises Wrong for a JSON value that is of another kind."""
        raise NotImplementedError

    def read(self, word: str) -> object:
        """The value that a word means, which may be of another kind still; raises Wrong."""
        from ._input import parse

        return parse(word)

    def choices(self) -> tuple[str, ...]:
        """The words that can be given, as far as they are known."""
        return ()

    def members(self) -> Members:
        """The members of an object, by their names in JSON."""
        return {}

    def member(self, name: str) -> Member | None:
        """A member by its name, in JSON or on a command line."""
        known = self.members()
        same = (each for key, each in known.items() if kebab(key) == kebab(name))
        return known.get(name) or next(same, None)

    def is_list(self) -> bool:
        """Whether a flag is given once per item."""
        return False

    def wrong(self, value: object, at: str) -> Wrong:
        """The error for a value of another kind."""
        return Wrong(f"takes {self.takes()}, not {shown(value)}", at)


class Member:
    """A member of an object."""

    __slots__ = ("about", "kind", "name", "required")

    def __init__(self, name: str, kind: Kind, about: str = "", *, required: bool = False) -> None:
        self.name = name
        self.kind = kind
        self.about = about
        self.required = required


def kebab(name: str) -> str:
    """A name as a command line spells it."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower())


def did_you_mean(name: str, known: Mapping[str, Any]) -> str:
    """Advice for an unknown name."""
    from difflib import get_close_matches

    close = get_close_matches(name, list(known), n=1)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; known here: {', '.join(known)}" if known else ""


def shown(value: object) -> str:
    """A value in a message, on one line and not too long."""
    import json

    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}..."


def word_of(value: object) -> str:
    return value if isinstance(value, str) else shown(value)


def listed(texts: Sequence[str], last: str = "or") -> str:
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} {last} {texts[-1]}"


def range_text(least: float | None, most: float | None, lead: str, at_least: str) -> str:
    if least is None and most is None:
        return ""
    if least is None:
        return f"{'up to' if lead == 'from' else 'of up to'} {most}"
    if most is None:
        return f"{at_least} {least}{' on' if lead == 'from' else ''}"
    return f"{lead} {least} to {most}"
