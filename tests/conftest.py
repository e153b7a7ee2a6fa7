"""Fixtures and options that tests of several areas share."""

from __future__ import annotations

pytest_plugins = [
    "tests.conformance.fixtures",
    "tests.golden.option",
    "tests.python.published.option",
]
