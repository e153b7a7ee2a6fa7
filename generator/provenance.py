"""``PROVENANCE.json``: what each generated file was made from, by what, and its hashes.

It says which files are ours to remove, and lets the next run skip steps. It holds no path outside
the output and the document's folder, no date and nothing of the machine, so that the same input
gives the same record. ``provenance.schema.json`` beside this module describes its form.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from generator import __version__
from generator.problems import BadInput, Location, Problem
from generator.remarks import Remark, Remarks
from generator.seal import is_sealed, sealed
from generator.steps import FileRecord

FILE_NAME = "PROVENANCE.json"
UNKNOWN = "0" * 64
"""In place of a SHA-256 that another version may have written in another form."""

FORM = 2
"""Of the record: another number stands for another form."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """SHA-256 of all bytes read: the document with the files it refers to, and what curates it.

    ``references`` has the files below the document's folder, by their path from there;
    ``elsewhere`` has all others.
    """

    document: str
    references: Mapping[str, str] = field(default_factory=dict[str, str])
    elsewhere: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    curation: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """The files of one target, or of the index; ``templates`` maps a template to its SHA-256.

    ``warnings`` are those of building and making them. ``extensions`` maps a file of one, by its
    path below the curation file's folder, to its SHA-256.
    """

    made_by: Mapping[str, str]
    made_from: Inputs
    templates: Mapping[str, str] = field(default_factory=dict[str, str])
    files: Mapping[str, FileRecord] = field(default_factory=dict[str, FileRecord])
    warnings: Remarks = ()
    extensions: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading these inputs gave rise to, up to the validator."""

    made_from: Inputs
    warnings: Remarks = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the validator said: ``given`` is a hash of all that it depends on."""

    given: str
    warnings: Remarks = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """The record of a tree; paths in ``index`` and ``targets`` are relative to its root and to
    the target's folder.

    ``is_ours``: this very onespec made it, and nobody edited it since. No other one may save work.
    """

    reading: Reading | None = None
    validator: Verdict | None = None
    index: Entry | None = None
    targets: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    is_ours: bool = field(default=False, compare=False)

    def files(self) -> dict[str, str]:
        """Every file that onespec wrote, relative to the output folder, with its SHA-256."""
        found = {path: record.formatted for path, record in _files(self.index)}
        for target, entry in self.targets.items():
            found |= {f"{target}/{path}": record.formatted for path, record in _files(entry)}
        return found

    def to_json(self) -> str:
        """The text of the file: two spaces of indent, sorted keys, the seal, one newline."""
        record = {
            "form": FORM,
            "index": _entry_json(self.index) if self.index else None,
            "reading": (
                {
                    "made_from": _inputs_json(self.reading.made_from),
                    "warnings": _remarks_json(self.reading.warnings),
                }
                if self.reading
                else None
            ),
            "targets": {name: _entry_json(entry) for name, entry in self.targets.items()},
            "validator": (
                {
                    "given": self.validator.given,
                    "warnings": _remarks_json(self.validator.warnings),
                }
                if self.validator
                else None
            ),
        }
        return sealed(json.dumps(record, indent=2, sort_keys=True) + "\n")


def files_alone(entry: Entry) -> Entry:
    """An entry that says which files are ours, and vouches for none of them."""
    files = {path: FileRecord(each.formatted, each.formatted) for path, each in entry.files.items()}
    return Entry(entry.made_by, Inputs(UNKNOWN), files=files)


def parse(text: str, shown: str) -> Provenance:
    """The record in a file called ``shown`` in messages. Raises BadInput if it's damaged."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        at = Location(shown, error.lineno, error.colno)
        raise BadInput(_damaged(at, f"no JSON: {error.msg[:1].lower()}{error.msg[1:]}")) from None
    except RecursionError:
        raise BadInput(_damaged(Location(shown, 0), "nested too deeply")) from None
    try:
        return replace(_provenance(value), is_ours=is_sealed(text))
    except _Damage as damage:
        raise BadInput(_damaged(Location(shown, 0), str(damage))) from None


def is_inside(path: str) -> bool:
    """Whether a recorded path stays below its folder, on every system."""
    parts = path.split("/")
    return not any(part in ("", ".", "..") for part in parts) and not re.search(
        r"[\\\0]|^\w:", path
    )


class _Damage(Exception):
    """What in the record isn't as onespec writes it."""


def _damaged(at: Location, what: str) -> Problem:
    return Problem(
        at,
        f"the record is damaged ({what})",
        "restore it from version control, or delete it and run onespec generate --force",
    )


def _files(entry: Entry | None) -> Iterable[tuple[str, FileRecord]]:
    return entry.files.items() if entry else ()


def _entry_json(entry: Entry) -> dict[str, Any]:
    return {
        "made_by": dict(entry.made_by),
        "made_from": _inputs_json(entry.made_from),
        "extensions": dict(entry.extensions),
        "templates": dict(entry.templates),
        "warnings": _remarks_json(entry.warnings),
        "files": {path: _file_json(record) for path, record in entry.files.items()},
    }


def _inputs_json(source: Inputs) -> dict[str, Any]:
    return {
        "curation": source.curation,
        "document": source.document,
        "elsewhere": list(source.elsewhere),
        "overlays": list(source.overlays),
        "references": dict(source.references),
    }


def _remarks_json(found: Remarks) -> list[list[Any]] | None:
    if found is None:
        return None
    return [
        [each.file, each.line, each.column, each.message, each.advice, each.lost] for each in found
    ]


