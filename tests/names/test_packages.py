"""The names of packages: none that hides behind a module of the language's own."""

from __future__ import annotations

import sys

import pytest

from generator.targets import _python_modules, _typescript


@pytest.mark.parametrize("name", sorted(sys.stdlib_module_names))
def test_a_package_is_no_module_of_python(name: str) -> None:
    assert _python_modules.package("", name) not in sys.stdlib_module_names


def test_what_a_package_is_called() -> None:
    assert _python_modules.package("", "Platform") == "platform_api"
    assert _python_modules.package("", "Pydantic") == "pydantic_api"
    assert _python_modules.package("", "Platforms") == "platforms"
    assert _python_modules.package("platform", "Lamps") == "platform"  # as the curation says
    assert _typescript.package("", "Events") == "events-api"
    assert _typescript.package("", "ChildProcess") == "child-process-api"
    assert _typescript.package("@lamps/events", "Events") == "@lamps/events"
