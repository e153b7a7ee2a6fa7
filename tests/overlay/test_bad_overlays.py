"""Overlays that can't be applied: located messages, and what only deserves a warning."""

from __future__ import annotations

import pytest

from generator import gate
from generator.problems import BadInput
from tests.overlay.applying import HEAD, problems, run

DOCUMENT = """\
info: {title: Pets, tags: [a], contact: {name: Ann}}
paths: {/a: {get: {summary: A}}}
"""
ONE = "actions: [{target: $.info, update: {}}]"

ACTIONS = {
    "- {target: $.nothing, update: 1}": "4:12: warning: the target `$.nothing` matches nothing; "
    "correct it, or remove the action",
    "- {target: '$.info[', remove: true}": "4:12: error: `$.info[` is no JSONPath: "
    "unbalanced brackets; write it by RFC 9535, such as `$.paths.*.get`",
    "- {target: info, remove: true}": "4:12: error: `info` is no JSONPath: "
    "expected '$', found 'i'; write it by RFC 9535, such as `$.paths.*.get`",
    "- {target: $, remove: true}": "4:12: error: the target matches the document as a whole, "
    "which can't be removed; remove its members (`$.*`)",
    "- {target: $.info, update: [1]}": "4:28: error: this is a list, and the target matches "
    "objects; correct the target or the value",
    "- {target: $.info.title, update: {a: 1}}": "4:34: error: this is an object, and the target "
    "matches primitive values; correct the target or the value",
    "- {target: $.info.*, update: 1}": "4:12: error: the target matches lists and objects and "
    "primitive values; make an action for each of these kinds",
    "- {target: $, update: {info: {tags: {a: 1}}}}": "4:31: error: `tags` is an object, and in "
    "the document a list; make it of the same kind, or remove the other one first",
    "- {target: $, update: {info: null}}": "4:24: error: `info` is null, and in the document "
    "an object; make it of the same kind, or remove the other one first",
    "- {target: $, update: {info: {title: [1]}}}": "4:31: error: `title` is a list, and in the "
    "document text; make it of the same kind, or remove the other one first",
    "- {target: $.info, copy: $.paths.*.none}": "4:26: error: `copy` must match one node, "
    "and matches 0; correct it",
    "- {target: $.info, copy: $.*}": "4:26: error: `copy` must match one node, and matches 2; "
    "correct it",
    "- {target: $.info, copy: '$.['}": "4:26: error: `$.[` is no JSONPath: "
    "unexpected shorthand selector '['; write it by RFC 9535, such as `$.paths.*.get`",
    "- {target: $.info, copy: $.info.title}": "4:26: error: this is text, and the target matches "
    "objects; correct the target or the value",
    "- {target: $.info}": "4:12: warning: the action changes nothing; "
    "give it `update`, `copy` or `remove: true`",
    "- {target: $.info, update: {a: 1}, copy: $.info}": "4:36: warning: `update` and `copy` "
    "cancel each other out; make two actions of them",
    "- {update: {a: 1}}": "4:3: error: an action needs `target`; add it",
    "- {target: 5, remove: true}": "4:12: error: `target` is a number, and must be text; "
    "put it in quotes",
    "- {target: $.info, remove: 'yes'}": "4:28: error: `remove` is text, and must be true or "
    "false; correct it",
    "- {target: $.info, removed: true}": "4:20: error: an action has no `removed`; "
    "did you mean 'remove'?",
    "- text": "4:3: error: an action is an object, and this is text; correct it",
    "- {$ref: '#/components/actions/a', target: $.info}": "4:10: error: there is no reusable "
    "action `a`; check the spelling",
    "- {$ref: 'o.yaml#/components/actions/a', target: $.info}": "4:10: error: "
    "`o.yaml#/components/actions/a` doesn't name a reusable action; "
    "write `#/components/actions/` and the action's name",
    "- {$ref: '#/components/actions/a/b', target: $.info}": "4:10: error: "
    "`#/components/actions/a/b` doesn't name a reusable action; "
    "write `#/components/actions/` and the action's name",
    "  []": "3:1: error: `actions` is empty; write at least one action",
    "  5": "4:3: error: `actions` is a number, and must be a list; correct it",
}


