"""A server with TLS on loopback that gives canned answers, so that only clients are measured.

    python -m tests.benchmarks.python_server FOLDER

It prints ``{"port": N}`` when it is ready, and ends when its standard input does. ``FOLDER/ca.pem``
is the certificate that its clients have to trust.
"""

from __future__ import annotations

import json
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import trustme

ITEMS = 1000
ODD = ITEMS // 2


def work(number: int, state: str = "active") -> dict[str, Any]:
    """A work item; ``state`` may be one that the document doesn't know."""
    return {
        "id": f"work_{number:010}",
        "acknowledged_at": "2026-03-15T10:00:01Z",
        "created_at": "2026-03-15T10:00:00Z",
        "data": {"id": f"sesn_{number:010}", "type": "session"},
        "environment_id": "env_0000000001",
        "latest_heartbeat_at": None,
        "metadata": {"team": "search", "priority": "low"},
        "started_at": "2026-03-15T10:00:02Z",
        "state": state,
        "stop_requested_at": None,
        "stopped_at": None,
        "type": "work",
    }


def answers() -> dict[str, bytes]:
    """Bodies by path: an item, and pages of which ``odd`` has one item with an unknown state."""
    page = [work(number) for number in range(ITEMS)]
    odd = [*page[:ODD], work(ODD, "hibernating"), *page[ODD + 1 :]]
    bodies: dict[str, object] = {
        "/v1/environments/env/work/work_0000000001": work(1),
        "/v1/environments/usual/work": {"data": page, "next_page": None},
        "/v1/environments/odd/work": {"data": odd, "next_page": None},
    }
    return {path: json.dumps(body, separators=(",", ":")).encode() for path, body in bodies.items()}


class Handler(BaseHTTPRequestHandler):
    """Answers GET with what is there for a path."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    bodies = answers()

    def do_GET(self) -> None:
        body = self.bodies[self.path.partition("?")[0]]
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.send_header("request-id", "req_0000000001")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def main(folder: Path) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    issued = authority.issue_cert("127.0.0.1", "localhost").private_key_and_cert_chain_pem
    issued.write_to_path(folder / "server.pem")
    context.load_cert_chain(folder / "server.pem")
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(json.dumps({"port": server.server_port}), flush=True)
        sys.stdin.read()
        server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
