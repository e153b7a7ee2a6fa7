"""Checks a document that is written as text."""

from __future__ import annotations

from textwrap import dedent

from generator import validate
from generator.problems import Report
from generator.source import Object, parse


def read(text: str) -> Object:
    tree = parse(dedent(text).encode(), "api.yaml")
    assert isinstance(tree, Object)
    return tree


def own(text: str) -> list[str]:
    """What our own checks find."""
    report = Report()
    validate.check(read(text), report)
    return [str(problem) for problem in report.problems]


def official(text: str) -> list[str]:
    """What openapi-spec-validator finds."""
    report = Report()
    validate.run_validator(read(text), report)
    return [str(problem) for problem in report.problems]
