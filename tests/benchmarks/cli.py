"""How long the command line takes to start: ``python -m tests.benchmarks.cli``.

Each row is one program, run as a whole process against a server on loopback, beside ``curl`` and
beside the import of the published SDK, which is installed into an environment of its own. CPU is
that of the process, the least of several runs, so that another load of the machine hardly counts;
wall time is from the start to the first byte of output, again the least.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.cli.installed import DOCUMENT, bare_environment, install, uv

PUBLISHED = "anthropic==0.121.0"
SERVER = """
import http.server, json
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps({"id": "env_1"}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
print(server.server_address[1], flush=True)
server.serve_forever()
"""


def measure(argv: Sequence[str], environment: dict[str, str], runs: int) -> tuple[float, float]:
    """Milliseconds of CPU, and to the first byte of output."""
    cpu: list[float] = []
    first: list[float] = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        with subprocess.Popen(
            argv, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.read(1)
            first.append(time.perf_counter() - start)
            process.stdout.read()
        assert process.returncode == 0, argv
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(cpu) * 1000, min(first) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    runs: int = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        command = str(out / "venv" / "bin" / install(DOCUMENT, out))
        python = str(out / "venv" / "bin" / "python")
        published = out / "published"
        uv("venv", "--python", sys.executable, str(published))
        theirs = str(published / "bin" / "python")
        uv("pip", "install", "--python", theirs, "--compile-bytecode", PUBLISHED)
        with subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE) as server:
            assert server.stdout is not None
            url = f"http://127.0.0.1:{int(server.stdout.readline())}"
            environment = {
                **bare_environment(),
                "ANTHROPIC_API_KEY": "k-1234",
                "ANTHROPIC_BASE_URL": url,
            }
            call = ["beta:environments", "retrieve", "--environment-id=env_1"]
            rows = {
                "curl": [shutil.which("curl") or "curl", "-s", f"{url}/v1/environments/env_1"],
                "python -c pass": [python, "-c", "print()"],
                "import click": [python, "-c", "import click; print()"],
                "import httpx2": [python, "-c", "import httpx2; print()"],
                "ant --version": [command, "--version"],
                "ant --help": [command, "--help"],
                "ant ... create --help": [command, "beta:environments", "create", "--help"],
                "ant ... retrieve": [command, *call],
                f"import {PUBLISHED}": [theirs, "-c", "import anthropic; print()"],
            }
            found = {name: measure(argv, environment, runs) for name, argv in rows.items()}
            server.terminate()
    last = found[f"import {PUBLISHED}"]
    print(f"{'':28} {'CPU ms':>8} {'first byte ms':>14} {'of the published import':>24}")
    for name, (cpu, first) in found.items():
        share = f"{cpu / last[0]:.2f} / {first / last[1]:.2f}"
        print(f"{name:28} {cpu:8.0f} {first:14.0f} {share:>24}")
    print(f"load {os.getloadavg()[0]:.1f}, {runs} runs")


if __name__ == "__main__":
    main()
