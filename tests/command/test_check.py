"""``onespec check``: what it finds different, how it says so, and what it takes no notice of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import __version__
from generator.steps import digest
from tests.command.shop import PAGES, Command, edit, lines, times
from tests.output.places import tree

IN_SYNC = "generated is up to date: 9 files\n"


def test_in_sync(generated: Path, onespec: Command) -> None:
    before = times(generated)
    said = onespec("check")
    assert (said.code, said.out, said.err) == (0, IN_SYNC, "")
    assert times(generated) == before


@pytest.mark.usefixtures("generated")
def test_in_sync_with_every_step_done(onespec: Command) -> None:
    assert onespec("check", "--no-cache").out == IN_SYNC


@pytest.mark.usefixtures("shop")
def test_a_missing_tree_is_listed_without_diffs(onespec: Command) -> None:
    said = onespec("check")
    assert (said.code, said.err) == (1, "")
    pages = [f"docs/{name}/{page}" for name in ("python", "ruby") for page in PAGES]
    missing = sorted(["PROVENANCE.json", "docs/index.md", "docs/llms.txt", *pages])
    assert said.out == (
        "".join(f"missing: generated/{path}\n" for path in missing)
        + "9 files differ (9 missing); run onespec generate\n"
    )
    assert not Path("generated").exists()


def test_changed_missing_stale_and_unlisted_files(generated: Path, onespec: Command) -> None:
    record = json.loads((generated / "PROVENANCE.json").read_text())
    record["targets"]["docs/ruby"]["files"]["old.md"] = {"sha256": digest("old")}
    (generated / "PROVENANCE.json").write_text(json.dumps(record, indent=2, sort_keys=True) + "\n")
    (generated / "docs/ruby/old.md").write_text("old")
    (generated / "docs/ruby/orders/mine.md").write_text("mine")
    (generated / "docs/python/orders/list.md").unlink()
    edit(generated / "docs/llms.txt", "Sells things.", "Sells nothing.")
    said = onespec("check", "--no-cache")
    assert said.code == 1
    assert said.out.startswith(
        lines(
            """
            changed: generated/PROVENANCE.json
            changed: generated/docs/llms.txt
            missing: generated/docs/python/orders/list.md
            stale: generated/docs/ruby/old.md
            unlisted: generated/docs/ruby/orders/mine.md (delete it, or keep it outside the folders of targets)
            --- generated/PROVENANCE.json
            +++ generated/PROVENANCE.json
            """  # noqa: E501
        )
    )
    assert (
        lines(
            """
        --- generated/docs/llms.txt
        +++ generated/docs/llms.txt
        @@ -1,6 +1,6 @@
         # Shop

        -> Sells nothing.
        +> Sells things.

         ## Python

        --- /dev/null
        +++ generated/docs/python/orders/list.md
        @@ -0,0 +1,
        """
        )
        .replace("\n\n", "\n \n")
        .rstrip()
        in said.out
    )
    assert said.out.endswith(
        "5 files differ (2 changed, 1 missing, 1 stale, 1 unlisted); run onespec generate\n"
    )


def test_what_generate_does_not_settle(generated: Path, onespec: Command) -> None:
    (generated / "docs/ruby/mine.md").write_text("mine")
    said = onespec("check")
    assert said.code == 1
    assert said.out == (
        "unlisted: generated/docs/ruby/mine.md "
        "(delete it, or keep it outside the folders of targets)\n"
        "1 file differs (1 unlisted)\n"
    )


def test_generate_settles_what_check_finds(generated: Path, onespec: Command) -> None:
    edit(Path("spec/openapi.yaml"), "/v1/orders/{order_id}:", "/v1/orders/{order_id}/notes:")
    (generated / "docs/ruby/orders.md").unlink()
    assert onespec("check").code == 1
    assert onespec("generate").code == 0
    assert onespec("check").out == IN_SYNC


def test_a_file_without_a_newline_at_its_end(generated: Path, onespec: Command) -> None:
    file = generated / "docs/index.md"
    file.write_text(file.read_text().rstrip("\n"))
    said = onespec("check")
    assert said.code == 1
    assert "\n\\ No newline at end of file\n" in said.out


def test_a_file_that_is_no_text(generated: Path, onespec: Command) -> None:
    (generated / "docs/index.md").write_bytes(b"\xff\xfe\x00\x1b[31m")
    said = onespec("check")
    assert said.code == 1
    assert "\n-\ufffd\ufffd\\x00\\x1b[31m\n" in said.out


@pytest.mark.parametrize("leftover", ["__pycache__/a.pyc", ".cache", "node_modules/x/y", "build/z"])
def test_what_tools_leave_behind_is_no_drift(
    generated: Path, onespec: Command, leftover: str
) -> None:
    (generated / "docs/ruby" / leftover).parent.mkdir(parents=True, exist_ok=True)
    (generated / "docs/ruby" / leftover).write_text("")
    assert onespec("check").out == IN_SYNC


def test_an_edited_page_is_drift_even_if_the_record_was_edited_too(
    generated: Path, onespec: Command
) -> None:
    page = generated / "docs/ruby/orders.md"
    before = digest(page.read_bytes())
    edit(page, "What the order is called.", "What the odor is called.")
    assert onespec("check").code == 1
    edit(generated / "PROVENANCE.json", before, digest(page.read_bytes()))
    said = onespec("check")
    assert said.code == 1
    assert "changed: generated/docs/ruby/orders.md\n" in said.out


def test_another_seal_alone_is_no_drift(generated: Path, onespec: Command) -> None:
    """It's that of other code, which gives the same files all the same."""
    record = generated / "PROVENANCE.json"
    seal = json.loads(record.read_text("utf-8"))["seal"]
    edit(record, seal, digest("another"))
    assert onespec("check").out == IN_SYNC


