"""The classes under pyright in strict mode: three facts of a field, and misuse that it finds."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import api
from generator.models import AliasSpec, ClassSpec, Literals, Meaning, OneOf
from tests.models.built import ANY, INTEGER, STRING, field, source, texts

NAMES: dict[str, Meaning] = {
    "thing": "Thing",
    "cloud": "Cloud",
    "local": "Local",
    "place": "Place",
    "json": "Json",
    "params": "Params",
    "tagged": OneOf((api.Ref("cloud"), api.Ref("local")), "kind"),
    "open": OneOf((STRING, Literals(("a", "b")))),
}
SPECS = (
    ClassSpec("Cloud", "model", (field("kind", api.Const("cloud"), wire="type"),)),
    ClassSpec("Local", "model", (field("kind", api.Const("local"), wire="type"),)),
    AliasSpec("Place", "model", OneOf((api.Ref("cloud"), api.Ref("local")), "kind")),
    AliasSpec(
        "Json",
        "model",
        OneOf((api.Nullable(STRING), api.ListOf(api.Ref("json")), api.MapOf(api.Ref("json")))),
        deferred=True,
    ),
    ClassSpec(
        "Thing",
        "model",
        (
            field("id", STRING),
            field("maybe", INTEGER, required=False),
            field("null", api.Nullable(INTEGER)),
            field("list", api.ListOf(STRING), required=False),
            field("str", api.ListOf(api.Ref("thing")), required=False, wire="s-t-r"),
            field("place", api.Ref("place")),
            field("places", api.ListOf(api.Ref("tagged"))),
            field("json_", api.Ref("json"), wire="json"),
            field("state", api.Ref("open")),
            field("free", ANY),
        ),
        additional=INTEGER,
    ),
    ClassSpec(
        "Params",
        "params",
        (
            field("id", STRING),
            field("maybe", INTEGER, required=False),
            field("null", api.Nullable(INTEGER)),
            field("list", api.ListOf(api.Ref("params")), required=False),
            field("state", api.Ref("open"), required=False),
        ),
    ),
    ClassSpec("More", "params", (field("id", STRING),), additional=INTEGER),
    ClassSpec(
        "Table", "params", (field("a-b", STRING), field("from", api.Ref("params"), required=False))
    ),
)
USE = """

def use(thing: Thing) -> None:
    reveal_type(thing.id)
    reveal_type(thing.maybe)
    reveal_type(thing.null)
    reveal_type(thing.list)
    reveal_type(thing.str)
    reveal_type(thing.place)
    reveal_type(thing.state)
    reveal_type(thing.free)


fine: list[Params] = [
    {"id": "a", "null": None},
    {"id": "a", "null": 1, "maybe": 1, "list": [], "state": "new"},
]
table: Table = {"a-b": "x", "from": {"id": "a", "null": None}}
more: More = {"id": "a", "other": 1}
wrong_1: Params = {"id": "a"}
wrong_2: Params = {"id": "a", "null": None, "maybe": None}
wrong_3: Params = {"id": "a", "null": None, "other": 1}
wrong_4: Table = {"a_b": "x"}
wrong_5: More = {"id": "a", "other": "x"}
"""


@pytest.mark.slow
def test_pyright_in_strict_mode(tmp_path: Path) -> None:
    text = source(texts(*SPECS, names=NAMES))
    file = tmp_path / "produced.py"
    file.write_text(text + USE)
    (tmp_path / "pyrightconfig.json").write_text(
        json.dumps({"typeCheckingMode": "strict", "pythonVersion": "3.11"})
    )
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "pyright",
            "--outputjson",
            "--pythonpath",
            sys.executable,
            str(file),
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    found = json.loads(ran.stdout)["generalDiagnostics"]
    errors = [each for each in found if each["severity"] == "error"]
    used = (text + USE).splitlines()
    lines: list[str] = [used[each["range"]["start"]["line"]] for each in errors]
    revealed = [re.findall('"(.+?)"', each["message"]) for each in found if each not in errors]
    assert {line.partition(":")[0] for line in lines} == {f"wrong_{n}" for n in range(1, 6)}, errors
    assert revealed == [
        ["thing.id", "str"],
        ["thing.maybe", "int | None"],
        ["thing.null", "int | None"],
        ["thing.list", "list[str] | None"],
        ["thing.str", "list[Thing] | None"],
        ["thing.place", "Cloud | Local"],
        ["thing.state", "str | Literal['a', 'b']"],
        ["thing.free", "object"],
    ]
