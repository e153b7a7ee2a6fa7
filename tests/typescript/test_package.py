"""The package as npm packs it, and its sources as reviewers see them."""

from __future__ import annotations

import json
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


def compiled(installed: Installed, files: dict[str, str], **options: object) -> str:
    """What tsc has to say of programs that use the package; nothing if all is right."""
    for path, text in files.items():
        (installed.project / path).write_text(text, "utf-8")
    settings = {"compilerOptions": {**STRICT, **options}, "files": sorted(files)}
    (installed.project / "tsconfig.json").write_text(json.dumps(settings), "utf-8")
    return run(["tsc", "--project", "."], installed.project).stdout


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


def test_no_public_declaration_has_any(installed: Installed) -> None:
    import re

    declared = [*installed.source.glob("esm/**/*.d.ts"), *installed.source.glob("cjs/**/*.d.ts")]
    assert declared
    code = (re.sub(r"/\*.*?\*/", "", each.read_text("utf-8"), flags=re.S) for each in declared)
    assert not [text for text in code if re.search(r"\bany\b", text)]


def test_only_what_users_need_is_packed(installed: Installed) -> None:
    others = {path for path in installed.packed if not path.startswith(("cjs/", "esm/"))}
    assert others == {"LICENSE", "README.md", "package.json"}
    endings = {path.partition(".")[2] for path in installed.packed if path not in others}
    assert endings == {"d.ts", "js", "json"}
    about = json.loads((installed.source / "package.json").read_text("utf-8"))
    assert "dependencies" not in about
    assert about["sideEffects"] is False


def test_resolvers_and_publishers_find_nothing_wrong(installed: Installed) -> None:
    passed(["attw", "--format", "ascii", "--no-emoji", installed.tarball], installed.source)
    passed(["publint", "--strict", installed.tarball], installed.source)


def test_sources_are_what_prettier_and_eslint_want(installed: Installed) -> None:
    source = installed.source
    link = source / "node_modules"
    if not link.exists():
        link.symlink_to(node_modules())
    passed(["prettier", "--check", "src", "package.json", "README.md", "api.md"], source)
    (source / "eslint.config.mjs").write_text((HERE / "eslint.config.mjs").read_text("utf-8"))
    passed(["eslint", "--max-warnings", "0", "src"], source)