def test_another_version_is_said_before_any_diff(generated: Path, onespec: Command) -> None:
    record = generated / "PROVENANCE.json"
    edit(record, f'"onespec": "{__version__}"', '"onespec": "0.0.1"')
    said = onespec("check")
    assert said.code == 1
    assert said.out.startswith(
        f"written by onespec 0.0.1, checked by onespec {__version__}: that alone may differ; "
        "run onespec generate to bring it up to date\n"
        "changed: generated/PROVENANCE.json\n"
    )


def test_a_damaged_record_is_drift(generated: Path, onespec: Command) -> None:
    (generated / "PROVENANCE.json").write_text("{}")
    said = onespec("check")
    assert said.code == 1
    assert said.out.startswith(
        "generated/PROVENANCE.json: error: the record is damaged (targets is no object); restore "
        "it from version control, or delete it and run onespec generate --force\n"
        "changed: generated/PROVENANCE.json\n"
    )


def test_quiet(generated: Path, onespec: Command) -> None:
    assert onespec("check", "--quiet").out == ""
    (generated / "docs/index.md").unlink()
    said = onespec("check", "--quiet")
    assert (said.code, said.out, said.err) == (1, "", "")


def test_bad_input_goes_before_drift(generated: Path, onespec: Command) -> None:
    (generated / "docs/index.md").unlink()
    said = onespec("check", "--target", "nothing")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("--target: error: unknown target 'nothing'; ")


# Annotations, which GitHub reads from the output.


