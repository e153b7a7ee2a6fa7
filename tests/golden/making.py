"""The files of targets without the judgement of openapi-spec-validator, which takes longest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator import targets, validate
from generator.api import Api
from generator.curation import Curation
from generator.formatting import format_all
from generator.inputs import Order, Sources, described, read
from generator.lazy import Hashes
from generator.problems import Report
from generator.render import Renderer
from generator.steps import Kept, Steps
from generator.targets import Context


def files_of(document: Path, names: Iterable[str], report: Report) -> dict[str, str]:
    """Every file of these targets, by its path. Raises BadInput as ``generate`` does."""
    sources = read(Order(document), report)
    return files_of_sources(sources, names, report)


def files_of_sources(sources: Sources, names: Iterable[str], report: Report) -> dict[str, str]:
    validate.check(sources.root, report)
    api = described(sources, report)
    return {
        f"{name}/{path}": text
        for name in names
        for path, text in target_files(name, api, sources.curation, report).items()
    }


def target_files(
    name: str,
    api: Api,
    curation: Curation,
    report: Report,
    renderer: Renderer | None = None,
) -> Mapping[str, str]:
    """The files of one target, formatted. A renderer that is given knows its templates already."""
    target = targets.load(name)
    view = target.view(api, curation.settings(name, report))
    renderer = renderer or Renderer(())
    context = Context(renderer, Steps(renderer, {}, lambda path: None, Hashes().of), report)
    texts: dict[str, str] = {}
    raw: dict[str, str] = {}
    for file in target.files(view, context):
        assert not isinstance(file.text, Kept)
        assert file.path not in texts | raw
        (raw if file.formatter else texts)[file.path] = file.text
    report.raise_errors()
    return texts | format_all(raw)
