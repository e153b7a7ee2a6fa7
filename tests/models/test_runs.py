"""How often datamodel-code-generator runs, what it gets to see, and that nothing else decides."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from generator import api
from generator.models import (
    TEMPLATES,
    ClassSpec,
    Spec,
    Style,
    class_texts,
    declare,
    run,
)
from generator.models.spec import Kind
from generator.problems import BadInput
from generator.render import Renderer
from tests.models.built import INTEGER, STRING, field, texts
from tests.models.strategies import HOSTILE

ROOT = Path(__file__).parents[2]
SECRET = "do not tell"


def some(count: int, kind: Kind = "model") -> list[Spec]:
    """Classes of six fields, each different by name only."""
    return [
        ClassSpec(
            f"Class{number}",
            kind,
            (
                field("id", STRING, description=f"Field of {number}. {SECRET}"),
                field("count", INTEGER, required=False),
                field("items", api.ListOf(api.Ref(f"class{number}")), required=False),
                field("state", api.Const(f"{SECRET} {number}")),
                field("other", api.Nullable(api.Ref(f"class{count - number - 1}"))),
                field("wired", STRING, wire=f"{SECRET}-{number}"),
            ),
            description=SECRET,
        )
        for number in range(count)
    ]


def names(count: int) -> dict[str, str]:
    return {f"class{number}": f"Class{number}" for number in range(count)}


Asked = list[tuple[Kind, Mapping[str, Sequence[run.Question]]]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What datamodel-code-generator is asked, run by run; it answers as ever."""
    runs: Asked = []

    def module(kind: Kind, classes: Mapping[str, Sequence[run.Question]], template: str) -> str:
        runs.append((kind, classes))
        return run.module(kind, classes, template)

    monkeypatch.setattr(declare, "module", module)
    return runs


def test_it_runs_once_for_each_kind_of_class(asked: Asked) -> None:
    both = [
        *some(20),
        *(ClassSpec(f"{spec.name}Params", "params", spec.fields) for spec in _classes(20)),
    ]
    made = class_texts(both, names(20), Renderer(), Style())
    assert [kind for kind, _ in asked] == ["model", "params"]
    assert list(made) == [spec.name for spec in both]


def test_it_does_not_run_for_no_classes_or_for_classes_without_fields(asked: Asked) -> None:
    assert class_texts([], {}, Renderer(), Style()) == {}
    assert (
        texts(ClassSpec("Empty", "model", ()))["Empty"].text
        == "class Empty(BaseModel):\n    pass\n"
    )
    assert asked == []


def test_a_thousand_classes_ask_no_more_than_one(asked: Asked) -> None:
    class_texts(some(1), names(1), Renderer(), Style())
    class_texts(some(1000), names(1000), Renderer(), Style())
    first, second = ([len(fields) for fields in classes.values()] for _, classes in asked)
    assert first == second == [6]


def test_the_plain_way_asks_for_every_field_of_every_class(asked: Asked) -> None:
    class_texts(some(7), names(7), Renderer(), Style(), share=False)
    assert [[len(fields) for fields in classes.values()] for _, classes in asked] == [[6] * 7]


def test_it_sees_no_text_of_the_document(asked: Asked) -> None:
    hostile = ClassSpec(
        "Hostile",
        "model",
        tuple(
            field(
                f"field{number}",
                api.Const(f"{SECRET} {text}"),
                wire=f"{SECRET} {text}",
                description=text,
            )
            for number, text in enumerate(HOSTILE)
        ),
        description="\n".join(HOSTILE),
    )
    class_texts([*some(3), hostile], names(3), Renderer(), Style(), share=False)
    shown = json.dumps(
        [[vars_of(each) for each in fields] for _, classes in asked for fields in classes.values()]
    )
    assert SECRET not in shown
    assert "Class" not in shown
    assert "$ref" not in shown


