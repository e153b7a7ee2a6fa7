"""The exchanges of all golden documents: at least one for each feature that shows on the wire."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.features.exchanges import Exchange, Sent, Values
from tests.features.listed_answers import answers, credentials, places
from tests.features.listed_requests import bodies, parameters
from tests.features.listed_streams import streams
from tests.features.listed_types import values
from tests.python.server import Told

ECHOES: dict[str, list[Values]] = {
    "additional_properties": [
        {
            "typed": {"k": {"x": 1}},
            "any": {"k": [1, "a"]},
            "closed": {"a": "b"},
            "by_pattern": {"x-a": 1},
            "both": {"known": "k", "other": 5},
        }
    ],
    "all_of": [{"name": "n", "size": 1, "made": "2026-01-02T03:04:05Z", "label": {"name": "l"}}],
    "defaults": [{"name": "n"}],
    "discriminator": [
        {
            "pet": {"kind": "meow", "name": "n"},
            "vehicle": {"type": "Boat", "doors": 0},
            "people": [{"role": "boss", "reports": 3}, {"role": "new"}],
        },
        {"pet": {"kind": "purr", "name": "n"}, "vehicle": {"type": "Car", "doors": 3}},
        {"pet": {"kind": "woof", "tail": 1}, "vehicle": {"type": "Train", "doors": 9}},
    ],
    "enums": [
        {"color": "it's", "kind": "thing", "version": 2, "exact": True, "mixed": None},
        {"color": "new", "kind": "thing", "colors": ["", "light green"], "ratio": 1.5},
    ],
    "enums_of_objects": [{"point": {"x": 1}, "points": [1, 2], "kind": "k"}],
    "free_form": [
        {"object": {"a": 1}, "anything": [None], "list": [1, "a", {}], "named": {"x": {}}}
    ],
    "nullable": [
        {"text": None, "other": None, "list": [1, None], "level": None},
        {"text": "t", "other": {"x": 1}, "list": None},
    ],
    "one_of": [
        {"id": 1, "shape": {"side": 2.5}, "parts": ["a", {"radius": 1.5}]},
        {"id": "1", "shape": None, "extra": {"note": "n", "b": 1}},
    ],
    "recursion": [
        {"parent": {"children": [{"parent": {"children": []}}]}, "json": ["a", 1, {"b": [[], {}]}]}
    ],
    "schema_keywords": [
        {
            "pair": ["a", 1],
            "row": ["a", 1, True],
            "nothing_in_it": [],
            "patterns": {"s_a": "x", "n_b": 1},
            "names": {"a": 1},
        },
        {"text": "s", "number": 1.5, "flag": False, "nothing": None, "object": {"a": 1}},
        {
            "inner": {"v": 1},
            "with_siblings": {"id": "i", "more": 1},
            "sealed": {"id": "i", "z": "z"},
            "conditional": {"country": "US", "zip": "z"},
            "dependent": {"card": "c", "address": "a"},
        },
        {"but": 1, "always": [None], "encoded": "AP8=", "embedded": "{}", "raw": "é"},
        {"time": "10:00:00Z", "duration": "P1DT2H"},
    ],
    "type_lists": [{"text": None, "value": True, "items": [1]}, {"text": "t", "items": None}],
}
"""What is sent as it is given, and comes back as it was sent."""


def by_feature() -> dict[str, list[Exchange]]:
    """All of them."""
    found: dict[str, list[Exchange]] = {}
    for each in _listed():
        found.setdefault(each.feature, []).append(each)
    return found


def _listed() -> Iterator[Exchange]:
    yield from parameters()
    yield from bodies()
    yield from values()
    yield from answers()
    yield from streams()
    yield from places()
    yield from credentials()
    for feature, given in ECHOES.items():
        for body in given:
            yield Exchange(
                feature=feature,
                operation="send",
                body=body,
                sent=Sent(method="POST", path="/things", json=body),
                answer=Told(json.dumps(body)),
                gives=body,
            )
