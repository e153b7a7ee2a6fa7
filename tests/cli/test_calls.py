"""Output, input and faults of calls, on the conformance server."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path

import pytest
import yaml

from tests.cli.installed import Ended, Installed
from tests.conformance.fixtures import Conformance
from tests.output.places import interruptible

pytestmark = pytest.mark.slow

SECRET = "sk-ant-very-secret"
LIST = ["beta:environments", "list"]
RETRIEVE = ["beta:environments", "retrieve", "--environment-id=env_1"]
CREATE = ["beta:environments", "create"]


def run(ant: Installed, server: Conformance, *words: str, stdin: str | None = None) -> Ended:
    ended = ant.run(*words, stdin=stdin, ANTHROPIC_BASE_URL=server.url, ANTHROPIC_API_KEY=SECRET)
    assert SECRET not in ended.out + ended.err
    return ended


def bodies(server: Conformance) -> list[object]:
    return [each["body"] for each in server.requests()]


def test_the_example_of_the_pages(ant: Installed, conformance: Conformance) -> None:
    config = "{type: cloud, packages: {pip: [pandas]}}"
    ended = run(ant, conformance, *CREATE, "--name", "python-data-analysis", "--config", config)
    assert ended.code == 0
    assert bodies(conformance) == [
        {
            "name": "python-data-analysis",
            "config": {"type": "cloud", "packages": {"pip": ["pandas"]}},
        }
    ]


def test_ways_to_say_the_same(ant: Installed, conformance: Conformance, tmp_path: Path) -> None:
    """As YAML, as JSON, from a file, from standard input, in parts, as a whole body."""
    config = {"type": "cloud", "packages": {"pip": ["pandas", "numpy"]}}
    file = tmp_path / "config.yaml"
    file.write_text(yaml.safe_dump(config))
    parts = [
        "--config.type=cloud",
        "--config.packages.pip=pandas",
        "--config.packages.pip=numpy",
    ]
    whole = json.dumps({"name": "other", "config": {"type": "self_hosted"}})
    for words, stdin in (
        (["--name=x", "--config={type: cloud, packages: {pip: [pandas, numpy]}}"], None),
        (["--name=x", f"--config={json.dumps(config)}"], None),
        (["--name=x", f"--config=@{file}"], None),
        (["--name=x", "--config=@-"], yaml.safe_dump(config)),
        (["--name=x", *parts], None),
        (["--name=x", "--config={type: cloud}", *parts[1:]], None),
        ([], yaml.safe_dump({"name": "x", "config": config})),
        (["--name=x", f"--config=@{file}"], whole),
        (["--name=x", *parts[1:]], json.dumps({"name": "y", "config": {"type": "cloud"}})),
    ):
        conformance.reset()
        ended = run(ant, conformance, *CREATE, *words, stdin=stdin)
        assert (ended.code, ended.err) == (0, ""), words
        assert bodies(conformance) == [{"name": "x", "config": config}], words


def test_text_is_taken_at_its_word(ant: Installed, conformance: Conformance) -> None:
    for name in ("@file", "[x]", "1.10", "true", "no", "--name", "{a: b}", "東京"):
        conformance.reset()
        assert run(ant, conformance, *CREATE, "--name", name).code == 0
        assert bodies(conformance) == [{"name": name}]


def test_formats(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[{"id": "env_1", "name": "Zürich"}, {"id": "env_2"}])

    def form(name: str, *more: str) -> str:
        ended = run(ant, conformance, *LIST, f"--format={name}", "--limit=1", *more)
        assert (ended.code, ended.err) == (0, "")
        return ended.out

    ids = ["env_1", "env_2"]
    assert [json.loads(line)["id"] for line in form("auto").splitlines()] == ids
    assert [json.loads(line)["id"] for line in form("jsonl").splitlines()] == ids
    assert [each["id"] for each in json.loads(form("json"))] == ids
    assert [each["id"] for each in yaml.safe_load_all(form("yaml"))] == ids
    assert [json.loads(line)["data"][0]["id"] for line in form("raw").splitlines()] == ids
    assert form("pretty").startswith('{\n  "id": "env_1",\n')
    assert "Zürich" in form("pretty")
    header, _, *rows = form("table").splitlines()
    assert header.split()[:2] == ["id", "archived_at"]
    assert [row.split()[0] for row in rows] == ids
    assert form("raw", "--transform=id") == "env_1\nenv_2\n"
    assert form("jsonl", "--transform={i: id}") == '{"i":"env_1"}\n{"i":"env_2"}\n'
    assert form("json", "--transform=nothing") == "[null,\nnull]\n"
    assert form("table", "--transform={i: id}").split() == ["i", "─────", *ids]


def test_flags_in_front_of_the_command(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[{"id": "env_1"}])
    ended = run(ant, conformance, "--format=raw", "--transform", "id", *RETRIEVE)
    assert ended.out == "env_1\n"
    ended = run(ant, conformance, "--format=raw", *RETRIEVE, "--transform=id", "--format=json")
    assert ended.out == '"env_1"\n'


@pytest.mark.parametrize(("most", "requests"), [(1, 1), (2, 1), (3, 2), (5, 3), (9, 3)])
def test_max_items(ant: Installed, conformance: Conformance, most: int, requests: int) -> None:
    conformance.reset(environments=[{"id": f"env_{n}"} for n in range(5)])
    ended = run(ant, conformance, *LIST, "--limit=2", f"--max-items={most}")
    assert len(ended.values) == min(most, 5)
    assert len(conformance.requests()) == requests


def test_debug(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[{"id": "env_1"}])
    ended = run(ant, conformance, *CREATE, "--name=x", "--debug", f"--api-key={SECRET}")
    assert ended.code == 0
    assert json.loads(ended.out)["name"] == "x"
    lines = [line.lower() for line in ended.err.splitlines()]
    assert f"> post {conformance.url}/v1/environments?beta=true" in lines
    assert "> x-api-key: ***" in lines
    assert "< 200 ok" in lines
    assert '>   "name": "x"' in lines


def test_a_secret_that_the_server_repeats(ant: Installed, conformance: Conformance) -> None:
    error = {"type": "authentication_error", "message": f"the key {SECRET} is of no use"}
    body = {"type": "error", "error": error, "request_id": "req_1"}
    for words in (["--debug"], ["--format-error=json"], []):
        conformance.reset(faults=[{"status": 401, "body": body}])
        assert run(ant, conformance, *LIST, *words).code == 1


@pytest.mark.parametrize(
    ("fault", "code", "says"),
    [
        ({"status": 404}, 1, "404"),
        ({"status": 429, "headers": {"retry-after": "7"}}, 1, "tried again after 7 s"),
        ({"status": 500}, 1, "500"),
        ({"reset": "before"}, 3, "no answer from http://127.0.0.1"),
        ({"reset": "during"}, 3, "no answer from http://127.0.0.1"),
        ({"text": "<html>", "headers": {"content-type": "text/html"}}, 1, "isn't JSON"),
        ({"hang": True}, 3, "no answer in time from http://127.0.0.1"),
    ],
)
def test_faults(
    ant: Installed, conformance: Conformance, fault: dict[str, object], code: int, says: str
) -> None:
    conformance.reset(environments=[{"id": "env_1"}], faults=[fault])
    ended = run(ant, conformance, *RETRIEVE, "--max-retries=0", "--timeout=3")
    assert (ended.code, ended.out) == (code, "")
    assert ended.err.startswith("Error: ")
    assert says in ended.err
    conformance.reset()


def test_a_wrong_key(ant: Installed, conformance: Conformance) -> None:
    ended = run(ant, conformance, *LIST, "--api-key=invalid-key")
    assert ended.code == 1
    assert ended.err.startswith("Error: 401")
    assert "invalid-key" not in ended.err


def test_a_reader_that_leaves(ant: Installed, conformance: Conformance) -> None:
    """``head`` has had enough: that is no error, and the rest isn't asked for."""
    conformance.reset(environments=[{"id": f"env_{n:04}"} for n in range(3000)])
    line = "set -o pipefail; ant beta:environments list --limit 50 | head -n 2"
    ended = ant.shell(line, ANTHROPIC_BASE_URL=conformance.url, ANTHROPIC_API_KEY=SECRET)
    assert (ended.code, ended.err, len(ended.values)) == (0, "", 2)
    assert len(conformance.requests()) < 60


