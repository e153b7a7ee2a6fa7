"""Examples of the command line's pages, run by a shell with a program that notes its arguments."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.api import Api, Json, ListOf, Method, Primitive, Resource
from generator.names import kebab
from generator.pages.calls import Input, call
from generator.pages.samples import Sampler, plain
from generator.pages.schema import Schema, resources
from generator.targets import _cli
from tests.pages.pages import environments, examples, zoo
from tests.pages.toolchains import program, run, write

PROGRAM = f"#!{sys.executable}\nimport json, sys\nprint(json.dumps(sys.argv[1:]))\n"


def arguments(folder: Path, name: str, code: str) -> list[str]:
    """What the program of this name is called with, as the shell reads the code."""
    write(folder, {name: PROGRAM, "example.sh": code})
    (folder / name).chmod(0o755)
    shell = program("sh")
    done = run(["/usr/bin/env", f"PATH={folder}:/usr/bin:/bin", shell, "-u", "example.sh"], folder)
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


def flag(each: Input, inputs: tuple[Input, ...], schema: Schema) -> str:
    repeated = isinstance(schema.plain(each.type), ListOf)
    others = [kebab(other.name) for other in inputs if other is not each]
    return _cli.flag(each.aliases.get("cli", each.name), repeated=repeated, others=others)


@pytest.mark.parametrize("api", [environments, zoo])
def test_a_shell_passes_what_is_required_and_nothing_else(
    api: Callable[[], Api], tmp_path: Path
) -> None:
    of = api()
    name = kebab(of.client.name)
    found = examples(of, "cli")
    schema = Schema.of(of)
    for resource in resources(of):
        for method in resource.methods:
            path = "/".join((*resource.path, method.name)) + ".md"
            check(arguments(tmp_path, name, found[path]), resource, method, schema)


def check(given: list[str], resource: Resource, method: Method, schema: Schema) -> None:
    assert given[:2] == [":".join(map(kebab, resource.path)), kebab(method.name)]
    found = call(resource, method, schema)
    parser = argparse.ArgumentParser(allow_abbrev=False, exit_on_error=False)
    for credential in schema.client.credentials:
        parser.add_argument(f"--{kebab(credential.option)}")
    for each in found.inputs:
        named = flag(each, found.inputs, schema)
        if schema.plain(each.type) == Primitive("boolean") or each.name == "flags":
            parser.add_argument(named, dest=each.name, action="store_true", default=None)
        else:
            parser.add_argument(named, dest=each.name, action="append", required=each.required)
    parsed = vars(parser.parse_args(given[2:]))
    sampler = Sampler(schema, required=True)
    for each in found.inputs:
        if not each.required:
            assert parsed[each.name] is None
        elif schema.plain(each.type) != Primitive("binary"):
            wanted = plain(sampler.sample(each.type, each.name, each.example))
            assert read(parsed[each.name]) == (wanted if isinstance(wanted, list) else [wanted])


def read(values: list[str] | bool) -> list[Any]:
    """The values of a flag: YAML where they are more than text."""
    if isinstance(values, bool):
        return [values]
    return [
        yaml.safe_load(each)
        if each[:1] in "{[" or each.replace(".", "").isdigit()
        else number(each)
        for each in values
    ]


def number(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return text


VALUES: list[Json] = [
    {"a": "plain text", "b": "yes", "c": "1.5", "d": "", "e": "x: y", "f": "#no", "g": "a,b"},
    {"it's": 'said "so"', "new\nline": "- dash", "null": None, "t": True, "n": [1, 2.5, "x"]},
    ["https://example.com/a", "{curly}", "2026-03-15", " padded ", "é", "0x1F", "~", "a #b"],
    {"nested": {"deeper": [{"x": []}, {}]}},
]


@pytest.mark.parametrize("value", VALUES)
def test_yaml_means_the_value(value: Json) -> None:
    assert yaml.safe_load(_cli.yaml(value)) == value


def test_flags_of_lists_are_singular_unless_taken() -> None:
    assert _cli.flag("betas", repeated=True) == "--beta"
    assert _cli.flag("betas", repeated=True, others=["beta"]) == "--betas"
    assert _cli.flag("Anthropic-Worker-ID") == "--anthropic-worker-id"
    assert _cli.arguments("--on", True) == ["--on"]
    assert _cli.arguments("--on", False) == ["--on=false"]
    assert _cli.arguments("--n", "-x y") == ["--n '-x y'"]
