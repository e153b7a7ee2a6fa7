"""Exchanges that are about values: of parameters, of whole bodies, of schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.features.exchanges import ABSENT, Exchange, Sent, Values
from tests.python.server import Told

TEXT = "é 日&=+/?#%,;:@$[]\"<>'"


def values() -> Iterator[Exchange]:
    yield from _in_paths()
    yield from _in_queries()
    yield from _in_headers()
    yield from _nested()
    yield from _bodies()
    yield from _odd_names()


def _in_paths() -> Iterator[Exchange]:
    usual: Values = {"text": "t", "number": 1.5, "date": "2026-01-02", "list": ["a"]}
    usual = {**usual, "flag": True, "choice": "on"}
    path = "/things/{}/1.5/x2026-01-02y/{}.json/{}:{}"
    for given, parts in (
        ({}, ("t", "a", "true", "on")),
        (
            {"text": TEXT},
            ("%C3%A9%20%E6%97%A5&=+%2F%3F%23%25,;:@$%5B%5D%22%3C%3E'", "a", "true", "on"),
        ),
        ({"list": ["x,y", "z/"], "flag": False, "choice": 2}, ("t", "x%2Cy,z%2F", "false", "2")),
    ):
        sent = Sent(path=path.format(*parts))
        yield Exchange(
            feature="parameter_types", operation="in_path", path={**usual, **given}, sent=sent
        )
    empty: list[tuple[str, Any]] = [("text", ""), ("list", [])]
    for name, nothing in empty:
        yield Exchange(
            feature="parameter_types",
            operation="in_path",
            path={**usual, name: nothing},
            sent=None,
            refused=f"Expected a non-empty value for `{name}` but received ",
        )


def _in_queries() -> Iterator[Exchange]:
    queries: tuple[tuple[Values, str], ...] = (
        (
            {"text": TEXT},
            "text=%C3%A9%20%E6%97%A5%26%3D%2B%2F%3F%23%25%2C%3B%3A%40%24%5B%5D%22%3C%3E%27",
        ),
        ({"text": "", "flags": [], "numbers": []}, "text="),
        ({"number": 0.1, "flag": False}, "number=0.1&flag=false"),
        ({"nullable": None, "constant": "fixed", "choice": True}, "constant=fixed&choice=true"),
        ({"when": "2026-01-02T03:04:05+02:00"}, "when=2026-01-02T03%3A04%3A05%2B02%3A00"),
        ({"any": {"a": 1}, "one_or_more": "x"}, "a=1&one_or_more=x"),
        ({"any": [1, "b"], "one_or_more": ["x", "y"]}, "any=1&any=b&one_or_more=x&one_or_more=y"),
        ({"flags": [True, False], "numbers": [1, 2]}, "flags=true&flags=false&numbers=1,2"),
        ({"ids[]": ["1", ""]}, "ids%5B%5D=1&ids%5B%5D="),
        ({"filter[a.b]": "v", "$x&y=z": "w"}, "filter%5Ba.b%5D=v&%24x%26y%3Dz=w"),
    )
    for given, query in queries:
        sent = Sent(path="/things", query=query)
        yield Exchange(feature="parameter_types", operation="in_query", query=given, sent=sent)


def _in_headers() -> Iterator[Exchange]:
    headers = {"x-text": None, "x-list": None, "accept": "*/*", "authorization": None}
    cases: tuple[tuple[Values, Values], ...] = (
        ({"X-Number": 3, "X-Flag": False}, {"x-number": "3", "x-flag": "false"}),
        ({"X-When": "2026-01-02T03:04:05Z"}, {"x-when": "2026-01-02T03:04:05Z"}),
        ({"X-Text": " a b ", "X-List": [1, 2]}, {"x-text": "a b", "x-list": "1,2"}),
        ({"X-Text": "", "X-List": []}, {"x-text": ""}),
    )
    for given, sent in cases:
        yield Exchange(
            feature="parameter_types",
            operation="in_headers",
            header=given,
            sent=Sent(path="/headers", headers={**headers, **sent}),
        )
    for text in "a\r\nb: c", "—":
        yield Exchange(
            feature="parameter_types",
            operation="in_headers",
            header={"X-Text": text},
            sent=None,
            refused="characters that can't be sent",
        )
    cookies: tuple[tuple[Values, str | None], ...] = (
        (
            {"text": "b; c=é", "number": 1, "list": ["a", "b"]},
            "text=b%3B%20c=%C3%A9; number=1; list=a%2Cb",
        ),
        ({"text": "", "list": []}, "text="),
        ({"list": []}, None),
    )
    for given, cookie in cookies:
        yield Exchange(
            feature="parameter_types",
            operation="in_headers",
            cookie=given,
            sent=Sent(path="/headers", headers={"cookie": cookie}),
        )


def _nested() -> Iterator[Exchange]:
    deep = {"a": "x", "inner": {"b": 1}, "list": ["p", "q"], "nothing": None}
    queries: tuple[tuple[Values, str], ...] = (
        (
            {"deep": deep},
            "deep%5Ba%5D=x&deep%5Binner%5D%5Bb%5D=1&deep%5Blist%5D%5B%5D=p&deep%5Blist%5D%5B%5D=q",
        ),
        ({"map": {"k y": "v&"}}, "map%5Bk%20y%5D=v%26"),
        (
            {"filter": {"a": "x", "inner": {"a": "y"}}},
            "filter%5Ba%5D=x&filter%5Binner%5D%5Ba%5D=y",
        ),
        ({"spread": {"a b": "c,d"}}, "a%20b=c%2Cd"),
        ({"joined": {"p": "a,b", "q": True}}, "joined=p,a%2Cb,q,true"),
        ({"deep": {}, "map": {}, "spread": {}, "joined": {}}, ""),
        (
            {"json": {"a": "x", "inner": {"a": "y"}}},
            "json=%7B%22a%22%3A%22x%22%2C%22inner%22%3A%7B%22a%22%3A%22y%22%7D%7D",
        ),
    )
    for given, query in queries:
        sent = Sent(path="/things", query=query)
        yield Exchange(feature="nested_parameters", operation="list", query=given, sent=sent)


def _bodies() -> Iterator[Exchange]:
    bodies: tuple[tuple[str, str, tuple[Any, ...]], ...] = (
        ("send_list", "/lists", ([{"kind": "dog"}, {"kind": "cat", "lives": 9}], [])),
        ("send_map", "/maps", ({"a": 1},)),
        ("send_text", "/texts", ("é\n", "")),
        ("send_number", "/numbers", (5, 0, None)),
        ("send_pet", "/pets", ({"kind": "dog"}, {"kind": "cat", "lives": 1})),
        ("send_anything", "/anything", ({"a": [None]}, [], "s", 0, False, None)),
    )
    for operation, path, given in bodies:
        for body in given:
            yield Exchange(
                feature="whole_bodies",
                operation=operation,
                body=body,
                sent=Sent(method="PUT", path=path, json=body),
                answer=Told(json.dumps(body)),
                gives=body,
            )
    for operation, method, body in (
        ("send_perhaps", "PUT", {"kind": "dog"}),
        ("send_perhaps", "PUT", None),
        ("send_perhaps_nothing", "PATCH", {"a": None}),
        ("send_perhaps_nothing", "PATCH", None),
        ("send_perhaps_nothing", "PATCH", ABSENT),
    ):
        sent = Sent(method=method, path="/perhaps", json=body)
        yield Exchange(feature="whole_bodies", operation=operation, body=body, sent=sent)
    optional = Sent(method="PUT", path="/optional")
    yield Exchange(feature="whole_bodies", operation="send_optional", sent=optional)


def _odd_names() -> Iterator[Exchange]:
    found = {"": "e", " ": "s", "123": "n", "@id": "i", "date_": "d", "_private": "p"}
    yield Exchange(
        feature="odd_names",
        operation="3rd-thing",
        path={"2nd": "2"},
        query={"^^": "a", "%%": "b", "1st": "c"},
        sent=Sent(path="/things/2", query="%5E%5E=a&%25%25=b&1st=c"),
        answer=Told(json.dumps(found)),
        gives=found,
    )
    yield Exchange(feature="odd_names", operation="***", sent=Sent(path="/symbols"))
    for operation, method in ("read", "GET"), ("Read", "PUT"), ("READ", "POST"):
        yield Exchange(
            feature="odd_names", operation=operation, sent=Sent(method=method, path="/case")
        )
