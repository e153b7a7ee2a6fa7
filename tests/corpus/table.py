"""The report: a line for each document, and what they come to together."""

from __future__ import annotations

from collections.abc import Sequence

from tests.corpus.trial import Outcome

HEADER = "  outcome   operations  sdk  pages  warnings  types  seconds    MiB  document"


def line(outcome: Outcome) -> str:
    """One document; what is wrong with it stands below."""
    types = "-" if outcome.type_errors is None else str(outcome.type_errors)
    text = (
        f"{_word(outcome):>9} {outcome.operations:>12} {outcome.in_sdk:>4} {outcome.in_pages:>6}"
        f" {outcome.warnings:>9} {types:>6} {outcome.seconds:>8.2f} {outcome.memory:>6}"
        f"  {outcome.document}"
    )
    return f"{text}\n          {outcome.problem}" if outcome.problem else text


def totals(outcomes: Sequence[Outcome]) -> list[str]:
    """The figures that the whole collection is judged by."""
    number = len(outcomes)
    fine = sum(each.is_fine for each in outcomes)
    refused = sum(each.refused for each in outcomes)
    checked = [each for each in outcomes if each.type_errors is not None]
    wanted = sum(each.operations for each in outcomes)
    covered = sum(min(each.in_sdk, each.in_pages) for each in outcomes)
    found = [
        f"{number} documents with {wanted} operations",
        f"{fine} fine ({fine / max(number, 1):.1%}): generated, imported, every operation covered",
        f"{refused} refused with a located message",
        f"{number - fine - refused} neither",
        f"{covered} operations in SDK and pages ({covered / max(wanted, 1):.1%})",
        f"{sum(each.seconds for each in outcomes):.0f} s of CPU,"
        f" {max((each.memory for each in outcomes), default=0)} MiB at most",
    ]
    if checked:
        clean = sum(not each.type_errors for each in checked)
        found.insert(3, f"{clean} of {len(checked)} without a type error")
    return found


def _word(outcome: Outcome) -> str:
    if outcome.is_fine:
        return "fine"
    return "refused" if outcome.refused else "WRONG"
