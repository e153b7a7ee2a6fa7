"""Classes and aliases as text: datamodel-code-generator's declarations, laid out by templates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import api
from generator.models.declare import (
    FOLDER,
    Answers,
    Templates,
    ask,
    distinct,
    with_inner,
)
from generator.models.layout import Atom, Group, Tree, header, member, statement
from generator.models.run import TEMPLATES as ASKED
from generator.models.schema import Part, part
from generator.models.spec import (
    AliasSpec,
    ClassSpec,
    ClassText,
    Field,
    Kind,
    Mismatch,
    Names,
    Spec,
    Style,
)
from generator.models.text import comment, docstring, literal
from generator.models.verify import EXTRA, check, fits_class_body, verify
from generator.models.vocabulary import OURS, Words
from generator.problems import BadInput, Location, Problem

_CLASS, _TABLE, _ALIAS = (
    f"{FOLDER}/{name}.py.j2" for name in ("class", "typed_dict_call", "alias")
)

TEMPLATES: tuple[str, ...] = (
    *(f"{FOLDER}/{path}" for path in ASKED.values()),
    _CLASS,
    _TABLE,
    _ALIAS,
)
"""Every template that :func:`class_texts` may use."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask about a class: a part for each field, and for the members beyond them.

    ``hidden`` are names of ours that mean something of the API's where the class stands.
    """

    spec: Spec
    parts: tuple[Part, ...]
    hidden: frozenset[str]
    extra: Part | None = None

    @property
    def asked(self) -> list[Part]:
        """In order of the class's text."""
        own = (*self.parts, self.extra) if self.extra else self.parts
        return [inner for each in own for inner in with_inner(each)]


