"""Every example on the Python pages of golden documents runs, as whoever reads it would run it."""

from __future__ import annotations

import warnings
from contextlib import redirect_stdout
from io import StringIO
from typing import Any

import pytest

from tests.features.samples import sampled
from tests.features.test_features import NOT_RUN
from tests.golden.test_golden import FEATURES
from tests.python.server import Server

pytestmark = pytest.mark.slow

RUN = [name for name in FEATURES if name not in NOT_RUN]


@pytest.fixture(params=RUN)
def feature(request: pytest.FixtureRequest) -> str:
    return request.param


def test_examples(feature: str, sdk: Any, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"{feature.upper()}_BASE_URL", server.url)
    wrong: list[str] = []
    examples = sampled(feature, "python")
    assert examples
    for each in examples:
        for name in each.env:
            monkeypatch.setenv(name, "me:secret")
        server.clear()
        server.tell(each.answer)
        out, names = StringIO(), dict[str, Any]()
        with warnings.catch_warnings(), redirect_stdout(out):
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                exec(compile(each.code, each.path, "exec"), names)
            except Exception as error:
                wrong.append(f"{each.path}: {type(error).__name__}: {error}\n{each.code}")
                continue
            finally:
                if "client" in names:
                    names["client"].close()
        wrong += each.differences(server.seen, out.getvalue())
    assert wrong == []
