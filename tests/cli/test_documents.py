"""The command line of another document: places, encodings, streams, files, and names in use."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

import pytest

from tests.cli.installed import Ended, Program, from_source, generate_targets
from tests.cli.terminals import terminal

DOCUMENT = Path(__file__).with_name("documents") / "shop.yaml"
CONTENT = bytes(range(256)) * 100


class Server(ThreadingHTTPServer):
    """Keeps what was put."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Echo)
        self.put: list[bytes] = []


class Echo(BaseHTTPRequestHandler):
    """Answers with the request, or with what the document promises of a path."""

    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        path = self.path.partition("?")[0]
        if self.command == "GET" and path.startswith("/files/"):
            self.send("application/octet-stream", CONTENT)
        elif path == "/events":
            self.send("text/event-stream", b'data: {"n": 1}\n\ndata: {"n": 2}\n\ndata: [DONE]\n\n')
        elif path == "/log":
            self.send("application/jsonl", b'{"n": 1}\n{"n": 2}\n')
        elif path == "/motd":
            self.send("text/plain", b"be kind")
        elif self.command == "PUT" and path.startswith("/files/"):
            cast(Server, self.server).put.append(body)
            self.send("", b"", 204)
        else:
            headers = {name.lower(): value for name, value in self.headers.items()}
            told = {"path": self.path, "headers": headers, "body": body.decode("latin-1")}
            self.send("application/json", json.dumps(told).encode())

    do_GET = do_POST = do_PUT = answer  # noqa: N815  # the names that http.server asks for

    def send(self, kind: str, content: bytes, status: int = 200) -> None:
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Shop:
    """The command of the document, and a server for it to call."""

    def __init__(self, program: Program, server: Server) -> None:
        self.program = program
        self.server = server
        self.url = f"http://127.0.0.1:{server.server_address[1]}"
        self.flags = [f"--base-url={self.url}", "--api-key=k-1234"]
        self.put = server.put

    def run(self, *words: str, **more: Any) -> Ended:
        return self.program.run(*self.flags, *words, **more)

    def seen(self, *words: str, **more: Any) -> dict[str, Any]:
        ended = self.run(*words, **more)
        assert (ended.code, ended.err) == (0, ""), ended
        return json.loads(ended.out)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    out = tmp_path_factory.mktemp("shop")
    report = generate_targets(DOCUMENT, out)
    assert report.problems == ()
    server = Server()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield Shop(from_source(out, "shop_cli", out / "cache"), server)
    server.shutdown()
    server.server_close()
    thread.join()


GET = ["items", "retrieve", "--item-id=abc"]


def test_places(shop: Shop) -> None:
    seen = shop.seen(
        *GET,
        "--x-trace=182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
        "--visit=7",
        "--since=2026-03-15T10:00:00+01:00",
        "--id=[1, 2]",
        "--filter.least=0.5",
        "--filter={class: books}",
    )
    path, _, query = seen["path"].partition("?")
    assert path == "/items/abc"
    assert sorted(query.split("&")) == [
        "filter%5Bclass%5D=books",
        "filter%5Bleast%5D=0.5",
        "ids=1,2",
        "since=2026-03-15T10%3A00%3A00%2B01%3A00",
    ]
    assert seen["headers"]["x-trace"] == "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"
    assert seen["headers"]["cookie"] == "visit=7"
    assert seen["headers"]["x-key"] == "k-1234"


def test_names_that_all_commands_have(shop: Shop) -> None:
    """A parameter has its name; in front of the command it is everybody's."""
    seen = shop.seen("--format=json", *GET, "--format=svg", "--debug", "--api-key=other")
    assert "format=svg" in seen["path"]
    assert "debug=true" in seen["path"]
    assert "api_key=other" in seen["path"]
    assert seen["headers"]["x-key"] == "k-1234"
    seen = shop.seen(*GET, "--query-help=me")
    assert "help=me" in seen["path"]
    assert "Usage: shop items retrieve" in shop.run(*GET, "--help").out


