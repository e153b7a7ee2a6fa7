"""Exchanges that are about answers, places and credentials."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.features.exchanges import Exchange, Sent, Values
from tests.python.server import Told


def answers() -> Iterator[Exchange]:
    answers: tuple[tuple[str, str, Told, Any], ...] = (
        ("two", "/two", Told('{"value": 1}'), {"value": 1}),
        ("two", "/two", Told('{"job": "j"}', status=202), {"job": "j"}),
        ("maybe", "/maybe", Told(b"", status=204), None),
        ("range", "/range", Told('{"value": 1}', status=299), {"value": 1}),
        ("default", "/default", Told('{"value": 2}'), {"value": 2}),
        ("mixed", "/mixed", Told("plain", media_type="text/plain"), "plain"),
    )
    for operation, path, answer, gives in answers:
        sent = Sent(path=path)
        yield Exchange(
            feature="responses", operation=operation, sent=sent, answer=answer, gives=gives
        )
    gone = Sent(method="DELETE", path="/nothing")
    yield Exchange(feature="responses", operation="nothing", sent=gone)
    yield Exchange(
        feature="responses",
        operation="two",
        sent=Sent(path="/two"),
        answer=Told('{"reason": "no"}', status=418),
        refused="418",
    )
    limits = {"X-Rate-Limit": "7", "ETag": '"e"'}
    yield Exchange(
        feature="response_headers",
        operation="get",
        sent=Sent(path="/things"),
        answer=Told('{"a": 1}', headers=limits),
        gives={"a": 1},
    )
    downloads: tuple[tuple[str, bytes, str, Any], ...] = (
        ("photo", b"\x89PNG", "image/png", b"\x89PNG"),
        ("file", b"\x00\x01", "application/octet-stream", b"\x00\x01"),
        ("text", "é".encode(), "text/plain", "é"),
        ("text", "é".encode("latin-1"), "text/plain; charset=iso-8859-1", "é"),
    )
    for name, body, media_type, gives in downloads:
        yield Exchange(
            feature="downloads",
            operation=name,
            sent=Sent(path=f"/{name}", headers={"accept": media_type.partition(";")[0]}),
            answer=Told(body, media_type=media_type),
            gives=gives,
        )
    yield from _other_methods()


def _other_methods() -> Iterator[Exchange]:
    things: tuple[tuple[str, str, Told, Any], ...] = (
        ("count", "HEAD", Told(b"", headers={"X-Total": "3"}), None),
        ("allowed", "OPTIONS", Told('{"get": true}'), {"get": True}),
        ("get", "GET", Told('{"a": 1}'), {"a": 1}),
    )
    for operation, method, answer, gives in things:
        yield Exchange(
            feature="other_methods",
            operation=operation,
            sent=Sent(method=method, path="/things"),
            answer=answer,
            gives=gives,
        )
    yield Exchange(
        feature="other_methods",
        operation="clear",
        body={"older_than": "2026-01-02"},
        sent=Sent(method="DELETE", path="/things", json={"older_than": "2026-01-02"}),
    )
    yield Exchange(
        feature="other_methods", operation="clear", sent=Sent(method="DELETE", path="/things")
    )
    yield Exchange(
        feature="other_methods",
        operation="get",
        header={"If-None-Match": '"e"'},
        sent=Sent(path="/things", headers={"if-none-match": '"e"'}),
        answer=Told(b"", 304),
        refused="304",
    )
    yield Exchange(
        feature="other_methods",
        operation="moved",
        sent=Sent(path="/moved"),
        answer=Told(b"", 302),
        refused="302",
    )


def places() -> Iterator[Exchange]:
    for operation, method, query, given in (
        ("get", "GET", "verbose=a", {"verbose": "a"}),
        ("remove", "DELETE", "verbose=true&force=false", {"verbose": True, "force": False}),
    ):
        yield Exchange(
            feature="path_items",
            operation=operation,
            path={"id": "a" if operation == "get" else 1},
            query=given,
            sent=Sent(
                method=method,
                path=f"/things/{'a' if operation == 'get' else 1}",
                query=query,
            ),
        )
    yield Exchange(
        feature="path_items", operation="shared", path={"name": "n"}, sent=Sent(path="/shared/n")
    )
    yield Exchange(
        feature="path_items",
        operation="borrowed",
        path={"id": "a"},
        query={"kind": "b"},
        sent=Sent(path="/borrowed/a", query="kind=b"),
    )
    yield Exchange(feature="path_items", operation="slash", sent=Sent(path="/other/slash/"))
    yield Exchange(
        feature="references",
        operation="getThing",
        path={"id": "a"},
        sent=Sent(path="/things/a"),
        answer=Told('{"id": "a", "next": {"id": "b"}}'),
        gives={"id": "a", "next": {"id": "b"}},
    )
    yield Exchange(
        feature="json_document",
        operation="list",
        sent=Sent(path="/things"),
        answer=Told('["a"]'),
        gives=["a"],
    )
    yield Exchange(
        feature="servers",
        operation="upload",
        sent=Sent(method="POST", path="/uploads"),
    )
    yield Exchange(feature="servers", operation="download", sent=Sent(path="/downloads/v9/uploads"))
    for options, refused in (
        ({"server": "moon"}, "There is no server 'moon', only production, staging, own_example"),
        ({"region": "mars"}, "'region' can't be 'mars', only eu, us"),
        ({"server": "own_example"}, "Expected a value for each variable of the server"),
    ):
        yield Exchange(
            feature="servers",
            operation="usual",
            client={"base_url": None, **options},
            sent=None,
            refused=refused,
        )
    key = {"idempotency-key": "mine"}
    for operation, header in (("pay", {"Idempotency-Key": "mine"}), ("list", {})):
        method, path = ("POST", "/payments") if header else ("GET", "/orders")
        yield Exchange(
            feature="idempotency",
            operation=operation,
            header=header,
            sent=Sent(
                method=method, path=path, headers=key if header else {"idempotency-key": None}
            ),
        )
    yield Exchange(
        feature="relative_server",
        operation="get",
        client={"base_url": None},
        sent=None,
        refused="Expected a `base",
    )
    found = {"名前": "n", "שם": "s", "été": 3}
    yield Exchange(
        feature="any_script",
        operation="駅を取得",
        path={"番号": "新宿"},
        query={"имя": "и", "नाम": "न", "größe": 1, "🙂": "e"},
        sent=Sent(
            path="/%E6%9D%B1%E4%BA%AC/%E6%96%B0%E5%AE%BF",
            query="%D0%B8%D0%BC%D1%8F=%D0%B8&%E0%A4%A8%E0%A4%BE%E0%A4%AE=%E0%A4%A8"
            "&gr%C3%B6%C3%9Fe=1&%F0%9F%99%82=e",
        ),
        answer=Told(json.dumps(found)),
        gives=found,
    )
    alike = {"userId": "1", "user_id": "2", "UserID": "3", "user__id": "4"}
    yield Exchange(
        feature="clashing_names",
        operation="getThing",
        path={"id": "p"},
        query={"id": "q", "userId": "1", "user_id": "2", "user-id": "3"},
        header={"ID": "h"},
        sent=Sent(path="/things/p", query="id=q&userId=1&user_id=2&user-id=3", headers={"id": "h"}),
        answer=Told(json.dumps(alike)),
        gives=alike,
    )
    odd = {"model_config": "m", "copy": "c", "__class__": "x", "json": "j", "constructor": "k"}
    yield Exchange(
        feature="reserved_words",
        operation="import",
        path={"from": "f"},
        query={"self": "s", "timeout": "t", "extra_body": "e", "print": "p"},
        body={"lambda": "l", "None": "n"},
        sent=Sent(
            method="POST",
            path="/class/f",
            query="self=s&timeout=t&extra_body=e&print=p",
            json={"lambda": "l", "None": "n"},
        ),
        answer=Told(json.dumps(odd)),
        gives=odd,
    )
    for feature, operation, path in (
        ("tags_with_spaces", "a", "/a"),
        ("tags_with_spaces", "b", "/b"),
        ("long_names", "", "/things"),
    ):
        yield Exchange(
            feature=feature, operation=operation, sent=Sent(path=path), answer=Told("null")
        )
    yield Exchange(
        feature="webhooks",
        operation="subscribe",
        body={"url": "http://x"},
        sent=Sent(method="POST", path="/subscriptions", json={"url": "http://x"}),
    )
    yield Exchange(
        feature="deprecated",
        operation="get",
        query={"old": "o"},
        sent=Sent(path="/things", query="old=o"),
        answer=Told('{"a": 1}'),
        gives={"a": 1},
    )


def credentials() -> Iterator[Exchange]:
    secrets: Values = {
        "header_key": "h",
        "query_key": "q&",
        "cookie_key": "c;",
        "bearer": "t",
        "basic": ("mé", "pass"),
        "identity": "i",
        "code": "o",
    }
    nothing = {"x-key": None, "cookie": None, "authorization": None}
    for operation, query, headers in (
        ("header", "", {"x-key": "h"}),
        ("query", "key=q%26", {}),
        ("cookie", "", {"cookie": "sid=c%3B"}),
        ("bearer", "", {"authorization": "Bearer t"}),
        ("basic", "", {"authorization": "Basic bcOpOnBhc3M="}),
        ("both", "key=q%26", {"x-key": "h"}),
        ("optional", "", {"authorization": "Bearer t"}),
        ("open", "", {}),
        ("identity", "", {"authorization": "Bearer i"}),
        ("code", "", {"authorization": "Bearer o"}),
        ("certificate", "", {}),
    ):
        sent = Sent(path=f"/{operation}", query=query, headers=nothing | headers)
        yield Exchange(feature="security", operation=operation, client=secrets, sent=sent)
    for operation in ("optional", "open"):
        sent = Sent(path=f"/{operation}", headers=nothing)
        yield Exchange(feature="security", operation=operation, sent=sent)
    for operation in ("header", "query", "cookie", "bearer", "basic"):
        yield Exchange(
            feature="security", operation=operation, sent=None, refused="give the client `"
        )
    for given, operation, refused in (
        ({"header_key": "h"}, "both", "needs more to authenticate: give the client `"),
        ({"header_key": "h"}, "either", "needs more to authenticate: give the client `"),
        ({}, "either", "` with `"),
    ):
        yield Exchange(
            feature="security", operation=operation, client=given, sent=None, refused=refused
        )
    yield Exchange(
        feature="security",
        operation="either",
        client={"header_key": "h", "bearer": "t"},
        sent=Sent(path="/either", headers={"x-key": "h", "authorization": "Bearer t"}),
    )
    yield Exchange(
        feature="oauth_client_credentials",
        operation="get",
        client={"oauth": "token"},
        sent=Sent(path="/things", headers={"authorization": "Bearer token"}),
        answer=Told("{}"),
        gives={},
    )
