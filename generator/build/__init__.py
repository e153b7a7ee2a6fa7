"""Document and curation -> the API (:mod:`generator.api`)."""

from __future__ import annotations

from generator.api import Api
from generator.build.client import client
from generator.build.nodes import as_object, text
from generator.build.operations import Operations
from generator.build.resources import Resources
from generator.build.schemas import Schemas
from generator.build.texts import texts_in_json
from generator.build.untangle import untangled
from generator.curation import Curation
from generator.problems import Report
from generator.source import Array, Object


def build(root: Object, curation: Curation, report: Report) -> Api:
    """The API of a document whose references are all local and resolve.

    Problems go to ``report``; the result is of use only if none of them is an error.
    """
    schemas = Schemas(root, report)
    schemas.declare_components()
    operations = Operations(root, schemas, curation, report)
    found = operations.all()
    events = tuple(operations.events())
    schemas.find_discriminators()
    declarations = texts_in_json(schemas.declarations, (each.operation for each in found))
    declarations = untangled(declarations, report)
    about = as_object(root.get("info"), root)
    return Api(
        text(about, "title"),
        text(about, "version"),
        text(about, "description"),
        client(root, curation, operations.scopes, report),
        Resources(found, declarations, _tags(root), curation, report).tree(),
        declarations,
        events,
    )


def _tags(root: Object) -> dict[str, str]:
    """What the document says of its tags (OpenAPI, Tag Object), by their names."""
    tags = root.get("tags")
    found = [each for each in tags if isinstance(each, Object)] if isinstance(tags, Array) else []
    return {text(each, "name"): text(each, "description") for each in found}
