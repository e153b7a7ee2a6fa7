"""datamodel-code-generator, run in this process: the only module that knows it.

Of the package it takes the JSON Schema parser and the two kinds of class, not its command, its
formatters or its HTTP client. It gets a schema without ``$ref``, so there is nothing for it to read
beside the two templates, and its output is a module of placeholders.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.memory import no_collection
from generator.models.spec import Kind

if TYPE_CHECKING:
    from datamodel_code_generator.model import DataModelSet

TEMPLATES: Mapping[Kind, str] = {
    "model": "pydantic_v2/BaseModel.jinja2",
    "params": "TypedDict.jinja2",
}
"""The template of each kind of class, where datamodel-code-generator looks for it."""


@dataclass(frozen=True, slots=True)
class Question:
    """A field to be declared; ``key`` is its key in JSON where that isn't its name."""

    name: str
    schema: Mapping[str, Any]
    required: bool
    key: str | None = None


class TemplateFailed(Exception):
    """A template can't be read, or fails while it is rendered."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


def preload() -> None:
    """Import datamodel-code-generator, which takes a while, when there is nothing better to do."""
    import_module("datamodel_code_generator.parser.jsonschema")


def module(kind: Kind, classes: Mapping[str, Sequence[Question]], template: str) -> str:
    """The text of a module with these classes. Raises TemplateFailed."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="onespec-") as folder, no_collection():
        path = Path(folder, TEMPLATES[kind])
        path.parent.mkdir(exist_ok=True)
        path.write_text(template, "utf-8")
        try:
            text = _parsed(kind, classes, Path(folder))
        except Exception as error:
            line = _template_line(error, path)
            if line is None:
                raise
            raise TemplateFailed(line, " ".join(str(error).split()).rstrip(".")) from error
    if not isinstance(text, str):
        raise AssertionError("datamodel-code-generator made more than one module")
    return text


def _parsed(kind: Kind, classes: Mapping[str, Sequence[Question]], templates: Path) -> object:
    from datamodel_code_generator import LiteralType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser.jsonschema import JsonSchemaParser

    types = _types(kind)
    aliases = {
        question.key: question.name
        for questions in classes.values()
        for question in questions
        if question.key is not None
    }
    parser = JsonSchemaParser(
        {"$defs": {name: _schema(questions) for name, questions in classes.items()}},
        data_model_type=types.data_model,
        data_model_root_type=types.root_model,
        data_model_field_type=types.field_model,
        data_type_manager_type=types.data_type_manager,
        dump_resolve_reference_action=types.dump_resolve_reference_action,
        custom_template_dir=templates,
        aliases=aliases,
        allow_remote_refs=False,
        enum_field_as_literal=LiteralType.All,
        formatters=[],
        skip_root_model=True,
        target_python_version=PythonVersion.PY_311,
        use_standard_collections=True,
        use_total_false_for_typed_dict=True,
        use_union_operator=True,
    )
    return parser.parse(with_import=False, format_=False)


def _types(kind: Kind) -> DataModelSet:
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.model import get_data_model_types

    of_kind = {"model": DataModelType.PydanticV2BaseModel, "params": DataModelType.TypingTypedDict}
    return get_data_model_types(of_kind[kind], PythonVersion.PY_311, include_graphql_models=False)


def _schema(questions: Sequence[Question]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {question.key or question.name: question.schema for question in questions},
        "required": [question.key or question.name for question in questions if question.required],
    }


def _template_line(error: Exception, path: Path) -> int | None:
    """The line of the template in which the error arose, None if it arose elsewhere."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    line: int | None = None
    traceback = error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == str(path):
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line
