"""Small documents as YAML text, and what the builder makes of them."""

from __future__ import annotations

from textwrap import dedent, indent

from generator.api import Api, Declaration, Method, Resource
from generator.build import build
from generator.curation import Curation
from generator.problems import Report
from generator.settings import decode
from generator.source import Object, parse


def document(*, schemas: str = "", paths: str = "", openapi: str = "3.1.0") -> Object:
    """A document with these schemas and paths."""
    text = f"openapi: {openapi}\ninfo: {{title: Shop API, version: '1'}}\n"
    text += "paths:\n" + indent(dedent(paths) or "{}", "  ")
    text += "\ncomponents:\n  schemas:\n" + indent(dedent(schemas) or "{}", "    ")
    return tree(text)


def tree(text: str, name: str = "openapi.yaml") -> Object:
    root = parse(text.encode(), name)
    assert isinstance(root, Object)
    return root


def curated(text: str, report: Report) -> Curation:
    root = tree(dedent(text), "onespec.yaml")
    return decode(root, Curation, root.at(), report) or Curation()


def api(root: Object, curation: str = "", report: Report | None = None) -> Api:
    """The API; raises BadInput where the document or the curation is wrong."""
    report = report or Report()
    built = build(root, curated(curation, report) if curation else Curation(), report)
    report.raise_errors()
    return built


def declarations(schemas: str, *, openapi: str = "3.1.0") -> dict[str, Declaration]:
    return dict(api(document(schemas=schemas, openapi=openapi)).declarations)


def methods(built: Api) -> dict[str, Method]:
    """Every method by the path that calls it: ``shop.orders.list``."""
    found: dict[str, Method] = {}

    def walk(resources: tuple[Resource, ...]) -> None:
        for each in resources:
            found.update({".".join((*each.path, m.name)): m for m in each.methods})
            walk(each.resources)

    walk(built.resources)
    return found
