"""Example code of the TypeScript pages: type-checked by tsc, and just as Prettier prints it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.api import Json
from generator.targets import _typescript as typescript
from tests.pages.pages import environments, examples, zoo
from tests.pages.toolchains import missing, program, run, write
from tests.pages.typescript_stub import declarations

PACKAGE = "@anthropic-ai/sdk"
TOOLS = {"typescript": "5.6.3", "prettier": "3.0.3"}  # the layout is Prettier's before 3.1
STYLE = ("--print-width", "100", "--single-quote")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of tsc and prettier."""
    folder = tmp_path_factory.mktemp("node")
    npm = program("npm")
    (folder / "package.json").write_text(json.dumps({"private": True, "dependencies": TOOLS}))
    done = run([npm, "install", "--no-audit", "--no-fund", "--prefer-offline"], folder)
    if done.returncode:
        missing(f"npm can't install TypeScript and Prettier: {done.stderr[-300:]}")
    return folder / "node_modules" / ".bin"


def compile_all(tools: Path, folder: Path, files: dict[str, str]) -> str:
    """What tsc has to say; nothing if all is right."""
    settings = {
        "compilerOptions": {
            "target": "es2022",
            "module": "esnext",
            "moduleResolution": "bundler",
            "moduleDetection": "force",  # each example is a program of its own
            "lib": ["es2022", "dom"],
            "types": [],
            "noEmit": True,
            "strict": True,
            # The published example of a result that may be null reads it without a look.
            "strictNullChecks": False,
        }
    }
    write(folder, {**files, "tsconfig.json": json.dumps(settings)})
    return run([tools / "tsc", "--project", "."], folder).stdout


def sources(package: str = PACKAGE) -> dict[str, str]:
    found = examples(environments(), "typescript", package=package)
    assert len(found) == 14
    return {path.replace(".md", ".ts"): code for path, code in found.items()}


def test_examples_have_the_right_types(tools: Path, tmp_path: Path) -> None:
    stub = {"sdk.d.ts": declarations(environments(), PACKAGE)}
    assert compile_all(tools, tmp_path, {**sources(), **stub}) == ""


def test_examples_of_any_document_have_the_right_types(tools: Path, tmp_path: Path) -> None:
    found = examples(zoo(), "typescript")
    files = {path.replace(".md", ".ts"): code for path, code in found.items()}
    stub = {"sdk.d.ts": declarations(zoo(), "zoo")}
    assert compile_all(tools, tmp_path, {**files, **stub}) == ""


@pytest.mark.parametrize(
    ("page", "right", "wrong", "code"),
    [
        ("create", "name: 'python-data-analysis'", "name: 1", "TS2322"),
        ("create", "{ name: 'python-data-analysis' }", "{}", "TS2345"),
        ("work/update", "metadata: { foo: 'string' },", "", "TS2345"),
        ("work/retrieve", "'work_id'", "['work_id']", "TS2345"),
        ("work/stats", ".depth", ".length", "TS2339"),
    ],
)
def test_a_wrong_example_does_not_compile(
    tools: Path, tmp_path: Path, page: str, right: str, wrong: str, code: str
) -> None:
    example = sources()[f"beta/environments/{page}.ts"]
    assert right in example
    stub = {"sdk.d.ts": declarations(environments(), PACKAGE)}
    said = compile_all(tools, tmp_path, {"wrong.ts": example.replace(right, wrong), **stub})
    assert code in said


def test_examples_are_what_prettier_prints(tools: Path, tmp_path: Path) -> None:
    more = {f"zoo/{p}": code for p, code in examples(zoo(), "typescript").items()}
    files = {**sources(), **{path.replace(".md", ".ts"): code for path, code in more.items()}}
    assert differences(tools, tmp_path, files) == []


VALUES: list[Json] = [
    {},
    [],
    {"a": 1},
    {"a-b": True, "c": None, "1": 2},
    "it's",
    'say "it\'s"',
    'a "quote"',
    [1, 2.5, 1e21, -3.0],
    list(range(10**10, 10**10 + 12)),
    [[1, 2], [3, 4]],
    [["x"], ["y"]],
    [{"a": 1, "b": 2}, {"a": 3, "b": 4}],
    [{"a": 1}, {"b": 2}],
    {"text": "word " * 25, "no": "x" * 120, "four": "word " * 20, "five5": "word " * 20},
    {"list": ["word " * 10, "word " * 10], "longer": "x" * 90},
    {"deep": {"deeper": [{"deepest": "value " * 5, "other": "value " * 5}]}},
    "x" * 90,
    "x" * 23,
    "x" * 24,
    None,
    -7,
    "ünïcode → ✓",
]


def test_calls_of_any_shape_are_what_prettier_prints(tools: Path, tmp_path: Path) -> None:
    """Every value alone and as a last argument, with short and with long names around it."""
    heads = ["client.get", "client." + "resource." * 6 + "get", "client." + "x" * 80]
    statements: list[str] = []
    for number, value in enumerate(VALUES):
        for head in heads:
            for arguments in ([value], ["id", value], ["an identifier, " * 4, value], []):
                target = f"const found{number}{'Long' * (number % 4) * 5}"
                statements += typescript.assignment(target, f"await {head}", arguments)
                statements += typescript.call(f"await {head}", arguments, ";")
                loop = typescript.call(f"for await (const each of {head}", arguments, ") {")
                statements += [*loop, "  console.log(each);", "}"]
    assert differences(tools, tmp_path, {"calls.ts": "\n".join(statements) + "\n"}) == []


def test_prettier_tells_another_layout(tools: Path, tmp_path: Path) -> None:
    files = {"other.ts": 'await client.get({\n  "a": 1 });\n'}
    assert differences(tools, tmp_path, files) == ["other.ts"]


def differences(tools: Path, folder: Path, files: dict[str, str]) -> list[str]:
    """The files that Prettier would print otherwise."""
    write(folder, files)
    done = run([tools / "prettier", "--list-different", *STYLE, *sorted(files)], folder)
    assert done.stderr == ""
    return done.stdout.split()
