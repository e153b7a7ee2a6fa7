"""How often validator, model generator and formatter run for the Python SDK, and who is trusted."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.folder import Folder
from generator.generate import Result, generate
from generator.inputs import Order
from generator.problems import Report
from generator.provenance import FILE_NAME, Provenance, parse
from generator.steps import digest
from tests.command.shop import DOCUMENT, Command, edit
from tests.command.test_process import HEAVY, imported
from tests.output.places import tree

MODELS = "src/shop/types/order.py"


@pytest.fixture(scope="module", name="first")
def make_first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Counter[str]]:
    """A folder with document and SDK, and how often each step ran."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "spec").mkdir()
    (folder / "spec/openapi.yaml").write_text(DOCUMENT, "utf-8")
    (folder / "spec/onespec.yaml").write_text("targets: {python: {}}\n", "utf-8")
    return folder, run(folder, cache=False)


@pytest.fixture(name="sdk")
def make_sdk(first: tuple[Path, Counter[str]], shop: Path) -> Path:
    """The working directory with a copy of it."""
    shutil.rmtree(shop / "spec")
    shutil.copytree(first[0], shop, dirs_exist_ok=True)
    return shop


def result(folder: Path, *, cache: bool) -> Result:
    out = Folder(folder / "generated")
    record = out.text(FILE_NAME)
    last = parse(record, FILE_NAME) if record else Provenance()
    order = Order(folder / "spec/openapi.yaml")
    return generate(order, Report(strict=True), out, last, cache=cache)


def run(folder: Path, *, cache: bool) -> Counter[str]:
    """Generate, write, and say how often each step ran."""
    from generator import output

    made = result(folder, cache=cache)
    output.write(Folder(folder / "generated"), made.files(), ())
    return +made.done


def test_every_step_runs_for_what_is_new(first: tuple[Path, Counter[str]]) -> None:
    folder, done = first
    names = [path for path in tree(folder / "generated/python") if path.endswith(".py")]
    assert set(done) == {"validator", "models", "text", "formatter"}
    assert done["validator"] == 1
    assert 2 <= done["models"] <= len(names)
    assert done["models"] <= done["formatter"] <= len(names)


def test_no_step_runs_for_what_is_known(sdk: Path) -> None:
    assert run(sdk, cache=True) == {}
    assert imported("check") & HEAVY == {"yaml"}


def test_every_step_runs_where_nothing_is_trusted(
    sdk: Path, first: tuple[Path, Counter[str]]
) -> None:
    assert run(sdk, cache=False) == first[1]


def test_one_field_more_takes_few_steps(sdk: Path, tmp_path: Path) -> None:
    edit(sdk / "spec/openapi.yaml", "note: {type: string}", "note: {type: string}\n        n: {}")
    done = run(sdk, cache=True)
    assert done["validator"] == 1
    assert done["models"] == 1
    assert done["formatter"] <= 2
    assert "    n: " in (sdk / "generated/python" / MODELS).read_text()
    other = tmp_path / "anew"
    shutil.copytree(sdk / "spec", other / "spec")
    run(other, cache=False)
    assert tree(other / "generated") == tree(sdk / "generated"), "PROVENANCE.json included"


def test_an_edited_file_is_made_anew(sdk: Path) -> None:
    before = tree(sdk / "generated")
    edit(sdk / "generated/python" / MODELS, "class Order", "class Odor")
    assert run(sdk, cache=True) == {"models": 1, "formatter": 1}
    assert tree(sdk / "generated") == before


@pytest.mark.parametrize("environment", [{}, {"CI": "true"}])
def test_a_record_that_was_edited_is_not_trusted(
    sdk: Path, onespec: Command, monkeypatch: pytest.MonkeyPatch, environment: Mapping[str, str]
) -> None:
    """A model and its recorded hash are edited together."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    model = sdk / "generated/python" / MODELS
    before = digest(model.read_bytes())
    edit(model, "class Order", "class Odor")
    edit(sdk / "generated" / FILE_NAME, before, digest(model.read_bytes()))
    said = onespec("check")
    assert said.code == 1
    assert f"changed: generated/python/{MODELS}\n" in said.out


def test_nothing_is_trusted_without_the_cache(sdk: Path, onespec: Command) -> None:
    """Whoever writes the record anew, seal and all, is found by doing every step."""
    model = sdk / "generated/python" / MODELS
    before = digest(model.read_bytes())
    edit(model, "class Order", "class Odor")
    file = sdk / "generated" / FILE_NAME
    text = file.read_text("utf-8").replace(before, digest(model.read_bytes()))
    file.write_text(parse(text, FILE_NAME).to_json(), "utf-8")
    assert onespec("check").code == 0
    said = onespec("check", "--no-cache")
    assert said.code == 1
    assert f"changed: generated/python/{MODELS}\n" in said.out


def test_a_false_record_is_not_sealed_by_generating_something_else(
    sdk: Path, onespec: Command
) -> None:
    model = sdk / "generated/python" / MODELS
    before = digest(model.read_bytes())
    edit(model, "class Order", "class Odor")
    edit(sdk / "generated" / FILE_NAME, before, digest(model.read_bytes()))
    assert onespec("generate", "--target", "docs/python").code == 0
    assert "class Odor" in model.read_text("utf-8")
    said = onespec("check", "--target", "python")
    assert f"changed: generated/python/{MODELS}\n" in said.out


@pytest.mark.parametrize("tool", ["black", "datamodel-code-generator"])
def test_another_version_of_a_tool_takes_every_step_again(sdk: Path, tool: str) -> None:
    file = sdk / "generated" / FILE_NAME
    record = parse(file.read_text("utf-8"), "")
    entry = record.targets["python"]
    other = replace(entry, made_by={**entry.made_by, tool: "0"})
    file.write_text(replace(record, targets={"python": other}).to_json(), "utf-8")
    done = +result(sdk, cache=True).done
    assert done["models"] >= 2
    assert done["formatter"] >= 2
