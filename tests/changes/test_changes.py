"""The document changes: what ``check`` prints, and that the regenerated SDK has the change."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from generator import cli

ROOT = Path(__file__).parents[2]
SDK = "generated/python/src/anthropic"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Our document with its generated files, in sync."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    for name in ("spec", "generated"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def change(file: Path, old: str, new: str, count: int = 1) -> None:
    text = file.read_text()
    assert text.count(old) >= count
    file.write_text(text.replace(old, new, count))


def checked(capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str], str]:
    """How ``check`` on the SDK ended, what it listed, and what it printed after that."""
    capsys.readouterr()
    code = cli.run(("check", "--target", "python"))
    out = capsys.readouterr().out
    listed, _, rest = out.partition("\n--- ")
    return code, listed.splitlines(), rest


def regenerated(project: Path, program: str) -> None:
    """Generate, and run a program that has what was generated."""
    assert cli.run(("generate", "--target", "python")) == 0
    assert cli.run(("check", "--target", "python")) == 0
    path = {"PYTHONPATH": str(project / "generated/python/src"), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", dedent(program)],
        env={**os.environ, **path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def test_a_field_is_added(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = "        priority:\n          type: integer\n          description: More is sooner.\n"
    old = "        acknowledged_at:\n"
    change(project / "spec/openapi.yaml", old, new + old)
    code, listed, diffs = checked(capsys)
    assert code == 1
    assert listed == [
        "changed: generated/PROVENANCE.json",
        f"changed: {SDK}/types/beta/environments/beta_self_hosted_work.py",
    ]
    assert '\n+    priority: int | None = None\n+    """More is sooner."""\n' in diffs
    regenerated(
        project,
        """
        from anthropic.types.beta.environments import BetaSelfHostedWork

        assert BetaSelfHostedWork.model_fields["priority"].default is None
        """,
    )


def test_a_value_is_added_to_an_enum(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project / "spec/openapi.yaml", "- fallback-credit-2026-06-01\n", "- x-2027-01-01\n")
    code, listed, diffs = checked(capsys)
    assert code == 1
    assert listed == [
        "changed: generated/PROVENANCE.json",
        f"changed: {SDK}/types/anthropic_beta_param.py",
    ]
    assert '\n-        "fallback-credit-2026-06-01",\n+        "x-2027-01-01",\n' in diffs
    regenerated(
        project,
        """
        from typing import get_args
        from anthropic.types import AnthropicBetaParam

        assert "x-2027-01-01" in get_args(get_args(AnthropicBetaParam)[1])
        """,
    )


OPERATION = """\
  /v1/environments/{environment_id}/work/{work_id}/release:
    parameters:
      - $ref: '#/components/parameters/EnvironmentID'
      - $ref: '#/components/parameters/WorkID'
    post:
      operationId: releaseWork
      tags: [Work]
      summary: Release a work item
      description: Gives an item back to the queue.
      responses:
        '200':
          $ref: '#/components/responses/Work'

components:
"""


def test_an_operation_is_added(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The curation doesn't know it yet: it gets a place by itself, and a warning says which."""
    change(project / "spec/openapi.yaml", "components:\n", OPERATION)
    code, listed, diffs = checked(capsys)
    assert code == 1
    assert "+    def release(\n" in diffs
    assert f"changed: {SDK}/resources/beta/environments/work.py" in listed
    cli.run(("validate",))
    assert (
        "the curation does not place 'releaseWork'; taken as beta.environments.work.release"
        in capsys.readouterr().err
    )
    assert cli.run(("validate", "--strict")) == 2
    regenerated(
        project,
        """
        from anthropic import Anthropic, AsyncAnthropic

        for client in (Anthropic(api_key="k"), AsyncAnthropic(api_key="k")):
            assert client.beta.environments.work.release
        """,
    )


def test_a_method_is_renamed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project / "spec/onespec.yaml", "              ack: post", "              accept: post")
    code, listed, diffs = checked(capsys)
    assert code == 1
    assert "-    def ack(\n" in diffs
    assert "+    def accept(\n" in diffs
    assert f"missing: {SDK}/types/beta/environments/work_accept_params.py" in listed
    assert f"stale: {SDK}/types/beta/environments/work_ack_params.py" in listed
    regenerated(
        project,
        """
        from anthropic import Anthropic

        work = Anthropic(api_key="k").beta.environments.work
        assert work.accept and not hasattr(work, "ack")
        """,
    )
    assert not (project / SDK / "types/beta/environments/work_ack_params.py").exists()


def test_an_operation_is_deleted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = project / "spec/openapi.yaml"
    text = document.read_text()
    start = text.index("  /v1/environments/{environment_id}/archive:\n")
    end = text.index("  /v1/environments/{environment_id}/work", start)
    document.write_text(text[:start] + text[end:])
    capsys.readouterr()
    assert cli.run(("check", "--target", "python")) == 2
    said = capsys.readouterr().err
    assert (
        "error: the document has no operation 'post /v1/environments/{environment_id}/archive'; "
        in said
    )
    line = "          archive: post /v1/environments/{environment_id}/archive\n"
    change(project / "spec/onespec.yaml", line, "")
    code, listed, diffs = checked(capsys)
    assert code == 1
    assert f"stale: {SDK}/types/beta/environment_archive_params.py" in listed
    assert "-    def archive(\n" in diffs
    regenerated(
        project,
        """
        from anthropic import Anthropic

        assert not hasattr(Anthropic(api_key="k").beta.environments, "archive")
        """,
    )


def test_a_model_and_its_recorded_hash_are_edited_together(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A record that lies beside the files can't vouch for them where it counts."""
    import hashlib

    model = project / SDK / "types/beta/beta_environment.py"
    before = hashlib.sha256(model.read_bytes()).hexdigest()
    change(model, "    name: str\n", "    name: int\n")
    after = hashlib.sha256(model.read_bytes()).hexdigest()
    change(project / "generated/PROVENANCE.json", before, after)
    monkeypatch.setenv("CI", "true")
    code, listed, diffs = checked(capsys)
    assert code == 1
    assert f"changed: {SDK}/types/beta/beta_environment.py" in listed
    assert "\n-    name: int\n+    name: str\n" in diffs