@pytest.mark.parametrize(("actions", "message"), ACTIONS.items())
def test_action(actions: str, message: str) -> None:
    assert problems(DOCUMENT, actions) == [f"o.yaml:{message}"]


OVERLAYS = {
    "info: {}": "1:1: error: this is no overlay: `overlay` is missing; write `overlay: 1.1.0`",
    "overlay: 1.1": "1:10: error: the overlay's version is a number; "
    "write it in full, such as `overlay: 1.1.0`",
    "overlay: 1.3.0": "1:10: error: there is no version `1.3.0` of overlays that is known here; "
    "write 1.0.0, 1.1.0 or 1.2.0",
    "overlay: 2.0.0": "1:10: error: there is no version `2.0.0` of overlays that is known here; "
    "write 1.0.0, 1.1.0 or 1.2.0",
    f"overlay: 1.0.0\ninfo: {{version: 1}}\n{ONE}": "2:7: error: "
    "`info` needs `title`; add it|2:17: error: `version` is a number, and must be text; "
    "put it in quotes",
    f"overlay: 1.0.0\n{ONE}": "1:1: error: an overlay needs `info`; add it",
    f"overlay: 1.0.0\n{HEAD}": "1:1: error: an overlay needs `actions`; add it",
    f"overlay: 1.0.0\n{HEAD}action: []\n{ONE}": "3:1: error: "
    "an overlay has no `action`; did you mean 'actions'?",
    f"overlay: 1.0.0\n{HEAD}actions: [{{target: $.info, copy: $.paths}}]": "3:28: error: "
    "`copy` came with version 1.1 of overlays; write `overlay: 1.1.0`",
    f"overlay: 1.1.0\n{HEAD}components: {{}}\n{ONE}": "3:1: "
    "error: `components` came with version 1.2 of overlays; write `overlay: 1.2.0`",
    f"overlay: 1.1.0\n{HEAD}actions: [{{$ref: '#/components/actions/a', target: $.info}}]": "3:12: "
    "error: `$ref` came with version 1.2 of overlays; write `overlay: 1.2.0`|3:18: error: "
    "there is no reusable action `a`; check the spelling",
    f"overlay: 1.2.0\n{HEAD}extends: 'a.yaml#/b'\n{ONE}": "3:10: "
    "error: `extends` names a whole document, and can't have a fragment; "
    "remove the `#` and what follows",
}
REUSABLE = {
    "{a: {update: {}}}": "4:16: error: a reusable action needs `fields`; add it|4:17: error: "
    "a reusable action has no `update`; known here: description, fields",
    "{a: {fields: {target: $}}}": "4:26: error: `fields` has no `target`; "
    "known here: copy, description, remove, update",
    "{a: {fields: 1}}": "4:25: error: `fields` is a number, and must be an object; correct it",
    "{a: 1}": "4:16: error: an action is an object, and this is a number; correct it",
    "[]": "4:12: error: `actions` is a list, and must be an object; correct it",
}


@pytest.mark.parametrize(("text", "messages"), OVERLAYS.items())
def test_overlay(text: str, messages: str) -> None:
    result, found = run(DOCUMENT, text)
    assert found == [f"o.yaml:{message}" for message in messages.split("|")]
    assert result["info"]["title"] == "Pets"


@pytest.mark.parametrize(("actions", "messages"), REUSABLE.items())
def test_reusable_action(actions: str, messages: str) -> None:
    text = f"overlay: 1.2.0\n{HEAD}components:\n  actions: {actions}\n{ONE}"
    found = run(DOCUMENT, text)[1]
    assert found == [f"o.yaml:{message}" for message in messages.split("|")]


