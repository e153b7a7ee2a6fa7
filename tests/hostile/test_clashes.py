"""Names that are one name once they are cased: all stay, exact on the wire, in whatever order."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.models import ClassSpec
from generator.pages.calls import call
from generator.pages.schema import Schema, resources
from generator.targets._python_calls import arguments, params
from generator.targets._python_types import types
from generator.view import sdk
from tests.build.documents import api
from tests.hostile.clashing import document, tree

STEMS = ("user id", "class", "type", "x1", "größe", "名前", "copy", "2 fa", "body", "timeout")
WAYS = (
    "{0} {1}", "{0}_{1}", "{0}-{1}", "{0}{2}", "{2}{3}", "{3}_{4}", "_{0}_{1}", "{0}.{1}",
    "{0}__{1}",
    "{4}{5}", "${0} {1}", "{0}/{1}",
)  # fmt: skip


@st.composite
def alike(draw: st.DrawFn) -> list[str]:
    """Several names of the same words, and some of others."""
    found: list[str] = []
    for stem in draw(st.lists(st.sampled_from(STEMS), min_size=1, max_size=3, unique=True)):
        first, _, second = stem.partition(" ")
        forms = (first, second, second.title(), first.title(), first.upper(), second.upper())
        ways = draw(st.lists(st.sampled_from(WAYS), min_size=2, max_size=5, unique=True))
        found += [way.format(*forms) for way in ways]
        found += [first, first.upper()]
    return list(dict.fromkeys(found))


def named(names: list[str]) -> dict[str, dict[str, str]]:
    """What each member is called in Python, by where it is: fields, arguments and classes."""
    built = api(tree(document(names)))
    resolved = sdk(built)
    found: dict[str, dict[str, str]] = {}
    for group in types(resolved, params(resolved)).groups:
        for module in group.modules:
            for spec in module.specs():
                if isinstance(spec, ClassSpec) and spec.kind == "model":
                    found[spec.name] = {each.wire: each.name for each in spec.fields}
    schema = Schema.of(built)
    for resource in resources(built):
        for method in resource.methods:
            taken = arguments(call(resource, method, schema))
            key = f"{resource.name}.{method.name}"
            found[key] = {f"{e.given.place} {e.given.wire_name}": e.name for e in taken}
    return found


@given(alike(), st.randoms(use_true_random=False))
@settings(max_examples=60, derandomize=True, deadline=None)
def test_all_stay_and_the_order_does_not_matter(names: list[str], chance: random.Random) -> None:
    found = named(names)
    wanted = {f"{place} {name}" for place in ("query", "header", "body") for name in names}
    members: dict[str, Any] = found["Thing"]
    assert set(members) == set(names)
    assert len({*members.values()}) == len(names)
    (method,) = (key for key in found if key.startswith("things."))
    assert set(found[method]) == wanted
    assert len({*found[method].values()}) == len(wanted)
    other = list(names)
    chance.shuffle(other)
    assert named(other) == found
