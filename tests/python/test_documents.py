"""Documents of other people: every style, body, name and credential that ours doesn't have."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.python.generated import ROOT, generate_sdk
from tests.python.server import Server, Told
from tests.python.wire import imported

ODD = Path(__file__).with_name("documents") / "odd.yaml"
ZOO = ROOT / "tests" / "pages" / "zoo.yaml"


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with imported(ODD, tmp_path_factory.mktemp("odd"), "odd_things") as package:
        yield package


@pytest.fixture
def client(odd: Any, server: Server) -> Iterator[Any]:
    with odd.OddThings(key="k&y", base_url=server.url) as made:
        yield made


def test_styles_of_parameters(client: Any, server: Server) -> None:
    client.styles.retrieve(
        {"x": "1", "y": "b c"},
        simple=["a/b", "c,d"],
        label=[1, 2],
        form=["a", "b&c"],
        comma=["a", "b,c"],
        space=["a", "b"],
        pipe=["a", "b"],
        deep={"a": "x", "b": [1, 2]},
        spread={"p": 1, "q": 2},
        json={"a": [True]},
        x_list=[1, 2],
        x_object={"a": "b"},
        crumb="c; d=é",
        when=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    )
    assert server.last.path == "/styles/a%2Fb,c%2Cd/.1,2/;x=1;y=b%20c"
    assert server.last.query.split("&") == [
        "form=a",
        "form=b%26c",
        "comma=a,b%2Cc",
        "space=a%20b",
        "pipe=a%7Cb",
        "deep%5Ba%5D=x",
        "deep%5Bb%5D%5B%5D=1",
        "deep%5Bb%5D%5B%5D=2",
        "p=1",
        "q=2",
        "json=%7B%22a%22%3A%5Btrue%5D%7D",
        "when=2026-01-02T03%3A04%3A05%2B00%3A00",
        "key=k%26y",
    ]
    assert server.last.headers["x-list"] == "1,2"
    assert server.last.headers["x-object"] == "a=b"
    assert server.last.headers["cookie"] == "crumb=c%3B%20d=%C3%A9"


def test_names_that_mean_something_else(client: Any, server: Server, odd: Any) -> None:
    body: dict[str, Any] = {
        "list": [{"list": []}],
        "date": "2026-01-02",
        "camelCase": "c",
        "_private": "p",
    }
    server.tell(Told(json.dumps({**body, "to_dict": "t", "dict": {"a": {"x": 1}}, "List": {}})))
    found = client.types.omit_(
        1,
        class_="c",
        timeout_=5,
        from_="q",
        query_class="q",
        extra_body_="h",
        n2fa=True,
        body_from="b",
        body_self="s",
        model_config="m",
        id="i",
        日本="n",
        timeout=3,
        extra_query={"z": "1"},
    )
    assert server.last.path == "/names/c/1"
    assert server.last.query == "timeout=5&from=q&class=q&2fa=true&z=1&key=k%26y"
    assert server.last.headers["extra_body"] == "h"
    assert json.loads(server.last.body) == {
        "from": "b",
        "self": "s",
        "model_config": "m",
        "@id": "i",
        "日本": "n",
    }
    assert type(found) is odd.types.List
    assert type(found.list[0]) is odd.types.List
    assert found.date_ == date(2026, 1, 2)
    assert (found.camel_case, found.private, found.to_dict_) == ("c", "p", "t")
    assert found.dict_["a"].x == 1
    assert type(found.list_) is odd.types.None_
    assert found.to_dict(mode="json")["camelCase"] == "c"
    assert "camel_case" in found.to_dict(use_api_names=False)


def test_an_optional_body(client: Any, server: Server) -> None:
    client.types.omit_(1, class_="c")
    assert server.last.body == b""
    client.types.omit_(1, class_="c", id=None)
    assert server.last.body == b'{"@id":null}'


def test_answers_that_are_no_objects(client: Any, server: Server, odd: Any) -> None:
    server.tell(Told('[{"BaseModel": {"x": 1}}, {"when": "2026-01-02T03:04:05Z"}]'))
    found = client.list.list()
    assert [type(each) for each in found] == [odd.types.None_] * 2
    assert found[0].base_model.x == 1
    assert found[1].when == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    server.tell(Told('{"a": "quo\\"te", "b": 1.5, "c": null, "d": "unknown"}'))
    found = client.list.dict(body=[date(2026, 1, 2), "2026-01-03"])
    assert server.last.body == b'["2026-01-02","2026-01-03"]'
    assert found == {"a": 'quo"te', "b": 1.5, "c": None, "d": "unknown"}
    server.tell(Told("plain té", media_type="text/plain; charset=utf-8"))
    assert client.with_options(credentials=("me", "pass")).close_.retrieve() == "plain té"


def test_credentials_of_each_operation(client: Any, server: Server, odd: Any) -> None:
    full = client.with_options(token="t", credentials=("me", "pass"))
    full.bodies.form(a="1")
    assert server.last.query == "key=k%26y"
    assert server.last.headers["cookie"] == "session=t"
    assert "authorization" not in server.last.headers
    full.close_.retrieve()
    assert server.last.headers["authorization"] == "Basic bWU6cGFzcw=="
    assert server.last.query == ""
    full.list.list()
    assert "authorization" not in server.last.headers
    assert server.last.query == ""
    with odd.OddThings(base_url=server.url) as nobody:
        server.tell(Told("[]"), Told("{}"))
        assert nobody.list.list() == []
        assert nobody.list.dict(body=[]) == {}
        with pytest.raises(TypeError, match="give the client `credentials`"):
            nobody.close_.retrieve()
        with pytest.raises(TypeError, match="give the client `key` or `token`"):
            nobody.bodies.form(a="1")


def test_bodies_that_are_no_json(client: Any, server: Server, tmp_path: Path) -> None:
    client.bodies.form(a="é &", list=[1, 2], o={"x": True})
    assert server.last.headers["content-type"] == "application/x-www-form-urlencoded"
    assert server.last.body == b"a=%C3%A9+%26&list=1&list=2&o%5Bx%5D=true"

    (tmp_path / "n.txt").write_bytes(b"from a path")
    client.bodies.files(
        file=tmp_path / "n.txt",
        more=[b"bytes", ("o.bin", b"named", "x/y")],
        meta={"a": 1},
        note="n",
    )
    assert server.last.headers["content-type"].startswith("multipart/form-data; boundary=")
    for part in (
        b'name="file"; filename="n.txt"\r\nContent-Type: text/plain\r\n\r\nfrom a path',
        b'name="more"; filename="upload"',
        b'name="more"; filename="o.bin"\r\nContent-Type: x/y\r\n\r\nnamed',
        b'name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}',
        b'name="note"\r\n\r\nn',
    ):
        assert part in server.last.body, server.last.body

    server.tell(Told(b"\x00\xff", media_type="application/octet-stream"))
    assert client.bodies.bytes(body=b"\x01\x02") == b"\x00\xff"
    assert (server.last.body, server.last.headers["accept"]) == (
        b"\x01\x02",
        "application/octet-stream",
    )
    client.bodies.bytes()
    assert server.last.body == b""
    with (tmp_path / "n.txt").open("rb") as file:
        client.bodies.bytes(body=file)
    assert server.last.body == b"from a path"
    client.bodies.xml(body=b"<x/>")
    assert server.last.headers["content-type"] == "application/xml"


def test_streams(client: Any, server: Server, odd: Any) -> None:
    events = 'data: {\ndata: "x": 1}\n\n: nothing\n\nevent: e\ndata: {"x": "2"}\n\ndata: [DONE]\n\n'
    server.tell(Told(events, media_type="text/event-stream"))
    with client.streams.events("a") as stream:
        assert [(type(each), each.x) for each in stream] == [
            (odd.types.BaseModel2, n) for n in (1, 2)
        ]
    assert stream.response.is_closed
    assert server.last.headers["accept"] == "text/event-stream"
    server.tell(*[Told('{"x": 1}\n\n{"x": [], "y": 2}\n', media_type="application/jsonl")] * 3)
    stream = client.streams.lines("a")
    assert next(stream).x == 1
    assert not stream.response.is_closed
    rest = list(stream)
    assert (rest[0].x, rest[0].y) == ([], 2)
    assert stream.response.is_closed
    assert len(list(client.streams.with_raw_response.lines("a").parse())) == 2
    with client.streams.with_streaming_response.lines("a") as response:
        assert len(list(response.parse())) == 2
    server.tell(Told('{"x": 1}\n{"x": 2}\n', media_type="application/jsonl", cut=True))
    stream = client.streams.lines("a")
    with pytest.raises(odd.APIConnectionError):
        list(stream)
    server.tell(Told("{}", media_type="application/json"))
    with pytest.raises(odd.APIResponseValidationError, match="server-sent events"):
        list(client.streams.events("a"))


def test_asynchronous_streams(odd: Any, server: Server) -> None:
    async def run() -> list[int]:
        server.tell(
            Told('data: {"x": 1}\n\n', media_type="text/event-stream"),
            Told('{"x": 2}\n', media_type="application/jsonl"),
        )
        async with odd.AsyncOddThings(key="k", base_url=server.url) as client:
            async with await client.streams.events("a") as stream:
                found = [each.x async for each in stream]
            return found + [each.x async for each in await client.streams.lines("a")]

    assert asyncio.run(run()) == [1, 2]


def test_no_server_in_the_document(tmp_path: Path) -> None:
    with imported(ZOO, tmp_path, "zoo") as zoo:
        with pytest.raises(ValueError, match="Expected a `base_url`"):
            zoo.Zoo(key="k")
        with zoo.Zoo(key="k", base_url="http://x") as client:
            assert client.animals.photo


def test_a_document_without_operations(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(
        "{openapi: 3.1.0, info: {title: Hooks, version: '1'}, webhooks: {}, components:"
        " {schemas: {Event: {type: object, properties: {id: {type: string}}}}}}"
    )
    with imported(document, tmp_path, "hooks") as hooks:
        assert hooks.types.Event(id="x").id == "x"
        assert hooks.resources.__name__ == "hooks.resources"
        assert hooks.Hooks(base_url="http://x").max_retries == 2


@pytest.mark.slow
@pytest.mark.parametrize("document", [ODD, ZOO], ids=lambda path: path.stem)
def test_what_is_generated_is_strictly_typed(document: Path, tmp_path: Path) -> None:
    generate_sdk(document, tmp_path)
    settings = {"include": ["python/src"], "typeCheckingMode": "strict", "pythonVersion": "3.11"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    done = subprocess.run(
        [*command, "--project", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
