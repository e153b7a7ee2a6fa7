"""``ant worker run`` on a real queue: items, signals, faults."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.installed import Installed
from tests.conformance.fixtures import Conformance
from tests.output.places import interruptible

pytestmark = pytest.mark.slow

ENVIRONMENT = {"id": "env_1", "config": {"type": "self_hosted"}}
KEY = "environment-key-of-a-test"
FOREVER = "while :; do sleep 0.05; done"
RECORD = 'cat > "$RECORDS/$ANTHROPIC_WORK_ID.json"; env > "$RECORDS/$ANTHROPIC_WORK_ID.env"'


def words(command: str, *more: str) -> list[str]:
    return ["worker", "run", "--environment-id", "env_1", "--on-work", command, *more]


@contextmanager
def running(
    ant: Installed, server: Conformance, command: str, *more: str, **environment: str
) -> Generator[subprocess.Popen[str]]:
    env = {
        **ant.environment,
        "ANTHROPIC_BASE_URL": server.url,
        "ANTHROPIC_ENVIRONMENT_KEY": KEY,
        **environment,
    }
    with subprocess.Popen(
        [str(ant.command), *words(command, *more)],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=interruptible,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, err = process.communicate(timeout=40)
    assert "Traceback" not in err, err
    assert KEY not in err
    return process.returncode, err


def until(condition: Callable[[], bool]) -> None:
    """Wait for something that another process does."""
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def states(server: Conformance) -> list[str]:
    return [each["state"] for each in server.state()["work"]]


def test_each_item_is_run_with_what_it_is(
    ant: Installed, conformance: Conformance, tmp_path: Path
) -> None:
    conformance.reset(environments=[ENVIRONMENT])
    items = [conformance.add_work(environment_id="env_1") for _ in range(3)]
    more = ("--drain", "--max-concurrency", "2")
    with running(ant, conformance, RECORD, *more, RECORDS=str(tmp_path)) as process:
        code, err = ended(process)
    assert code == 0, err
    for each in items:
        seen = json.loads((tmp_path / f"{each['id']}.json").read_text())
        assert (seen["id"], seen["data"]) == (each["id"], each["data"])
        lines = (tmp_path / f"{each['id']}.env").read_text().splitlines()
        variables = {line.partition("=")[0]: line.partition("=")[2] for line in lines}
        assert variables["ANTHROPIC_ENVIRONMENT_ID"] == "env_1"
        assert variables["ANTHROPIC_SESSION_ID"] == each["data"]["id"]
        assert variables["ANTHROPIC_ENVIRONMENT_KEY"] == KEY
    assert states(conformance) == ["stopped"] * 3
    sent = {each["headers"].get("authorization") for each in conformance.requests()}
    assert sent == {f"Bearer {KEY}"}


def test_a_command_that_fails_ends_its_item(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[ENVIRONMENT], work=[{"environment_id": "env_1"}])
    with running(ant, conformance, "exit 7", "--drain") as process:
        code, err = ended(process)
    assert code == 0
    assert "work_0000000001: failed with exit code 7" in err
    assert states(conformance) == ["stopped"]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_a_signal_stops_the_command(
    ant: Installed, conformance: Conformance, tmp_path: Path, number: int, code: int
) -> None:
    conformance.reset(environments=[ENVIRONMENT], work=[{"environment_id": "env_1"}])
    command = f"trap 'echo told > {tmp_path}/told; exit 0' TERM; touch {tmp_path}/began; {FOREVER}"
    with running(ant, conformance, command) as process:
        until((tmp_path / "began").exists)
        process.send_signal(number)
        ended_with, err = ended(process)
    assert ended_with == code, err
    assert (tmp_path / "told").exists()
    assert states(conformance) == ["stopped"]


def test_a_command_that_does_not_listen_is_killed(
    ant: Installed, conformance: Conformance, tmp_path: Path
) -> None:
    conformance.reset(environments=[ENVIRONMENT], work=[{"environment_id": "env_1"}])
    command = f"trap '' TERM; echo $$ > {tmp_path}/pid; touch {tmp_path}/began; {FOREVER}"
    with running(ant, conformance, command, "--grace-period", "0.3") as process:
        until((tmp_path / "began").exists)
        process.send_signal(signal.SIGTERM)
        code, err = ended(process)
    assert code == 0, err
    pid = int((tmp_path / "pid").read_text())
    until(lambda: not Path(f"/proc/{pid}").exists())
    assert states(conformance) == ["stopped"]


def test_a_second_signal_does_not_wait(
    ant: Installed, conformance: Conformance, tmp_path: Path
) -> None:
    conformance.reset(environments=[ENVIRONMENT], work=[{"environment_id": "env_1"}])
    command = f"trap 'touch {tmp_path}/told' TERM; touch {tmp_path}/began; {FOREVER}"
    with running(ant, conformance, command, "--grace-period", "600") as process:
        until((tmp_path / "began").exists)
        process.send_signal(signal.SIGTERM)
        until((tmp_path / "told").exists)
        process.send_signal(signal.SIGTERM)
        code, err = ended(process)
    assert code == 0, err


def test_the_lease_is_kept_and_its_end_stops_the_command(
    ant: Installed, conformance: Conformance, tmp_path: Path
) -> None:
    """Someone stops the item: the next heartbeat says so."""
    conformance.reset(
        environments=[ENVIRONMENT], work=[{"environment_id": "env_1", "id": "work_1"}]
    )
    command = f"trap 'touch {tmp_path}/told; exit 0' TERM; touch {tmp_path}/began; {FOREVER}"
    with running(ant, conformance, command, "--drain") as process:
        until((tmp_path / "began").exists)
        beats = [each for each in conformance.requests() if each["path"].endswith("/heartbeat")]
        assert beats[0]["query"]["expected_last_heartbeat"] == ["NO_HEARTBEAT"]
        stop = ["beta:environments:work", "stop", "--environment-id=env_1", "--work-id=work_1"]
        assert ant.run(*stop, ANTHROPIC_BASE_URL=conformance.url, ANTHROPIC_API_KEY="k").code == 0
        code, err = ended(process)
    assert code == 0, err
    assert (tmp_path / "told").exists()


def test_faults_are_waited_out(ant: Installed, conformance: Conformance, tmp_path: Path) -> None:
    """Each way in which a call can fail, once: while polling, acknowledging and beating."""
    faults = [
        {"operation": "pollWork", "status": 500},
        {"operation": "pollWork", "reset": "before"},
        {"operation": "ackWork", "status": 429, "headers": {"retry-after-ms": "1"}},
        {"operation": "heartbeatWork", "status": 502},
        {"operation": "stopWork", "status": 503},
    ]
    conformance.reset(environments=[ENVIRONMENT], faults=faults)
    conformance.add_work(environment_id="env_1")
    with running(ant, conformance, RECORD, "--drain", RECORDS=str(tmp_path)) as process:
        code, err = ended(process)
    assert code == 0, err
    assert states(conformance) == ["stopped"]
    assert conformance.state()["faults_left"] == 0


def test_a_refused_key_ends_the_worker(ant: Installed, conformance: Conformance) -> None:
    conformance.reset(environments=[ENVIRONMENT])
    given = {"ANTHROPIC_ENVIRONMENT_KEY": "invalid-key"}
    with running(ant, conformance, "true", **given) as process:
        code, err = ended(process)
    assert code == 1
    assert "401" in err
    assert "invalid-key" not in err


def test_what_is_missing_is_named(ant: Installed) -> None:
    ended = ant.run("worker", "run")
    assert ended.code == 2
    assert "missing --environment-id, --on-work, --environment-key" in ended.err
