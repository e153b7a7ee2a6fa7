"""References that lead out of the document's folder: only where ``--allow-ref`` says so."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator import gate, remote
from generator.problems import Report
from generator.references import bundle
from generator.remote import is_within
from generator.source import load
from generator.steps import digest

PET = b'{"Pet": {"type": "string"}, "Other": {"$ref": "more/other.json#/Other"}}'
OTHER = b'{"Other": {"type": "integer"}}'


class Pages(BaseHTTPRequestHandler):
    """What the server has; ``asked`` are the paths of all requests."""

    asked: list[str]
    elsewhere: str
    spy: bytes = b""
    stopping: threading.Event

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/a/silent.json":
            self.stopping.wait()
            return
        if self.path in ("/a/slow-head.json", "/a/slow-body.json"):
            self.trickle(b"HTTP/1.0 200 OK\r\n" + b"\r\n" * self.path.endswith("y.json"))
            return
        moved = {"/a/moved.json": "/a/pet.json", "/a/away.json": self.elsewhere}
        moved |= {"/a/out.json": "/b/pet.json", "/a/again.json": "/a/again.json"}
        contents = {"/a/pet.json": PET, "/a/more/other.json": OTHER, "/b/pet.json": PET}
        contents |= {"/a/large.json": b" " * 4096, "/a/spy.json": self.spy}
        if self.path in moved:
            self.send_response(302)
            self.send_header("Location", moved[self.path])
            self.end_headers()
            return
        content = contents.get(self.path)
        self.send_response(404 if content is None else 200)
        self.end_headers()
        self.wfile.write(content or b"")

    def trickle(self, start: bytes) -> None:
        """Answer a byte at a time, each soon enough, and never come to an end."""
        with suppress(ConnectionError):
            self.wfile.write(start)
            while not self.stopping.wait(0.05):
                self.wfile.write(b"x")

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    Pages.asked = []
    Pages.stopping = threading.Event()
    running = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    Pages.elsewhere = f"http://localhost:{running.server_port}/a/pet.json"
    thread = threading.Thread(target=running.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    Pages.stopping.set()
    running.shutdown()
    running.server_close()
    thread.join()


def schemas(folder: Path, ref: str, *allowed: str) -> tuple[dict[str, object], list[str], str]:
    """The schemas of a document with this reference, the digests read, and what was wrong."""
    folder.mkdir(exist_ok=True)
    document = folder / "openapi.yaml"
    document.write_text(
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"
        f'components: {{schemas: {{Pet: {{$ref: "{ref}"}}}}}}\n'
    )
    report, read = Report(), list[tuple[str | None, str]]()
    root = bundle(load(document, name="api.yaml"), folder, report, allowed=allowed, read=read)
    return (
        root["components"]["schemas"],
        [sha256 for _, sha256 in read],
        "\n".join(map(str, report.problems)),
    )


def test_remote_files_are_fetched_from_allowed_places(tmp_path: Path, server: str) -> None:
    found, read, wrong = schemas(tmp_path, f"{server}/a/pet.json#/Pet", f"{server}/a/")
    assert (found, read, wrong) == ({"Pet": {"type": "string"}}, [digest(PET)], "")
    found, read, wrong = schemas(tmp_path, f"{server}/a/pet.json#/Other", f"{server}/a")
    assert {"type": "integer"} in found.values()
    assert (read, wrong) == ([digest(PET), digest(OTHER)], "")


def test_nothing_is_asked_by_default(tmp_path: Path, server: str) -> None:
    for allowed in ((), (f"{server}/b",), (f"{server}/a/pe",)):
        _, _, wrong = schemas(tmp_path, f"{server}/a/pet.json#/Pet", *allowed)
        assert wrong.startswith("api.yaml:4:")
        assert "leads outside of the document's" in wrong
    assert Pages.asked == []


@pytest.mark.parametrize(
    "ref",
    [
        *("{here}/a-evil/pet.json", "{here}/a/../b/pet.json", "{here}/a/%2e%2e/b/pet.json"),
        *("{here}/a/.%2E/b/pet.json", "{here}/a/x/../../b/pet.json", "{here}/a%2fpet.json"),
        *("{here}/a/..%2fb/pet.json", "{here}/a/..%5cb/pet.json", "{here}/a/..\\\\b/pet.json"),
        *("{here}//a/pet.json", "{here}/A/pet.json", "{here}@localhost:{port}/a/pet.json"),
        *("{here}\\\\@localhost:{port}/a/pet.json", "http://user@127.0.0.1:{port}/a/pet.json"),
        *("http://localhost:{port}/a/pet.json", "http://127.1:{port}/a/pet.json"),
        *("https://127.0.0.1:{port}/a/pet.json", "//127.0.0.1:{port}/a/pet.json"),
        *("{here}0/a/pet.json", "{here}.localhost/a/pet.json", "http://[::1]:{port}/a/pet.json"),
    ],
)
def test_nothing_else_is_asked(tmp_path: Path, server: str, ref: str) -> None:
    """Neither the server itself nor, by another name or in the name of a user, any other."""
    address = ref.format(here=server, port=server.rpartition(":")[2])
    found, _, wrong = schemas(tmp_path, f"{address}#/Pet", f"{server}/a")
    assert wrong.startswith("api.yaml:4:")
    assert "leads outside of the document's folder" in wrong
    assert (Pages.asked, "string" in str(found.values())) == ([], False)


@pytest.mark.parametrize("page", ["silent", "slow-head", "slow-body"])
def test_an_answer_that_never_comes_is_not_waited_for(
    tmp_path: Path, server: str, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 0 < remote.SECONDS < remote.MAX_SECONDS <= 120
    monkeypatch.setattr(remote, "SECONDS", 0.5 if page == "silent" else remote.SECONDS)
    monkeypatch.setattr(remote, "MAX_SECONDS", 30 if page == "silent" else 1)
    ref = f"{server}/a/{page}.json"
    _, _, wrong = schemas(tmp_path, f"{ref}#/Pet", f"{server}/a")
    late = f"`{ref}` takes longer than 1 seconds to answer; save a copy, and refer to that"
    silent = f"`{ref}` can't be fetched (timed out); correct the address, or save a copy"
    assert wrong == f"api.yaml:4:36: error: {silent if page == 'silent' else late}"
    assert Pages.asked == [f"/a/{page}.json"]


def test_redirects_stay_where_it_is_allowed(tmp_path: Path, server: str) -> None:
    found, _, wrong = schemas(tmp_path, f"{server}/a/moved.json#/Pet", f"{server}/a")
    assert (found, wrong) == ({"Pet": {"type": "string"}}, "")
    for page in ("out", "away"):
        Pages.asked.clear()
        _, _, wrong = schemas(tmp_path, f"{server}/a/{page}.json#/Pet", f"{server}/a")
        assert "which isn't allowed; allow it with --allow-ref" in wrong
        assert Pages.asked == [f"/a/{page}.json"]
    _, _, wrong = schemas(tmp_path, f"{server}/a/again.json#/Pet", f"{server}/a")
    assert "is redirected again and again" in wrong


def test_answers_are_bounded(tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _, _, wrong = schemas(tmp_path, f"{server}/a/none.json#/Pet", f"{server}/a")
    assert "answers with 404; correct the address" in wrong
    monkeypatch.setattr(gate, "MAX_BYTES", 1000)
    _, _, wrong = schemas(tmp_path, f"{server}/a/large.json#/Pet", f"{server}/a")
    assert "error: the file is larger than" in wrong


def test_a_remote_file_reads_nothing_of_this_machine(tmp_path: Path, server: str) -> None:
    """Though the folder is allowed to the document itself."""
    (tmp_path / "secret.json").write_text('{"Pet": {"const": "secret"}}')
    for ref in ((tmp_path / "secret.json").as_uri(), str(tmp_path / "secret.json")):
        Pages.spy = f'{{"Pet": {{"items": {{"$ref": "{ref}#/Pet"}}}}}}'.encode()
        allowed = (f"{server}/a", str(tmp_path))
        found, _, wrong = schemas(tmp_path, f"{server}/a/spy.json#/Pet", *allowed)
        assert "secret" not in str(found.values())
        assert f"{server}/a/spy.json:1:" in wrong


def test_folders_may_be_allowed(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "pet.json").write_bytes(PET)
    for ref in ("../shared/pet.json#/Pet", f"{(shared / 'pet.json').as_uri()}#/Pet"):
        assert "leads outside" in schemas(tmp_path / "spec", ref)[2]
        found, read, wrong = schemas(tmp_path / "spec", ref, str(shared))
        assert (found, read, wrong) == ({"Pet": {"type": "string"}}, [digest(PET)], "")


def test_a_link_leads_where_it_leads(tmp_path: Path) -> None:
    shared, outside = tmp_path / "shared", tmp_path / "outside.json"
    shared.mkdir()
    outside.write_bytes(PET)
    (shared / "pet.json").symlink_to(outside)
    assert "leads outside" in schemas(tmp_path / "spec", "../shared/pet.json#/Pet", str(shared))[2]


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("https://example.com/a", True),
        ("https://example.com/a/b.json?x=1", True),
        ("https://example.com/ab", False),
        ("http://example.com/a/b", False),
        ("https://example.com.example.org/a/b", False),
        ("https://example.com@example.org/a/b", False),
        ("https://example.com:8443/a/b", False),
        ("https://example.com/a/%2e%2e/b", False),
        ("https://example.com/a%2fb", False),
        ("https://example.com/%61/b", True),
        ("https://example.com/a\\..\\b", False),
    ],
)
def test_what_is_below_an_address(url: str, fits: bool) -> None:
    assert is_within(url, "https://example.com/a/") == fits
