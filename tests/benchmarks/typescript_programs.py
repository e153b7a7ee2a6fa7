"""The clients that ``typescript_sdk`` compares: how each is installed, and its programs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.typescript.generated import DOCUMENT
from tests.typescript.installed import NAME, install
from tests.typescript.tools import passed

GENERATOR = "@hey-api/openapi-ts"

MEASURED = """
for (let n = 0; n < {warm}; n += 1) await once();
const before = process.cpuUsage();
const began = performance.now();
for (let n = 0; n < {times}; n += 1) await once();
const wall = performance.now() - began;
const {{ user, system }} = process.cpuUsage(before);
console.log(JSON.stringify({{ cpu: (user + system) / 1000 / {times}, wall: wall / {times} }}));
"""
"""What a program adds to its ``once()``: milliseconds of each."""

ONCE = "async function once() {{\n{body}\n}}\n"
IS_ITEM = "  if (item.id !== 'work_0000000001') throw new Error('no item');"
ARE_ALL = "  if (count !== 1000) throw new Error(`${count} items`);"

FETCH = """
const headers = { 'x-api-key': 'k', 'anthropic-version': '2023-06-01' };
const get = async (path) => (await fetch(process.argv[2] + path, { headers })).json();
"""
SDK = f"""
import Anthropic from '{NAME}';
const client = new Anthropic({{ apiKey: 'k', baseURL: process.argv[2] }});
"""
HEY = """
import { client } from './out/client.gen';
import { listWork, retrieveWork } from './out/sdk.gen';
client.setConfig({ baseUrl: process.argv[2], auth: 'k', throwOnError: true });
"""
SDK_CALL = f"""
import Anthropic from '{NAME}';
console.log(await new Anthropic({{ apiKey: 'k' }}).beta.environments.retrieve('env'));
"""


@dataclass(frozen=True)
class Client:
    """A client in a folder of its own.

    ``programs`` are by scenario; they are bundled first where ``bundled``. ``call`` makes one call,
    ``calls`` all of this document's; ``operations`` starts the paths of modules with operations.
    """

    name: str
    folder: Path
    programs: Mapping[str, str]
    bundled: bool = False
    call: str = ""
    calls: str = ""
    operations: str = ""


def _scenarios(head: str, request: str, iterate: str) -> dict[str, str]:
    return {
        "request": head
        + ONCE.format(body=f"  const item = {request};\n{IS_ITEM}")
        + MEASURED.format(warm=300, times=1500),
        "iterate": head
        + ONCE.format(body=f"  let count = 0;\n{iterate}\n{ARE_ALL}")
        + MEASURED.format(warm=20, times=60),
    }


def _paged(data: str) -> str:
    """Items of all pages where a client has no loop for that."""
    return f"""  for (let page = '0'; page; ) {{
    const found = {data};
    for (const item of found.data) if (item.id) count += 1;
    page = found.next_page;
  }}"""


def _sdk(name: str, folder: Path) -> Client:
    programs = {
        "import": f"import '{NAME}';\n",
        "require": f"require('{NAME}');\n",
        **_scenarios(
            SDK,
            "await client.beta.environments.work.retrieve('work_1', { environment_id: 'env' })",
            "  const list = client.beta.environments.work.list('env', { limit: 100 });\n"
            "  for await (const item of list) if (item.id) count += 1;",
        ),
    }
    return Client(
        name,
        folder,
        programs,
        call=SDK_CALL,
        calls=SDK_CALL,
        operations=f"node_modules/{NAME}/{'esm/' if name == 'ours' else ''}resources/",
    )


def node(folder: Path) -> Client:
    """Node itself, and its ``fetch`` without any client."""
    programs = {
        "import": "",
        "require": "",
        **_scenarios(
            FETCH,
            "await get('/v1/environments/env/work/work_1?beta=true')",
            _paged("await get(`/v1/environments/env/work?beta=true&limit=100&page=${page}`)"),
        ),
    }
    return Client("node, fetch", _made(folder), programs)


def ours(folder: Path) -> Client:
    """The SDK of our document, packed and installed."""
    found = install(folder)
    return _sdk("ours", found.project)


def published(folder: Path, version: str) -> Client:
    """The package of the same name from npm."""
    found = _added(folder, f"{NAME}@{version}")
    return _sdk(f"published {found}", folder)


def hey(folder: Path) -> Client:
    """What the other generator makes of the same document; its sources need a bundler."""
    version = _added(folder, GENERATOR, "typescript@5.9.3")
    shutil.copy(DOCUMENT, folder / "openapi.yaml")
    tool = folder / "node_modules" / ".bin" / "openapi-ts"
    passed([tool, "-i", "openapi.yaml", "-o", "out", "--silent", "--no-log-file"], folder)
    names = _functions(folder / "out" / "sdk.gen.ts")
    scenarios = _scenarios(
        HEY,
        "(await retrieveWork({ path: { environment_id: 'env', work_id: 'work_1' } })).data",
        _paged(
            "(await listWork({ path: { environment_id: 'env' },"
            " query: { limit: 100, page } })).data"
        ),
    )
    head = "import { client } from './out/client.gen';\nclient.setConfig({ auth: 'k' });\n"
    one = "console.log(await retrieveEnvironment({ path: { environment_id: 'env' } }));\n"
    return Client(
        f"hey-api {version}",
        folder,
        scenarios,
        bundled=True,
        call=f"{head}import {{ retrieveEnvironment }} from './out/sdk.gen';\n{one}",
        calls=f"{head}import {{ {', '.join(names)} }} from './out/sdk.gen';\n"
        f"console.log([{', '.join(names)}]);\n",
        operations="out/sdk.gen.ts",
    )


def _functions(module: Path) -> list[str]:
    lines = module.read_text("utf-8").splitlines()
    heads = [line for line in lines if line.startswith("export const ")]
    return [head.removeprefix("export const ").partition(" ")[0] for head in heads]


def _added(folder: Path, package: str, *more: str) -> str:
    """Install packages. Returns the version of the first: the newest that this Node can run."""
    _made(folder)
    (folder / "package.json").write_text('{"private": true}', "utf-8")
    passed(["npm", "install", "--no-audit", "--no-fund", package, *more], folder)
    name = "@".join(package.split("@")[:2])
    about = folder / "node_modules" / name / "package.json"
    return json.loads(about.read_text("utf-8"))["version"]


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