def test_nothing_is_read_but_templates_and_nothing_is_left_behind(tmp_path: Path) -> None:
    """In another process that reports each file it opens and each connection it makes."""
    (tmp_path / "secret.json").write_text('{"type": "object"}')
    script = f"""
import sys, tempfile
sys.path.insert(0, {str(ROOT)!r})
tempfile.tempdir = {str(tmp_path)!r}
from tests.models.test_runs import hostile_references
hostile_references()  # imports all there is to import
seen = []
suspect = ("open", "socket.", "subprocess.", "os.exec", "urllib.")
sys.addaudithook(
    lambda name, args: seen.append((name, str(args[0]))) if name.startswith(suspect) else None
)
hostile_references()
for name, place in seen:
    print(name, place)
"""
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    opened = [line.split(" ", 1) for line in ran.stdout.splitlines()]
    assert opened
    own = (str(tmp_path / "onespec-"), str(ROOT / "templates/python/models"))
    removed = "pydantic_v2"  # our own folder, seen from the one that is being removed
    for name, place in opened:
        assert name == "open", place
        assert place.startswith(own) or place == removed, place
    assert [path.name for path in tmp_path.iterdir()] == ["secret.json"]


def hostile_references() -> None:
    """Classes whose every text asks for a file or an address."""
    for text in (
        "$ref: secret.json",
        "secret.json#/definitions/x",
        "http://127.0.0.1:9/x.json",
        "file:///etc/passwd",
        "{% include '/etc/passwd' %}",
    ):
        spec = ClassSpec(
            "Thing",
            "model",
            (field("a", api.Const(text), wire=text, description=text),),
            description=text,
        )
        class_texts([spec], {}, Renderer(), Style())


def _imported(script: str) -> set[str]:
    """The modules that a script imports, in a process of its own."""
    show = "; import sys; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", script + show], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(ran.stdout.split())


def test_nothing_is_imported_before_there_is_a_class_to_make() -> None:
    found = _imported(
        "from generator.models import *; from generator.render import Renderer;"
        "from generator import api;"
        "spec = ClassSpec('A', 'model', (Field('a', 'a', api.Primitive('string'), True),));"
        "plan(spec, {}, Style()); class_texts([], {}, Renderer(), Style())"
    )
    assert "generator.models.run" in found
    assert found.isdisjoint({"datamodel_code_generator", "black", "jinja2", "pydantic"})


def test_making_classes_imports_no_formatter_and_no_http_client() -> None:
    found = _imported(
        "from generator.models import *; from generator.render import Renderer;"
        "from generator import api;"
        "spec = ClassSpec('A', 'model', (Field('a', 'a', api.Primitive('string'), True),));"
        "class_texts([spec], {}, Renderer(), Style())"
    )
    assert "datamodel_code_generator.parser.jsonschema" in found
    assert found.isdisjoint(
        {"black", "isort", "yaml", "httpx", "argparse", "datamodel_code_generator.http"}
    )


def test_the_same_in_any_process_and_order() -> None:
    script = (
        "import hashlib; from tests.models.test_runs import *;"
        "made = class_texts(some(5), names(5), Renderer(), Style(taken=frozenset('abcdefgh')));"
        "print(hashlib.sha256(repr(made).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("0", "77")
    }
    assert len(seen) == 1
    forward = class_texts(some(5), names(5), Renderer(), Style())
    backward = class_texts(some(5)[::-1], names(5), Renderer(), Style())
    assert forward == backward
    alone = [class_texts([spec], names(5), Renderer(), Style())[spec.name] for spec in some(5)]
    assert alone == list(forward.values())


def test_all_templates_are_named() -> None:
    renderer = Renderer()
    every = [
        *some(1),
        ClassSpec("P", "params", (field("a", STRING),)),
        ClassSpec("Q", "params", (field("a-b", STRING),)),
    ]
    class_texts(every, names(1), renderer, Style())
    assert set(renderer.used) <= set(TEMPLATES)
    folder = ROOT / "templates/python/models"
    there = {
        f"python/models/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*.j*2")
    }
    assert there == set(TEMPLATES)


