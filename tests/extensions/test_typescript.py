"""Extensions of the TypeScript SDK: what the curation attaches, and what it says of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command.shop import Command

CURATION = """\
targets:
  typescript:
    extensions:
      - resource: orders
        folder: extensions/typescript/helpers
        files: [methods.ts, rates.ts]
        base: methods.OrderMethods
        exports: [rates]
"""
METHODS = """\
import { APIResource } from '../../core/resource.js';
import { RATE } from './rates.js';

export class OrderMethods extends APIResource {
  /** list() is generated. */
  spoken(id: string): string {
    list(id);
    return `${id} ${RATE}`;
  }
}

function list(id: string): void {}
"""


@pytest.fixture(name="extended")
def make_extended(shop: Path) -> Path:
    """The working directory, whose curation names extensions that are there."""
    (shop / "spec/onespec.yaml").write_text(CURATION, "utf-8")
    folder = shop / "spec/extensions/typescript/helpers"
    folder.mkdir(parents=True)
    (folder / "methods.ts").write_text(METHODS, "utf-8")
    (folder / "rates.ts").write_text("export const RATE = 1;\n", "utf-8")
    return shop


def test_a_resource_extends_the_class(extended: Path, onespec: Command) -> None:
    assert onespec("generate").code == 0
    source = extended / "generated/typescript/src"
    assert (source / "extensions/helpers/methods.ts").read_text("utf-8") == METHODS
    assert "class Orders extends OrderMethods {" in (source / "resources/orders.ts").read_text()
    exported = "export * from './extensions/helpers/rates.js';"
    assert exported in (source / "index.ts").read_text("utf-8")
    assert onespec("check").code == 0


WRONG = {
    "an unknown resource": (
        "resource: orders",
        "resource: order",
        "spec/onespec.yaml:4:9: error: there is no resource 'order'; did you mean 'orders'?",
    ),
    "no resource": (
        "resource: orders\n        folder",
        "folder",
        "spec/onespec.yaml:6:9: error: a base is of a resource, and this extension names none; "
        "add a `resource`, or leave out the `base`",
    ),
    "a module that isn't taken": (
        "methods.OrderMethods",
        "method.OrderMethods",
        "spec/onespec.yaml:7:9: error: no file 'extensions/helpers/method.ts' is taken; "
        "name a module that is listed in `files`, and a class of it",
    ),
    "a missing class": (
        "methods.OrderMethods",
        "methods.OrdersMethods",
        "spec/onespec.yaml:7:9: error: spec/extensions/typescript/helpers/methods.ts exports no "
        "class 'OrdersMethods'; name a class that it exports where it is declared",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_is_located(extended: Path, onespec: Command, case: str) -> None:
    right, wrong, expected = WRONG[case]
    assert right in CURATION
    (extended / "spec/onespec.yaml").write_text(CURATION.replace(right, wrong, 1), "utf-8")
    said = onespec("generate")
    assert said.code == 2
    assert expected in said.err.splitlines()
    assert not (extended / "generated").exists()


@pytest.mark.parametrize("member", ["spoken(", "async *spoken(", "get spoken(", "spoken: ("])
def test_a_member_that_would_be_hidden_is_told(
    extended: Path, onespec: Command, member: str
) -> None:
    methods = extended / "spec/extensions/typescript/helpers/methods.ts"
    hidden = member.replace("spoken", "list")
    methods.write_text(METHODS.replace("spoken(", hidden, 1), "utf-8")
    said = onespec("generate")
    assert said.code == 2
    column = 3 + hidden.index("list")
    assert (
        f"spec/extensions/typescript/helpers/methods.ts:6:{column}: error: 'list' is generated "
        "already, and would hide this; give it another name"
    ) in said.err.splitlines()


def test_a_class_may_not_be_called_like_the_resource(extended: Path, onespec: Command) -> None:
    methods = extended / "spec/extensions/typescript/helpers/methods.ts"
    methods.write_text(METHODS.replace("OrderMethods", "Orders"), "utf-8")
    curation = CURATION.replace("methods.OrderMethods", "methods.Orders")
    (extended / "spec/onespec.yaml").write_text(curation, "utf-8")
    said = onespec("generate")
    assert said.code == 2
    assert (
        "spec/onespec.yaml:7:9: error: the resource's module has the name 'Orders' already; "
        "give the class another name"
    ) in said.err.splitlines()
