"""Kinds of single values: text, numbers, choices, files."""

from __future__ import annotations

import re
from typing import ClassVar

from ._kind import Kind, Member, Wrong, listed, range_text, shown, word_of


class Scalar(Kind):
    """A single value, which a word means as it is."""

    noun: ClassVar[str]

    def metavar(self) -> str:
        return self.noun

    def is_structured(self) -> bool:
        return False


class Text(Scalar):
    """A string; ``least`` and ``most`` are numbers of characters."""

    noun = "TEXT"

    def __init__(
        self, form: str = "", *, least: int = 0, most: int | None = None, pattern: str = ""
    ) -> None:
        self.form = form
        self.least = least
        self.most = most
        self.pattern = pattern

    def takes(self) -> str:
        from ._formats import NOUNS

        noun = NOUNS.get(self.form, "text")
        if self.least or self.most is not None:
            noun += f" {range_text(self.least or None, self.most, 'of', 'of at least')} characters"
        return f"{noun} that matches {self.pattern}" if self.pattern else noun

    def read(self, word: str) -> object:
        return word

    def check(self, value: object, at: str = "") -> None:
        if not isinstance(value, str):
            advice = ": put it in quotes" if isinstance(value, bool | int | float) else ""
            raise Wrong(f"takes {self.takes()}, not {shown(value)}{advice}", at)
        if len(value) < self.least or (self.most is not None and len(value) > self.most):
            raise self.wrong(value, at)
        if self.pattern and not re.search(self.pattern, value):
            raise self.wrong(value, at)
        if self.form:
            from ._formats import fits

            if not fits(self.form, value):
                raise self.wrong(value, at)


class Number(Scalar):
    """A number; ``above`` and ``below`` are limits that are not reached themselves."""

    noun = "NUMBER"
    called: ClassVar[str] = "a number"

    def __init__(
        self,
        least: float | None = None,
        most: float | None = None,
        *,
        above: float | None = None,
        below: float | None = None,
        step: float | None = None,
    ) -> None:
        self.least = least
        self.most = most
        self.above = above
        self.below = below
        self.step = step

    def takes(self) -> str:
        parts = [self.called]
        if self.least is not None or self.most is not None:
            parts.append(range_text(self.least, self.most, "from", "from"))
        if self.above is not None:
            parts.append(f"above {self.above}")
        if self.below is not None:
            parts.append(f"below {self.below}")
        if self.step is not None:
            parts.append(f"that is a multiple of {self.step}")
        return " ".join(parts)

    def read(self, word: str) -> object:
        if re.fullmatch(r"-?[0-9]+", word) and len(word) < 4000:
            return int(word)
        if re.fullmatch(r"-?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?", word):
            return float(word)
        return word

    def check(self, value: object, at: str = "") -> None:
        if isinstance(value, bool) or not isinstance(value, int | float) or not self.fits(value):
            raise self.wrong(value, at)

    def fits(self, value: float) -> bool:
        """Whether a number is one of those that are taken."""
        return not (
            value in (float("inf"), float("-inf"))
            or (self.least is not None and value < self.least)
            or (self.most is not None and value > self.most)
            or (self.above is not None and value <= self.above)
            or (self.below is not None and value >= self.below)
            or (self.step is not None and abs(value / self.step - round(value / self.step)) > 1e-9)
        )


class Integer(Number):
    """A whole number."""

    called = "a whole number"

    def fits(self, value: float) -> bool:
        return (isinstance(value, int) or value.is_integer()) and super().fits(value)


class Boolean(Scalar):
    """True or false; a flag without a value is true."""

    noun = "true|false"

    def takes(self) -> str:
        return "true or false"

    def read(self, word: str) -> object:
        return {"true": True, "false": False}.get(word, word)

    def check(self, value: object, at: str = "") -> None:
        if not isinstance(value, bool):
            raise self.wrong(value, at)

    def choices(self) -> tuple[str, ...]:
        return ("true", "false")


class Choice(Scalar):
    """One of some values, or the only one."""

    noun = "CHOICE"

    def __init__(self, *values: str | float | bool | None) -> None:
        self.values = values

    def takes(self) -> str:
        return listed([shown(each) for each in self.values])

    def read(self, word: str) -> object:
        return next((each for each in self.values if word_of(each) == word), word)

    def check(self, value: object, at: str = "") -> None:
        if not any(value == each and type(value) is type(each) for each in self.values):
            raise self.wrong(value, at)

    def choices(self) -> tuple[str, ...]:
        return tuple(map(word_of, self.values))


class Null(Kind):
    """Nothing but null."""

    def takes(self) -> str:
        return "null"

    def check(self, value: object, at: str = "") -> None:
        if value is not None:
            raise self.wrong(value, at)


class Anything(Kind):
    """Any JSON."""

    def takes(self) -> str:
        return "any value"

    def check(self, value: object, at: str = "") -> None:
        pass

    def member(self, name: str) -> Member | None:
        return Member(name, self)


class File(Scalar):
    """The path of a file, whose content is sent; ``-`` is standard input."""

    noun = "FILE"

    def takes(self) -> str:
        return "the path of a file"

    def read(self, word: str) -> object:
        from ._input import upload

        return upload(word.removeprefix("@"))

    def check(self, value: object, at: str = "") -> None:
        from ._input import Upload

        if not isinstance(value, Upload):
            raise Wrong("takes a file, which only a flag of its own can give", at)