def test_resource_with_a_name_in_use(shop: Shop) -> None:
    ended = shop.program.run("completion", "read-motd", f"--base-url={shop.url}")
    assert (ended.code, ended.out, ended.err) == (0, "be kind\n", "")
    assert "complete" in shop.run("completion", "bash").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([*GET[:2], "--item-id=ABC"], "--item-id takes text that matches ^[a-z]+$"),
        ([*GET, "--x-trace=7"], "--x-trace takes a UUID"),
        ([*GET, "--visit=3000000000"], "--visit takes a whole number from"),
        ([*GET, "--since=yesterday"], "--since takes a time such as"),
        ([*GET, "--id=[1, 2, 3]"], "--id takes a list of up to 2 items, not 3"),
        ([*GET, "--filter.least=0"], "--filter.least takes a number above 0"),
        (["items", "create", "--name=x"], "missing --parent"),
        (
            ["items", "create", "--name=x", "--parent=null"],
            "--name takes text of 2 to 5 characters",
        ),
        (
            ["items", "create", "--name=xyz", "--parent={name: ab}"],
            "--parent lacks parent",
        ),
        (["items", "create", "--name=xyz", "--parent=null", "--price=0.3"], "multiple of 0.5"),
        (["items", "create", "--name=xyz", "--parent=null", "--size=medium"], "--size takes"),
        (["files", "upload", "--file=nowhere"], "--file can't read 'nowhere'"),
        (["tags", "replace", "--body={a: b}"], "--body.a takes a whole number"),
    ],
)
def test_wrong_values(shop: Shop, words: list[str], says: str) -> None:
    ended = shop.run(*words)
    assert ended.code == 2
    assert says in ended.err


def test_bodies(shop: Shop) -> None:
    words = ["items", "create", "--name=xyz", "--size=3", "--list=[1, 2]", "--list=[[3]]"]
    parent = "--parent={name: abc, parent: null}"
    seen = shop.seen(*words, parent, "--anything=[1, {a: null}]", stdin="{more: text}")
    assert json.loads(seen["body"]) == {
        "name": "xyz",
        "parent": {"name": "abc", "parent": None},
        "size": 3,
        "lists": [[1, 2], [3]],
        "anything": [1, {"a": None}],
        "more": "text",
    }
    assert json.loads(shop.seen("tags", "replace", stdin="a: 1")["body"]) == {"a": 1}
    assert json.loads(shop.seen("tags", "replace", "--body={b: 2}", stdin="a: 1")["body"]) == {
        "b": 2
    }
    seen = shop.seen("items", "create", "--name=xyz", "--parent=null", "--size", "large")
    assert json.loads(seen["body"])["size"] == "large"


def test_files(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(b"content of a file")
    for flag in ("--file=one.txt", "--file=@one.txt"):
        seen = shop.seen("files", "upload", flag, "--name=n", cwd=tmp_path)
        assert 'filename="one.txt"' in seen["body"]
        assert "content of a file" in seen["body"]
        assert 'name="name"' in seen["body"]
    seen = shop.seen("files", "upload", "--file=-", stdin="from a pipe")
    assert "from a pipe" in seen["body"]
    assert shop.run("files", "replace", "--file-id=1", "--body=one.txt", cwd=tmp_path).code == 0
    assert shop.run("files", "replace", "--file-id=1", "--body=-", stdin=CONTENT).code == 0
    assert shop.put[-2:] == [b"content of a file", CONTENT]


def test_downloads(shop: Shop, tmp_path: Path) -> None:
    argv = [*shop.program.argv, *shop.flags, "files", "download", "--file-id=1"]
    ended = shop.program.end(["bash", "-c", '"$@" > got', "bash", *argv], cwd=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert (tmp_path / "got").read_bytes() == CONTENT
    assert shop.run("files", "download", "--file-id=1", f"--output={tmp_path}/other").code == 0
    assert (tmp_path / "other").read_bytes() == CONTENT
    ended = shop.run("files", "download", "--file-id=1", "--output=/nowhere/x")
    assert (ended.code, ended.err) == (2, "Error: /nowhere/x: No such file or directory\n")
    with terminal(argv, shop.program.environment) as screen:
        assert screen.end() == 2
    assert "a terminal can't show" in screen.text


def test_streams(shop: Shop) -> None:
    assert shop.run("events", "watch").out == '{"n":1}\n{"n":2}\n'
    assert shop.run("log", "read", "--transform=n").out == "1\n2\n"
    assert shop.run("log", "read", "--max-items=1").out == '{"n":1}\n'


def test_hostile_text_does_nothing(shop: Shop) -> None:
    for words in (["--help"], ["items", "--help"], [*GET, "--help"]):
        out = shop.run(*words).out
        assert not set("\x1b\x07\x9b\u202e") & set(out)
    assert "{{ 7 * 7 }}" in shop.run("--help").out