@dataclass(frozen=True, slots=True)
class _Line:
    """A field as the templates show it."""

    declaration: str
    docstring: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key of a TypedDict in functional form."""

    member: str
    comment: list[str]


def class_texts(
    specs: Sequence[Spec],
    names: Names,
    templates: Templates,
    style: Style,
    *,
    share: bool = True,
) -> dict[str, ClassText]:
    """The text of each class or alias, by its name, in the order of ``specs``."""
    return planned_texts(
        [plan(each, names, style) for each in specs], templates, style, share=share
    )


def planned_texts(
    plans: Sequence[Plan], templates: Templates, style: Style, *, share: bool = True
) -> dict[str, ClassText]:
    """The text of each class or alias, by its name, in the order of ``plans``.

    All of them take one run of datamodel-code-generator for each kind; without plans it isn't
    imported. It declares each distinct field once. With ``share`` false it declares every field
    of every class anew, with the same result: that is the slow way, which tests compare.

    Raises BadInput for a replaced template that fails or prints something else than was asked for.
    Mismatch says the same of our own, and ValueError that no Python class can satisfy a spec: both
    are faults of ours, not of the document.
    """
    try:
        answers = {kind: _ask(kind, plans, templates, share=share) for kind in ASKED}
        return {
            plan.spec.name: _Writer(plan, answers[plan.spec.kind], templates, style).text()
            for plan in plans
        }
    except Mismatch as error:
        shown = templates.shown(error.template)
        if shown == f"templates/{error.template}":
            raise
        problem = Problem(Location(shown), error.message, "correct the template")
        raise BadInput(problem) from error


def _ask(kind: Kind, plans: Iterable[Plan], templates: Templates, *, share: bool) -> Answers:
    classes = [plan.asked for plan in plans if plan.spec.kind == kind]
    if share:
        classes = [distinct(part for parts in classes for part in parts)]
    return ask(kind, classes, templates)


def plan(spec: Spec, names: Names, style: Style) -> Plan:
    """What there is to ask about a class or an alias."""
    check(spec)
    if isinstance(spec, AliasSpec):
        bare = spec.kind == "model"  # a TypedDict's key says Required, a model's optional one None
        parts = (part(spec.type, spec.kind, names, style, required=bare),)
        return Plan(spec, parts, _hidden(spec, parts, style))
    parts = tuple(
        part(
            field.type,
            spec.kind,
            names,
            style,
            required=field.required,
            aliased=spec.kind == "model" and field.name != field.wire,
        )
        for field in spec.fields
    )
    extra = _extra(spec, names, style)
    every = (*parts, extra) if extra else parts
    return Plan(spec, parts, _hidden(spec, every, style), extra)


def _extra(spec: ClassSpec, names: Names, style: Style) -> Part | None:
    if spec.additional is None:
        return None
    if spec.kind == "model":
        return part(api.MapOf(spec.additional), "model", names, style, required=True)
    return part(spec.additional, "params", names, style, required=False)


def _hidden(spec: Spec, parts: Iterable[Part], style: Style) -> frozenset[str]:
    asked = (inner for each in parts for inner in with_inner(each))
    named = {name for each in asked for name in each.names if isinstance(name, str)}
    fields = spec.fields if isinstance(spec, ClassSpec) else ()
    own = {spec.name, style.base, *(field.name for field in fields)}
    return OURS & (own | named) | OURS & style.taken


class _Writer:
    """Writes one class or alias."""

    def __init__(self, plan: Plan, answers: Answers, templates: Templates, style: Style) -> None:
        self._plan = plan
        self._answers = answers
        self._templates = templates
        self._style = style
        self._used: set[str] = set()
        self._words = Words(plan.hidden)

    def text(self) -> ClassText:
        spec = self._plan.spec
        text = self._alias(spec) if isinstance(spec, AliasSpec) else self._class(spec)
        self._used.discard(spec.name)
        return ClassText(
            spec.name,
            text,
            tuple(sorted(self._used)),
            tuple(sorted(self._words.imports, key=str)),
        )

    def _alias(self, spec: AliasSpec) -> str:
        hint = self._answers.type(self._plan.parts[0], self._words, self._used)
        if spec.deferred:
            quoted = (Atom(literal(spec.name)), Atom(literal(str(hint))))
            called = Group(self._words("TypeAliasType"), quoted, "(")
            declaration = statement(f"{spec.name} = ", called)
        else:
            declaration = statement(f"{spec.name}: {self._words('TypeAlias')} = ", hint)
        return self._rendered(
            _ALIAS, declaration=declaration, docstring=docstring(spec.description, 0)
        )

    def _rendered(self, template: str, **names: object) -> str:
        text = self._templates.render(template, **names)
        # Ours are tested; a template that replaces one may print anything.
        if self._templates.shown(template) != f"templates/{template}":
            verify(self._plan.spec, text, template)
        return text

    def _class(self, spec: ClassSpec) -> str:
        hints = [self._answers.type(part, self._words, self._used) for part in self._plan.parts]
        meant = {name.partition(".")[0] for name in self._used}
        hiding = [field.name for field in spec.fields if field.name in meant]
        if spec.kind == "model" and hiding:
            raise ValueError(f"{spec.name} has a field {hiding[0]!r}, which hides a type")
        if hiding or not all(fits_class_body(field.name) for field in spec.fields):
            return self._table(spec, hints)
        lines = [
            self._line(field, part, hint)
            for field, part, hint in zip(spec.fields, self._plan.parts, hints, strict=True)
        ]
        bases = self._bases(spec)
        if spec.kind == "model" and self._plan.extra is not None:
            lines.append(self._extra_line(self._plan.extra))
        return self._rendered(
            _CLASS,
            header=header(f"class {spec.name}", bases),
            docstring=docstring(spec.description, 4),
            fields=lines,
        )

    def _line(self, field: Field, part: Part, hint: Tree) -> _Line:
        value = self._answers.value(part, field.wire, self._words)
        return _Line(
            statement(f"{field.name}: ", hint, value, indent=4), docstring(field.description, 4)
        )

    def _extra_line(self, part: Part) -> _Line:
        hint = self._answers.type(part, self._words, self._used)
        value = Group(self._words("Field"), (Atom("init=False"),), "(")
        return _Line(statement(f"{EXTRA}: ", hint, value, indent=4))

    def _bases(self, spec: ClassSpec) -> tuple[Tree, ...]:
        if spec.kind == "model":
            self._used.add(self._style.base)
            return (Atom(self._style.base),)
        return (Atom(self._words("TypedDict")), *self._totality())

    def _totality(self) -> tuple[Tree, ...]:
        total = Atom("total=False")
        if self._plan.extra is None:
            return (total,)
        hint = self._answers.type(self._plan.extra, self._words, self._used)
        return total, Atom(f"extra_items={literal(str(hint))}")

    def _table(self, spec: ClassSpec, hints: Sequence[Tree]) -> str:
        entries = [
            _Entry(
                member(literal(field.name), _quoted(hint), indent=8), comment(field.description, 8)
            )
            for field, hint in zip(spec.fields, hints, strict=True)
        ]
        return self._rendered(
            _TABLE,
            name=spec.name,
            quoted=literal(spec.name),
            function=self._words("TypedDict"),
            entries=entries,
            arguments=self._totality(),
            docstring=docstring(spec.description, 0),
        )


def _quoted(hint: Tree) -> Tree:
    """A type that isn't evaluated where it stands; whether the key is required is."""
    if isinstance(hint, Group) and hint.head.endswith("Required"):
        return Group(hint.head, (Atom(literal(str(hint.args[0]))),))
    return Atom(literal(str(hint)))
