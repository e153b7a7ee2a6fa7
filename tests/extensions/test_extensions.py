"""Extensions of the Python SDK: what the curation attaches, and what it says of mistakes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from tests.command.shop import Command
from tests.output.places import tree, variables

CURATION = """\
targets:
  python:
    extensions:
      - resource: orders
        folder: extensions/python/helpers
        files: [__init__.py, methods.py, data/rates.py]
        base: methods.OrderHelpers
        async_base: methods.AsyncOrderHelpers
        dependencies: [packaging>=24]
      - folder: extensions/python/client_helpers
        files: [client.py]
        base: client.Greets
"""

HELPERS = {
    "helpers/__init__.py": '"""{{ not a template }} {% nor this %}"""\n',
    "helpers/methods.py": dedent(
        """\
        class OrderHelpers:
            def spoken(self, order_id):
                from .data.rates import RATE   # badly   laid out, and left so
                return f"{type(self).__name__} {order_id} {RATE}"
        class AsyncOrderHelpers:
            async def spoken(self, order_id):
                return f"{type(self).__name__} {order_id}"
        """
    ),
    "helpers/data/rates.py": "RATE = 'ü'\n",
    "client_helpers/client.py": "class Greets:\n    def greeting(self):\n        return 'hello'\n",
}

USE = """
import asyncio, shop
client = shop.Shop(base_url="http://127.0.0.1:1")
assert client.orders.spoken("o1") == "Orders o1 \\u00fc", client.orders.spoken("o1")
assert client.greeting() == "hello"
asynchronous = shop.AsyncShop(base_url="http://127.0.0.1:1")
assert asyncio.run(asynchronous.orders.spoken("o1")) == "AsyncOrders o1"
assert not hasattr(asynchronous, "greeting")
assert callable(client.orders.list)
"""


@pytest.fixture(name="extended")
def make_extended(shop: Path) -> Path:
    """The working directory, whose curation names extensions that are there."""
    (shop / "spec/onespec.yaml").write_text(CURATION, "utf-8")
    for path, text in HELPERS.items():
        file = shop / "spec/extensions/python" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return shop


def test_classes_have_the_methods_of_their_extensions(extended: Path, onespec: Command) -> None:
    assert onespec("generate").code == 0
    source = extended / "generated/python/src"
    written = tree(source / "shop/extensions")
    assert {path: written[path] for path in HELPERS} == HELPERS
    assert set(written) - set(HELPERS) == {"__init__.py"}
    assert '"packaging>=24",' in (extended / "generated/python/pyproject.toml").read_text("utf-8")
    done = subprocess.run(
        [sys.executable, "-c", USE],
        env=variables({"PYTHONPATH": str(source), "PYTHONUTF8": "1"}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_another_document_gets_none_of_it(shop: Path, onespec: Command) -> None:
    (shop / "spec/onespec.yaml").write_text("targets: {python: {}}\n", "utf-8")
    assert onespec("generate").code == 0
    assert not (shop / "generated/python/src/shop/extensions").exists()


def test_a_change_of_an_extension_is_drift(extended: Path, onespec: Command) -> None:
    assert onespec("generate").code == 0
    assert onespec("check").code == 0
    rates = extended / "spec/extensions/python/helpers/data/rates.py"
    rates.write_text("RATE = 'new'\n", "utf-8")
    said = onespec("check")
    assert said.code == 1
    assert "src/shop/extensions/helpers/data/rates.py" in said.out
    assert onespec("generate").code == 0
    assert onespec("check").code == 0


def test_an_extension_that_goes_takes_its_files_along(extended: Path, onespec: Command) -> None:
    assert onespec("generate").code == 0
    (extended / "spec/onespec.yaml").write_text("targets: {python: {}}\n", "utf-8")
    assert onespec("generate").code == 0
    assert not (extended / "generated/python/src/shop/extensions").exists()


def test_lines_may_end_as_they_do_on_windows(extended: Path, onespec: Command) -> None:
    assert onespec("generate").code == 0
    for path, text in HELPERS.items():
        file = extended / "spec/extensions/python" / path
        file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert onespec("check").code == 0


WRONG = {
    "an unknown resource": (
        "resource: orders",
        "resource: order",
        "spec/onespec.yaml:4:9: error: there is no resource 'order'; did you mean 'orders'?",
    ),
    "a missing file": (
        "data/rates.py",
        "data/rate.py",
        "spec/onespec.yaml:6:42: error: there is no file 'extensions/python/helpers/data/rate.py'; "
        "correct its path",
    ),
    "a folder as a file": (
        "data/rates.py",
        "data",
        "spec/onespec.yaml:6:42: error: 'extensions/python/helpers/data' can't be read "
        "(Is a directory); name a readable file",
    ),
    "a file elsewhere": (
        "data/rates.py",
        "../../../../secret.py",
        "spec/onespec.yaml:6:42: error: 'extensions/python/helpers/../../../../secret.py' leads "
        "outside of the curation file's folder; move the file below it, and name it there",
    ),
    "an absolute folder": (
        "folder: extensions/python/helpers",
        "folder: /extensions/python/helpers",
        "spec/onespec.yaml:6:17: error: '/extensions/python/helpers/__init__.py' leads outside of "
        "the curation file's folder; move the file below it, and name it there",
    ),
    "two of one name": (
        "folder: extensions/python/client_helpers",
        "folder: extensions/other/helpers",
        "spec/onespec.yaml:10:9: error: there are two extensions whose folder is called 'helpers'; "
        "rename one of the folders",
    ),
    "a class that isn't there": (
        "methods.OrderHelpers",
        "methods.OrderHelper",
        "spec/onespec.yaml:7:9: error: spec/extensions/python/helpers/methods.py has no class "
        "'OrderHelper'; name a class that stands there, outside of any other block",
    ),
    "a module that isn't taken": (
        "methods.OrderHelpers",
        "method.OrderHelpers",
        "spec/onespec.yaml:7:9: error: no file 'helpers/method.py' is taken; name a module that is "
        "listed in `files`, and a class of it",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_in_the_curation_is_located(extended: Path, onespec: Command, case: str) -> None:
    right, wrong, expected = WRONG[case]
    (extended / "secret.py").write_text("SECRET = 1\n", "utf-8")
    (extended / "spec/onespec.yaml").write_text(CURATION.replace(right, wrong, 1), "utf-8")
    said = onespec("generate")
    assert said.code == 2
    assert expected in said.err.splitlines()
    assert not (extended / "generated").exists()


CLASHES = {
    "a generated method": (
        "def spoken",
        "def list",
        "spec/extensions/python/helpers/methods.py:2:5: error: 'list' is generated already, and "
        "would hide this; give it another name",
    ),
    "not Python": (
        "def spoken",
        "def def spoken",
        "spec/extensions/python/helpers/methods.py:2:9: error: this is not Python: invalid syntax; "
        "correct it",
    ),
}


@pytest.mark.parametrize("case", CLASHES)
def test_a_mistake_in_an_extension_is_located(extended: Path, onespec: Command, case: str) -> None:
    before, after, expected = CLASHES[case]
    methods = extended / "spec/extensions/python/helpers/methods.py"
    methods.write_text(methods.read_text("utf-8").replace(before, after, 1), "utf-8")
    said = onespec("generate")
    assert said.code == 2
    assert expected in said.err.splitlines()


def test_a_base_may_not_be_called_like_the_resource(extended: Path, onespec: Command) -> None:
    methods = extended / "spec/extensions/python/helpers/methods.py"
    methods.write_text(methods.read_text("utf-8").replace("OrderHelpers", "Orders"), "utf-8")
    curation = CURATION.replace("methods.OrderHelpers", "methods.Orders")
    (extended / "spec/onespec.yaml").write_text(curation, "utf-8")
    said = onespec("generate")
    assert said.code == 2
    assert (
        "spec/onespec.yaml:7:9: error: the resource's module has the name 'Orders' already; "
        "give the class another name"
    ) in said.err.splitlines()


def test_a_link_may_not_lead_elsewhere(extended: Path, onespec: Command) -> None:
    (extended / "secret.py").write_text("SECRET = 1\n", "utf-8")
    rates = extended / "spec/extensions/python/helpers/data/rates.py"
    rates.unlink()
    rates.symlink_to(extended / "secret.py")
    said = onespec("generate")
    assert said.code == 2
    assert "leads outside of the curation file's folder" in said.err


def test_a_file_that_is_no_text_is_named(extended: Path, onespec: Command) -> None:
    (extended / "spec/extensions/python/helpers/data/rates.py").write_bytes(b"\xff\xfe\x00")
    said = onespec("generate")
    assert said.code == 2
    assert "the file 'extensions/python/helpers/data/rates.py' is not UTF-8; save it" in said.err
