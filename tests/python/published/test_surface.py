"""Who uses the published package for these operations finds all of it in the generated one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.python.published.absent import EXPORTS, MEMBERS, PAGES, PARAMETERS
from tests.python.published.environment import run_published
from tests.python.published.surface import Facts, surface

RECORDED = Path(__file__).with_name("surface.json")

# The document requires these members, which may be null; the published models do without them.
REQUIRED_BY_THE_DOCUMENT = {
    "BetaEnvironment": {"archived_at"},
    "BetaSelfHostedWork": {
        "acknowledged_at",
        "latest_heartbeat_at",
        "started_at",
        "stop_requested_at",
        "stopped_at",
    },
    "BetaSelfHostedWorkListResponse": {"next_page"},
    "BetaSelfHostedWorkQueueStats": {"oldest_queued_at", "workers_polling"},
}
NOT_IN_THE_DOCUMENT = {"BetaSelfHostedWork": {"secret"}}


@pytest.fixture
def recorded(request: pytest.FixtureRequest, tmp_path: Path) -> Facts:
    """What the published package offers: as committed, or as it does now."""
    if request.config.getoption("--refresh-recording"):
        facts = json.loads(run_published("tests.python.published.surface", tmp_path / "venv"))
        text = json.dumps(facts, indent=1, ensure_ascii=False) + "\n"
        RECORDED.write_text(text, encoding="utf-8", newline="\n")
    return json.loads(RECORDED.read_text(encoding="utf-8"))


def test_all_that_is_public_is_there(sdk: Any, recorded: Facts) -> None:
    ours = surface(sdk)
    told = [f"{name} is not exported" for name in lacking(recorded["exports"], ours["exports"])]
    for module, names in recorded["modules"].items():
        told += [f"{module} has no {name}" for name in lacking(names, ours["modules"][module])]
    for group in "objects", "classes":
        for name, facts in recorded[group].items():
            of = name.removeprefix("anthropic.").removeprefix("Async")
            absent = MEMBERS.get(of, set())
            differing = members_differ(facts, ours[group][name], absent)
            told += [f"{name}.{each}" for each in differing]
    for name, facts in recorded["errors"].items():
        if name not in EXPORTS:
            told += [f"{name}: {each}" for each in error_differs(facts, ours["errors"][name])]
    for name, facts in recorded["models"].items():
        told += [f"{name}.{each}" for each in model_differs(name, facts, ours["models"][name])]
    assert told == []


def lacking(theirs: list[str], ours: list[str]) -> list[str]:
    return sorted(set(theirs) - set(ours) - EXPORTS - PAGES)


def members_differ(theirs: Facts, ours: Facts, absent: set[str]) -> Iterator[str]:
    for name in theirs.keys() - ours.keys() - absent:
        yield f"{name} is missing"
    for name, facts in theirs.items():
        if name not in ours or name in absent:
            continue
        called = not isinstance(facts, str)
        if called == isinstance(ours[name], str):
            yield f"{name} is {'' if called else 'not '}to be called"
        elif called:
            differing = signature_differs(facts, ours[name], PARAMETERS.get(name, set()))
            yield from (f"{name}: {each}" for each in differing)


def signature_differs(theirs: Facts, ours: Facts, absent: set[str]) -> Iterator[str]:
    """A caller may use every argument as before, and needs no other."""
    if theirs["async"] != ours["async"]:
        yield f"async is {ours['async']}"
    for name in theirs["parameters"].keys() - ours["parameters"].keys() - absent:
        yield f"no argument {name}"
    for name, (kind, default) in theirs["parameters"].items():
        if name not in ours["parameters"]:
            continue
        own_kind, own_default = ours["parameters"][name]
        both_ways = (kind, own_kind) == ("KEYWORD_ONLY", "POSITIONAL_OR_KEYWORD")
        if kind != own_kind and not both_ways:
            yield f"{name} is {own_kind}"
        if default is not None and default != own_default:
            yield f"{name} is {own_default} where nothing is given, not {default}"
    for name, (kind, default) in ours["parameters"].items():
        optional = default is not None or kind.startswith("VAR_")
        if name not in theirs["parameters"] and not optional:
            yield f"{name} has to be given"
    places = [
        [name for name, (kind, _) in each["parameters"].items() if kind == "POSITIONAL_OR_KEYWORD"]
        for each in (theirs, ours)
    ]
    if places[0] != places[1][: len(places[0])]:
        yield f"by place: {places[1]}"


def error_differs(theirs: Facts, ours: Facts) -> Iterator[str]:
    # The root is one class in every generated package, and has the API's name beside its own.
    bases = {"SDKError" if name == "AnthropicError" else name for name in theirs["bases"]}
    if not bases <= set(ours["bases"]):
        yield f"derives from {ours['bases']}"
    yield from signature_differs(theirs["made"], ours["made"], set())


def model_differs(model: str, theirs: Facts, ours: Facts) -> Iterator[str]:
    for name, facts in theirs.items():
        if name in NOT_IN_THE_DOCUMENT.get(model, ()):
            continue
        if name not in ours:
            yield f"{name} is missing"
            continue
        changes = {"type": facts["type"], **ours[name]}
        if name in REQUIRED_BY_THE_DOCUMENT.get(model, ()):
            assert (facts["required"], changes["required"]) == (False, True)
            changes |= {"required": False, "default": "None"}
        if changes != facts:
            yield f"{name}: {ours[name]}, not {facts}"


def test_every_difference_is_told() -> None:
    theirs: Facts = {
        "async": False,
        "parameters": {"a": ["POSITIONAL_OR_KEYWORD", None], "b": ["KEYWORD_ONLY", "omit"]},
    }

    def told(**changes: Any) -> int:
        parameters = {**theirs["parameters"], **changes.pop("parameters", {})}
        found = {name: each for name, each in parameters.items() if each}
        ours = {**theirs, **changes, "parameters": found}
        return len(list(signature_differs(theirs, ours, set())))

    assert told() == told(parameters={"b": ["POSITIONAL_OR_KEYWORD", "omit"]}) == 0
    assert told(parameters={"c": ["KEYWORD_ONLY", "None"], "kw": ["VAR_KEYWORD", None]}) == 0
    assert told(**{"async": True}) == told(parameters={"b": None}) == 1
    assert told(parameters={"b": ["KEYWORD_ONLY", "None"]}) == 1
    assert told(parameters={"c": ["KEYWORD_ONLY", None]}) == 1
    assert told(parameters={"a": ["KEYWORD_ONLY", None]}) == 2
    assert sorted(members_differ({"x": "property", "y": "", "z": ""}, {"x": theirs}, {"z"})) == [
        "x is not to be called",
        "y is missing",
    ]
    field = {"type": "str", "required": True, "alias": None, "default": None}
    assert list(model_differs("", {"a": field}, {"a": field, "b": field})) == []
    for change in {"type": "int"}, {"required": False}, {"alias": "A"}:
        assert len(list(model_differs("", {"a": field}, {"a": {**field, **change}}))) == 1
    assert len(list(model_differs("", {"a": field}, {}))) == 1
    assert len(list(error_differs({"bases": ["X"], "made": theirs}, {"bases": [], "made": theirs})))
