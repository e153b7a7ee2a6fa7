"""Paths with a query or a fragment: what is sent is a path and query parameters."""

from __future__ import annotations

import pytest

from generator.api import Parameter, Primitive
from generator.build.paths import fitting, without_variables
from generator.problems import Location

AT = Location("openapi.yaml")


def parameter(name: str, place: str) -> Parameter:
    where = "query" if place == "query" else "path"
    return Parameter(name, where, Primitive("string"), True, AT, sdk_name=name)


def places(path: str, *parameters: Parameter) -> list[tuple[str, str, str]]:
    return [(each.place, each.name, each.sdk_name) for each in fitting(path, parameters, AT)]


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/a/{b}", "/a/{b}"),
        ("/a?b={c}", "/a"),
        ("/a?b={c}&d=1", "/a?d=1"),
        ("/a?d=1&b={c}&e", "/a?d=1&e"),
        ("/a?{b}#x", "/a#x"),
        ("/#Action=Go", "/#Action=Go"),
    ],
)
def test_what_stays_in_the_path(path: str, sent: str) -> None:
    assert without_variables(path) == sent


def test_a_variable_in_the_query_is_a_query_parameter() -> None:
    assert places("/a/{b}?as={c}", parameter("b", "path"), parameter("c", "path")) == [
        ("path", "b", "b"),
        ("query", "as", "c"),
    ]


def test_one_that_is_declared_as_such_stays() -> None:
    assert places("/a?c={c}", parameter("c", "query")) == [("query", "c", "c")]
    assert places("/a?c={c}", parameter("c", "path"), parameter("c", "query")) == [
        ("query", "c", "c")
    ]


def test_one_that_nothing_declares_is_text() -> None:
    assert places("/a?b={c}&d=1") == [("query", "b", "c")]
    assert places("/a?{c}") == [("query", "c", "c")]
