"""Example code of the Java pages compiles against an SDK of the API's types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.api import Api
from tests.pages.java_stub import sources
from tests.pages.pages import environments, examples, zoo
from tests.pages.toolchains import program, run, write

WORK = "com.anthropic.models.beta.environments.work"

pytestmark = pytest.mark.slow

Compile = Callable[[Path, dict[str, str]], str]
"""Compiles programs in a folder and gives what javac says; nothing if all is right."""


def compiler(folder: Path, api: Api, package: str) -> Compile:
    javac = program("javac")
    write(folder, sources(api, package))
    classes = folder / "classes"
    found = sorted(str(path) for path in folder.rglob("*.java"))
    done = run([javac, "-d", classes, *found], folder)
    assert done.returncode == 0, done.stderr

    def compile_all(where: Path, programs: dict[str, str]) -> str:
        files: dict[str, str] = {}
        for number, code in enumerate(programs.values()):
            # All are a class Main: each moves to a package of its own.
            line = f"package {package}.example;"
            assert line in code
            files[f"p{number}/Main.java"] = code.replace(line, f"package p{number};")
        write(where, files)
        command = [javac, "-cp", classes, "-d", where / "out", "-Xlint:all", "-Werror"]
        return run([*command, *files], where).stderr

    return compile_all


@pytest.fixture(scope="module")
def javac(tmp_path_factory: pytest.TempPathFactory) -> Compile:
    return compiler(tmp_path_factory.mktemp("sdk"), environments(), "com.anthropic")


def test_examples_compile(javac: Compile, tmp_path: Path) -> None:
    found = examples(environments(), "java")
    assert len(found) == 14
    assert javac(tmp_path, found) == ""


def test_examples_of_any_document_compile(tmp_path: Path) -> None:
    compile_all = compiler(tmp_path / "sdk", zoo(), "com.zoo")
    assert compile_all(tmp_path / "examples", examples(zoo(), "java")) == ""


@pytest.mark.parametrize(
    ("page", "right", "wrong", "said"),
    [
        ("create", '.name("python-data-analysis")', ".name(1)", "incompatible types"),
        ("create", "create(params)", "create()", "cannot be applied"),
        ("work/retrieve", "retrieve(params)", 'retrieve("work_id")', "incompatible types"),
        ("work/poll", "Optional<BetaSelfHostedWork>", "BetaSelfHostedWork", "incompatible types"),
        ("work/list", f"import {WORK}.WorkListPage;", "", "cannot find symbol"),
    ],
)
def test_a_wrong_example_does_not_compile(
    javac: Compile, tmp_path: Path, page: str, right: str, wrong: str, said: str
) -> None:
    code = examples(environments(), "java")[f"beta/environments/{page}.md"]
    assert right in code
    assert said in javac(tmp_path, {page: code.replace(right, wrong)})
