"""``--refresh-recording``: take the facts anew from the published package."""

from __future__ import annotations

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-recording",
        action="store_true",
        help="record the published package anew; look at the differences before committing them",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--refresh-recording") and os.environ.get("CI"):
        raise pytest.UsageError("--refresh-recording writes what is to be judged: not with CI set")
