"""What is wrong with the input, and where: the one form in which every stage reports it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in an input file. Lines and columns count from 1, as editors do.

    Line 0 stands for all of it: a file as a whole, a folder, an option of the command line.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    ``message`` says what, as a clause without a full stop; ``advice`` says what to do about it.
    ``lost`` names the kind of thing that isn't generated as the document describes it, if any.
    """

    at: Location
    message: str
    advice: str
    severity: Severity = "error"
    lost: str = ""

    def __str__(self) -> str:
        return f"{self.at}: {self.severity}: {self.message}; {self.advice}"


class BadInput(Exception):
    """The input can't be used; holds every problem found, errors and warnings."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        found = (problems,) if isinstance(problems, Problem) else tuple(problems)
        self.problems: tuple[Problem, ...] = found
        super().__init__("\n".join(str(problem) for problem in found))


class Report:
    """Collects problems on the way, so that a run shows all of them at once.

    ``strict`` takes warnings for errors; ``lenient`` takes findings for warnings.
    """

    def __init__(self, *, strict: bool = False, lenient: bool = False) -> None:
        self._strict = strict
        self._lenient = lenient
        self._problems: list[Problem] = []

    def error(self, at: Location, message: str, advice: str) -> None:
        self._problems.append(Problem(at, message, advice))

    def warning(self, at: Location, message: str, advice: str, *, lost: str = "") -> None:
        severity: Severity = "error" if self._strict else "warning"
        self._problems.append(Problem(at, message, advice, severity, lost))

    def finding(self, at: Location, message: str, advice: str, *, lost: str = "") -> None:
        """A rule of OpenAPI that the document breaks, where sense can be made of it all the same.

        It keeps a document from being valid, and none from being generated.
        """
        if self._lenient:
            self.warning(at, message, advice, lost=lost)
        else:
            self.error(at, message, advice)

    def branch(self) -> Report:
        """An empty report of the same strictness, for a part that is to be counted on its own."""
        return Report(strict=self._strict, lenient=self._lenient)

    def extend(self, problems: Iterable[Problem]) -> None:
        self._problems.extend(problems)

    @property
    def error_count(self) -> int:
        """How many errors there are so far; a stage compares it before and after a step."""
        return sum(problem.severity == "error" for problem in self._problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them in order of place, each once."""
        return tuple(self._ordered())

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The warnings in order of place."""
        return tuple(p for p in self._ordered() if p.severity == "warning")

    def raise_errors(self) -> None:
        """Raise BadInput with everything collected if any of it is an error."""
        if any(problem.severity == "error" for problem in self._problems):
            raise BadInput(self._ordered())

    def _ordered(self) -> list[Problem]:
        unique = dict.fromkeys(self._problems)
        return sorted(unique, key=lambda problem: problem.at)
