"""An environment of its own for each client that ``python_sdk`` compares."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from tests.benchmarks.python_scripts import SCRIPTS, Script

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated/python"
DOCUMENT = ROOT / "spec/openapi.yaml"
GENERATOR = "openapi-python-client==0.29.1"
OPERATIONS = 14
UV = [sys.executable, "-m", "uv", "--quiet"]


@dataclass(frozen=True)
class Client:
    """What is measured, and the Python that has it."""

    name: str
    python: Path
    script: Script


@dataclass(frozen=True)
class Size:
    """Lines and bytes of Python per operation, but for what was written by hand."""

    lines: float
    size: float

    @classmethod
    def of(cls, package: Path) -> Size:
        files = (file for file in package.rglob("*.py") if "extensions" not in file.parts)
        texts = [file.read_bytes() for file in files]
        lines = sum(text.count(b"\n") for text in texts)
        return cls(lines / OPERATIONS, sum(map(len, texts)) / OPERATIONS)


def clients(python: Path) -> list[Client]:
    """The SDK, and what can be done with the packages that it needs."""
    names = ("http.client, dicts", "httpx2, dicts", "httpx2, pydantic", "ours")
    return [Client(name, python, SCRIPTS[name]) for name in names]


def install_ours(folder: Path) -> Path:
    """The Python of an environment with the SDK."""
    return _environment(folder / "ours", str(GENERATED))


def install_others(folder: Path, published: Sequence[str]) -> list[Client]:
    """The published package in these versions, and what openapi-python-client makes."""
    found: list[Client] = []
    for version in published:
        wanted = "anthropic" if version == "newest" else f"anthropic=={version}"
        python = _environment(folder / f"published-{version}", wanted)
        found.append(Client(f"published {version}", python, SCRIPTS["published"]))
    made = _generate_other(folder)
    needed = ["httpx>=0.28", "attrs", "python-dateutil"]
    python = _environment(folder / "other-environment", *needed)
    _link(python, made)
    return [*found, Client("openapi-python-client", python, SCRIPTS["openapi-python-client"])]


def sizes(folder: Path) -> dict[str, Size]:
    """How much code there is, ours and that of openapi-python-client."""
    return {
        "openapi-python-client": Size.of(folder / "other/other_client"),
        "ours": Size.of(GENERATED / "src"),
    }


def _environment(folder: Path, *packages: str) -> Path:
    python = folder / "bin/python"
    subprocess.run([*UV, "venv", "--python", sys.executable, folder], check=True)
    command = ["pip", "install", "--compile-bytecode", "--python", python, *packages]
    subprocess.run([*UV, *command], check=True)
    return python


def _generate_other(folder: Path) -> Path:
    """A folder with the package that openapi-python-client makes of our document."""
    document = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
    _simplify(document)
    (folder / "other.yaml").write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    (folder / "other.config.yaml").write_text("package_name_override: other_client\n")
    command = [*UV, "tool", "run", "--with", "ruff", "--from", GENERATOR, "openapi-python-client"]
    options = ["--path", "other.yaml", "--output-path", "other", "--config", "other.config.yaml"]
    subprocess.run([*command, "generate", *options], cwd=folder, check=True, capture_output=True)
    return folder / "other"


def _simplify(node: object) -> None:
    """Headers that hold lists become strings: it leaves an operation out that has one."""
    if isinstance(node, dict):
        members = cast("dict[str, Any]", node)
        if members.get("in") == "header":
            members["schema"] = {"type": "string"}
        for member in members.values():
            _simplify(member)
    elif isinstance(node, list):
        for item in cast("list[Any]", node):
            _simplify(item)


def _link(python: Path, package: Path) -> None:
    """Let an environment import what lies in a folder, compiled as an installed package is."""
    subprocess.run([python, "-m", "compileall", "-q", package], check=True)
    (places,) = python.parents[1].glob("lib/python*/site-packages")
    (places / "other.pth").write_text(f"{package}\n")
