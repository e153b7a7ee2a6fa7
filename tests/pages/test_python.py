"""Example code of the Python pages runs against the API's signatures."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from generator.api import Api, Json, Method, Resource
from generator.pages.calls import call
from generator.pages.samples import Sampler, plain
from generator.pages.schema import Schema
from generator.targets import _python as python
from tests.pages.pages import environments, examples, zoo

Calls = list[tuple[str, dict[str, Any]]]


class Answer:
    """What every call gives back: anything can be read from it, and the first item of it."""

    def __getattr__(self, name: str) -> Answer:
        return self

    def __getitem__(self, index: int) -> Answer:
        assert index == 0
        return self

    def __iter__(self) -> Iterator[Answer]:
        yield self


def package(api: Api, calls: Calls) -> ModuleType:
    """A package whose client takes what the API says, and notes it."""
    schema = Schema.of(api)

    def client(**options: object) -> SimpleNamespace:
        assert set(options) <= {each.option for each in api.client.credentials}
        return SimpleNamespace(**{each.name: node(each) for each in api.resources})

    def node(resource: Resource) -> SimpleNamespace:
        inner = {each.name: node(each) for each in resource.resources}
        own = {python.identifier(m.name): function(resource, m) for m in resource.methods}
        return SimpleNamespace(**inner, **own)

    def function(resource: Resource, method: Method) -> Callable[..., Answer]:
        signature = inspect.Signature(
            [
                inspect.Parameter(
                    python.identifier(each.name),
                    inspect.Parameter.KEYWORD_ONLY,
                    default=inspect.Parameter.empty if each.required else None,
                )
                for each in call(resource, method, schema).inputs
            ]
        )

        def called(*given: Any, **named: Any) -> Answer:
            bound = signature.bind(*given, **named)
            calls.append((".".join((*resource.path, method.name)), bound.arguments))
            return Answer()

        return called

    found = ModuleType(python.identifier(api.client.name))
    setattr(found, api.client.name, client)
    return found


def run(api: Api, code: str, monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls: Calls = []
    module = package(api, calls)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    exec(compile(code, "example.py", "exec", dont_inherit=True), {})
    return calls


@pytest.mark.parametrize("api", [environments, zoo])
def test_examples_pass_what_is_required_and_nothing_else(
    api: Callable[[], Api], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, code in examples(api(), "python").items():
        ((called, arguments),) = run(api(), code, monkeypatch)
        assert called.split(".")[-1] == path.removesuffix(".md").split("/")[-1]
        assert ("print(" in code) == bool(capsys.readouterr().out)
        for name, value in arguments.items():
            assert f"{name}=" in code
            assert value is not None


def test_values_are_those_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """Values of the examples, in Python, are the samples that the walk made."""
    schema = Schema.of(zoo())
    sampler = Sampler(schema, required=True)
    (animals,) = (each for each in zoo().resources if each.name == "animals")
    (method,) = (each for each in animals.methods if each.name == "replace")
    wanted: dict[str, Json] = {
        python.identifier(each.name): plain(sampler.sample(each.type, each.name, each.example))
        for each in call(animals, method, schema).required
    }
    ((_, given),) = run(zoo(), examples(zoo(), "python")["animals/replace.md"], monkeypatch)
    assert given == wanted


@pytest.mark.parametrize(
    ("page", "right", "wrong", "error"),
    [
        ("create", '    name="python-data-analysis",\n', "", TypeError),
        ("create", "name=", "title=", TypeError),
        ("work/update", "environments.work", "environment.work", AttributeError),
        ("work/update", "metadata={", "metadata=(", SyntaxError),
    ],
)
def test_a_wrong_example_does_not_run(
    page: str,
    right: str,
    wrong: str,
    error: type[Exception],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    code = examples(environments(), "python")[f"beta/environments/{page}.md"]
    assert right in code
    with pytest.raises(error):
        run(environments(), code.replace(right, wrong), monkeypatch)
