"""The names of packages: none that hides behind a module of the language's own."""

from __future__ import annotations

import sys

import pytest

from generator.targets import _python_client, _python_modules, _typescript, _typescript_client
from generator.view import base_error


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


@pytest.mark.parametrize("errors", [_python_client.ERRORS, _typescript_client.API_ERRORS])
def test_what_the_class_of_all_errors_is_called(errors: tuple[str, ...]) -> None:
    assert base_error("Shop", errors) == "ShopError"
    assert base_error("API", errors) == "APIClientError"
