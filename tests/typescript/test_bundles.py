"""What bundlers make of the package, and where it runs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conformance.fixtures import Conformance
from tests.typescript.installed import NAME, Installed
from tests.typescript.tools import passed

pytestmark = pytest.mark.slow

BARE = Path(__file__).with_name("bare.mjs")
CALL = f"""
import Anthropic from '{NAME}';
console.log(await new Anthropic().beta.environments.retrieve('env_1'));
"""
ONLY_TYPES = ("core/operation.js", "core/options.js", "core/settings.js", "resources/shared.js")
IN_THE_WEB = f"""
import Anthropic from '{NAME}';

async function calls() {{
  const client = new Anthropic({{ apiKey: 'key', baseURL }});
  const {{ environments }} = client.beta;
  const ids = [];
  for await (const {{ id }} of environments.list({{ limit: 1 }})) ids.push(id);
  const made = await environments.create({{ name: 'x' }});
  const handled = [];
  const handler = (item) => void handled.push(item.id);
  const given = {{ environmentId: 'env_1', environmentKey: 'key', drain: true, handler }};
  await environments.work.worker(given).run();
  const named = ['process', 'Buffer', 'require', 'window'].filter((name) => name in globalThis);
  return {{ ids, name: made.name, handled, named }};
}}
globalThis.result = calls();
"""


def bundled(installed: Installed, name: str, program: str, *options: str) -> dict[str, str]:
    """The files of a bundle, by their names; the program's own is ``NAME.js``."""
    project = installed.project
    (project / f"{name}.mjs").write_text(program, "utf-8")
    out = project / f"bundled-{name}"
    passed(["esbuild", "--bundle", f"--outdir={out}", *options, f"{name}.mjs"], project)
    return {each.name: each.read_text("utf-8") for each in out.iterdir()}


def test_what_is_not_used_is_left_out(installed: Installed) -> None:
    """The package says that its modules only declare, and bundlers believe it."""
    program = f"import {{ toFile }} from '{NAME}';\nconsole.log(await toFile('x'));\n"
    part = bundled(installed, "part", program, "--format=esm", "--minify")["part.js"]
    whole = bundled(installed, "whole", CALL, "--format=esm", "--minify")["whole.js"]
    assert "new File" in part
    assert "dangerouslyAllowBrowser" not in part
    assert "dangerouslyAllowBrowser" in whole
    assert len(part) < len(whole) / 8


def test_programs_without_a_worker_start_without_one(installed: Installed) -> None:
    split = bundled(installed, "call", CALL, "--format=esm", "--splitting")
    at_start = {"call.js"}
    for name in ("call.js", *split):
        lines = split[name].splitlines() if name in at_start else []
        found = [line for line in lines if line.startswith(("import ", "} from "))]
        at_start |= {each for each in split if any(f"./{each}" in line for line in found)}
    later = set(split) - at_start
    worker = {name for name in split if "environments-worker" in split[name]}
    assert worker
    assert worker <= later
    assert not any("expected_last_heartbeat:" in split[name] for name in at_start)


def test_the_web_is_enough(installed: Installed, conformance: Conformance, tmp_path: Path) -> None:
    """It runs where nothing of Node is, with what Deno, Bun and workers have too."""
    shutil.copy(BARE, tmp_path)
    bundled(installed, "web", IN_THE_WEB, "--format=iife", "--platform=neutral")
    conformance.reset(
        environments=[{"id": "env_1"}, {"id": "env_2"}],
        work=[{"environment_id": "env_1", "id": "work_1"}],
    )
    file = installed.project / "bundled-web" / "web.js"
    found = json.loads(passed(["node", BARE.name, file, conformance.url], tmp_path))
    assert found == {"ids": ["env_1", "env_2"], "name": "x", "handled": ["work_1"], "named": []}
    assert {each["headers"]["x-stainless-runtime"] for each in conformance.requests()} == {
        "unknown"
    }


@pytest.mark.parametrize("form", ["esm", "cjs"])
def test_modules_import_only_each_other(installed: Installed, form: str) -> None:
    """As esbuild sees it: everything resolves inside the package, with no platform's help."""
    package = f"node_modules/{NAME}"
    about = installed.project / f"modules-{form}.json"
    entry = f"{package}/{form}/index.js"
    options = ["--bundle", "--platform=neutral", "--format=esm", "--outfile=/dev/null"]
    passed(["esbuild", entry, *options, f"--metafile={about}"], installed.project)
    inputs = json.loads(about.read_text("utf-8"))["inputs"]
    found = {path for path in inputs if path.startswith(f"{package}/{form}/")}
    shipped = {each.as_posix() for each in _modules(installed.project, f"{package}/{form}")}
    assert set(inputs) == found
    # What has only types is imported by nobody.
    assert shipped - found == {f"{package}/{form}/{each}" for each in ONLY_TYPES}


def _modules(project: Path, folder: str) -> list[Path]:
    return [each.relative_to(project) for each in (project / folder).rglob("*.js")]
