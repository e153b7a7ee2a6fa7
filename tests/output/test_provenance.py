"""PROVENANCE.json: its form, what is damage, and what it says of a file."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator import __version__, provenance
from generator.problems import BadInput
from generator.provenance import (
    FORM,
    Entry,
    Inputs,
    Provenance,
    Reading,
    Verdict,
    files_alone,
    is_inside,
    parse,
)
from generator.remarks import Remark
from generator.seal import without_seal
from generator.steps import FileRecord, digest
from generator.toolchain import TOOLS, made_by

SCHEMA = json.loads(
    Path(provenance.__file__).with_name("provenance.schema.json").read_text("utf-8")
)
A, B, C = digest("a"), digest("b"), digest("c")
REMARK = Remark("", 3, 5, "`x` is odd", "change it")
RECORD = Provenance(
    reading=Reading(Inputs(A, {"parts/a.yaml": B}, (C,)), (REMARK,)),
    validator=Verdict(A, None),
    index=Entry(
        {"onespec": __version__}, Inputs(A), {"docs/index.md.j2": B}, {"docs/x": FileRecord(A, A)}
    ),
    targets={
        "docs/python": Entry(
            {"onespec": __version__, "black": "2"},
            Inputs(A, {"b.yaml": B}, (), (C, A), B),
            {"docs/method.md.j2": C},
            {"beta/a.md": FileRecord(A, B, {"models": C}), "beta/b.md": FileRecord(C, C)},
            (REMARK, REMARK),
        )
    },
)


def is_valid(value: Any) -> bool:
    validator: Any = jsonschema.Draft202012Validator(SCHEMA)
    return bool(validator.is_valid(value))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("record", [RECORD, Provenance()])
def test_what_is_written_can_be_read(record: Provenance) -> None:
    text = record.to_json()
    assert is_valid(json.loads(text))
    assert parse(text, "x") == record
    assert parse(text, "x").is_ours
    assert text.endswith("}\n")


def test_a_record_that_was_edited_is_not_ours() -> None:
    text = RECORD.to_json()
    edited = text.replace(A, B, 1)
    assert parse(edited, "x") != RECORD
    assert not parse(edited, "x").is_ours
    assert not parse(without_seal(text), "x").is_ours


@pytest.mark.parametrize("form", [FORM - 1, FORM + 1, None])
def test_a_record_of_another_form_tells_which_files_are_ours(form: int | None) -> None:
    value = json.loads(RECORD.to_json()) | {"form": form, "reading": "?", "validator": 3}
    value["targets"]["docs/python"]["made_from"] = "?"
    found = parse(json.dumps(value), "x")
    assert found.files().keys() == RECORD.files().keys()
    assert found.targets["docs/python"].templates == {}
    assert not found.is_ours


def test_an_entry_for_its_files_alone_vouches_for_nothing() -> None:
    found = files_alone(RECORD.targets["docs/python"])
    assert found.files == {"beta/a.md": FileRecord(A, A), "beta/b.md": FileRecord(C, C)}
    assert found.made_from.document not in (A, B, C)


def test_the_order_of_files_does_not_show() -> None:
    entry = RECORD.targets["docs/python"]
    turned = Entry(
        dict(reversed(list(entry.made_by.items()))),
        entry.made_from,
        entry.templates,
        dict(reversed(list(entry.files.items()))),
        entry.warnings,
    )
    other = replace(RECORD, targets={"docs/python": turned})
    assert other.to_json() == RECORD.to_json()


def test_files_are_those_of_the_index_and_of_every_target() -> None:
    assert RECORD.files() == {
        "docs/x": A,
        "docs/python/beta/a.md": A,
        "docs/python/beta/b.md": C,
    }


def test_versions_are_those_installed() -> None:
    expected = {"onespec": __version__} | {name: metadata.version(name) for name in TOOLS}
    assert made_by() == expected


def test_text_that_is_no_json_is_located() -> None:
    text = RECORD.to_json().replace('"index": {', '<<<<<<< ours\n"index": {')
    with pytest.raises(BadInput) as caught:
        parse(text, "generated/PROVENANCE.json")
    assert str(caught.value) == (
        "generated/PROVENANCE.json:3:3: error: the record is damaged (no JSON: expecting property "
        "name enclosed in double quotes); restore it from version control, or delete it and run "
        "onespec generate --force"
    )


DAMAGE: list[tuple[str, str, Any]] = [
    ("the record is no object", "", [1]),
    ("targets is no object", "targets", None),
    ("docs/python is no object", "targets docs/python", "x"),
    ("docs/python: files is no object", "targets docs/python files", []),
    ("docs/python: made_from is no object", "targets docs/python made_from", None),
    ("docs/python: overlays is no list", "targets docs/python made_from overlays", {}),
    (
        "docs/python: document holds something other than a string",
        "targets docs/python made_from document",
        1,
    ),
    ("beta/a.md is no object", "targets docs/python files beta/a.md", 5),
    (
        "beta/a.md holds something other than a string",
        "targets docs/python files beta/a.md sha256",
        None,
    ),
    (
        "beta/a.md holds something other than a string",
        "targets docs/python files beta/a.md given models",
        {},
    ),
    ("docs/python: references is no object", "targets docs/python made_from references", []),
    ("docs/python: warnings is no list", "targets docs/python warnings", "1"),
    ("reading: warnings holds something other than a warning", "reading warnings", [["", 1]]),
    ("reading is no object", "reading", []),
    ("validator is no object", "validator", 3),
    ("validator holds something other than a string", "validator", {"warnings": []}),
]


def damaged(place: str, value: Any, record: Any) -> Any:
    """The record with another value at a place."""
    *parents, last = place.split() or [""]
    if not last:
        return value
    holder = record
    for key in parents:
        holder = holder[key]
    holder[last] = value
    return record


@pytest.mark.parametrize(("message", "place", "value"), DAMAGE)
def test_damage_is_named(message: str, place: str, value: Any) -> None:
    record = damaged(place, value, json.loads(RECORD.to_json()))
    assert not is_valid(record)
    with pytest.raises(BadInput) as caught:
        parse(json.dumps(record), "P")
    assert str(caught.value).startswith(f"P: error: the record is damaged ({message}); ")


IN_ENTRIES = [(place, value) for _, place, value in DAMAGE if place.count(" ") > 1]


@pytest.mark.parametrize(("place", "value"), [*IN_ENTRIES, ("validator", 3)])
def test_another_form_of_another_version_tells_which_files_are_ours(place: str, value: Any) -> None:
    text = RECORD.to_json().replace(f'"onespec": "{__version__}"', '"onespec": "0.0.1"')
    record = damaged(place, value, json.loads(text))
    found = parse(json.dumps(record), "P")
    assert found.validator is None
    if place.endswith(" files"):
        assert found.files() == {"docs/x": A}
    else:
        assert found.files().keys() == RECORD.files().keys()
    entry = found.targets["docs/python"]
    assert entry.made_by["onespec"] == "0.0.1"
    assert is_valid(json.loads(found.to_json()))


@pytest.mark.parametrize("key", ["made_by", "made_from", "files", "templates", "extensions"])
def test_keys_that_another_version_did_not_write(key: str) -> None:
    text = RECORD.to_json().replace(f'"onespec": "{__version__}"', '"onespec": "0.0.1"')
    record = json.loads(text)
    del record["targets"]["docs/python"][key]
    del record["validator"]
    found = parse(json.dumps(record), "P")
    assert {*found.targets} == {"docs/python"}
    assert found.targets["docs/python"].made_by != made_by()


OUTSIDE = [
    "../x", "a/../../x", "/etc/passwd", "a//b", "", ".", "a/.", "C:/x", "c:x", "a\\b", "a\0b", "a/"
]  # fmt: skip


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_record_names_no_file_outside(path: str) -> None:
    assert not is_inside(path)
    record: Any = json.loads(RECORD.to_json())
    in_files, in_targets = deepcopy(record), deepcopy(record)
    in_files["targets"]["docs/python"]["files"][path] = {"sha256": A}
    in_targets["targets"][path] = record["targets"]["docs/python"]
    of_another = deepcopy(in_files)
    of_another["targets"]["docs/python"] |= {"made_by": {"onespec": "0.0.1"}, "made_from": None}
    for wrong in (in_files, in_targets, of_another):
        assert not is_valid(wrong)
        with pytest.raises(BadInput, match="is no path below the output folder"):
            parse(json.dumps(wrong), "P")


@pytest.mark.parametrize("path", ["a", "a/b.c", ".github/x", "a/..b/c...", "é/ü", "a b"])
def test_paths_inside_are_fine(path: str) -> None:
    assert is_inside(path)


def test_nested_too_deeply_is_damage() -> None:
    with pytest.raises(BadInput, match="nested too deeply"):
        parse("[" * 200_000, "P")
