"""A small API, and the command run on it in this process."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from generator import cli

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: '1', description: Sells things.}
servers: [{url: 'https://shop.example'}]
paths:
  /v1/orders:
    get:
      operationId: list_orders
      summary: List orders
      tags: [orders]
      responses:
        '200':
          description: All orders.
          content: {application/json: {schema: {$ref: '#/components/schemas/OrderList'}}}
  /v1/orders/{order_id}:
    get:
      operationId: get_order
      summary: Get an order
      tags: [orders]
      parameters:
        - {name: order_id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: The order.
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: {type: string, description: What the order is called.}
        note: {type: string}
    OrderList:
      type: object
      required: [data]
      properties:
        data: {type: array, items: {$ref: '#/components/schemas/Order'}}
"""

CURATION = """\
targets:
  docs/python: {}
  docs/ruby: {}
"""

PAGES = ("orders.md", "orders/list.md", "orders/retrieve.md")
"""What each target of the curation makes of the document."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture(name="shop")
def make_shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with the document where onespec looks for it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/openapi.yaml").write_text(DOCUMENT, "utf-8")
    (tmp_path / "spec/onespec.yaml").write_text(CURATION, "utf-8")
    return tmp_path


@pytest.fixture(name="onespec")
def make_onespec(shop: Path, capfd: pytest.CaptureFixture[str]) -> Iterator[Command]:
    """The command line, run in the working directory."""
    capfd.readouterr()

    def run(*arguments: str) -> Said:
        code = cli.run(arguments)
        said = capfd.readouterr()
        return Said(code, said.out, said.err)

    yield run
    assert Path.cwd() == shop


@pytest.fixture(scope="session", name="first_output")
def make_first_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the shop's document gives, made once."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / "openapi.yaml").write_text(DOCUMENT, "utf-8")
    (folder / "onespec.yaml").write_text(CURATION, "utf-8")
    out = folder / "generated"
    assert cli.run(["generate", "--spec", str(folder / "openapi.yaml"), "--out", str(out)]) == 0
    return out


@pytest.fixture(name="generated")
def make_generated(shop: Path, first_output: Path) -> Path:
    """The output folder, up to date."""
    shutil.copytree(first_output, shop / "generated")
    return shop / "generated"


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def lines(text: str) -> str:
    return dedent(text).lstrip("\n")


def times(folder: Path) -> dict[str, int]:
    """When each file was last written."""
    return {
        os.path.relpath(file, folder): file.stat().st_mtime_ns
        for file in folder.rglob("*")
        if file.is_file()
    }
