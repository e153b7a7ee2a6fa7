"""The benchmark of this SDK runs, and gives a figure wherever there is one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.benchmarks.python_environments import clients
from tests.benchmarks.python_sdk import COLUMNS, SCENARIOS, Bench, server, table
from tests.python.installed import Installed


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_the_benchmark(installed: Installed, tmp_path: Path) -> None:
    rows = clients(installed.python)
    with server(tmp_path) as url:
        bench = Bench(tmp_path, url)
        for client in rows:
            for scenario in SCENARIOS:
                bench.measure(client, scenario)
    for client in rows:
        for column in COLUMNS:
            figure = bench.figure(column, client.name)
            assert (figure is None) == (column.scenario == "odd" and client.script.strict)
            assert figure is None or figure > 0
    printed = "\n".join(table(bench, rows, {}))
    assert printed.count("raises") == 1
    assert "nan" not in printed
