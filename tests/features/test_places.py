"""Where requests go, under which names, and with which credentials."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.python.server import Server, Told


def test_references(client: Any, server: Server) -> None:
    server.tell(Told('{"id": "a", "next": {"id": "b"}}'), Told('{"id": "c"}'))
    assert client.things.get("a").next.id == "b"
    assert server.last.path == "/things/a"
    assert client.others.list().id == "c"


def test_json_document(client: Any, server: Server) -> None:
    server.tell(Told('["a"]'))
    assert client.things.list() == ["a"]


def test_servers(make: Callable[..., Any], server: Server) -> None:
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(204)

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    usual = make(base_url=None, http_client=http)
    for call in (usual.calls.usual, usual.calls.upload, usual.calls.download):
        call()
    assert asked == [
        "https://eu.api.example:8443/v1/usual",
        "https://uploads.example/uploads",
        "https://eu.api.example:8443/downloads/v9/uploads",
    ]
    elsewhere = make()
    elsewhere.calls.upload()
    assert server.last.path == "/uploads"


def test_relative_server(make: Callable[..., Any], server: Server) -> None:
    with pytest.raises(ValueError, match="Expected a `base_url`"):
        make(base_url=None)
    make(base_url=f"{server.url}/api/v3/").things.get()
    assert server.last.path == "/api/v3/things"


def test_security(make: Callable[..., Any], server: Server) -> None:
    secrets = {"header_key": "h", "query_key": "q&", "cookie_key": "c", "token": "t"}
    calls = make(**secrets, credentials=("me", "pass")).calls

    def sent(name: str) -> set[str]:
        getattr(calls, name)()
        last = server.last
        shown = {"header": last.headers.get("x-key"), "query": last.query or None}
        shown |= {"cookie": last.headers.get("cookie"), "auth": last.headers.get("authorization")}
        return {f"{place} {value}" for place, value in shown.items() if value is not None}

    assert sent("header") == {"header h"}
    assert sent("query") == {"query key=q%26"}
    assert sent("cookie") == {"cookie sid=c"}
    assert sent("bearer") == {"auth Bearer t"}
    assert sent("basic") == {"auth Basic bWU6cGFzcw=="}
    assert sent("both") == {"header h", "query key=q%26"}
    assert sent("optional") == {"auth Bearer t"}
    assert sent("open") == set()
    nobody = make()
    nobody.calls.optional()
    assert "authorization" not in server.last.headers
    with pytest.raises(TypeError, match="give the client `token`"):
        nobody.calls.bearer()


def test_oauth_client_credentials(make: Callable[..., Any], server: Server) -> None:
    make(access_token="token").things.get()
    assert server.last.headers["authorization"] == "Bearer token"


def test_any_script(client: Any, server: Server) -> None:
    server.tell(Told(json.dumps({"名前": "n", "שם": "s", "été": 3})))
    found = client.駅.駅を取得("新宿", имя="и", नाम="न", größe=1, query="e")
    assert server.last.path == "/%E6%9D%B1%E4%BA%AC/%E6%96%B0%E5%AE%BF"
    assert found.名前 == "n"
    assert (found.שם, found.été) == ("s", 3)


def test_clashing_names(client: Any, server: Server) -> None:
    server.tell(Told(json.dumps({"userId": "1", "user_id": "2", "UserID": "3", "user__id": "4"})))
    found = client.things.get(
        "p", query_id="q", header_id="h", user_id="2", query_user_id="3", query_user_id2="1"
    )
    assert server.last.path == "/things/p"
    assert server.last.query == "id=q&userId=1&user_id=2&user-id=3"
    assert server.last.headers["id"] == "h"
    assert sorted(found.to_dict(use_api_names=False).values()) == ["1", "2", "3", "4"]
    assert len(found.to_dict(use_api_names=False)) == 4


def test_reserved_words(client: Any, server: Server) -> None:
    server.tell(Told(json.dumps({"model_config": "m", "copy": "c", "__class__": "x", "json": "j"})))
    found = client.class_.import_(
        "f", self_="s", timeout_="t", extra_body_="e", print="p", lambda_="l"
    )
    assert server.last.path == "/class/f"
    assert server.last.query == "self=s&timeout=t&extra_body=e&print=p"
    assert json.loads(server.last.body) == {"lambda": "l"}
    assert found.to_dict()["__class__"] == "x"


def test_no_operation_ids(client: Any, server: Server) -> None:
    server.tell(Told('["o"]'))
    assert client.shops.orders.list("s") == ["o"]
    client.shops.orders.create("s")
    client.shops.orders.retrieve("o", shop_id="s")
    client.shops.orders.delete("o", shop_id="s")
    client.api.retrieve()
    assert [(each.method, each.path) for each in server.seen] == [
        ("GET", "/shops/s/orders"),
        ("POST", "/shops/s/orders"),
        ("GET", "/shops/s/orders/o"),
        ("DELETE", "/shops/s/orders/o"),
        ("GET", "/"),
    ]


def test_tags_with_spaces(client: Any, server: Server) -> None:
    client.very_long_tag_more_v2.a()
    client.very_long_tag_more_v2.c()
    client.b.retrieve()
    assert [each.path for each in server.seen] == ["/a", "/c", "/b"]


def test_long_names(client: Any, server: Server) -> None:
    (resource,) = (name for name in dir(client) if name.startswith("very_long"))
    (method,) = (name for name in dir(getattr(client, resource)) if name.startswith("very_long"))
    getattr(getattr(client, resource), method)()
    assert server.last.path == "/things"
