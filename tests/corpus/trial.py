"""One document, tried in processes of its own: generated, imported, its operations looked for.

``python -m tests.corpus.trial`` reads orders from standard input, one JSON object a line, and
answers each with a line. Every order gets forks of this process, which has imported all that it
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
import shutil
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator import cli
from generator.curation import FILE_NAME as CURATION
from generator.problems import BadInput
from generator.provenance import FILE_NAME as PROVENANCE
from generator.source import load
from tests.corpus.documents import Operations, operations, shape
from tests.corpus.forks import Forked, forked
from tests.corpus.outcome import Outcome
from tests.corpus.twins import twin

_LOCATED = re.compile(r"^\S.*?: error: ")
_WARNING = re.compile(r"^\S.*?: warning: (.*)")
_ALSO = re.compile(r" \(also at ([^()]*?)(?: and (\d+) more places)?\)$")
_PARTICULAR = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`|\d+")
_PAGE_LINE = re.compile(r"^\*\*([a-z]+)\*\* `+ ?(.*?) ?`+$", re.MULTILINE)
_ELSEWHERE = re.compile(r"""\$ref["']?\s*:\s*["']?[^#"'\s]""")
TARGETS = ("python", "docs/python")

Said = tuple[int, list[str]]
"""The exit code of a command, and the lines of standard error."""


def tried(document: Path, out: Path, more: Sequence[str], limit: int) -> Outcome:
    """The outcome for one document, whose files stay in ``out``.

    ``more`` are further targets; ``limit`` are seconds of CPU for each step.
    """
    outcome = Outcome(document.as_posix())
    wanted = _wanted(document, outcome)
    outcome.operations = wanted.total()
    outcome.parsed = bool(forked(lambda: _parsed(document), limit).answer)
    place = out.with_name(f"{out.name}.input")
    started = forked(lambda: _init(document, place), limit)
    code, lines = _answer(started)
    outcome.started = code == 0
    config = ["--config", str(place / CURATION)] if outcome.started else []
    arguments = [*config, *(f"--target={each}" for each in (*TARGETS, *more))]
    run = forked(lambda: _generate(document, out, arguments), limit)
    outcome.seconds, outcome.memory = run.seconds, run.memory
    _judge(outcome, *_answer(run))
    if outcome.generated and not outcome.started:
        outcome.problem = f"init: {next(iter(lines), 'said nothing')}"
    if outcome.generated:
        _look(outcome, out, wanted)
    shutil.rmtree(place, ignore_errors=True)
    return outcome


def _wanted(document: Path, outcome: Outcome) -> Operations:
    try:
        return operations(document)
    except Exception as error:  # a file that isn't what its suffix says, for one
        outcome.problem = f"{type(error).__name__}: {error}"[:200]
        return Counter()


def _parsed(document: Path) -> bool:
    try:
        load(document)
    except BadInput:
        return False
    return True


def _judge(outcome: Outcome, code: int, lines: list[str]) -> None:
    errors = [line for line in lines if _LOCATED.match(line)]
    found = [each for line in lines if (told := _WARNING.match(line)) for each in _each(told[1])]
    outcome.generated = code == 0
    outcome.refused = code == 2 and bool(errors)
    outcome.warnings = len(found)
    outcome.kinds = dict(Counter(_PARTICULAR.sub("_", each)[:160] for each in found))
    if code != 0:
        outcome.problem = (errors or lines or ["nothing said"])[0][:300]
        outcome.problems = errors[:20]


def _each(told: str) -> Iterator[str]:
    """A warning as often as there are places that it is about."""
    also = _ALSO.search(told)
    places = 1 + (also[1].count(",") + 1 + int(also[2] or 0) if also else 0)
    yield from [_ALSO.sub("", told)] * places


def _look(outcome: Outcome, out: Path, wanted: Operations) -> None:
    pages = forked(lambda: _listed(_in_pages(out / "docs/python")))
    outcome.in_pages = _common(wanted, _counted(pages.answer), outcome, "the pages")
    walked = forked(lambda: _listed(_in_sdk(out / "python/src")))
    outcome.imports = not walked.failure
    if walked.failure:
        outcome.problem = walked.failure
    else:
        outcome.in_sdk = _common(wanted, _counted(walked.answer), outcome, "the SDK")


def differing(document: Path, out: Path, way: str, more: Sequence[str], limit: int) -> str:
    """What differs from ``out`` if the same is made in another way: nothing, if all is well.

    ``bare`` is without what init wrote, and with folders listed in random order; ``twin`` is from
    the same document as YAML, or as JSON if it is YAML.
    """
    second = out.with_name(f"{out.name}.{way}")
    arguments = [f"--target={each}" for each in (*TARGETS, *more)]

    def work() -> Said:
        if way == "bare":
            _shuffle_folders()
            return _generate(document, second, arguments)
        return _generate(twin(document, second.with_suffix(".input")), second, arguments)

    run = forked(work, limit)
    code, lines = _answer(run)
    if code != 0:
        problem = f"{way}: {next(iter(lines), 'said nothing')}"[:300]
    else:
        mine, other = _digests(out), _digests(second)
        unlike = sorted(key for key in mine | other if mine.get(key) != other.get(key))
        problem = f"{way}: {len(unlike)} files differ: {unlike[0]}" if unlike else ""
    shutil.rmtree(second, ignore_errors=True)
    shutil.rmtree(second.with_suffix(".input"), ignore_errors=True)
    return problem


def _init(document: Path, place: Path) -> Said:
    """``onespec init`` on a copy: it writes beside the document."""
    if _ELSEWHERE.search(document.read_text("utf-8", errors="replace")):
        shutil.copytree(document.parent, place)
    else:
        place.mkdir()
        shutil.copy(document, place)
    return _said(["init", str(place / document.name)])


def _generate(document: Path, out: Path, arguments: Sequence[str]) -> Said:
    return _said(["generate", "--spec", str(document), "--out", str(out), "--no-cache", *arguments])


def _answer(run: Forked) -> Said:
    """What a command said; a process that died said how, and that it's our fault."""
    return run.answer or (70, [run.failure])


def _said(command: list[str]) -> Said:
    said, told = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(told):
        code = cli.run(command)
    return code, told.getvalue().splitlines()


def _in_sdk(source: Path) -> Operations:
    """Import every module, complete every model; the operations that there are methods for."""
    import pydantic

    warnings.simplefilter("error")
    # Last, as what is installed is: a module of Python's own hides a package of that name.
    sys.path.append(str(source))
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


def _listed(found: Operations) -> list[list[Any]]:
    return [[*key, number] for key, number in found.items()]


def _counted(listed: list[list[Any]] | None) -> Operations:
    return Counter({(verb, path): number for verb, path, number in listed or ()})


def _common(wanted: Operations, found: Operations, outcome: Outcome, where: str) -> int:
    missing = wanted - found
    if missing:
        (verb, path), _ = next(iter(missing.items()))
        outcome.problem = f"{missing.total()} operations are not in {where}: {verb} {path}"[:300]
    return (wanted & found).total()


def _digests(out: Path) -> dict[str, str]:
    """A hash of every file, but for the record of what went in."""
    return {
        file.relative_to(out).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in out.rglob("*")
        if file.is_file() and file.name != PROVENANCE
    }


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
        "generator.starter",
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
        document, out = Path(order["document"]), Path(order["out"])
        more, limit = order["more"], order["limit"]
        if order["way"] == "first":
            answer = asdict(tried(document, out, more, limit))
        else:
            answer = {"problem": differing(document, out, order["way"], more, limit)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
