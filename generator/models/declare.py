"""What datamodel-code-generator says of each field, with the placeholders filled in."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from generator.models.layout import Atom, Either, Group, NotAType, Tree, parsed
from generator.models.run import TEMPLATES, Question, TemplateFailed, module
from generator.models.schema import Part, Shape, Tagged, Written
from generator.models.spec import Kind, Mismatch
from generator.models.text import literal
from generator.models.vocabulary import Words
from generator.problems import BadInput, Location, Problem

FOLDER = "python/models"


class Templates(Protocol):
    """Where template texts come from: ``generator.render.Renderer``, or a stand-in in tests."""

    def copy(self, path: str) -> str: ...

    def render(self, template: str, /, **names: object) -> str: ...

    def shown(self, path: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration with placeholders: its type, and what it is assigned."""

    annotation: ast.expr
    value: ast.expr | None


class Answers:
    """The declarations of all shapes of one kind of class, by shape."""

    def __init__(self, kind: Kind, declared: Mapping[Shape, Declared]) -> None:
        self._declared = declared
        self.kind: Kind = kind

    def type(self, part: Part, words: Words, used: set[str]) -> Tree:
        """The type of a field; what it takes to import is added to ``words`` and ``used``."""
        fill = _Fill(self, part, words, used)
        try:
            return parsed(self._declared[part.shape].annotation, fill.name, fill.literal)
        except NotAType as error:
            raise Mismatch(_path(self.kind), f"printed a type that is none: {error}") from error

    def value(self, part: Part, wire: str, words: Words) -> Tree | None:
        """What the field is assigned: None, or a call that gives its key in JSON."""
        match self._declared[part.shape].value:
            case None:
                return None
            case ast.Constant(value=None):
                return Atom("None")
            case ast.Call(func=ast.Name(function), args=[], keywords=keywords):
                arguments = (_argument(keyword, wire) for keyword in keywords)
                return Group(words(function), tuple(arguments), "(")
            case other:
                raise Mismatch(_path(self.kind), f"assigns {ast.unparse(other)}")


def ask(kind: Kind, classes: Sequence[Sequence[Part]], templates: Templates) -> Answers:
    """Have datamodel-code-generator declare every part of every class, in one run."""
    questions = {
        f"M{number}": [_question(index, part.shape) for index, part in enumerate(parts)]
        for number, parts in enumerate(classes)
    }
    declared: dict[Shape, Declared] = {}
    if any(classes):
        printed = _classes(_printed(kind, questions, templates), kind)
        if list(printed) != list(questions):
            raise Mismatch(_path(kind), f"printed the classes {list(printed)}")
        for (name, asked), parts in zip(questions.items(), classes, strict=True):
            found = _fields(printed[name], kind)
            if list(found) != [question.name for question in asked]:
                raise Mismatch(_path(kind), f"printed the fields {list(found)}")
            declared.update(zip((part.shape for part in parts), found.values(), strict=True))
    return Answers(kind, declared)


def distinct(parts: Iterable[Part]) -> list[Part]:
    """One part of each shape: all that needs to be asked."""
    return list({part.shape: part for part in parts}.values())


def with_inner(part: Part) -> Iterator[Part]:
    """The part, and those inside it that are asked about on their own."""
    yield part
    for name in part.names:
        if isinstance(name, Tagged):
            yield from with_inner(name.union)


def _question(index: int, shape: Shape) -> Question:
    key = f"w{index}" if shape.aliased else None
    return Question(f"f{index}", ast.literal_eval(shape.schema), shape.required, key)


def _path(kind: Kind) -> str:
    return f"{FOLDER}/{TEMPLATES[kind]}"


def _printed(kind: Kind, questions: Mapping[str, Sequence[Question]], templates: Templates) -> str:
    path = _path(kind)
    try:
        return module(kind, questions, templates.copy(path))
    except TemplateFailed as error:
        at = Location(templates.shown(path), error.line)
        raise BadInput(Problem(at, error.reason, "correct the template")) from error


def _classes(text: str, kind: Kind) -> dict[str, ast.ClassDef]:
    try:
        body = ast.parse(text).body
    except SyntaxError as error:
        raise Mismatch(_path(kind), f"printed no Python: {error}") from error
    classes = {node.name: node for node in body if isinstance(node, ast.ClassDef)}
    return dict(sorted(classes.items(), key=lambda item: (len(item[0]), item[0])))


def _fields(node: ast.ClassDef, kind: Kind) -> dict[str, Declared]:
    found: dict[str, Declared] = {}
    for line in node.body:
        match line:
            case ast.AnnAssign(target=ast.Name(name), annotation=annotation, value=value):
                found[name] = Declared(annotation, value)
            case ast.Pass():
                pass
            case other:
                raise Mismatch(_path(kind), f"printed {ast.unparse(other)}")
    return found


def _argument(keyword: ast.keyword, wire: str) -> Tree:
    match keyword.value:
        case ast.Constant(value=str()) if keyword.arg == "alias":
            return Atom(f"alias={literal(wire)}")
        case _:
            return Atom(ast.unparse(keyword))


@cache
def _expression(text: str) -> ast.expr:
    try:
        return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise ValueError(f"{text!r} is no type") from error


class _Fill:
    """Puts names and literals in place of the placeholders of one part."""

    def __init__(self, answers: Answers, part: Part, words: Words, used: set[str]) -> None:
        self._answers = answers
        self._part = part
        self._words = words
        self._used = used

    def name(self, found: str) -> Tree:
        if found in self._words:
            return self._words.atom(found)
        if not found.startswith("N"):
            raise Mismatch(_path(self._answers.kind), f"names {found}")
        match self._part.names[int(found[1:])]:
            case Tagged() as union:
                return self._tagged(union)
            case Written(text):
                return self._written(text)
            case name:
                self._used.add(name)
                return Atom(name)

    def literal(self, found: str) -> Tree:
        return Atom(self._part.literals[int(found.removeprefix("L"))])

    def _written(self, text: str) -> Tree:
        try:
            return parsed(_expression(text), self._own)
        except NotAType as error:
            raise ValueError(f"{text!r} is no type") from error

    def _own(self, name: str) -> Tree:
        if name in self._words:
            return self._words.atom(name)
        self._used.add(name)
        return Atom(name)

    def _tagged(self, meant: Tagged) -> Tree:
        union = self._answers.type(meant.union, self._words, self._used)
        if not isinstance(union, Either):
            return union
        field = Group(
            self._words("Field"), (Atom(f"discriminator={literal(meant.discriminator)}"),), "("
        )
        return Group(self._words("Annotated"), (union, field))
