"""Types as users of the package see them, with compilers and settings of all ages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.pages.pages import environments, examples
from tests.typescript.installed import NAME, Installed
from tests.typescript.tools import node_modules, passed, run

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
STRICT = {
    "target": "es2022",
    "lib": ["es2022", "dom", "dom.iterable"],
    "module": "nodenext",
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "skipLibCheck": False,
    "noEmit": True,
    "types": [],
}
OLDEST = "typescript-oldest"
"""What the README says, at the least."""

RESOLVED = [
    (OLDEST, "esnext", "node"),
    (OLDEST, "commonjs", "node"),
    (OLDEST, "node16", "node16"),
    ("typescript", "esnext", "bundler"),
    ("typescript", "nodenext", "nodenext"),
]


def compiled(
    installed: Installed, files: dict[str, str], compiler: str = "typescript", **options: object
) -> str:
    """What tsc has to say of programs that use the package; nothing if all is right."""
    for path, text in files.items():
        (installed.project / path).write_text(text, "utf-8")
    settings = {"compilerOptions": {**STRICT, **options}, "files": sorted(files)}
    (installed.project / "tsconfig.json").write_text(json.dumps(settings), "utf-8")
    tsc = node_modules() / compiler / "bin" / "tsc"
    return run(["node", tsc, "--project", "."], installed.project).stdout


def test_types_are_what_users_are_told(installed: Installed) -> None:
    """Each mistake in the file is expected, and each type compared."""
    tool = installed.project / "node_modules" / "expect-type"
    if not tool.exists():
        tool.symlink_to(node_modules() / "expect-type")
    text = (HERE / "uses.ts").read_text("utf-8")
    assert "@ts-expect-error" in text
    assert compiled(installed, {"uses.mts": text, "uses.cts": text}, skipLibCheck=True) == ""


def test_a_wrong_type_is_told(installed: Installed) -> None:
    wrong = f"import A from '{NAME}';\nconst x: number = new A().apiKey;\nconsole.log(x);\n"
    assert "TS2322" in compiled(installed, {"wrong.mts": wrong})


@pytest.mark.parametrize(("compiler", "module", "resolution"), RESOLVED)
def test_compilers_find_and_understand_the_types(
    installed: Installed, compiler: str, module: str, resolution: str
) -> None:
    both = resolution.startswith("node") and resolution != "node"
    text = (HERE / "oldest.ts").read_text("utf-8")
    files = {f"oldest.{end}": text for end in (("mts", "cts") if both else ("ts",))}
    said = compiled(installed, files, compiler, module=module, moduleResolution=resolution)
    assert said == ""


def test_examples_of_the_pages_have_the_right_types(installed: Installed) -> None:
    """One of them reads a result that may be null, as the published page does."""
    declared = "declare const process: { env: Record<string, string | undefined> };\n"
    found = examples(environments(), "typescript", package=NAME)
    assert len(found) == 14
    files = {f"{path.replace('/', '-')}.mts": code for path, code in found.items()}
    said = compiled(installed, {**files, "process.d.ts": declared})
    lines = [line for line in said.splitlines() if line]
    assert len(lines) == 1
    assert "poll" in lines[0]
    assert "possibly 'null'" in lines[0]


@pytest.mark.parametrize("form", ["esm", "cjs"])
def test_no_public_declaration_has_any(installed: Installed, form: str) -> None:
    """Neither said nor left out nor by default, as the compiler sees it."""
    package = installed.project / "node_modules" / NAME
    assert anys(installed, package, form) == ""


def test_any_is_found(installed: Installed, tmp_path: Path) -> None:
    said = "export declare const a: any;\nexport interface B { c; d: Map<string, unknown[]>; }\n"
    hidden = "export declare function e(): AsyncGenerator<string>;\n"
    (tmp_path / "esm").mkdir()
    (tmp_path / "esm" / "index.d.ts").write_text(said + hidden, "utf-8")
    found = anys(installed, tmp_path, "esm")
    assert [line.partition(" ")[2] for line in found.splitlines()] == [
        "a: any",
        "any",
        "c;",
        "AsyncGenerator<string>",
    ]


def anys(installed: Installed, package: Path, form: str) -> str:
    """The places where a package's declarations have ``any``."""
    script = installed.source / "anys.mjs"
    shutil.copy(HERE / script.name, script)
    link = installed.source / "node_modules"
    if not link.exists():
        link.symlink_to(node_modules())
    return passed(["node", script, package, form], installed.source)