@pytest.mark.parametrize("path", TEMPLATES)
def test_templates_can_be_replaced(path: str, tmp_path: Path) -> None:
    text = (ROOT / "templates" / path).read_text()
    replaced = tmp_path / path
    replaced.parent.mkdir(parents=True)
    if path.endswith(".py.j2"):
        replaced.write_text(text + "# replaced\n")
    else:
        replaced.write_text(text.replace("{{ field.type_hint }}", "list[{{ field.type_hint }}]"))
    renderer = Renderer((tmp_path,))
    plain = field("a", STRING, required=False)
    every: list[Spec] = [
        ClassSpec("A", "model", (plain,)),
        ClassSpec("B", "params", (plain,)),
        ClassSpec("C", "params", (field("a-b", STRING),)),
        declare_alias(),
    ]
    made = "".join(each.text for each in class_texts(every, {}, renderer, Style()).values())
    assert "# replaced" in made or "a: list[str" in made


def declare_alias() -> Spec:
    from generator.models import AliasSpec

    return AliasSpec("D", "model", STRING)


BROKEN = [
    (
        "pydantic_v2/BaseModel.jinja2",
        "{{ field.name }}:",
        "x{{ field.name }}:",
        "printed the fields",
    ),
    ("pydantic_v2/BaseModel.jinja2", "{{ class_name }}", "Other", "printed the classes"),
    ("pydantic_v2/BaseModel.jinja2", "{{ field.type_hint }}", "Widget", "names Widget"),
    (
        "pydantic_v2/BaseModel.jinja2",
        "{{ field.type_hint }}",
        "5",
        "printed a type that is none: 5",
    ),
    ("pydantic_v2/BaseModel.jinja2", "= None", "= 5", "assigns 5"),
    ("pydantic_v2/BaseModel.jinja2", "class ", "klass ", "printed no Python"),
    ("TypedDict.jinja2", "{{ field.name }}:", "x{{ field.name }}:", "printed the fields"),
    ("class.py.j2", "{{ field.declaration | indent }}", "pass", "printed Thing with the fields"),
    ("class.py.j2", "{{ header }}", "class Other:", "printed no Thing"),
    ("class.py.j2", "{{ header }}", "class:", "printed no Python for Thing"),
]


@pytest.mark.parametrize(("path", "old", "new", "message"), BROKEN)
def test_what_came_out_is_checked(
    path: str, old: str, new: str, message: str, tmp_path: Path
) -> None:
    """A replaced template that prints something else is bad input."""
    text = (ROOT / "templates/python/models" / path).read_text()
    assert old in text
    replaced = tmp_path / "python/models" / path
    replaced.parent.mkdir(parents=True)
    replaced.write_text(text.replace(old, new))
    kind: Kind = "params" if path.startswith("TypedDict") else "model"
    spec = ClassSpec("Thing", kind, (field("a", STRING, required=False),))
    renderer = Renderer((tmp_path,))
    with pytest.raises(BadInput) as caught:
        class_texts([spec], {}, renderer, Style())
    problem = caught.value.problems[0]
    assert problem.at.file == replaced.as_posix()
    assert message in problem.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n{% for %}", "{file}:2:1: error: Expected an expression, got 'end of statement block'"),
        ("\n\n{{ nothing.at.all }}", "{file}:3:1: error: 'nothing' is undefined"),
        ("{{ 1 / 0 }}", "{file}:1:1: error: division by zero"),
    ],
)
def test_a_template_that_fails_is_located(text: str, message: str, tmp_path: Path) -> None:
    replaced = tmp_path / "python/models/pydantic_v2/BaseModel.jinja2"
    replaced.parent.mkdir(parents=True)
    replaced.write_text(text)
    with pytest.raises(BadInput) as caught:
        class_texts(some(1), names(1), Renderer((tmp_path,)), Style())
    wanted = message.format(file=replaced.as_posix())
    assert str(caught.value) == f"{wanted}; correct the template"


def _classes(count: int) -> list[ClassSpec]:
    return [spec for spec in some(count) if isinstance(spec, ClassSpec)]


def vars_of(question: run.Question) -> dict[str, object]:
    return {"name": question.name, "schema": question.schema, "key": question.key}
