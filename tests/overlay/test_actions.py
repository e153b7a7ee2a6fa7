"""Actions do what version 1.2.0 of the Overlay Specification says."""

from __future__ import annotations

import pytest

from generator import overlay
from generator.problems import Location, Report
from tests.overlay.applying import HEAD, changed, read, run

DOCUMENT = """\
info: {title: Pets, tags: [a, b], contact: {name: Ann, url: u}}
paths:
  /pets:
    get:
      summary: List
      parameters:
        - {name: limit, in: query}
        - {name: page, in: query}
        - {name: old, in: query}
  /zoo:
    get: {summary: See}
  /none: {}
"""


def test_objects_merge_recursively() -> None:
    result = changed(
        DOCUMENT, "- {target: $, update: {info: {contact: {name: Bo, email: e}, x-new: {a: 1}}}}"
    )
    assert result["info"] == {
        "title": "Pets",
        "tags": ["a", "b"],
        "contact": {"name": "Bo", "url": "u", "email": "e"},
        "x-new": {"a": 1},
    }


def test_arrays_are_concatenated() -> None:
    result = changed(
        DOCUMENT, "- {target: $.info, update: {tags: [b, c]}}\n- {target: $.info.tags, update: [d]}"
    )
    assert result["info"]["tags"] == ["a", "b", "b", "c", "d"]


@pytest.mark.parametrize("value", ["c", "{name: c}", "7", "null"])
def test_any_other_value_for_a_selected_array_is_appended(value: str) -> None:
    result = changed(DOCUMENT, f"- {{target: $.info.tags, update: {value}}}")
    assert result["info"]["tags"] == ["a", "b", read(f"v: {value}", "v.yaml")["v"]]


def test_selected_primitive_is_replaced() -> None:
    result = changed(
        DOCUMENT,
        """\
        - {target: $.info.title, update: null}
        - {target: "$.info.tags[?@ == 'a']", update: 5}
        """,
    )
    assert result["info"]["title"] is None
    assert result["info"]["tags"] == [5, "b"]


def test_primitive_replaces_a_primitive_of_another_type() -> None:
    result = changed(DOCUMENT, "- {target: $.info, update: {title: 5, contact: {url: null}}}")
    assert (result["info"]["title"], result["info"]["contact"]["url"]) == (5, None)


def test_every_match_is_changed() -> None:
    result = changed(DOCUMENT, "- {target: $.paths.*.get, update: {x-safe: true}}")
    assert [item.get("get", {}).get("x-safe") for item in result["paths"].values()] == [
        True,
        True,
        None,
    ]


def test_node_that_is_matched_twice_is_changed_once() -> None:
    result = changed(DOCUMENT, "- {target: \"$.info['tags', 'tags']\", update: c}")
    assert result["info"]["tags"] == ["a", "b", "c"]


def test_removed_matches_in_one_array_go_from_the_last_to_the_first() -> None:
    result = changed(
        DOCUMENT,
        "- {target: \"$.paths['/pets'].get.parameters[?@.name != 'page']\", remove: true}",
    )
    assert result["paths"]["/pets"]["get"]["parameters"] == [{"name": "page", "in": "query"}]


def test_primitive_items_and_members_can_be_removed() -> None:
    result = changed(
        DOCUMENT,
        """\
        - {target: "$.info.tags[?@ == 'a']", remove: true}
        - {target: $.info.title, remove: true}
        """,
        version="1.0.0",
    )
    assert result["info"] == {"tags": ["b"], "contact": {"name": "Ann", "url": "u"}}


def test_matches_inside_of_each_other_can_be_removed() -> None:
    actions = "- {target: $.info..*, remove: true}\n- {target: $.paths, remove: true}"
    result = changed(DOCUMENT, actions)
    assert result == {"info": {}}


def test_remove_comes_before_update_and_copy() -> None:
    result = changed(
        DOCUMENT, "- {target: $.info.tags, remove: true, update: [c], copy: $.info.title}"
    )
    assert "tags" not in result["info"]
    result = changed(DOCUMENT, "- {target: $.info.tags, remove: false, update: [c]}")
    assert result["info"]["tags"] == ["a", "b", "c"]


def test_actions_see_what_those_before_them_made() -> None:
    result = changed(
        DOCUMENT,
        """\
        - {target: $.info, remove: true}
        - {target: $, update: {info: {title: New}}}
        - {target: "$.info[?@ == 'New']", update: Newer}
        """,
    )
    assert result["info"] == {"title": "Newer"}


