"""The short way: where nothing has changed since the last run, no document is even parsed.

The record of that run holds the hash of every byte that went in and came out. Where all of them
are the same still, another run would give the same files and the same warnings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.folder import Folder
from generator.inputs import Curated, Order, as_last_time
from generator.making import kept_whole
from generator.problems import Report
from generator.provenance import Entry, Inputs, Provenance
from generator.remarks import Remarks, tell_again

INDEX = ""
"""The folder of the index, beside those of targets."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The files of each folder, by path relative to it; the records that stay as they were."""

    files: Mapping[str, Mapping[str, bytes]]
    record: Provenance
    warnings: tuple[Remarks, ...]

    def tell_again(self, document: str, report: Report) -> None:
        """Report every warning of the last run."""
        for each in self.warnings:
            tell_again(each or (), document, report)


def unchanged(
    order: Order, by: Curated, names: Iterable[str], out: Folder, last: Provenance
) -> Unchanged | None:
    """What the last run made for these targets, if this one would make the same.

    ``last`` is its record, empty where it isn't trusted.
    """
    reading, validator = last.reading, last.validator
    entries = {INDEX: last.index, **{name: last.targets.get(name) for name in names}}
    if reading is None or validator is None or None in entries.values():
        return None
    warnings = (reading.warnings, validator.warnings, *_warnings(entries))
    if None in warnings or not as_last_time(order, by, reading.made_from):
        return None
    found = _files(order, reading.made_from, out, entries)
    if found is None:
        return None
    kept = {name: entry for name, entry in entries.items() if entry is not None and name != INDEX}
    record = Provenance(reading, validator, last.index, kept, is_ours=True)
    return Unchanged(found, record, warnings)


def _warnings(entries: Mapping[str, Entry | None]) -> Iterator[Remarks]:
    return (entry.warnings for entry in entries.values() if entry is not None)


def _files(
    order: Order, inputs: Inputs, out: Folder, entries: Mapping[str, Entry | None]
) -> dict[str, Mapping[str, bytes]] | None:
    found: dict[str, Mapping[str, bytes]] = {}
    for folder, entry in entries.items():
        files = kept_whole(entry, order, inputs, out, folder)
        if files is None:
            return None
        found[folder] = files
    return found
