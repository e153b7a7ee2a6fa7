"""The exchanges that all languages have in common, by the Python SDK of each golden document."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from typing import Any, cast

import pytest

from tests.features.calling import Spelt, in_python, spelt
from tests.features.exchanges import Exchange, File
from tests.features.listed import by_feature
from tests.golden.test_golden import FEATURES
from tests.python.server import Server

EXCHANGES = by_feature()
SILENT = {"openapi_3_2", "swagger_2_0", "no_operation_ids"}
"""Golden documents that aren't called here: two of them never are."""


@pytest.fixture(params=EXCHANGES)
def feature(request: pytest.FixtureRequest) -> str:
    return request.param


def test_every_golden_document_is_called() -> None:
    assert set(EXCHANGES) | SILENT == set(FEATURES)


def test_exchanges(feature: str, make: Callable[..., Any], server: Server, sdk: Any) -> None:
    calls = spelt(feature, "python")
    for exchange in EXCHANGES[feature]:
        server.clear()
        server.tell(exchange.answer)
        refused, found = "", None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                found = _called(make, calls[exchange.operation], exchange)
        except (ValueError, TypeError, sdk.APIError) as error:
            refused = str(error)
        assert exchange.differences(server.seen, found, refused) == []


def _called(make: Callable[..., Any], call: Spelt, exchange: Exchange) -> Any:
    options = {call.options.get(name, name): value for name, value in exchange.client.items()}
    of = make(**options)
    for name in call.path:
        of = getattr(of, name)
    first, named = in_python(call, exchange)
    given = {name: _plain(value) for name, value in named.items()}
    return _value(of(*map(_plain, first), **given))


def _plain(value: Any) -> Any:
    """A file as this SDK takes one."""
    match value:
        case File(name, content, media_type):
            return (name, content, *filter(None, (media_type,)))
        case list():
            return [_plain(each) for each in cast("list[Any]", value)]
        case _:
            return value


def _value(found: Any) -> Any:
    """What came back, as JSON has it."""
    match found:
        case bytes() | str() | int() | float() | None:
            return found
        case dict():
            return {name: _value(each) for name, each in cast("dict[str, Any]", found).items()}
        case _ if hasattr(found, "model_dump_json"):
            return json.loads(
                found.model_dump_json(by_alias=True, exclude_unset=True, warnings=False)
            )
        case _:
            return [_value(each) for each in found]
