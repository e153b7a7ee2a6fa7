"""Warnings as PROVENANCE.json keeps them, so that a run that skips the work can tell them again."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from generator.problems import Location, Problem, Report


@dataclass(frozen=True, slots=True)
class Remark:
    """A warning; ``file`` is relative to the document's folder, empty for the document itself.

    ``lost`` is what a Problem has of that name.
    """

    file: str
    line: int
    column: int
    message: str
    advice: str
    lost: str = ""


Remarks = tuple[Remark, ...] | None
"""None: there are some that can't be told again, since they stand in a file beyond that folder."""


def remarks(problems: Iterable[Problem], document: str) -> Remarks:
    """The problems as remarks; ``document`` is what messages call the document."""
    folder = posixpath.dirname(document)
    found: list[Remark] = []
    for each in problems:
        at = each.at
        file = "" if at.file == document else posixpath.relpath(at.file or ".", folder or ".")
        if file.startswith("..") or posixpath.isabs(at.file) != posixpath.isabs(document):
            return None
        found.append(Remark(file, at.line, at.column, each.message, each.advice, each.lost))
    return tuple(found)


def tell_again(found: Iterable[Remark], document: str, report: Report) -> None:
    """Report what an earlier run remarked."""
    folder = posixpath.dirname(document)
    for each in found:
        file = posixpath.join(folder, each.file) if each.file else document
        at = Location(file, each.line, each.column)
        report.warning(at, each.message, each.advice, lost=each.lost)
