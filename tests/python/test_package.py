"""The package itself: what is in it, what importing it costs, and the names it may not use."""

from __future__ import annotations

import json
import re
import zipfile
from importlib import import_module
from inspect import signature
from typing import Any

import pytest

from generator.targets import _python_calls, _python_options, _python_resources, python
from generator.targets._python_types import MEMBERS
from tests.python.generated import ROOT
from tests.python.installed import Installed

TEMPLATES = ROOT / "templates" / "python" / "runtime"
HEAVY = ("httpx2", "pydantic", "typing_extensions", "dataclasses", "json", "logging", "asyncio")


def test_the_runtime_knows_no_api() -> None:
    assert sorted(path.stem for path in TEMPLATES.glob("*.py")) == sorted(python.RUNTIME)
    for path in TEMPLATES.glob("*.py"):
        text = path.read_text("utf-8").lower()
        assert not re.search(r"anthropic|stainless|managed-agents", text), path


def test_names_that_the_runtime_needs_are_reserved(sdk: Any) -> None:
    for kind in (sdk.Anthropic, sdk.AsyncAnthropic):
        own = {name for name in dir(kind) if not name.startswith("_")} - {"beta"}
        own |= set(signature(kind.copy).parameters) - {"api_key", "auth_token"}
        assert own <= set(_python_options.RESERVED)
    resource = import_module("anthropic.resources.beta.beta").Beta
    own = {name for name in dir(resource) if not name.startswith("_")} - {"environments"}
    assert own <= set(_python_resources.RESERVED_MEMBERS)
    method = signature(sdk.resources.beta.Environments.retrieve).parameters
    assert set(method) - {"environment_id", "betas"} == set(_python_calls.RESERVED_ARGUMENTS)
    own = {name for name in dir(sdk.BaseModel) if not name.startswith("_")}
    assert own <= MEMBERS


def test_every_name_is_there(sdk: Any) -> None:
    for package in (sdk, sdk.types, sdk.types.beta, sdk.types.beta.environments, sdk.pagination):
        for name in dir(package):
            assert getattr(package, name) is not None or name.startswith("__")
    for name in sdk.__all__:
        assert getattr(sdk, name) is not None
    names: dict[str, Any] = {}
    exec("from anthropic import *", names)
    assert set(sdk.__all__) <= set(names)
    assert sdk.Client is sdk.Anthropic
    assert sdk.AnthropicError is sdk.APIError.__mro__[1]
    with pytest.raises(AttributeError, match="module 'anthropic' has no attribute 'Anthropics'"):
        print(sdk.Anthropics)
    with pytest.raises(ImportError):
        import_module("anthropic.types.beta.beta_nothing")


def test_resources_are_kept(sdk: Any) -> None:
    client = sdk.Anthropic("k")
    assert client.beta.environments.work is client.beta.environments.work
    assert client.with_options(max_retries=1).beta is not client.beta
    assert client.beta.environments.with_raw_response is client.beta.environments.with_raw_response


def test_documents(sdk: Any, installed: Installed) -> None:
    listed = (installed.source / "api.md").read_text("utf-8")
    for path in ("beta.environments.create", "beta.environments.work.stats"):
        assert f"`client.{path}`" in listed
    assert listed.count("| `client.") == 14
    readme = (installed.source / "README.md").read_text("utf-8")
    programs = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert len(programs) >= 3
    for program in programs:
        compile(program, "README.md", "exec")
    assert "Permission is hereby granted" in (installed.source / "LICENSE").read_text("utf-8")


@pytest.mark.slow
def test_the_wheel(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        names = wheel.namelist()
        (metadata,) = [name for name in names if name.endswith("METADATA")]
        text = wheel.read(metadata).decode()
    assert "anthropic/py.typed" in names
    assert "anthropic/types/beta/environments/work_poll_params.py" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "Name: onespec-anthropic\n" in text
    assert "License-Expression: MIT\n" in text
    required = re.findall(r"Requires-Dist: ([\w-]+)(.*)", text)
    always = sorted(name for name, more in required if "extra ==" not in more)
    assert always == ["anyio", "httpx2", "pydantic", "typing-extensions"]
    assert [name for name, more in required if "extra == 'aiohttp'" in more] == ["httpx-aiohttp"]


@pytest.mark.slow
def test_what_is_imported_when(installed: Installed) -> None:
    """Importing the package and making a client takes nothing of what a call will need."""

    def loaded(code: str) -> list[str]:
        program = f"import sys\n{code}\nimport json\n"
        program = f"import sys\n{code}\nfound = [m for m in {HEAVY} if m in sys.modules]\n"
        return json.loads(installed.run(f"{program}import json\nprint(json.dumps(found))"))

    assert loaded("import anthropic") == []
    assert loaded("import anthropic; anthropic.Anthropic(api_key='k')") == []
    assert loaded("import anthropic; anthropic.AsyncAnthropic(api_key='k').beta.environments") == []
    params = "from anthropic.types.beta import EnvironmentCreateParams"
    assert loaded(params) == ["typing_extensions"]
    assert "pydantic" not in loaded("from anthropic import NotFoundError, Timeout")
    assert "httpx2" not in loaded("from anthropic.types.beta import BetaEnvironment")
    models = "[m for m in sys.modules if m.startswith('anthropic.types.beta.')]"
    code = f"import sys; from anthropic.types.beta import BetaCloudConfig; print(len({models}))"
    assert int(installed.run(code)) < 8
