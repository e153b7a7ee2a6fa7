"""Parameters on the wire, held against the tables of OpenAPI 3.1, section 4.8.12.4."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

from tests.python.server import Server

VALUES: dict[str, Any] = {"value": "blue", "list": ["blue", "black"], "object": {"r": 1, "g": 2}}

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


def value(name: str) -> Any:
    return next((given for kind, given in VALUES.items() if kind in name), VALUES["object"])


def test_path_styles(client: Any, server: Server) -> None:
    last, *others = reversed(PATHS)
    client.paths.get(value(last), **{name: value(name) for name in others})
    assert server.last.path == "/paths/" + "/".join(PATHS.values())


def test_path_styles__values_that_need_escapes(client: Any, server: Server) -> None:
    given: dict[str, Any] = {name: value(name) for name in PATHS}
    last = given.pop("matrix_object_exploded")
    client.paths.get(last, **given | {"simple_value": "a/b?c#d e", "label_list": ["1/2", "x,y"]})
    parts = server.last.path.split("/")[2:]
    assert unquote(parts[0]) == "a/b?c#d e"
    assert parts[7] == ".1%2F2,x,y" or parts[7] == ".1%2F2,x%2Cy"
    with pytest.raises(ValueError, match="non-empty value for `simple_value`"):
        client.paths.get(last, **given | {"simple_value": ""})
    with pytest.raises(ValueError, match="can't be"):
        client.paths.get(last, **given | {"simple_value": ".."})


def test_query_styles(client: Any, server: Server) -> None:
    for name, expected in QUERIES.items():
        argument = name.replace("Delimited", "_delimited")
        client.queries.get(**{argument: value(name)})
        assert server.last.query == expected
    client.queries.get()
    assert server.last.query == ""


def test_header_and_cookie_styles(client: Any, server: Server) -> None:
    client.headers.get(
        x_value="blue",
        x_list=["blue", "black"],
        x_object={"r": 1, "g": 2},
        x_value_exploded="blue",
        x_list_exploded=["blue", "black"],
        x_object_exploded={"r": 1, "g": 2},
    )
    headers = server.last.headers
    assert headers["x-value"] == headers["x-value-exploded"] == "blue"
    assert headers["x-list"] == headers["x-list-exploded"] == "blue,black"
    assert headers["x-object"] == "r,1,g,2"
    assert headers["x-object-exploded"] == "r=1,g=2"
    client.cookies.retrieve(
        value="b l;ue", list=["a", "b"], object={"r": 1, "g": 2}, exploded=["c"]
    )
    pairs = server.last.headers["cookie"].split("; ")
    assert [unquote(pair) for pair in pairs] == [
        "value=b l;ue",
        "list=a,b",
        "object=r,1,g,2",
        "exploded=c",
    ]


def test_content_parameters(client: Any, server: Server) -> None:
    client.things.get(
        {"a": 1}, where={"b": ["x y"]}, x_context={"c": [True]}, state={"d": None}, text="t u"
    )
    assert unquote(server.last.path) == '/things/{"a":1}'
    assert unquote(server.last.query) == 'where={"b":["x+y"]}&text=t+u'
    assert server.last.headers["x-context"] == '{"c":[true]}'
    assert unquote(server.last.headers["cookie"]) == 'state={"d":null}'


def test_allow_reserved(client: Any, server: Server) -> None:
    client.things.get(path="/a:b?c@d e&f", paths=["/a", "b,c"], plain="/a:b")
    assert server.last.query == "path=/a:b?c@d+e%26f&paths=/a,b,c&plain=%2Fa%3Ab"