def _file_json(record: FileRecord) -> dict[str, Any]:
    """Formatting that changed nothing and steps that weren't taken go without saying."""
    found: dict[str, Any] = {"sha256": record.formatted}
    if record.unformatted != record.formatted:
        found["unformatted"] = record.unformatted
    if record.given:
        found["given"] = dict(record.given)
    return found


# Reading: every part is looked at, because a wrong record would remove files or keep wrong ones.
# Other versions may have written another form: then what counts is which files are ours.


def _provenance(value: Any) -> Provenance:
    record = _object(value, "the record")
    targets = _object(record.get("targets"), "targets")
    index, validator, reading = (record.get(key) for key in ("index", "validator", "reading"))
    entries = (*targets.values(), *([index] if index else []))
    foreign = record.get("form") != FORM or any(map(_is_of_another_version, entries))
    return Provenance(
        None if reading is None or foreign else _reading(reading),
        None if validator is None or foreign else _verdict(validator),
        None if index is None else _entry(index, "index", foreign),
        {_path(name): _entry(entry, name, foreign) for name, entry in targets.items()},
    )


def _reading(value: Any) -> Reading:
    step = _object(value, "reading")
    made_from = _inputs(step.get("made_from"), "reading")
    return Reading(made_from, _remarks(step.get("warnings"), "reading"))


def _verdict(value: Any) -> Verdict:
    step = _object(value, "validator")
    given = _string(step.get("given"), "validator")
    return Verdict(given, _remarks(step.get("warnings"), "validator"))


def _entry(value: Any, name: str, foreign: bool) -> Entry:
    try:
        return _whole_entry(value, name)
    except _Damage:
        if not foreign or not isinstance(value, dict):
            raise
        return _names_alone(value)


def _is_of_another_version(entry: Any) -> bool:
    """Whether the version in an entry isn't ours, or stands elsewhere than ours does."""
    return isinstance(entry, dict) and _members(entry, "made_by").get("onespec") != __version__


def _names_alone(entry: Any) -> Entry:
    """What can be told of an entry in a form that isn't ours: it vouches for nothing."""
    versions = _members(entry, "made_by").items()
    return Entry(
        made_by={name: text for name, text in versions if isinstance(text, str)},
        made_from=Inputs(UNKNOWN),
        files={_path(name): FileRecord(UNKNOWN, UNKNOWN) for name in _members(entry, "files")},
    )


def _members(holder: Any, key: str) -> dict[str, Any]:
    """Those of an object inside of an object, or none."""
    found = holder.get(key)
    return cast(dict[str, Any], found) if isinstance(found, dict) else {}


def _whole_entry(value: Any, name: str) -> Entry:
    entry = _object(value, name)
    return Entry(
        made_by=_strings(entry.get("made_by"), f"{name}: made_by"),
        made_from=_inputs(entry.get("made_from"), name),
        templates=_strings(entry.get("templates"), f"{name}: templates"),
        warnings=_remarks(entry.get("warnings"), name),
        extensions=_by_path(entry.get("extensions", {}), f"{name}: extensions"),
        files={
            _path(path): _file(record, path)
            for path, record in _object(entry.get("files"), f"{name}: files").items()
        },
    )


def _inputs(value: Any, name: str) -> Inputs:
    source = _object(value, f"{name}: made_from")
    curation = source.get("curation")
    return Inputs(
        document=_string(source.get("document"), f"{name}: document"),
        references=_by_path(source.get("references"), f"{name}: references"),
        elsewhere=_list(source.get("elsewhere"), f"{name}: elsewhere"),
        overlays=_list(source.get("overlays"), f"{name}: overlays"),
        curation=None if curation is None else _string(curation, f"{name}: curation"),
    )


def _remarks(value: Any, name: str) -> Remarks:
    if value is None:
        return None
    if not isinstance(value, list):
        raise _Damage(f"{name}: warnings is no list")
    return tuple(_remark(each, f"{name}: warnings") for each in cast(list[Any], value))


def _remark(value: Any, name: str) -> Remark:
    match value:
        case [str(file), int(line), int(column), str(message), str(advice)]:  # as once written
            return Remark(file, line, column, message, advice)
        case [str(file), int(line), int(column), str(message), str(advice), str(lost)]:
            return Remark(file, line, column, message, advice, lost)
        case _:
            raise _Damage(f"{name} holds something other than a warning")


def _by_path(value: Any, name: str) -> dict[str, str]:
    return {_path(path): text for path, text in _strings(value, name).items()}


def _file(value: Any, path: str) -> FileRecord:
    record = _object(value, path)
    formatted = _string(record.get("sha256"), path)
    unformatted = _string(record.get("unformatted", formatted), path)
    return FileRecord(formatted, unformatted, _strings(record.get("given", {}), path))


def _object(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _Damage(f"{name} is no object")
    return cast(dict[str, Any], value)


def _strings(value: Any, name: str) -> dict[str, str]:
    return {key: _string(text, name) for key, text in _object(value, name).items()}


def _list(value: Any, name: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _Damage(f"{name} is no list")
    return tuple(_string(item, name) for item in cast(list[Any], value))


def _string(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise _Damage(f"{name} holds something other than a string")
    return value


def _path(path: str) -> str:
    if not is_inside(path):
        raise _Damage(f"{path!r} is no path below the output folder")
    return path
