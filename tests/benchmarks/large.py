"""A large document: onespec beside openapi-python-client, in one run.

    python -m tests.benchmarks.large api.github.com.json [--rounds 3] [--every-target]

The document is JSON, GitHub's REST description for one (npm package ``@octokit/openapi``). Rows
take turns, so that a slow minute of the machine hits all alike; each figure is the least of its
rounds. Memory is that of all processes at one moment; see ``usage.py``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from generator import targets
from tests.benchmarks.generate import OTHER, other_client
from tests.benchmarks.usage import Usage, used

NAME = "openapi.json"
PYTHON = ("--target", "python")
PAGES = ("--target", "docs/python")
Document = Any


class Project:
    """A folder with the document and what was generated from it, under version control."""

    def __init__(self, folder: Path, document: Document) -> None:
        self.folder = folder
        self._document = document
        self._onespec = str(Path(sys.executable).parent / "onespec")
        folder.mkdir()
        self.write(document)
        self.onespec("init", NAME)
        self.generate(*PYTHON, *PAGES)
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Generated"]):
            self._git(folder, *command)

    def write(self, document: Document) -> None:
        (self.folder / NAME).write_text(json.dumps(document, indent=2), "utf-8")

    def onespec(self, *arguments: str, folder: Path | None = None) -> Usage:
        environment = {key: value for key, value in os.environ.items() if key != "CI"}
        return used([self._onespec, *arguments], folder or self.folder, environment=environment)

    def generate(self, *arguments: str) -> Usage:
        return self.onespec("generate", "--spec", NAME, *arguments)

    def anew(self, *arguments: str) -> Usage:
        """Into a folder where nothing is yet."""
        out = self.folder / "anew"
        shutil.rmtree(out, ignore_errors=True)
        return self.generate("--out", str(out), *arguments)

    def check(self) -> Usage:
        """In a fresh clone: the files are as old as the clone."""
        clone = self.folder.with_name("clone")
        shutil.rmtree(clone, ignore_errors=True)
        self._git(self.folder.parent, "clone", "-q", str(self.folder), str(clone))
        return self.onespec("check", "--spec", NAME, folder=clone)

    def changed(self, change: Callable[[Document], None]) -> Usage:
        """Generating anew after a change, which is taken back then."""
        document = deepcopy(self._document)
        change(document)
        self.write(document)
        usage = self.generate()
        self._git(self.folder, "checkout", "-q", ".")
        self._git(self.folder, "clean", "-qfd")
        return usage

    def imported(self) -> Usage:
        source = self.folder / "generated/python/src"
        (package,) = (each.name for each in source.iterdir() if each.is_dir())
        return used([sys.executable, "-c", f"import {package}"], source)

    def _git(self, folder: Path, *arguments: str) -> None:
        who = ("-c", "user.name=benchmark", "-c", "user.email=benchmark@example.com")
        subprocess.run(["git", *who, *arguments], cwd=folder, check=True)


def another_description(document: Document) -> None:
    operation = _first_operation(document)
    operation["description"] = f"{operation.get('description', '')} And more."


def another_type(document: Document) -> None:
    for schema in document["components"]["schemas"].values():
        for each in schema.get("properties", {}).values():
            if each.get("type") == "string" and not {"enum", "format", "pattern"} & {*each}:
                each["type"] = "integer"
                for key in ("example", "examples", "default"):
                    each.pop(key, None)
                return
    raise SystemExit("no schema has a property that is plain text")


def another_operation(document: Document) -> None:
    tags = _first_operation(document).get("tags", [])
    answer = {"description": "Done."}
    document["paths"]["/one/more"] = {
        "get": {"operationId": "one/more", "tags": tags, "responses": {"204": answer}}
    }


def _first_operation(document: Document) -> Any:
    return next(
        item[method] for item in document["paths"].values() for method in item if method == "get"
    )


def rows(folder: Path, document: Document, every: bool) -> dict[str, Callable[[], Usage]]:
    """Each row of the table: what is measured once per round."""
    other = folder / "other-client"
    other.mkdir()
    project = Project(folder / "project", document)
    command = [*other_client(other), "--output-path", "made", "--overwrite"]
    command[command.index("--path") + 1] = str(project.folder / NAME)
    found: dict[str, Callable[[], Usage]] = {
        OTHER: lambda: used(command, other),
        "SDK": lambda: project.anew(*PYTHON),
        "SDK and pages": lambda: project.anew(*PYTHON, *PAGES),
        "check in a fresh clone": project.check,
        "a description changed": lambda: project.changed(another_description),
        "a property's type changed": lambda: project.changed(another_type),
        "an operation added": lambda: project.changed(another_operation),
        "generate, nothing changed": project.generate,
        "import of the client": project.imported,
        "python -c pass": lambda: used([sys.executable, "-c", "pass"], folder),
    }
    if every:
        names = [argument for name in targets.names() for argument in ("--target", name)]
        found["every target"] = lambda: project.anew(*names)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Large documents, side by side.")
    parser.add_argument("document", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--every-target", action="store_true")
    given = parser.parse_args()
    document = json.loads(given.document.read_text("utf-8"))
    taken: dict[str, list[Usage]] = {}
    with tempfile.TemporaryDirectory(prefix="onespec-") as name:
        measured = rows(Path(name), document, given.every_target)
        for _ in range(given.rounds):
            for row, run in measured.items():
                taken.setdefault(row, []).append(run())
                print(f"{row}: {taken[row][-1]}", file=sys.stderr, flush=True)
    least = {
        row: Usage(*(min(getattr(each, key) for each in found) for key in Usage.__slots__))
        for row, found in taken.items()
    }
    base = least[OTHER]
    print(f"{'':<28}{'CPU s':>8}{'ratio':>7}{'wall s':>8}{'ratio':>7}{'MiB':>7}{'ratio':>7}")
    for row, usage in least.items():
        pairs = ((usage.cpu, base.cpu), (usage.wall, base.wall), (usage.memory, base.memory))
        shown = "".join(f"{own:>8.2f}{own / other:>7.2f}" for own, other in pairs)
        print(f"{row:<28}{shown}")


if __name__ == "__main__":
    main()
