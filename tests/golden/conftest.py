"""Expected output is data, also where it looks like tests."""

from __future__ import annotations

import pytest

collect_ignore_glob = ["*/expected/*"]


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written, and not compared."""
    return bool(request.config.getoption("--update-golden"))