def test_a_full_disk(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[{"id": "env_1"}])
    line = "ant beta:environments list > /dev/full"
    ended = ant.shell(line, ANTHROPIC_BASE_URL=conformance.url, ANTHROPIC_API_KEY=SECRET)
    assert ended.code == 2
    assert "No space left on device" in ended.err


@pytest.mark.parametrize("what", ["poll", "list"])
def test_interrupted(ant: Installed, conformance: Conformance, what: str) -> None:
    """While a poll waits, and while the second page of a list does."""
    hang: dict[str, object] = {"hang": True}
    poll = ["beta:environments:work", "poll", "--environment-id=env_0"]
    words, faults = (
        (poll, [hang]) if what == "poll" else ([*LIST, "--limit=2"], [{"delay_ms": 1}, hang])
    )
    conformance.reset(environments=[{"id": f"env_{n}"} for n in range(4)], faults=faults)
    given = {"ANTHROPIC_BASE_URL": conformance.url, "ANTHROPIC_API_KEY": SECRET}
    with subprocess.Popen(
        [*ant.argv, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**ant.environment, **given},
        text=True,
        preexec_fn=interruptible,
    ) as process:
        deadline = time.monotonic() + 30
        while conformance.state()["faults_left"]:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    conformance.reset()
    assert (process.returncode, err) == (130, "Error: interrupted\n")
    assert len(out.splitlines()) == (0 if what == "poll" else 2)
