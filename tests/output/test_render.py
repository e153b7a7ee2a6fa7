"""Templates: what they are given, what is wrong with them, and what replaces them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.problems import BadInput
from generator.render import Renderer
from generator.steps import digest

TEMPLATE = "docs/llms.txt.j2"
NAMES: dict[str, Any] = {"title": "Shop", "summary": "Sells.", "languages": [], "pages": []}


def replaced(folder: Path, text: str) -> Renderer:
    """A renderer for which ``text`` stands in place of a template."""
    file = folder / TEMPLATE
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return Renderer((folder,))


def problem(renderer: Renderer, **names: Any) -> str:
    with pytest.raises(BadInput) as caught:
        renderer.render(TEMPLATE, **names)
    return str(caught.value)


def test_our_template_is_rendered_and_remembered() -> None:
    renderer = Renderer()
    assert renderer.render(TEMPLATE, **NAMES).startswith("# Shop\n\n> Sells.\n")
    assert renderer.used == {TEMPLATE: digest(renderer.copy(TEMPLATE))}


def test_a_copied_file_is_remembered_as_well() -> None:
    renderer = Renderer()
    text = renderer.copy("docs/index.md.j2")
    assert "{{ title }}" in text
    assert renderer.used == {"docs/index.md.j2": digest(text)}


def test_a_template_of_the_same_path_replaces_ours(tmp_path: Path) -> None:
    renderer = replaced(tmp_path, "{{ title }} in short\n")
    assert renderer.render(TEMPLATE, **NAMES) == "Shop in short\n"
    assert renderer.used == {TEMPLATE: digest("{{ title }} in short\n")}


def test_a_template_may_include_others_and_all_are_remembered(tmp_path: Path) -> None:
    renderer = replaced(tmp_path, '{% include "docs/index.md.j2" %}')
    assert renderer.render(TEMPLATE, **NAMES) == "# Shop\n\nSells.\n"
    assert sorted(renderer.used) == ["docs/index.md.j2", TEMPLATE]


@pytest.mark.parametrize("title", ["{{ 7 * 7 }}", "{% raw %}", "{# note #}", "${7}", "<b>&"])
def test_text_of_the_document_is_no_template(title: str) -> None:
    text = Renderer().render(TEMPLATE, **{**NAMES, "title": title})
    assert text.startswith(f"# {title}\n")


def test_an_unknown_name_is_located(tmp_path: Path) -> None:
    renderer = replaced(tmp_path / "mine", "# {{ title }}\n\n{{ tite }}\n")
    file = (tmp_path / "mine" / TEMPLATE).as_posix()
    assert problem(renderer, **NAMES) == (
        f"{file}:3:1: error: 'tite' is undefined; correct the template"
    )


def test_bad_syntax_is_located(tmp_path: Path) -> None:
    renderer = replaced(tmp_path, "# {{ title }}\n{% for page in pages %}\n")
    message = problem(renderer, **NAMES)
    assert message.startswith(f"{(tmp_path / TEMPLATE).as_posix()}:2:1: error: ")
    assert "Jinja was looking for the following tags: 'endfor' or 'else'" in message
    assert message.endswith("; correct the template")


def test_an_error_in_an_expression_is_located(tmp_path: Path) -> None:
    renderer = replaced(tmp_path, "\n\n{{ 1 // (pages | length) }}\n")
    file = (tmp_path / TEMPLATE).as_posix()
    assert problem(renderer, **NAMES) == (
        f"{file}:3:1: error: integer division or modulo by zero; correct the template"
    )


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("pages.first.title", "'list object' has no attribute 'first'"),
        ("tite.length", "'tite' is undefined"),
        ("5 | join", "'int' object is not iterable"),
    ],
)
def test_an_error_that_jinja_finds_is_located_too(
    tmp_path: Path, expression: str, reason: str
) -> None:
    renderer = replaced(tmp_path, "\n{{ " + expression + " }}\n")
    file = (tmp_path / TEMPLATE).as_posix()
    assert problem(renderer, **NAMES) == f"{file}:2:1: error: {reason}; correct the template"


def test_a_missing_include_is_located_where_it_is_asked_for(tmp_path: Path) -> None:
    renderer = replaced(tmp_path, '{% include "docs/none.j2" %}')
    file = (tmp_path / TEMPLATE).as_posix()
    assert problem(renderer, **NAMES) == (
        f"{file}:1:1: error: there is no template 'docs/none.j2'; correct the template"
    )


def test_an_error_of_our_own_code_is_not_blamed_on_the_template(tmp_path: Path) -> None:
    def faulty() -> str:
        raise LookupError("ours")

    renderer = replaced(tmp_path, "{{ faulty() }}")
    with pytest.raises(LookupError, match="ours"):
        renderer.render(TEMPLATE, faulty=faulty)


def test_a_template_that_replaces_nothing_is_an_error(tmp_path: Path) -> None:
    for name in ("docs/indx.md.j2", ".hidden", "docs/llms.txt.j2"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    with pytest.raises(BadInput) as caught:
        Renderer((tmp_path,))
    assert str(caught.value) == (
        f"{(tmp_path / 'docs/indx.md.j2').as_posix()}: error: replaces no template; "
        "the nearest template is docs/index.md.j2"
    )