@pytest.mark.parametrize("field", ["update: {}", "copy: $.info", "remove: true"])
def test_reference_takes_no_further_fields(field: str) -> None:
    text = f"""\
        overlay: 1.2.0
        info: {{title: a, version: b}}
        components: {{actions: {{a: {{fields: {{update: {{}}}}}}}}}}
        actions: [{{$ref: '#/components/actions/a', target: $.info, {field}}}]
        """
    key = field.partition(":")[0]
    assert run(DOCUMENT, text)[1] == [
        f"o.yaml:4:60: error: a reference to an action has no `{key}`; "
        "known here: $ref, description, target"
    ]


def test_misspelled_reference_is_corrected() -> None:
    text = """\
        overlay: 1.2.0
        info: {title: a, version: b}
        components: {actions: {addTag: {fields: {update: {}}}}}
        actions: [{$ref: '#/components/actions/addTags', target: $.info}]
        """
    assert run(DOCUMENT, text)[1] == [
        "o.yaml:4:18: error: there is no reusable action `addTags`; did you mean 'addTag'?"
    ]


def test_strict_makes_an_unmatched_target_an_error() -> None:
    assert problems(DOCUMENT, "- {target: $.none, update: 1}", strict=True) == [
        "o.yaml:4:12: error: the target `$.none` matches nothing; correct it, or remove the action"
    ]


def test_all_problems_are_reported() -> None:
    actions = """\
- {target: $.none, update: 1}
- {target: '$[', remove: true}
- {target: $.info, update: 1}
"""
    assert [problem.split(": ")[0] for problem in problems(DOCUMENT, actions)] == [
        "o.yaml:4:12",
        "o.yaml:5:12",
        "o.yaml:6:28",
    ]


EXTENDS: dict[str, tuple[str, str, bool]] = {
    "the document beside the overlay": ("", "api.yaml", True),
    "the same with a dot": ("", "./api.yaml", True),
    "another document": ("", "other.yaml", False),
    "a URL, of which any file may be a copy": ("", "https://example.com/other.yaml", True),
    "a file URL of another document": ("", "file:///other.yaml", False),
    "what the document calls itself": ("$self: https://a.com/a\n", "https://a.com/a", True),
    "not what it calls itself": ("$self: https://a.com/a\n", "https://a.com/b", False),
}


@pytest.mark.parametrize(("own", "extends", "fits"), EXTENDS.values(), ids=EXTENDS)
def test_extends(own: str, extends: str, fits: bool) -> None:
    text = f"overlay: 1.0.0\n{HEAD}extends: {extends}\nactions: [{{target: $, update: {{x: 1}}}}]"
    result, found = run(own + DOCUMENT, text)
    assert result["x"] == 1
    assert found == (
        []
        if fits
        else [
            f"o.yaml:3:10: warning: the overlay extends `{extends}`, and the document is "
            "`api.yaml`; correct `extends`, or drop the overlay"
        ]
    )


def test_extends_is_relative_to_what_the_overlay_calls_itself() -> None:
    text = f"overlay: 1.2.0\n$self: https://example.com/o/a.yaml\n{HEAD}extends: ../api.yaml\n"
    text += "actions: [{target: $, update: {x: 1}}]"
    assert run("$self: https://example.com/api.yaml\n" + DOCUMENT, text)[1] == []
    assert len(run("$self: https://example.com/o/api.yaml\n" + DOCUMENT, text)[1]) == 1


@pytest.mark.parametrize(
    "action",
    [
        "- {target: $.list, copy: $.list}\n",
        "- {target: $.object, copy: $}\n",
        "- {target: '$..[?@.x]', update: {a: {x: 1}, b: {x: 1}}}\n",
    ],
)
def test_overlay_that_grows_without_end(action: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MAX_NODES", 1000)
    with pytest.raises(BadInput, match="more than 1000 values"):
        problems("list: [1]\nobject: {x: {x: 1}}\n", action * 50)


def test_overlay_that_nests_too_deep() -> None:
    document = "a: " + "{a: " * 20 + "{}" + "}" * 20
    action = f"- {{target: $.{'.'.join('a' * 21)}, update: {'{b: ' * 90} 1 {'}' * 90}}}"
    with pytest.raises(BadInput, match=r"o.yaml:4:12: error: this is nested more than 100 levels"):
        problems(document, action)
