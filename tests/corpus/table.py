"""The report: a line for each document, and what they come to together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from tests.corpus.outcome import Outcome

HEADER = (
    " outcome  parsed  generated  imports  operations   sdk  pages  warnings  types  seconds    MiB"
    "  document"
)
_FREQUENT = 20


def line(outcome: Outcome) -> str:
    """One document; what is wrong with it stands below."""
    types = "-" if outcome.type_errors is None else str(outcome.type_errors)
    text = (
        f"{outcome.word:>8} {_yes(outcome.parsed):>7} {_yes(outcome.generated):>10}"
        f" {_yes(outcome.imports):>8} {outcome.operations:>11} {outcome.in_sdk:>5}"
        f" {outcome.in_pages:>6} {outcome.warnings:>9} {types:>6} {outcome.seconds:>8.2f}"
        f" {outcome.memory:>6}  {outcome.document}"
    )
    return f"{text}\n          {outcome.problem}" if outcome.problem else text


def totals(outcomes: Sequence[Outcome]) -> list[str]:
    """The figures that the whole collection is judged by."""
    checked = [each for each in outcomes if each.type_errors is not None]
    wanted = sum(each.operations for each in outcomes)
    covered = sum(min(each.in_sdk, each.in_pages) for each in outcomes)
    rest = [each for each in outcomes if not each.is_fine]
    found = [
        f"{len(outcomes)} documents with {wanted} operations",
        _share(outcomes, lambda each: each.parsed, "parsed"),
        _share(outcomes, lambda each: each.generated, "generated"),
        _share(outcomes, lambda each: each.imports, "import"),
        f"{_of(covered, wanted)} operations in SDK and pages",
        *([_share(checked, lambda each: not each.type_errors, "type-check")] if checked else []),
        _share(outcomes, lambda each: each.is_fine, "fine: all of that, the same each time"),
        _share(rest, lambda each: each.refused, "of the rest refused with a located message"),
        f"{sum(each.seconds for each in outcomes):.0f} s of CPU,"
        f" {max((each.memory for each in outcomes), default=0)} MiB at most",
    ]
    return [*found, *_warnings(outcomes)]


def _warnings(outcomes: Sequence[Outcome]) -> list[str]:
    """The kinds of warnings that most documents have."""
    documents: Counter[str] = Counter()
    number: Counter[str] = Counter()
    for each in outcomes:
        documents.update(each.kinds.keys())
        number.update(each.kinds)
    frequent = documents.most_common(_FREQUENT)
    head = ["the most frequent kinds of warnings: documents, warnings, kind"] if frequent else []
    return [*head, *(f"{count:>6} {number[kind]:>8}  {kind}" for kind, count in frequent)]


def _share(of: Sequence[Outcome], counts: Callable[[Outcome], bool], what: str) -> str:
    return f"{_of(sum(map(counts, of)), len(of))} {what}"


def _of(number: int, whole: int) -> str:
    return f"{number} of {whole} ({number / whole:.1%})" if whole else "0 of 0"


def _yes(value: bool) -> str:
    return "yes" if value else "no"
