"""The installed SDK meets every conformance case, in each way of using it."""

from __future__ import annotations

import pytest

from tests.conformance.cases import Case, load_cases
from tests.conformance.fixtures import Conformance
from tests.python.driving import Driver, run_case

WAYS = ("sync", "async", "raw", "async_raw", "stream", "async_stream")

# A response in another mode is one page; what follows it is the same code as in the first two.
pytestmark = pytest.mark.slow


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("case", load_cases(), ids=lambda case: case.name)
def test_case(conformance: Conformance, driver: Driver, case: Case, way: str) -> None:
    run_case(conformance, driver, case, way)
