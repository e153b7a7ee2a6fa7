"""Every golden feature is also run: what looks right in a diff may still not work."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.features.listed import by_feature
from tests.golden.test_golden import FEATURES, HERE

_REFUSED = "nothing is generated from it: its golden file is what onespec says"
NOT_RUN = {"openapi_3_2": _REFUSED, "swagger_2_0": _REFUSED}


def tried() -> set[str]:
    """The features that functions of this folder are named after, as its fixtures read them, and
    those of the list that all languages go through."""
    return by_feature().keys() | {
        each.name.removeprefix("test_").partition("__")[0]
        for file in Path(__file__).parent.glob("test_*.py")
        for each in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")
    }


def test_features__each_is_run() -> None:
    assert set(FEATURES) - tried() == NOT_RUN.keys()


def test_features__what_is_not_run_makes_nothing() -> None:
    for name in NOT_RUN:
        assert [each.name for each in (HERE / name / "expected").iterdir()] == ["problems.txt"]
