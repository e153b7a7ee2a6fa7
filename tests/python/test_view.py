"""What SDKs decide alike, and how Python's names and layout follow from it."""

from __future__ import annotations

import ast
import keyword
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.api import Api
from generator.circles import circles
from generator.formatting import format_all
from generator.inputs import Order, described, read
from generator.lazy import Hashes
from generator.problems import Report
from generator.render import Renderer
from generator.steps import Steps
from generator.targets import Context, _python, python
from generator.view import Sdk, sdk
from tests.python.generated import DOCUMENT, ROOT

GRAPHS = st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh")))


@pytest.fixture(scope="module")
def api() -> Api:
    report = Report()
    return described(read(Order(DOCUMENT), report), report)


@pytest.fixture(scope="module")
def ours(api: Api) -> Sdk:
    return sdk(api)


@given(GRAPHS)
def test_circles(graph: Mapping[str, list[str]]) -> None:
    def reached(start: str) -> set[str]:
        found: set[str] = set()
        waiting = list(graph[start])
        while waiting:
            name = waiting.pop()
            if name in graph and name not in found:
                found.add(name)
                waiting += graph[name]
        return found

    groups = circles(graph, lambda name: graph[name])
    assert sorted(name for group in groups for name in group) == sorted(graph)
    place = {name: number for number, group in enumerate(groups) for name in group}
    for name in graph:
        for other in graph:
            together = name == other or (other in reached(name) and name in reached(other))
            assert (place[name] == place[other]) == together
            if other in reached(name):
                assert place[other] <= place[name]


def test_forms_and_groups(ours: Sdk) -> None:
    assert "BetaUnrestrictedNetwork" in ours.given
    assert "BetaUnrestrictedNetwork" in ours.received
    assert "BetaCloudConfigParams" in ours.given
    assert "BetaCloudConfigParams" not in ours.received
    # Bodies that became arguments and lists that became pages are there only where curated.
    assert "BetaEnvironmentCreateRequest" not in {*ours.given, *ours.received}
    assert "BetaEnvironmentListResponse" not in {*ours.given, *ours.received}
    assert "BetaSelfHostedWorkListResponse" in ours.received
    assert ours.groups["AnthropicBeta"] == ()
    assert ours.groups["BetaEnvironment"] == ("beta",)
    assert ours.groups["BetaEnvironmentScope"] == ("beta",)
    assert ours.groups["BetaSelfHostedWork"] == ("beta", "environments")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("environment_id", "environment_id"),
        ("Anthropic-Worker-ID", "anthropic_worker_id"),
        ("class", "class_"),
        ("2fa", "n2fa"),
        ("__x__", "x"),
        ("", "value"),
        ("🦄", "value"),
        ("日本", "日本"),
        ("a\u0301", "á"),
    ],
)
def test_identifiers(text: str, name: str) -> None:
    assert _python.identifier(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("CON", "con_"), ("9", "n9"), ("List", "list"), ("None", "none"), ("Ïñ", "in_")],
)
def test_modules(text: str, name: str) -> None:
    assert _python.module(text) == name


@given(st.text(max_size=30))
def test_any_text_names_something(text: str) -> None:
    assert _python.identifier(text).isidentifier()
    assert _python.module(text).isidentifier()
    assert not keyword.iskeyword(_python.module(text))
    assert _python.module(text)[0].isalpha()
    assert not _python.field_name(text).startswith("_")
    assert _python.class_name(text).isidentifier()


@given(
    st.text(max_size=60), st.dictionaries(st.from_regex("[a-z]{1,9}", fullmatch=True), st.text())
)
def test_any_text_is_a_docstring(head: str, arguments: Mapping[str, str]) -> None:
    text = _python.described(head, arguments.items(), 8)
    assert text == "" or isinstance(ast.literal_eval(text), str)


@given(st.dictionaries(st.text(max_size=40), st.just("x"), max_size=6))
def test_dictionaries_hold_any_key(members: Mapping[str, str]) -> None:
    text = _python.dictionary(members, 8)
    assert eval(text, {"x": "x"}) == members
    assert "\n" in text or len(text) <= 92


def test_the_runtime_is_laid_out_by_black() -> None:
    runtime = ROOT / "templates" / "python" / "runtime"
    texts = {path.name: path.read_text("utf-8") for path in runtime.glob("*.py")}
    assert format_all(texts) == texts


def test_templates_print_what_black_would(api: Api) -> None:
    """Else black takes longer than all the rest. Only what is long may differ."""
    renderer = Renderer()
    context = Context(renderer, Steps(renderer, {}, lambda path: None, Hashes().of), Report())
    files = python.files(python.view(api, python.Settings()), context)
    texts = {
        each.path: each.text for each in files if each.formatter and isinstance(each.text, str)
    }
    formatted = format_all(texts)
    differing = [path for path in texts if texts[path] != formatted[path]]
    assert len(texts) > 40
    assert differing == []
