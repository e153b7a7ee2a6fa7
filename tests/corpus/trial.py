"""One document, tried in a process of its own: generated, imported, its operations looked for.

``python -m tests.corpus.trial`` reads orders from standard input, one JSON object a line, and
answers each with a line. Every order gets a fork of this process, which has imported all that it
takes: so that a thousand documents don't start Python a thousand times.
"""

from __future__ import annotations

import importlib
import io
import json
import os
import pkgutil
import random
import re
import sys
import warnings
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator import cli
from tests.corpus.documents import Operations, operations, shape

_LOCATED = re.compile(r"^\S.*: error: ")
_WARNING = re.compile(r"^\S.*: warning: ")
_PAGE_LINE = re.compile(r"^\*\*([a-z]+)\*\* `+ ?(.*?) ?`+$", re.MULTILINE)


@dataclass(slots=True)
class Outcome:
    """What became of a document. ``problem`` says what went wrong, or nothing.

    ``refused``: onespec said where and why. ``seconds`` are of CPU, ``memory`` is in MiB; both are
    of generating alone.
    """

    document: str
    operations: int = 0
    generated: bool = False
    refused: bool = False
    imports: bool = False
    in_sdk: int = 0
    in_pages: int = 0
    warnings: int = 0
    seconds: float = 0.0
    memory: int = 0
    digest: str = ""
    type_errors: int | None = None
    problem: str = ""
    problems: list[str] = field(default_factory=list[str])

    @property
    def is_fine(self) -> bool:
        covered = self.operations == self.in_sdk == self.in_pages
        return self.generated and self.imports and covered and not self.type_errors


def tried(document: Path, out: Path, *, shuffle: bool) -> Outcome:
    """The outcome for one document, whose files stay in ``out``."""
    outcome = Outcome(document.as_posix())
    try:
        wanted = operations(document)
    except Exception as error:  # a file that isn't what its suffix says, for one
        wanted = Counter[tuple[str, str]]()
        outcome.problem = f"{type(error).__name__}: {error}"[:200]
    outcome.operations = wanted.total()
    _measured(lambda: _generate(document, out, outcome, shuffle=shuffle), outcome)
    if outcome.generated:
        outcome.digest = _digest(out)
        found = _forked(lambda: _in_pages(out / "docs/python"))
        outcome.in_pages = _common(wanted, found, outcome, "the pages")
        walked = _forked(lambda: _in_sdk(out / "python/src"))
        outcome.imports = not isinstance(walked, str)
        if isinstance(walked, str):
            outcome.problem = walked
        outcome.in_sdk = _common(wanted, walked, outcome, "the SDK")
    return outcome


def _generate(document: Path, out: Path, outcome: Outcome, *, shuffle: bool) -> None:
    if shuffle:
        _shuffle_folders()
    said, told = io.StringIO(), io.StringIO()
    targets = ["--target", "python", "--target", "docs/python"]
    with redirect_stdout(said), redirect_stderr(told):
        code = cli.run(
            ["generate", "--spec", str(document), "--out", str(out), "--no-cache", *targets]
        )
    lines = told.getvalue().splitlines()
    errors = [line for line in lines if _LOCATED.match(line)]
    outcome.generated = code == 0
    outcome.refused = code == 2 and bool(errors)
    outcome.warnings = sum(bool(_WARNING.match(line)) for line in lines)
    if code != 0:
        outcome.problem = (errors or lines or ["nothing said"])[0][:300]
        outcome.problems = errors[:20]


def _measured(work: Callable[[], None], outcome: Outcome) -> None:
    """Do the work in a process of its own; the outcome learns what it cost."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        work()
        with os.fdopen(write, "w") as answer:
            json.dump(asdict(outcome), answer)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        text = answer.read()
    _, status, usage = os.wait4(child, 0)
    if text:
        for name, value in json.loads(text).items():
            setattr(outcome, name, value)
    else:
        outcome.problem = f"the process ended with {os.waitstatus_to_exitcode(status)}"
    outcome.seconds = usage.ru_utime + usage.ru_stime
    outcome.memory = usage.ru_maxrss // 1024


def _forked(work: Callable[[], Operations]) -> Operations | str:
    """What the work gives in a process of its own, or how it failed."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        try:
            result: Any = [[*key, number] for key, number in work().items()]
        except BaseException as error:
            result = f"{type(error).__name__}: {error}"[:500]
        with os.fdopen(write, "w") as answer:
            json.dump(result, answer)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    found = json.loads(text) if text else "the process died"
    if isinstance(found, str):
        return found
    return Counter({(verb, path): number for verb, path, number in found})


def _in_sdk(source: Path) -> Operations:
    """Import every module, complete every model; the operations that there are methods for."""
    import pydantic

    warnings.simplefilter("error")
    sys.path.insert(0, str(source))
    (name,) = (each.name for each in source.iterdir())
    package = importlib.import_module(name)
    operation = importlib.import_module(f"{name}._operation").Operation
    found: Operations = Counter()
    for each in pkgutil.walk_packages(package.__path__, f"{name}."):
        module = importlib.import_module(each.name)
        for value in list(vars(module).values()):
            if isinstance(value, operation) and ".resources" in each.name:
                found[value.method.lower(), shape(value.path)] += 1
            elif isinstance(value, type) and issubclass(value, pydantic.BaseModel):
                value.model_rebuild()
    return found


def _in_pages(folder: Path) -> Operations:
    found: Operations = Counter()
    for page in folder.rglob("*.md"):
        for verb, path in _PAGE_LINE.findall(page.read_text("utf-8"))[:1]:
            found[verb, shape(path)] += 1
    return found


def _common(wanted: Operations, found: Operations | str, outcome: Outcome, where: str) -> int:
    if isinstance(found, str):
        return 0
    missing = wanted - found
    if missing:
        (verb, path), _ = next(iter(missing.items()))
        outcome.problem = f"{missing.total()} operations are not in {where}: {verb} {path}"[:300]
    return (wanted & found).total()


def _digest(out: Path) -> str:
    """One hash over every file's path and content."""
    total = sha256()
    for file in sorted(out.rglob("*")):
        if file.is_file():
            total.update(f"{file.relative_to(out)}\0".encode() + file.read_bytes() + b"\0")
    return total.hexdigest()


def _shuffle_folders() -> None:
    """Let the system list files in an order that changes from call to call."""
    listed: Callable[..., list[Any]] = os.listdir

    def shuffled(*arguments: Any) -> list[Any]:
        names = listed(*arguments)
        random.shuffle(names)
        return names

    os.listdir = shuffled


def _preload() -> None:
    """What every document will take."""
    for name in (
        "black",
        "generator.commands",
        "generator.validator",
        "generator.targets.python",
        "generator.targets.docs_python",
        "httpx2",
        "pydantic",
    ):
        importlib.import_module(name)
    from generator.targets import docs_python, python

    python.preload()
    getattr(docs_python, "preload", lambda: None)()


def main() -> None:
    _preload()
    for line in sys.stdin:
        order = json.loads(line)
        outcome = tried(Path(order["document"]), Path(order["out"]), shuffle=order["shuffle"])
        print(json.dumps(asdict(outcome)), flush=True)


if __name__ == "__main__":
    main()
