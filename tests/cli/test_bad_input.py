"""What is wrong on a command line is told at once, without a request and without a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.installed import Ended, Program

CREATE = ["beta:environments", "create", "--name=x"]
POLL = ["beta:environments:work", "poll", "--environment-id=env_1"]
LIST = ["beta:environments", "list"]

# What is typed, and what the message says.
WRONG: dict[str, tuple[list[str], str]] = {
    "command": (["beta:environment", "create"], "No such command 'beta:environment'"),
    "method": (["beta:environments", "craete"], "No such command 'craete'"),
    "flag": ([*CREATE, "--nmae=x"], "No such option '--nmae'"),
    "argument": ([*CREATE, "more"], "unexpected extra argument (more)"),
    "no value": ([*CREATE, "--description"], "Option '--description' requires an argument"),
    "required": (
        ["beta:environments:work", "update"],
        "missing --environment-id, --work-id and --metadata",
    ),
    "empty path": (["beta:environments", "retrieve", "--environment-id="], "can't be empty"),
    "dots in a path": (["beta:environments", "delete", "--environment-id=.."], "can't be '..'"),
    "whole number": ([*LIST, "--limit=many"], '--limit takes a whole number, not "many"'),
    "fraction": ([*LIST, "--limit=1.5"], "--limit takes a whole number, not 1.5"),
    "too large": ([*POLL, "--block-ms=1000"], "--block-ms takes a whole number from 1 to 999"),
    "too small": ([*POLL, "--block-ms", "-1"], "--block-ms takes a whole number from 1 to 999"),
    "boolean": ([*LIST, "--include-archived=yes"], "takes true or false"),
    "enum": ([*CREATE, "--scope=world"], '--scope takes "organization" or "account"'),
    "null": ([*LIST, "--limit=null"], "--limit takes a whole number"),
    "object": ([*CREATE, "--config=cloud"], "--config takes an object"),
    "list for an object": ([*CREATE, "--metadata=[a]"], "--metadata takes an object"),
    "variant": (
        [*CREATE, "--config={type: clod}"],
        '--config.type takes "cloud" or "self_hosted", not "clod"',
    ),
    "no variant": ([*CREATE, "--config={}"], '--config.type takes "cloud" or "self_hosted"'),
    "nested": (
        [*CREATE, "--config={type: cloud, networking: {type: limited, allowed_hosts: [1]}}"],
        "--config.networking.allowed_hosts[0] takes text, not 1: put it in quotes",
    ),
    "member": (
        [*CREATE, "--config={type: cloud, package: {}}"],
        "--config.package is unknown; did you mean 'packages'?",
    ),
    "part": (
        [*CREATE, "--config.netwrking.type=limited"],
        "--config.netwrking is unknown; did you mean 'networking'?",
    ),
    "part of a text": ([*CREATE, "--name.first=x"], "No such option '--name.first'"),
    "map's value": ([*CREATE, "--metadata={a: 1}"], "--metadata.a takes text, not 1"),
    "YAML": (
        [*CREATE, "--config={type: cloud, packages: {pip: [pandas}}"],
        "--config isn't valid YAML: line 1, column 38:",
    ),
    "number in YAML": ([*CREATE, "--metadata={a: .nan}"], "JSON has no such number"),
    "key in YAML": ([*CREATE, "--metadata={1: a}"], "the key 1 must be text"),
    "missing file": (
        [*CREATE, "--config=@nowhere.yaml"],
        "can't read 'nowhere.yaml': No such file",
    ),
    "folder": ([*CREATE, "--config=@."], "can't read '.': Is a directory"),
    "two readers": ([*CREATE, "--config=@-", "--metadata=@-"], "--metadata reads standard input"),
    "no such format": ([*LIST, "--format=xml"], "'xml' is not one of 'auto', 'pretty'"),
    "timeout": ([*LIST, "--timeout=0"], "--timeout"),
    "retries": ([*LIST, "--max-retries=-1"], "--max-retries"),
    "items": ([*LIST, "--max-items=0"], "--max-items"),
    "URL": ([*LIST, "--base-url=books.example"], "--base-url takes a URL"),
    "transform": ([*LIST, "--transform=data["], "--transform takes a JMESPath expression"),
    "no key": ([*LIST], "nothing to authenticate with: give --api-key or --auth-token"),
    "key that can't be sent": ([*LIST, "--api-key=a\nb"], "--api-key has characters that can't be"),
}


def told(ended: Ended, says: str) -> None:
    assert ended.code == 2, ended
    assert ended.out == ""
    assert says in ended.err
    assert ended.err.startswith("Error: ")


@pytest.mark.parametrize("name", WRONG)
def test_wrong(source: Program, tmp_path: Path, name: str) -> None:
    words, says = WRONG[name]
    key = () if "key" in name.split() or name == "no key" else ("--api-key=test-key",)
    if name in ("command", "method", "flag", "argument", "no value", "part of a text"):
        key = ()
    stdin = "{}" if name == "two readers" else None
    told(source.run(*words, *key, cwd=tmp_path, stdin=stdin), says)


def test_mistakes_are_told_together(source: Program) -> None:
    words = ["beta:environments:work", "poll", "--block-ms=0", "--reclaim-older-than-ms=x"]
    assert source.run(*words).err.splitlines() == [
        "Error: missing --environment-id",
        "--block-ms takes a whole number from 1 to 999, not 0",
        '--reclaim-older-than-ms takes a whole number, not "x"',
    ]


def test_a_file_with_a_mistake_is_named_with_its_line(source: Program, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("type: cloud\npackages:\n  pip: [pandas\n")
    ended = source.run(*CREATE, "--config=@config.yaml", cwd=tmp_path)
    told(ended, "--config isn't valid YAML: config.yaml, line 4, column 1")


def test_a_file_that_is_no_text(source: Program, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_bytes(b"type: \xff")
    ended = source.run(*CREATE, "--config=@config.yaml", cwd=tmp_path)
    told(ended, "--config isn't text in UTF-8: config.yaml, byte 7")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("[1, 2]", "the body that is piped in must be an object"),
        ("{nam: x}", "'nam' in the body that is piped in is unknown; did you mean 'name'?"),
        ("name: ]", "the body that is piped in isn't valid YAML: line 1, column 7"),
        ("name: 1", "--name takes text, not 1"),
        (b"\xff\xfe", "isn't text in UTF-8"),
    ],
)
def test_a_wrong_body(source: Program, body: str | bytes, says: str) -> None:
    told(source.run("beta:environments", "create", stdin=body), says)


def test_standard_input_that_is_closed(source: Program) -> None:
    line = f"'{source.argv[0]}' -m ant_cli beta:environments create --name=x --config=@- <&-"
    told(source.shell(line), "--config can't read standard input")


def test_standard_input_that_can_not_be_read(source: Program) -> None:
    """It is open, but for writing."""
    line = (
        f"'{source.argv[0]}' -m ant_cli beta:environments create --name=x --config=@- 0>/dev/null"
    )
    told(source.shell(line), "--config can't read standard input: Bad file descriptor")


def test_errors_as_json(source: Program) -> None:
    for words in (["--format-error=json"], ["--format-error", "json"]):
        ended = source.run(*CREATE, "--scope=x", "--nope", *words)
        assert ended.code == 2
        assert ended.error["kind"] == "usage"
        assert "--nope" in ended.error["message"]


def test_no_terminal_control_gets_out(source: Program) -> None:
    ended = source.run(*CREATE, "--scope=\x1b[31mred\x9b", "--metadata={a: \x1b]0;x\x07}")
    assert ended.code == 2
    assert not set("\x1b\x9b\x07") & set(ended.err)


def test_no_key_in_any_message(source: Program) -> None:
    secret = "sk-ant-very-secret"
    for words in (
        [*LIST, f"--api-key={secret}", "--limit=x"],
        [*LIST, f"--api-keyy={secret}"],
        [*LIST, "--api-key", secret, secret],
        [*LIST, "--limit", secret],
        ["beta:environments", secret],
        [f"--api-key={secret}", "nope"],
    ):
        ended = source.run(*words, ANTHROPIC_API_KEY=secret)
        assert ended.code == 2
        assert secret not in ended.err


def test_a_server_that_is_not_there(source: Program) -> None:
    words = [*LIST, "--api-key=test-key", "--base-url=http://127.0.0.1:1", "--max-retries=0"]
    ended = source.run(*words)
    assert (ended.code, ended.out) == (3, "")
    assert ended.err == "Error: no answer from http://127.0.0.1:1: Connection refused\n"
    ended = source.run(*words, "--format-error=json")
    assert ended.error == {
        "kind": "connection",
        "message": "no answer from http://127.0.0.1:1: Connection refused",
    }
    assert json.loads(ended.err)
