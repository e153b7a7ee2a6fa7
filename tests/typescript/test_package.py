"""The package as npm packs it, and its sources as reviewers see them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.typescript.installed import Installed
from tests.typescript.tools import node_modules, passed

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent


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
