"""The SDK in a browser: a page with it, bundled, calls the server from headless Chromium."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.fixtures import Conformance
from tests.pages.toolchains import program
from tests.typescript.installed import Installed
from tests.typescript.tools import environment, passed

pytestmark = pytest.mark.slow

PAGE = Path(__file__).with_name("page.ts")
BUNDLE = (
    "esbuild --bundle --splitting --format=esm --minify --log-level=error --outdir=site page.ts"
)
FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run
--disable-background-networking --disable-component-update --disable-sync"""
PATIENCE = 60.0
"""Seconds until a page should have told what came of its calls."""


class Site(ThreadingHTTPServer):
    """Serves a folder; what its page sends home is in ``reports``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.reports: queue.Queue[dict[str, Any]] = queue.Queue()
        super().__init__(("127.0.0.1", 0), Handler)


class Handler(SimpleHTTPRequestHandler):
    def __init__(self, request: Any, client: Any, server: Site) -> None:
        self._site = server
        super().__init__(request, client, server, directory=str(server.folder))

    def do_GET(self) -> None:
        self._site.asked.append(self.path)
        super().do_GET()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.send_response(204)
        self.end_headers()
        self._site.reports.put(json.loads(body))

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Generator[Site]:
    with Site(folder) as site:
        thread = threading.Thread(target=site.serve_forever)
        thread.start()
        try:
            yield site
        finally:
            site.shutdown()
            thread.join()


@contextmanager
def chromium(url: str, profile: Path) -> Generator[None]:
    """A browser of our own, with an empty profile, that has the page open."""
    command = [program("chromium"), *FLAGS.split(), f"--user-data-dir={profile}", url]
    with subprocess.Popen(command, env=environment(), stderr=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()


def test_a_page_calls_the_server(
    installed: Installed, conformance: Conformance, tmp_path: Path
) -> None:
    shutil.copy(PAGE, installed.project)
    passed(BUNDLE.split(), installed.project)
    folder = installed.project / "site"
    html = "<!doctype html><meta charset=utf-8><script type=module src=page.js></script>"
    (folder / "index.html").write_text(html, "utf-8")
    conformance.reset(
        environments=[{"id": "env_1"}, {"id": "env_2"}],
        work=[{"environment_id": "env_1", "id": "work_1"}],
        faults=[
            {"operation": "listEnvironments", "status": 500},
            {"operation": "getWorkStats", "hang": True, "times": 3},
        ],
    )
    with served(folder) as site:
        url = f"http://127.0.0.1:{site.server_port}/index.html?api={conformance.url}"
        with chromium(url, tmp_path):
            found = site.reports.get(timeout=PATIENCE)
    assert found.pop("refused").startswith("SDKError: In a browser, whoever looks at the page")
    assert found == {
        "get": ["env_1", "req_0000000001", "req_0000000001"],
        "post": "ünïcode",
        "list": ["env_1", "env_2", "env_0000000003"],
        "missing": [404, "not_found_error"],
        "denied": True,
        "aborted": True,
        "late": "APIConnectionTimeoutError: Request timed out.",
        "worker": ["work_1"],
        "unhandled": [],
    }
    sent = conformance.requests()
    for each in sent:
        assert each["headers"]["anthropic-dangerous-direct-browser-access"] == "true"
        assert each["headers"]["origin"] == f"http://127.0.0.1:{site.server_port}"
        assert each["headers"]["x-stainless-runtime"] == "browser:chrome"
    # What the worker needs came when it ran.
    assert any("/serving-" in path for path in site.asked)
    assert "/serving-" not in (folder / "page.js").read_text("utf-8").partition("import(")[0]
