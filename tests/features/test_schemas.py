"""Schemas: what is given is sent as it should be, and what comes back has its types."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any, get_args, get_type_hints

import pytest

from tests.python.server import Server, Told


def exchanged(client: Any, server: Server, given: dict[str, Any], answer: Any) -> Any:
    """What comes back from a call; what was sent is what was given."""
    server.tell(Told(json.dumps(answer)))
    found = client.things.send(**given)
    assert json.loads(server.last.body) == given
    return found


def echoed(client: Any, server: Server, **given: Any) -> Any:
    return exchanged(client, server, given, given)


def test_all_of(client: Any, server: Server, sdk: Any) -> None:
    found = echoed(
        client, server, name="n", size=1, made="2026-01-02T03:04:05Z", label={"name": "l"}
    )
    assert (found.name, found.size) == ("n", 1)
    assert found.made == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert type(found.label) is sdk.types.Named
    assert sdk.types.Thing.model_fields["size"].is_required()
    with pytest.raises(TypeError, match="name"):
        client.things.send(size=1)


def test_one_of(client: Any, server: Server, sdk: Any) -> None:
    types = sdk.types
    found = echoed(client, server, id=1, shape={"side": 2.0}, parts=["a", {"radius": 1.0}])
    assert (found.id, type(found.shape), type(found.parts[1])) == (1, types.Square, types.Circle)
    found = echoed(client, server, id="1", shape={"radius": 2.0}, extra={"note": "n", "b": 1})
    assert (found.id, type(found.shape)) == ("1", types.Circle)
    assert (found.extra.note, found.extra.b) == ("n", 1)
    assert echoed(client, server, id="1", shape=None).shape is None


def test_discriminator(client: Any, server: Server, sdk: Any) -> None:
    types = sdk.types
    for value, kind in (("meow", types.Cat), ("woof", types.Dog)):
        assert type(echoed(client, server, pet={"kind": value, "name": "n"}).pet) is kind
    for value, kind in (("Car", types.Car), ("Boat", types.Boat)):
        assert type(echoed(client, server, vehicle={"type": value, "doors": 2}).vehicle) is kind
    people = [{"role": "boss", "reports": 3}, {"role": "Worker", "task": "t"}, {"role": "new"}]
    found = echoed(client, server, people=people).people
    assert [type(each) for each in found] == [types.Manager, types.Worker, types.Parent]


def test_recursion(client: Any, server: Server, sdk: Any) -> None:
    inner: dict[str, Any] = {
        "children": [{"parent": {"children": []}}],
        "by_name": {"a": {"other": {"thing": {}}}},
    }
    found = echoed(client, server, parent=inner, json=["a", 1, {"b": [[], {}]}])
    assert type(found.parent.children[0].parent) is sdk.types.Thing
    assert type(found.parent.by_name["a"].other.thing) is sdk.types.Thing
    assert found.json_ == ["a", 1, {"b": [[], {}]}]


def test_nullable(client: Any, server: Server, sdk: Any) -> None:
    found = echoed(client, server, text=None, other=None, list=[1, None], level=None)
    assert (found.text, found.other, found.list, found.level) == (None, None, [1, None], None)
    found = echoed(client, server, text="t", other={"x": 1}, list=None, level="low")
    assert (found.text, found.other.x, found.list, found.level) == ("t", 1, None, "low")


def test_type_lists(client: Any, server: Server) -> None:
    for text, value, items in ((None, "s", [1]), ("t", 1, "x"), ("t", True, None)):
        found = echoed(client, server, text=text, value=value, items=items, nothing=None)
        assert (found.text, found.value, found.items) == (text, value, items)
        assert type(found.value) is type(value)


def test_additional_properties(client: Any, server: Server, sdk: Any) -> None:
    found = echoed(
        client,
        server,
        typed={"k": {"x": 1}},
        any={"k": [1, "a"]},
        closed={"a": "b"},
        by_pattern={"x-a": 1},
        both={"known": "k", "other": 5},
    )
    assert type(found.typed["k"]) is sdk.types.Value
    assert (found.any, found.closed.a, found.by_pattern) == ({"k": [1, "a"]}, "b", {"x-a": 1})
    assert (found.both.known, found.both.other) == ("k", 5)


def test_free_form(client: Any, server: Server) -> None:
    given: dict[str, Any] = {
        "object": {"a": 1},
        "anything": [None],
        "list": [1, "a", {}],
        "named": {"x": {}},
    }
    found = echoed(client, server, **given)
    assert (found.object, found.anything, found.list) == ({"a": 1}, [None], [1, "a", {}])
    assert found.named.to_dict() == {"x": {}}


def test_enums(client: Any, server: Server, sdk: Any) -> None:
    given = {"color": "it's", "kind": "thing", "version": 2, "exact": True, "size": 3}
    given |= {"ratio": 1.5, "mixed": None, "single": "only", "colors": ["", "light green"]}
    found = echoed(client, server, **given)
    assert found.to_dict() == given
    assert get_args(sdk.types.Color) == ("red", "light green", "", "it's")
    assert get_args(get_args(get_type_hints(sdk.types.Thing)["size"])[0]) == (1, 2, 3)
    assert exchanged(client, server, given, given | {"color": "new"}).color == "new"


def test_enums_of_objects(client: Any, server: Server) -> None:
    found = echoed(client, server, point={"x": 1}, points=[1, 2], kind="k")
    assert (found.point, found.points, found.kind) == ({"x": 1}, [1, 2], "k")


def test_defaults(client: Any, server: Server) -> None:
    found = exchanged(client, server, {"name": "n"}, {"name": "unnamed"})
    assert (found.name, found.count, found.tags) == ("unnamed", None, None)


def test_read_and_write_only(client: Any, server: Server, sdk: Any) -> None:
    given = {"password": "p", "name": "n", "inner": {"secret": "s", "note": "o"}}
    found = exchanged(client, server, given, {"id": "1", "name": "n", "inner": {"id": 2}})
    assert (found.id, found.inner.id) == ("1", 2)
    assert "password" not in sdk.types.Thing.model_fields
    assert "id" not in sdk.types.InnerParam.__annotations__
    with pytest.raises(TypeError, match="id"):
        client.things.send(password="p", id="1")


def test_formats(client: Any, server: Server) -> None:
    now, day = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), date(2026, 1, 2)
    given = {"data": "AP8=", "id": "123e4567-e89b-12d3-a456-426614174000", "big": 2**62}
    server.tell(Told(json.dumps({**given, "at": "2026-01-02T03:04:05Z", "day": "2026-01-02"})))
    found = client.things.send(at=now, day=day, days=[day, "2026-01-03"], **given)
    assert json.loads(server.last.body) == {
        **given,
        "at": "2026-01-02T03:04:05+00:00",
        "day": "2026-01-02",
        "days": ["2026-01-02", "2026-01-03"],
    }
    assert (found.at, found.day, found.data, found.big) == (now, day, "AP8=", 2**62)


def test_webhooks(client: Any, server: Server, sdk: Any) -> None:
    event = sdk.types.OrderCreatedWebhook.model_validate_json('{"order": {"id": "o"}}')
    assert type(event.order) is sdk.types.Order
    called = sdk.types.DeliveryCallback.model_validate_json('{"at": "2026-01-02T03:04:05Z"}')
    assert called.at.year == 2026
    client.subscriptions.subscribe(url="http://x")
    assert server.last.path == "/subscriptions"


def test_deprecated(client: Any, server: Server, sdk: Any) -> None:
    server.tell(Told('{"a": 1}'))
    with pytest.warns(DeprecationWarning, match="no longer"):
        assert client.things.retrieve(old="o").a == 1
    assert server.last.query == "old=o"
