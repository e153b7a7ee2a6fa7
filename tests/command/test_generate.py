"""``onespec generate``: what it writes, removes and refuses, and what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator import __version__
from generator.provenance import parse
from generator.steps import digest
from tests.command.shop import CURATION, DOCUMENT, PAGES, Command, edit, times
from tests.output.places import python, tree


def test_every_target_gets_its_folder_and_a_line(shop: Path, onespec: Command) -> None:
    said = onespec("generate")
    assert (said.code, said.err) == (0, "")
    assert re.sub(r"\d\.\d\d s", "N s", said.out) == (
        "docs/python  3 files, 3 changed, 0 removed, N s\n"
        "docs/ruby    3 files, 3 changed, 0 removed, N s\n"
    )
    targets = [f"docs/{language}/{page}" for language in ("python", "ruby") for page in PAGES]
    assert sorted(tree(shop / "generated")) == sorted(
        ["PROVENANCE.json", "docs/index.md", "docs/llms.txt", *targets]
    )


def test_the_same_again_touches_nothing(generated: Path, onespec: Command) -> None:
    before = times(generated)
    said = onespec("generate")
    assert said.out.count(" 0 changed, 0 removed") == 2
    assert times(generated) == before


def test_only_files_that_changed_are_written(generated: Path, onespec: Command) -> None:
    before = times(generated)
    edit(Path("spec/openapi.yaml"), "summary: Get an order", "summary: Fetch an order")
    said = onespec("generate")
    assert said.out.count(" 2 changed, 0 removed") == 2
    touched = {path for path, time in times(generated).items() if time != before[path]}
    named = [page for page in PAGES if page != "orders/list.md"]
    pages = {f"docs/{name}/{page}" for name in ("python", "ruby") for page in named}
    assert touched == {"PROVENANCE.json", "docs/index.md", "docs/llms.txt", *pages}


def test_what_is_no_longer_generated_is_removed_and_nothing_else(
    generated: Path, onespec: Command
) -> None:
    (generated / "docs/ruby/notes.md").write_text("mine")
    edit(Path("spec/openapi.yaml"), "/v1/orders/{order_id}:", "x-later:")
    said = onespec("generate")
    assert said.code == 0
    assert said.out.count(" 1 changed, 1 removed") == 2
    found = tree(generated)
    assert "docs/python/orders/retrieve.md" not in found
    assert found["docs/ruby/notes.md"] == "mine"


def test_a_target_that_is_curated_no_more_goes(generated: Path, onespec: Command) -> None:
    Path("spec/onespec.yaml").write_text("targets: {docs/python: {}}\n")
    said = onespec("generate")
    assert re.sub(r"\d\.\d\d s", "N s", said.out) == (
        "docs/python  3 files, 0 changed, 0 removed, N s\n"
        "docs/ruby    no longer generated, 3 removed\n"
    )
    assert not (generated / "docs/ruby").exists()
    assert onespec("check").code == 0


def test_one_target_leaves_the_others_as_they_are(generated: Path, onespec: Command) -> None:
    before = tree(generated)
    edit(Path("spec/openapi.yaml"), "What the order is called.", "Its name.")
    said = onespec("generate", "--target", "docs/ruby")
    assert said.out.count("\n") == 1
    after = tree(generated)
    changed = {path for path in after if after[path] != before[path]}
    assert changed == {"PROVENANCE.json", *(f"docs/ruby/{page}" for page in PAGES)}
    old = parse(before["PROVENANCE.json"], "old").targets
    new = parse(after["PROVENANCE.json"], "new").targets
    assert new["docs/python"] == old["docs/python"]
    assert new["docs/ruby"].made_from != old["docs/ruby"].made_from
    assert onespec("check", "--target", "docs/ruby").code == 0
    assert onespec("check").code == 1


def test_docs_means_every_target_of_docs(shop: Path, onespec: Command) -> None:
    said = onespec("generate", "--target", "docs")
    names = [line.split()[0] for line in said.out.splitlines()]
    assert set(names) >= {"docs/python", "docs/ruby"}
    assert all(name.startswith("docs/") for name in names)
    index = (shop / "generated/docs/index.md").read_text()
    assert "## Python" in index
    assert "## Ruby" in index
    assert "java" not in index, "the index lists the targets of the curation"


def test_the_record_says_what_went_in_and_what_came_out(generated: Path) -> None:
    text = (generated / "PROVENANCE.json").read_text("utf-8")
    record = parse(text, "PROVENANCE.json")
    entry = record.targets["docs/python"]
    assert entry.made_from.document == digest(DOCUMENT)
    assert entry.made_from.curation == digest(CURATION)
    assert entry.made_by["onespec"] == __version__
    assert "docs/method.md.j2" in entry.templates
    for path, expected in record.files().items():
        assert digest((generated / path).read_bytes()) == expected
    assert str(generated.parent) not in text
    assert json.loads(text)["validator"]["warnings"] == []


def test_overlays_are_applied_in_order(shop: Path, onespec: Command) -> None:
    for number in (1, 2, 3):
        Path(f"{number}.yaml").write_text(
            f"overlay: 1.0.0\ninfo: {{title: T, version: '1'}}\n"
            f"actions: [{{target: $.info, update: {{title: Shop {number}}}}}]\n"
        )
    Path("spec/onespec.yaml").write_text(CURATION + "overlays: [../1.yaml]\n")
    said = onespec("generate", "--overlay", "2.yaml", "--overlay", "3.yaml")
    assert (said.code, said.err) == (0, "")
    assert (shop / "generated/docs/index.md").read_text().startswith("# Shop 3\n")
    record = parse((shop / "generated/PROVENANCE.json").read_text(), "")
    expected = tuple(digest(Path(f"{number}.yaml").read_bytes()) for number in (1, 2, 3))
    assert record.targets["docs/python"].made_from.overlays == expected


def test_other_files_of_the_document_are_inputs_too(shop: Path, onespec: Command) -> None:
    edit(shop / "spec/openapi.yaml", "$ref: '#/components/schemas/OrderList'", "$ref: 'o.yaml#/L'")
    (shop / "spec/o.yaml").write_text("L: {type: object, properties: {data: {type: string}}}\n")
    assert onespec("generate").code == 0
    record = parse((shop / "generated/PROVENANCE.json").read_text(), "")
    expected = {"o.yaml": digest((shop / "spec/o.yaml").read_bytes())}
    assert record.targets["docs/python"].made_from.references == expected
    assert onespec("check").code == 0
    edit(shop / "spec/o.yaml", "data: {type: string}", "data: {type: integer}")
    assert onespec("check").code == 1


def test_files_beyond_the_folder_are_read_every_time(shop: Path, onespec: Command) -> None:
    edit(
        shop / "spec/openapi.yaml", "$ref: '#/components/schemas/OrderList'", "$ref: '../o.yaml#/L'"
    )
    Path("o.yaml").write_text("L: {type: object, properties: {data: {type: string}}}\n")
    assert onespec("generate", "--allow-ref", ".").code == 0
    text = (shop / "generated/PROVENANCE.json").read_text()
    reading = parse(text, "").reading
    assert reading is not None
    assert reading.made_from.elsewhere == (digest(Path("o.yaml").read_bytes()),)
    assert "o.yaml" not in text
    assert onespec("check", "--allow-ref", ".").code == 0
    edit(Path("o.yaml"), "data: {type: string}", "data: {type: integer}")
    assert onespec("check", "--allow-ref", ".").code == 1


def test_a_template_may_be_replaced(shop: Path, onespec: Command) -> None:
    (shop / "mine/docs").mkdir(parents=True)
    (shop / "mine/docs/index.md.j2").write_text("{{ title }}, in short\n")
    said = onespec("generate", "--templates", "mine")
    assert (said.code, said.err) == (0, "")
    assert (shop / "generated/docs/index.md").read_text() == "Shop, in short\n"
    assert onespec("check", "--templates", "mine").code == 0
    assert onespec("check").code == 1


# What is wrong: one message, exit 2, and the old output as it was.


def refused(onespec: Command, *arguments: str) -> str:
    """What ``generate`` says when it changes nothing."""
    out = Path("generated")
    before, written = tree(out), times(out)
    said = onespec("generate", *arguments)
    assert (said.code, said.out) == (2, "")
    assert (tree(out), times(out)) == (before, written)
    return said.err


@pytest.mark.usefixtures("generated")
def test_an_unknown_target(onespec: Command) -> None:
    assert refused(onespec, "--target", "docs/pyton") == (
        "--target: error: unknown target 'docs/pyton'; did you mean 'docs/python'?\n1 error\n"
    )


@pytest.mark.usefixtures("generated")
def test_an_unknown_target_in_the_curation(onespec: Command) -> None:
    edit(Path("spec/onespec.yaml"), "docs/ruby", "docs/rubby")
    assert refused(onespec) == (
        "spec/onespec.yaml:3:3: error: unknown target 'docs/rubby'; did you mean 'docs/ruby'?\n"
        "1 error\n"
    )


@pytest.mark.usefixtures("generated")
def test_an_unknown_overlay(onespec: Command) -> None:
    Path("spec/onespec.yaml").write_text(CURATION + "overlays: [gone.yaml]\n")
    assert refused(onespec, "--overlay", "none.yaml") == (
        "--overlay: error: there is no overlay file 'none.yaml'; correct its path\n"
        "spec/onespec.yaml:4:12: error: there is no overlay file 'gone.yaml'; correct its path\n"
        "2 errors\n"
    )


@pytest.mark.usefixtures("generated")
def test_a_missing_document(onespec: Command) -> None:
    assert refused(onespec, "--spec", "none.yaml") == (
        "none.yaml: error: there is no such file; name an OpenAPI document with --spec\n1 error\n"
    )


@pytest.mark.usefixtures("generated")
def test_a_missing_curation_file(onespec: Command) -> None:
    assert refused(onespec, "--config", "none.yaml") == (
        "none.yaml:1:1: error: there is no such file; correct the path\n1 error\n"
    )


@pytest.mark.usefixtures("generated")
def test_a_template_error(onespec: Command) -> None:
    Path("mine/docs").mkdir(parents=True)
    Path("mine/docs/method.md.j2").write_text("{{ metod.title }}\n")
    assert refused(onespec, "--templates", "mine") == (
        "mine/docs/method.md.j2:1:1: error: 'metod' is undefined; correct the template\n1 error\n"
    )


@pytest.mark.usefixtures("generated")
def test_a_template_that_replaces_nothing(onespec: Command) -> None:
    Path("mine/docs").mkdir(parents=True)
    Path("mine/docs/metod.md.j2").write_text("")
    assert refused(onespec, "--templates", "mine") == (
        "mine/docs/metod.md.j2: error: replaces no template; "
        "the nearest template is docs/method.md.j2\n1 error\n"
    )


@pytest.mark.usefixtures("generated")
def test_a_templates_folder_that_is_not_there(onespec: Command) -> None:
    assert "Error: Invalid value for '--templates'" in refused(onespec, "--templates", "none")


def test_a_folder_that_onespec_did_not_write(shop: Path, onespec: Command) -> None:
    (shop / "generated/docs/ruby").mkdir(parents=True)
    (shop / "generated/docs/ruby/mine.md").write_text("mine")
    assert refused(onespec) == (
        "generated/docs/ruby: error: is not empty, and no PROVENANCE.json says that onespec wrote "
        "it; choose another folder with --out, or overwrite it with --force\n1 error\n"
    )
    assert onespec("generate", "--force").code == 0
    assert (shop / "generated/docs/ruby/mine.md").read_text() == "mine"


def test_a_damaged_record(generated: Path, onespec: Command) -> None:
    record = generated / "PROVENANCE.json"
    line = 1 + record.read_text("utf-8").partition('"targets": {')[0].count("\n")
    edit(record, '"targets": {', '"targets": {,')
    assert refused(onespec) == (
        f"generated/PROVENANCE.json:{line}:15: error: the record is damaged (no JSON: expecting "
        "property name enclosed in double quotes); restore it from version control, or delete it "
        "and run onespec generate --force\n1 error\n"
    )
    (generated / "PROVENANCE.json").unlink()
    assert onespec("generate", "--force").code == 0
    assert onespec("check").code == 0


def test_a_record_of_another_version_stops_nobody(generated: Path, onespec: Command) -> None:
    """Of one that wrote other keys: its files are known as ours, and nothing else is removed."""
    record = json.loads((generated / "PROVENANCE.json").read_text())
    for entry in (record["index"], *record["targets"].values()):
        entry["made_by"]["onespec"] = "0.0.1"
        entry["source"] = entry.pop("made_from")
        entry["files"] = {path: entry["files"][path]["sha256"] for path in entry["files"]}
    record["targets"]["docs/ruby"]["files"]["gone.md"] = "0"
    (generated / "PROVENANCE.json").write_text(json.dumps(record))
    (generated / "docs/ruby/gone.md").write_text("ours, once")
    (generated / "docs/ruby/mine.md").write_text("mine")
    said = onespec("check")
    assert (said.code, said.err) == (1, "")
    assert said.out.startswith(f"written by onespec 0.0.1, checked by onespec {__version__}: ")
    said = onespec("generate")
    assert (said.code, said.err) == (0, "")
    assert " 0 changed, 1 removed" in said.out
    assert (generated / "docs/ruby/mine.md").read_text() == "mine"
    (generated / "docs/ruby/mine.md").unlink()
    assert onespec("check").code == 0


def test_an_output_folder_that_is_a_file(shop: Path, onespec: Command) -> None:
    (shop / "generated").write_text("")
    said = onespec("generate")
    assert said.code == 2
    assert said.err == "generated: error: is no folder; choose a folder with --out\n1 error\n"


def test_a_read_only_output_folder(generated: Path, onespec: Command) -> None:
    assert onespec("check").code == 0
    before = tree(generated)
    edit(Path("spec/openapi.yaml"), "summary: Get an order", "summary: Fetch an order")
    generated.chmod(0o555)
    try:
        done = python("-m", "generator", "generate", privileged=False)
    finally:
        generated.chmod(0o755)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "generated: error: can't be written (Permission denied); "
        "make it writable, or choose another; nothing was changed\n1 error\n"
    )
    assert tree(generated) == before


def test_an_interrupted_write_is_finished_and_named(generated: Path, onespec: Command) -> None:
    """As if the last run had been killed after its plan was made."""
    page = "docs/ruby/orders.md"
    staging = generated / ".onespec"
    (staging / "new/docs/ruby").mkdir(parents=True)
    (generated / page).rename(staging / "new" / page)
    (staging / "plan.json").write_text(json.dumps({"put": [page], "remove": []}))
    said = onespec("check")
    assert (said.code, said.out) == (0, "generated is up to date: 9 files\n")
    assert said.err == "generated: a write had been interrupted there; it is finished now\n"
    assert not staging.exists()


def test_warnings_are_told_and_counted(shop: Path, onespec: Command) -> None:
    Path("none.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\n"
        "actions: [{target: $.nothing, update: {title: Shop}}]\n"
    )
    said = onespec("generate", "--overlay", "none.yaml")
    message = "the target `$.nothing` matches nothing; correct it, or remove the action\n"
    assert said.code == 0
    assert said.err == f"none.yaml:3:20: warning: {message}1 warning\n"
    said = onespec("generate", "--overlay", "none.yaml", "--strict")
    assert (said.code, said.out) == (2, "")
    assert said.err == f"none.yaml:3:20: error: {message}1 error\n"


def test_warnings_are_told_again_though_nothing_changed(shop: Path, onespec: Command) -> None:
    edit(
        shop / "spec/openapi.yaml",
        "components:\n",
        "security: [{tls: []}]\ncomponents:\n  securitySchemes: {tls: {type: mutualTLS}}\n",
    )
    first = onespec("generate")
    assert (first.code, first.err.count("warning: ")) == (0, 1)
    again = onespec("check")
    assert (again.code, again.err) == (0, first.err)
    one = onespec("check", "--target", "docs/ruby")
    assert (one.code, one.err) == (0, first.err)
    assert onespec("check", "--strict").code == 2


def test_a_verdict_is_told_again_without_asking(shop: Path, onespec: Command) -> None:
    """The validator takes long over a document that has something wrong with it."""
    edit(shop / "spec/openapi.yaml", "title: Shop, version: '1'", "title: Shop, x-version: '1'")
    first = onespec("generate")
    assert (first.code, first.err.count("warning: ")) == (0, 1)
    edit(shop / "spec/onespec.yaml", "docs/python: {}", "docs/python: {package: store}")
    again = python("-X", "importtime", "-m", "generator", "generate")
    assert again.returncode == 0
    assert first.err in again.stderr.replace("\r", "")
    assert " openapi_spec_validator" not in again.stderr
    assert (
        " openapi_spec_validator"
        in python("-X", "importtime", "-m", "generator", "generate", "--no-cache").stderr
    )


def test_a_process_of_its_own(shop: Path) -> None:
    done = python("-m", "generator", "generate", "--target", "docs/ruby")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("docs/ruby  3 files, 3 changed, 0 removed, ")