def test_annotations(generated: Path, onespec: Command) -> None:
    edit(generated / "docs/index.md", "- [List orders]", "- [Lists orders]")
    (generated / "docs/ruby/orders.md").unlink()
    (generated / "docs/ruby/a,b:c%.md").write_text("")
    said = onespec("check", "--format", "github")
    assert said.code == 1
    listed, _, rest = said.out.partition("::stop-commands::")
    assert listed == lines(
        """
        ::error file=generated/docs/index.md,line=8,col=1,title=onespec::differs from what the document gives; run onespec generate
        ::error file=generated/docs/ruby/orders.md,line=1,col=1,title=onespec::is missing; run onespec generate
        ::error file=generated/docs/ruby/a%2Cb%3Ac%25.md,line=1,col=1,title=onespec::was not generated; delete it, or keep it outside the folders of targets
        """  # noqa: E501
    )
    token = rest.split("\n", 1)[0]
    assert rest.endswith(
        f"\n::{token}::\n3 files differ (1 changed, 1 missing, 1 unlisted); run onespec generate\n"
    )


def test_text_of_the_document_is_no_workflow_command(generated: Path, onespec: Command) -> None:
    edit(
        Path("spec/openapi.yaml"),
        "What the order is called.",
        '"A name.\\n\\n::error::forged\\n\\u001b[2Jx"',
    )
    said = onespec("check", "--format", "github")
    before, _, rest = said.out.partition("::stop-commands::")
    assert "forged" not in before
    token, diffs = rest.split("\n", 1)
    inside, _, after = diffs.partition(f"::{token}::\n")
    assert "::error::forged" in inside
    assert "forged" not in after
    assert token not in inside
    assert "\x1b" not in said.out


def test_problems_are_annotations_as_well(shop: Path, onespec: Command) -> None:
    edit(shop / "spec/onespec.yaml", "docs/ruby", "docs/rubby")
    said = onespec("check", "--format", "github")
    assert said.code == 2
    assert said.out == (
        "::error file=spec/onespec.yaml,line=3,col=3,title=onespec::"
        "unknown target 'docs/rubby'; did you mean 'docs/ruby'?\n"
    )
    assert said.err.endswith("1 error\n")
    said = onespec("check", "--format", "github", "--spec", "none.yaml", "--config", "spec/x.yaml")
    assert said.out == (
        "::error title=onespec::none.yaml: there is no such file; "
        "name an OpenAPI document with --spec\n"
        "::error file=spec/x.yaml,line=1,col=1,title=onespec::"
        "there is no such file; correct the path\n"
    )


# Some files alone


def test_partial_compares_what_is_there(generated: Path, onespec: Command) -> None:
    before = tree(generated)
    for path in before:
        if not path.endswith("orders.md"):
            (generated / path).unlink()
    (generated / "docs/ruby/orders/stale.md").write_text("")
    said = onespec("check", "--partial")
    assert (said.code, said.out, said.err) == (0, "2 compared, 2 identical\n", "")
    (generated / "docs/ruby/orders.md").write_text("other")
    said = onespec("check", "--partial")
    assert said.code == 1
    assert said.out.startswith("changed: generated/docs/ruby/orders.md\n--- generated/docs/ruby/o")
    assert said.out.endswith("2 compared, 1 identical\n")
    said = onespec("check", "--partial", "--target", "docs/python")
    assert (said.code, said.out) == (0, "1 compared, 1 identical\n")


def test_partial_ignores_the_record(generated: Path, onespec: Command) -> None:
    (generated / "PROVENANCE.json").write_text("damaged")
    assert onespec("check", "--partial").out == "8 compared, 8 identical\n"


def test_partial_with_nothing_to_compare(shop: Path, onespec: Command) -> None:
    (shop / "elsewhere").mkdir()
    said = onespec("check", "--partial", "--out", "elsewhere")
    assert (said.code, said.out) == (2, "0 compared, 0 identical\n")
    assert said.err == (
        "elsewhere: error: holds none of the files that would be generated; "
        "correct --out or --target\n1 error\n"
    )


def test_partial_reads_through_links(generated: Path, shop: Path, onespec: Command) -> None:
    (shop / "pages").mkdir()
    (shop / "pages/docs").symlink_to(generated / "docs")
    said = onespec("check", "--partial", "--out", "pages")
    assert said.out == "8 compared, 8 identical\n"
