"""What clients weigh in a bundle, as esbuild makes it for browsers, minified."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.typescript_programs import Client
from tests.typescript.tools import passed

Fields = dict[str, Any]

ESBUILD = ("esbuild", "--bundle", "--minify", "--format=esm", "--log-level=error")


@dataclass(frozen=True)
class Weight:
    """Bytes of a program with one call: what is loaded at its start, and also what isn't.

    ``operations`` are those of all operations of the document, without what they share.
    """

    start: int
    packed: int
    whole: int
    operations: int


def weighed(client: Client) -> Weight:
    """The weight of a client that has a ``call`` and ``calls``."""
    _, split = bundled(client, "call", client.call, "--splitting", "--platform=browser")
    outputs: Mapping[str, Fields] = split["outputs"]
    start = loaded(outputs, next(name for name in outputs if name.endswith("/call.js")))
    text = b"".join((client.folder / each).read_bytes() for each in sorted(start))
    whole, _ = bundled(client, "whole", client.call, "--platform=browser")
    every, about = bundled(client, "calls", client.calls, "--platform=browser")
    (output,) = about["outputs"].values()
    inputs: Mapping[str, Fields] = output["inputs"]
    own = [each["bytesInOutput"] for path, each in inputs.items() if is_operation(client, path)]
    assert own, f"{every} holds no operations"
    return Weight(len(text), len(gzip.compress(text, 9, mtime=0)), whole.stat().st_size, sum(own))


def is_operation(client: Client, path: str) -> bool:
    return path.startswith(client.operations)


def bundled(client: Client, name: str, program: str, *options: str) -> tuple[Path, Fields]:
    """The bundle of a program, and what esbuild says of it."""
    folder = client.folder
    (folder / f"{name}.ts").write_text(program, "utf-8")
    about = folder / f"{name}.json"
    command = [*ESBUILD, f"{name}.ts", f"--outdir=bundles-{name}", f"--metafile={about}", *options]
    passed(command, folder)
    return folder / f"bundles-{name}" / f"{name}.js", json.loads(about.read_text("utf-8"))


def loaded(outputs: Mapping[str, Fields], entry: str) -> set[str]:
    """An output, and all that it imports at its start."""
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        path = waiting.pop()
        found.add(path)
        imports = [each for each in outputs[path]["imports"] if not each.get("external")]
        static = {each["path"] for each in imports if each["kind"] == "import-statement"}
        waiting += static - found
    return found
