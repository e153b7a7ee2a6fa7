"""Example code of the Ruby pages: right in its syntax, and runs against the API's signatures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.api import Api, Resource
from generator.pages.calls import call
from generator.pages.schema import Schema
from generator.targets import _ruby
from generator.view import stream_kind
from tests.pages.pages import environments, examples, zoo
from tests.pages.toolchains import program, run, write


@pytest.fixture(scope="module")
def ruby() -> str:
    return program("ruby")


def gem(api: Api) -> str:
    """A gem whose methods take what the API says, check strings, and do nothing."""
    options = ", ".join(f"{_ruby.name(each.option)}: nil" for each in api.client.credentials)
    schema = Schema.of(api)
    body = [line for each in api.resources for line in _resource(each, schema)]
    return "\n".join(
        [
            f"module {api.client.name}",
            "class Client",
            f"def initialize({options}); end",
            *body,
            "end",
            "end",
            "",
        ]
    )


def _resource(resource: Resource, schema: Schema) -> Iterator[str]:
    name = _ruby.name(resource.name)
    yield f"def {name} = @{name} ||= Class.new {{"
    for method in resource.methods:
        found = call(resource, method, schema)
        positional = [_ruby.name(found.positional.name)] if found.positional else []
        keywords = [
            f"{_ruby.name(each.name)}:{'' if each.required else ' nil'}" for each in found.others
        ]
        yield f"def {_ruby.name(method.name)}({', '.join([*positional, *keywords])})"
        for each in positional:
            yield f"raise TypeError unless {each}.is_a?(String)"
        yield "[:called]" if stream_kind(found) else ":called"
        yield "end"
    for each in resource.resources:
        yield from _resource(each, schema)
    yield "}.new"


@pytest.mark.parametrize("api", [environments, zoo])
def test_examples_run(ruby: str, tmp_path: Path, api: Callable[[], Api]) -> None:
    of = api()
    name = of.client.name.lower()
    write(tmp_path, {f"{name}.rb": gem(of)})
    for code in examples(of, "ruby").values():
        write(tmp_path, {"example.rb": code})
        assert run([ruby, "-wc", "example.rb"], tmp_path).stdout == "Syntax OK\n", code
        done = run([ruby, "-W0", "-r", "stringio", "-I", ".", "example.rb"], tmp_path)
        assert done.returncode == 0, code + done.stderr
        assert done.stdout == ("called\n" if "puts(" in code else "")


@pytest.mark.parametrize(
    ("page", "right", "wrong", "said"),
    [
        ("create", '(name: "python-data-analysis")', "", "missing keyword: :name"),
        ("create", "name:", "other: 1, name:", "unknown keyword: :other"),
        ("work/retrieve", '"work_id"', ":work_id", "TypeError"),
        ("work/update", "metadata:", "metadata", "syntax error"),
    ],
)
def test_a_wrong_example_does_not_run(
    ruby: str, tmp_path: Path, page: str, right: str, wrong: str, said: str
) -> None:
    code = examples(environments(), "ruby")[f"beta/environments/{page}.md"]
    assert right in code
    write(tmp_path, {"anthropic.rb": gem(environments()), "wrong.rb": code.replace(right, wrong)})
    done = run([ruby, "-W0", "-I", ".", "wrong.rb"], tmp_path)
    assert done.returncode != 0
    assert said in done.stderr
