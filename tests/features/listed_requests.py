"""Exchanges that are about requests: parameters and bodies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from tests.features.exchanges import Exchange, File, Sent, Values
from tests.python.server import Told

COLORS: Values = {"value": "blue", "list": ["blue", "black"], "object": {"r": 1, "g": 2}}
PATHS = {
    "simple_value": "blue",
    "simple_list": "blue,black",
    "simple_object": "r,1,g,2",
    "simple_value_exploded": "blue",
    "simple_list_exploded": "blue,black",
    "simple_object_exploded": "r=1,g=2",
    "label_value": ".blue",
    "label_list": ".blue,black",
    "label_object": ".r,1,g,2",
    "label_value_exploded": ".blue",
    "label_list_exploded": ".blue.black",
    "label_object_exploded": ".r=1.g=2",
    "matrix_value": ";matrix_value=blue",
    "matrix_list": ";matrix_list=blue,black",
    "matrix_object": ";matrix_object=r,1,g,2",
    "matrix_value_exploded": ";matrix_value_exploded=blue",
    "matrix_list_exploded": ";matrix_list_exploded=blue;matrix_list_exploded=black",
    "matrix_object_exploded": ";r=1;g=2",
}
QUERIES = {
    "form_value": "form_value=blue",
    "form_list": "form_list=blue,black",
    "form_object": "form_object=r,1,g,2",
    "form_value_exploded": "form_value_exploded=blue",
    "form_list_exploded": "form_list_exploded=blue&form_list_exploded=black",
    "form_object_exploded": "r=1&g=2",
    "spaceDelimited_list": "spaceDelimited_list=blue%20black",
    "spaceDelimited_object": "spaceDelimited_object=r%201%20g%202",
    "spaceDelimited_list_exploded": "spaceDelimited_list_exploded=blue"
    "&spaceDelimited_list_exploded=black",
    "pipeDelimited_list": "pipeDelimited_list=blue%7Cblack",
    "pipeDelimited_object": "pipeDelimited_object=r%7C1%7Cg%7C2",
    "pipeDelimited_list_exploded": "pipeDelimited_list_exploded=blue"
    "&pipeDelimited_list_exploded=black",
    "deep": "deep%5Br%5D=1&deep%5Bg%5D=2",
}
"""The tables of OpenAPI 3.1, section 4.8.12.4."""


def value(name: str) -> Any:
    return next((given for kind, given in COLORS.items() if kind in name), COLORS["object"])


def parameters() -> Iterator[Exchange]:
    yield Exchange(
        feature="path_styles",
        operation="get",
        path={name: value(name) for name in PATHS},
        sent=Sent(path="/paths/" + "/".join(PATHS.values())),
    )
    odd = {name: value(name) for name in PATHS} | {"simple_value": "a/b?c#d e%"}
    yield Exchange(
        feature="path_styles",
        operation="get",
        path=odd | {"label_list": ["1/2", "x"]},
        sent=Sent(
            path="/paths/"
            + "/".join(
                (
                    PATHS | {"simple_value": "a%2Fb%3Fc%23d%20e%25", "label_list": ".1%2F2,x"}
                ).values()
            )
        ),
    )
    separators = "a,b;c=d"
    encoded = "a%2Cb%3Bc%3Dd"
    for name, given, part in (
        ("simple_list", [separators, "e"], f"{encoded},e"),
        ("simple_object", {separators: separators}, f"{encoded},{encoded}"),
        ("matrix_value", separators, f";matrix_value={encoded}"),
        ("matrix_list_exploded", [separators], f";matrix_list_exploded={encoded}"),
        ("matrix_object_exploded", {"k": separators}, f";k={encoded}"),
        ("label_list", [separators, "e"], f".{encoded},e"),
    ):
        yield Exchange(
            feature="path_styles",
            operation="get",
            path={each: value(each) for each in PATHS} | {name: given},
            sent=Sent(path="/paths/" + "/".join((PATHS | {name: part}).values())),
        )
    for text in ("", ".", ".."):
        yield Exchange(
            feature="path_styles",
            operation="get",
            path=odd | {"simple_value": text},
            sent=None,
            refused="can't be" if text else "non-empty value for `simple_value`",
        )
    for name, query in QUERIES.items():
        yield Exchange(
            feature="query_styles",
            operation="get",
            query={name: value(name)},
            sent=Sent(path="/queries", query=query),
        )
    yield Exchange(feature="query_styles", operation="get", sent=Sent(path="/queries"))
    yield Exchange(
        feature="header_and_cookie_styles",
        operation="get",
        header={
            "X-Value": "blue",
            "X-List": ["blue", "black"],
            "X-Object": {"r": 1, "g": 2},
            "X-Value-Exploded": "blue",
            "X-List-Exploded": ["blue", "black"],
            "X-Object-Exploded": {"r": 1, "g": 2},
        },
        sent=Sent(
            path="/headers",
            headers={
                "x-value": "blue",
                "x-list": "blue,black",
                "x-object": "r,1,g,2",
                "x-value-exploded": "blue",
                "x-list-exploded": "blue,black",
                "x-object-exploded": "r=1,g=2",
            },
        ),
    )
    yield Exchange(
        feature="header_and_cookie_styles",
        operation="get_cookies",
        cookie={
            "value": "b l;u=é",
            "list": ["a", "b"],
            "object": {"r": 1, "g": 2},
            "exploded": ["c"],
        },
        sent=Sent(
            path="/cookies",
            headers={
                "cookie": "value=b%20l%3Bu=%C3%A9; list=a%2Cb; object=r%2C1%2Cg%2C2; exploded=c"
            },
        ),
    )
    yield Exchange(
        feature="content_parameters",
        operation="get",
        path={"filter": {"a": 1}},
        query={"where": {"b": ["x y"]}, "text": "t u"},
        header={"X-Context": {"c": [True]}},
        cookie={"state": {"d": None}},
        sent=Sent(
            path="/things/%7B%22a%22:1%7D",
            query="where=%7B%22b%22%3A%5B%22x%20y%22%5D%7D&text=t%20u",
            headers={"x-context": '{"c":[true]}', "cookie": "state={%22d%22:null}"},
        ),
    )
    yield Exchange(
        feature="allow_reserved",
        operation="get",
        query={"path": "/a:b?c@d e&f", "paths": ["/a", "b,c"], "plain": "/a:b"},
        sent=Sent(path="/things", query="path=/a:b?c@d%20e%26f&paths=/a,b,c&plain=%2Fa%3Ab"),
    )


def bodies() -> Iterator[Exchange]:
    yield Exchange(
        feature="form_body",
        operation="send",
        body={
            "name": "a b&c",
            "list": ["x", "y"],
            "joined": ["x", "y"],
            "piped": ["x", "y"],
            "nested": {"a": 1},
            "deep": {"a": 1},
            "spread": {"b": 2, "c": 3},
            "json": {"d": True},
            "when": date(2026, 1, 2),
        },
        sent=Sent(
            method="POST",
            path="/forms",
            headers={"content-type": "application/x-www-form-urlencoded"},
            form=(
                ("name", "a b&c"),
                *(("list", each) for each in "xy"),
                ("joined", "x,y"),
                ("piped", "x|y"),
                ("nested[a]", "1"),
                ("deep[a]", "1"),
                ("b", "2"),
                ("c", "3"),
                ("json", '{"d":true}'),
                ("when", "2026-01-02"),
            ),
        ),
    )
    yield Exchange(
        feature="multipart_body",
        operation="send",
        body={
            "file": File("é.bin", b"\x00\xff"),
            "photos": [b"one", File('tw"o.jpg', b"two", "image/jpeg")],
            "meta": {"a": 1},
            "labels": ["x", "y"],
            "rows": [{"b": 2}, {"b": 3}],
            "csv": "a,b\n",
            "count": 4,
        },
        sent=Sent(
            method="POST",
            path="/uploads",
            parts=(
                ("file", "é.bin", "application/octet-stream", b"\x00\xff"),
                ("photos", "upload", "image/png", b"one"),
                ("photos", "tw%22o.jpg", "image/jpeg", b"two"),
                ("meta", None, "application/json", b'{"a":1}'),
                ("labels", None, None, b"x"),
                ("labels", None, None, b"y"),
                ("rows", None, "application/json", b'[{"b":2},{"b":3}]'),
                ("csv", None, "text/csv", b"a,b\n"),
                ("count", None, None, b"4"),
            ),
        ),
    )
    lines = {"content-type": "application/x-ndjson"}
    yield Exchange(
        feature="raw_bodies",
        operation="send_lines",
        body=b'{"a":"b"}\n{}\n',
        sent=Sent(method="POST", path="/packed", content=b'{"a":"b"}\n{}\n', headers=lines),
    )
    raw = (
        ("send", "/bytes", b"\x00\xff", b"\x00\xff", "application/octet-stream"),
        ("send_text", "/text", "a,é\n", "a,é\n".encode(), "text/csv"),
        ("send_xml", "/xml", b"<a/>", b"<a/>", "application/xml"),
        ("send_image", "/images", b"GIF", b"GIF", "application/octet-stream"),
    )
    for operation, path, body, content, media_type in raw:
        yield Exchange(
            feature="raw_bodies",
            operation=operation,
            body=body,
            sent=Sent(
                method="PUT", path=path, content=content, headers={"content-type": media_type}
            ),
        )
    merged = {"content-type": "application/merge-patch+json"}
    yield Exchange(
        feature="raw_bodies",
        operation="send_vendor",
        body={"a": None},
        sent=Sent(method="PATCH", path="/vendor", headers=merged, content=b'{"a":null}'),
    )
    as_json = {"content-type": "application/json", "accept": "application/json"}
    yield Exchange(
        feature="several_media_types",
        operation="send",
        body={"a": 1},
        sent=Sent(method="POST", path="/things", headers=as_json, content=b'{"a":1}'),
        answer=Told('{"a": 2}'),
        gives={"a": 2},
    )
    yield Exchange(
        feature="any_media_type",
        operation="send",
        body={"a": 1},
        sent=Sent(
            method="POST",
            path="/things",
            headers={"content-type": "application/json"},
            content=b'{"a":1}',
        ),
        answer=Told('{"a": 2}', media_type="application/vnd.example+json"),
        gives={"a": 2},
    )
    yield Exchange(
        feature="any_media_type",
        operation="copy",
        body=b"\x00",
        sent=Sent(method="POST", path="/files", content=b"\x00"),
        answer=Told(b"\x01", media_type="image/png"),
        gives=b"\x01",
    )
    given = {"data": "AP8=", "id": "123e4567-e89b-12d3-a456-426614174000", "big": 2**53 - 1}
    days = [date(2026, 1, 2), "2026-01-03"]
    yield Exchange(
        feature="formats",
        operation="send",
        body=given | {"at": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "days": days},
        sent=Sent(
            method="POST",
            path="/things",
            json=given | {"at": "2026-01-02T03:04:05+00:00", "days": ["2026-01-02", "2026-01-03"]},
        ),
        answer=Told(json.dumps(given)),
        gives=given,
    )
    given = {"password": "p", "name": "n", "inner": {"secret": "s", "note": "o"}}
    given |= {"part": {"size": 1}}
    received = {"id": "1", "name": "n", "inner": {"id": 2}, "number": 3, "made": {"by": "b"}}
    received |= {"part": {"serial": "s", "size": 1}}
    yield Exchange(
        feature="read_and_write_only",
        operation="send",
        body=given,
        sent=Sent(method="POST", path="/things", json=given),
        answer=Told(json.dumps(received)),
        gives=received,
    )
