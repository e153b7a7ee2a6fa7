"""Fixtures of the conformance server's own tests."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2
import pytest

from tests.conformance.calls import HEADERS
from tests.conformance.fixtures import Conformance


@pytest.fixture
def api(conformance: Conformance) -> Iterator[httpx2.Client]:
    """A client that sends what every call needs."""
    with httpx2.Client(
        base_url=conformance.url,
        headers=HEADERS,
        params={"beta": "true"},
        trust_env=False,
        verify=False,
    ) as client:
        yield client


@pytest.fixture
def queue(conformance: Conformance) -> Conformance:
    """An environment ``env_a`` with the work ``work_1`` in its queue."""
    work = {"environment_id": "env_a", "id": "work_1"}
    conformance.reset(environments=[{"id": "env_a"}], work=[work])
    return conformance
