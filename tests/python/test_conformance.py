"""The installed SDK meets every conformance case, in each way of using it."""

from __future__ import annotations

import pytest

from tests.conformance.cases import Case, load_cases
from tests.conformance.fixtures import Conformance
from tests.python.driving import Driver, run_case

WAYS = ("sync", "async", "raw", "async_raw", "stream", "async_stream")

# A response in another mode is one page; what follows it is the same code as in the first two.
pytestmark = pytest.mark.slow


# Who streams has been given the response already when its body breaks off.
BROKEN_BODIES = {"tries-again-after-headers-alone", "tries-again-after-half-a-body"}


@pytest.mark.parametrize(
    ("case", "way"),
    [
        pytest.param(case, way, id=f"{case.name}-{way}")
        for case in load_cases()
        for way in WAYS
        if not (case.name in BROKEN_BODIES and way.endswith("stream"))
    ],
)
def test_case(conformance: Conformance, driver: Driver, case: Case, way: str) -> None:
    run_case(conformance, driver, case, way)
