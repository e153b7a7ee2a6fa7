"""Which files a costly step is taken for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import pytest

from generator.lazy import Hashes
from generator.steps import FileRecord, Kept, Steps, digest


class Texts:
    """Templates in memory."""

    def __init__(self, **texts: str) -> None:
        self.texts = texts
        self.used: dict[str, str] = {}

    def within(self, named: Collection[str]) -> Collection[str]:
        return named

    def copy(self, path: str) -> str:
        self.used[path] = digest(self.texts[path])
        return self.texts[path]


class Run:
    """One run over the files of the last one."""

    def __init__(self, last: Run | None = None, template: str = "T") -> None:
        self.templates = Texts(model=template)
        self.disk: dict[str, bytes] = dict(last.disk) if last else {}
        self.steps = Steps(self.templates, last.records if last else {}, self.disk.get, Hashes().of)
        self.made: list[str] = []
        self.records: dict[str, FileRecord] = {}

    def take(self, given: Mapping[str, str]) -> None:
        results = self.steps.run("models", given, self._produce, templates=("model",))
        for path, text in results.items():
            finished = text.content if isinstance(text, Kept) else text.upper().encode()
            before = text.record.unformatted if isinstance(text, Kept) else digest(text)
            self.disk[path] = finished
            self.records[path] = FileRecord(digest(finished), before, self.steps.given[path])

    def _produce(self, paths: Sequence[str]) -> Mapping[str, str]:
        self.made = list(paths)
        return {path: f"model {path}" for path in paths}


GIVEN = {"a.py": "1", "b.py": "2", "c.py": "3"}


def first_run() -> Run:
    run = Run()
    run.take(GIVEN)
    assert run.made == ["a.py", "b.py", "c.py"]
    assert run.disk["a.py"] == b"MODEL A.PY"
    return run


def test_nothing_is_made_twice() -> None:
    first = first_run()
    second = Run(first)
    second.take(GIVEN)
    assert second.made == []
    assert second.steps.done == {}
    assert second.disk == first.disk
    assert second.records == first.records


def test_only_what_was_given_something_else_is_made() -> None:
    second = Run(first_run())
    second.take({**GIVEN, "b.py": "two", "d.py": "4"})
    assert second.made == ["b.py", "d.py"]
    assert second.steps.done == {"models": 2}


def test_a_file_that_was_edited_is_made_again() -> None:
    second = Run(first_run())
    second.disk["c.py"] += b"# edited\n"
    del second.disk["a.py"]
    second.take(GIVEN)
    assert second.made == ["a.py", "c.py"]
    assert second.disk["c.py"] == b"MODEL C.PY"


def test_another_template_makes_all_of_them_again() -> None:
    second = Run(first_run(), template="other")
    second.take(GIVEN)
    assert second.made == ["a.py", "b.py", "c.py"]


def test_a_step_that_hides_a_template_is_a_fault() -> None:
    run = Run()
    run.templates.texts["hidden"] = ""

    def produce(paths: Sequence[str]) -> Mapping[str, str]:
        run.templates.copy("hidden")
        return dict.fromkeys(paths, "")

    with pytest.raises(AssertionError, match=r"must name the templates \['hidden'\]"):
        run.steps.run("models", GIVEN, produce)


def test_a_step_that_forgets_a_file_is_a_fault() -> None:
    with pytest.raises(AssertionError, match=r"was to make .* and made \['a.py'\]"):
        Run().steps.run("models", GIVEN, lambda paths: {"a.py": ""})


def test_a_text_that_was_formatted_before_is_found() -> None:
    record = FileRecord(digest("formatted"), digest("raw"))
    steps = Steps(Texts(), {"a.py": record}, {"a.py": b"formatted"}.get, Hashes().of)
    assert steps.formatted("a.py", "raw") == Kept(b"formatted", record)
    assert steps.formatted("a.py", "another") is None
    assert steps.formatted("b.py", "raw") is None
    edited = Steps(Texts(), {"a.py": record}, {"a.py": b"edited"}.get, Hashes().of)
    assert edited.formatted("a.py", "raw") is None