def test_copy_merges_one_node_into_others() -> None:
    result = changed(
        DOCUMENT, "- {target: \"$.paths['/zoo', '/none']\", copy: \"$.paths['/pets']\"}"
    )
    get = result["paths"]["/pets"]["get"]
    assert result["paths"]["/none"] == {"get": get}
    assert result["paths"]["/zoo"] == {"get": get}


def test_copy_of_arrays_and_primitives() -> None:
    result = changed(
        DOCUMENT,
        """\
        - {target: $.info.tags, copy: $.info.tags}
        - {target: $.info.tags, copy: $.info.title}
        - {target: $.info.contact.name, copy: $.info.title}
        """,
        version="1.1.0",
    )
    assert result["info"]["tags"] == ["a", "b", "a", "b", "Pets"]
    assert result["info"]["contact"]["name"] == "Pets"


def test_moving_by_update_copy_and_remove() -> None:
    result = changed(
        DOCUMENT,
        """\
        - {target: $.paths, update: {/animals: {}}}
        - {target: "$.paths['/animals']", copy: "$.paths['/zoo']"}
        - {target: "$.paths['/zoo']", remove: true}
        """,
    )
    assert [*result["paths"]] == ["/pets", "/none", "/animals"]
    assert result["paths"]["/animals"] == {"get": {"summary": "See"}}


def test_copies_are_independent() -> None:
    result = changed(
        DOCUMENT,
        """\
        - {target: "$.paths['/none']", copy: "$.paths['/zoo']"}
        - {target: "$.paths['/none'].get.summary", update: Nothing}
        - {target: $.paths.*, update: {x-list: [1]}}
        - {target: "$.paths['/zoo']['x-list']", update: 2}
        """,
    )
    assert result["paths"]["/zoo"] == {"get": {"summary": "See"}, "x-list": [1, 2]}
    assert result["paths"]["/none"] == {"get": {"summary": "Nothing"}, "x-list": [1]}
    assert result["paths"]["/pets"]["x-list"] == [1]


def test_what_aliases_share_is_changed_at_the_place_that_was_meant() -> None:
    result = changed("a: &x {n: [1]}\nb: *x\n", "- {target: $.a.n, update: 2}")
    assert result == {"a": {"n": [1, 2]}, "b": {"n": [1]}}


def test_reusable_actions() -> None:
    text = """\
        overlay: 1.2.0
        info: {title: Changes, version: '1'}
        components:
          actions:
            error/v1~beta:
              description: Adds a tag
              fields: {description: inner, update: [c]}
            drop: {fields: {remove: true}}
            twice: {fields: {copy: $.info.title}}
        actions:
          - {$ref: '#/components/actions/error~1v1~0beta', target: $.info.tags, description: why}
          - {$ref: '#/components/actions/drop', target: $.info.contact, x-note: 1}
          - {$ref: '#/components/actions/twice', target: $.info.tags}
        """
    result, problems = run(DOCUMENT, text)
    assert problems == []
    assert result["info"] == {"title": "Pets", "tags": ["a", "b", "c", "Pets"]}


def test_what_an_overlay_changes_carries_its_place() -> None:
    result = changed(
        DOCUMENT,
        """\
        - target: $.info
          update:
            title: New
            tags: [c]
            contact: {email: e}
        - target: $.info.tags[0]
          update: z
        - target: $.paths['/none']
          copy: $.paths['/zoo']
        """,
    )
    info = result["info"]
    assert info.at("title") == Location("o.yaml", 6, 5)
    assert info.value_at("title") == Location("o.yaml", 6, 12)
    assert info.at("tags") == Location("api.yaml", 1, 21)
    assert info["tags"].at(0) == Location("o.yaml", 10, 11)
    assert info["tags"].at(1) == Location("api.yaml", 1, 31)
    assert info["tags"].at(2) == Location("o.yaml", 7, 12)
    assert info["contact"].at("email") == Location("o.yaml", 8, 15)
    assert info["contact"].at("name") == Location("api.yaml", 1, 45)
    copied = result["paths"]["/none"]
    assert copied.at("get") == copied["get"].at("summary") == Location("o.yaml", 12, 9)
    assert result["paths"]["/zoo"].at("get") == Location("api.yaml", 11, 5)


def test_overlay_without_effect_leaves_the_same_object() -> None:
    root = read(DOCUMENT, "api.yaml")
    actions = "actions: [{target: $.x, remove: true}]"
    over = read(f"overlay: 1.0.0\n{HEAD}{actions}", "o.yaml")
    assert overlay.apply(root, over, Report()) is root
