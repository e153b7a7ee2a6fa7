"""What became of one document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Outcome:
    """What became of a document. ``problem`` says what went wrong, or nothing.

    ``refused``: onespec said where and why. ``seconds`` are of CPU, ``memory`` is in MiB; both are
    of generating alone. ``kinds`` counts the warnings that differ in no more than names and
    numbers. Type errors are None where no checker was asked.
    """

    document: str
    operations: int = 0
    parsed: bool = False
    started: bool = False
    """``onespec init`` wrote a curation file."""
    generated: bool = False
    refused: bool = False
    imports: bool = False
    in_sdk: int = 0
    in_pages: int = 0
    warnings: int = 0
    seconds: float = 0.0
    memory: int = 0
    type_errors: int | None = None
    problem: str = ""
    problems: list[str] = field(default_factory=list[str])
    kinds: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def is_fine(self) -> bool:
        covered = self.operations == self.in_sdk == self.in_pages
        made = self.started and self.generated and self.imports
        return made and covered and not self.type_errors and not self.problem

    @property
    def word(self) -> str:
        if self.is_fine:
            return "fine"
        return "refused" if self.refused else "WRONG"


def append(file: Path, outcome: Outcome) -> None:
    """Keep an outcome, one JSON object a line, so that an interrupted run can go on."""
    with file.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(asdict(outcome)) + "\n")


def kept(file: Path) -> Iterator[Outcome]:
    """The outcomes of an earlier run; a line that was being written when it was stopped is none."""
    for line in file.read_text("utf-8").splitlines(keepends=True) if file.exists() else ():
        if line.endswith("\n"):
            yield Outcome(**json.loads(line))
