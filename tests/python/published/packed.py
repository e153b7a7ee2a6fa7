"""The recording as a file that people can read: a line for each request.

``common`` are the headers that most requests have. A request names only those that differ from
them; null says that it has none of that name.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

Facts = dict[str, Any]


def pack(facts: Facts) -> str:
    """Text from which ``unpack`` makes the same facts."""
    requests = [request for call in facts.values() for request in call["requests"]]
    counted = Counter(pair for request in requests for pair in request["headers"].items())
    common = {
        name: value for (name, value), count in sorted(counted.items()) if 2 * count > len(requests)
    }
    return "".join(_lines(facts, common))


def unpack(text: str) -> Facts:
    read = json.loads(text)
    return {name: _whole(call, read["common"]) for name, call in read["calls"].items()}


def _lines(facts: Facts, common: dict[str, str]) -> Iterator[str]:
    yield f'{{\n"common": {json.dumps(common, indent=2)},\n"calls": {{\n'
    last = len(facts) - 1
    for number, (name, call) in enumerate(facts.items()):
        requests = [_less(request, common) for request in call["requests"]]
        lines = ",\n".join(f"  {json.dumps(each, ensure_ascii=False)}" for each in requests)
        listed = f"[\n{lines}\n]" if lines else "[]"
        head = json.dumps(name, ensure_ascii=False)
        end = "," if number < last else ""
        yield f'{head}: {{"outcome": {json.dumps(call["outcome"])}, "requests": {listed}}}{end}\n'
    yield "}\n}\n"


def _less(request: Facts, common: dict[str, str]) -> Facts:
    headers = request["headers"]
    names = sorted(headers.keys() | common.keys())
    changes = {name: headers.get(name) for name in names if headers.get(name) != common.get(name)}
    parts = {name: request[name] for name in ("method", "path", "query", "body")}
    return {name: value for name, value in {**parts, "headers": changes}.items() if value}


def _whole(call: Facts, common: dict[str, str]) -> Facts:
    requests: list[Facts] = []
    for each in call["requests"]:
        headers = {**common, **each.get("headers", {})}
        present = {name: value for name, value in headers.items() if value is not None}
        request = {"query": "", "body": "", **each, "headers": present}
        requests.append(request)
    return {**call, "requests": requests}
