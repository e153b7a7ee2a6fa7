"""Applies an overlay that is written as text, and sees to it that the document stays as it was."""

from __future__ import annotations

import json
from textwrap import dedent

from generator import overlay
from generator.problems import Report
from generator.source import Object, parse

HEAD = "info: {title: Changes, version: '1'}\n"


def read(text: str, file: str) -> Object:
    tree = parse(dedent(text).encode(), file)
    assert isinstance(tree, Object)
    return tree


def run(document: str, changes: str, *, strict: bool = False) -> tuple[Object, list[str]]:
    """The changed document and the problems; ``changes`` is a complete overlay."""
    root, over = read(document, "api.yaml"), read(changes, "o.yaml")
    before = json.dumps([root, over])
    report = Report(strict=strict)
    changed = overlay.apply(root, over, report)
    assert json.dumps([root, over]) == before
    return changed, [str(problem) for problem in report.problems]


def changed(document: str, actions: str, version: str = "1.2.0") -> Object:
    """The document after actions that must all succeed."""
    text = f"overlay: {version}\n{HEAD}actions:\n{dedent(actions)}"
    result, problems = run(document, text)
    assert problems == []
    return result


def problems(document: str, actions: str, *, strict: bool = False) -> list[str]:
    """What is wrong with actions. The first of them stands in line 4."""
    return run(document, f"overlay: 1.2.0\n{HEAD}actions:\n{actions}", strict=strict)[1]
