"""A project that is generated again and again, and what a run without a cache makes of it."""

from __future__ import annotations

import json
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from generator import output
from generator.folder import Folder
from generator.generate import Result, generate
from generator.inputs import Order
from generator.problems import BadInput, Report
from generator.provenance import FILE_NAME, Provenance, parse
from generator.source import load

Json = Any


class Project:
    """A document as JSON, what curates it and what was generated, in a folder of its own.

    ``document`` may be changed, ``order`` be replaced; ``indent`` is that of the document.
    """

    def __init__(self, folder: Path, source: Path, names: tuple[str, ...]) -> None:
        self.folder = folder
        shutil.copytree(source.parent, folder, ignore=shutil.ignore_patterns("expected"))
        self.document: Json = json.loads(json.dumps(load(source)))
        self.indent = 1
        curation = folder / "onespec.yaml"
        at = folder / "document.json"
        self.order = Order(at, curation if curation.exists() else None, targets=names)

    def copy(self, folder: Path) -> Project:
        """Another project that starts where this one is."""
        shutil.copytree(self.folder, folder)
        twin = Project.__new__(Project)
        twin.folder, twin.indent = folder, self.indent
        twin.document = json.loads(json.dumps(self.document))
        curation = folder / "onespec.yaml" if self.order.curation else None
        twin.order = replace(self.order, document=folder / "document.json", curation=curation)
        return twin

    def generated(self) -> Counter[str]:
        """Generate as the command does, and say how often each step was taken."""
        out = Folder(self.folder / "out")
        was = _record(out)
        made = self._result(out, was, cache=True)
        output.write(out, made.files(), output.stale(out, was, made.provenance))
        return +made.done

    def files(self) -> dict[str, bytes | None]:
        """What lies in the output folder."""
        out = Folder(self.folder / "out")
        return {path: out.bytes(path) for path in out.files("")}

    def anew(self) -> dict[str, bytes]:
        """What a run makes that has nothing to go by."""
        return self._result(Folder(self.folder / "none"), Provenance(), cache=False).files()

    def is_refused(self) -> bool:
        """Whether nothing can be made of the document, for one reason, with and without a cache."""
        said: list[str] = []
        for run in (self.generated, self.anew):
            try:
                run()
            except BadInput as error:
                said.append(str(error))
        assert said == said[:1] * len(said)
        assert len(said) in (0, 2)
        return bool(said)

    def _result(self, out: Folder, last: Provenance, *, cache: bool) -> Result:
        self.order.document.write_text(json.dumps(self.document, indent=self.indent), "utf-8")
        return generate(self.order, Report(lenient=True), out, last, cache=cache)


def _record(out: Folder) -> Provenance:
    text = out.text(FILE_NAME)
    return parse(text, FILE_NAME) if text else Provenance()


def mutate(document: Json, chance: random.Random) -> None:
    """Change one thing somewhere in a document."""
    holder, key = chance.choice([*_places(document)])
    what = chance.choice(["remove", "rename", "describe", "replace"])
    if what == "remove":
        del holder[key]
    elif what == "rename" and isinstance(key, str):
        holder[f"{key}x"] = holder.pop(key)
    elif what == "describe" and isinstance(key, str):
        holder["description"] = "Another."
    else:
        holder[key] = _another(holder[key], chance)


def _another(value: Json, chance: random.Random) -> Json:
    kinds = ["string", "integer", "boolean", "array", "object"]
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case str():
            return chance.choice(kinds) if value in kinds else f"{value} more"
        case _:
            return {}


def _places(node: Json) -> Iterator[tuple[Json, Json]]:
    """Everything in a document, as the object or list that it is in and its key there."""
    pairs: list[tuple[Json, Json]] = [
        *(node.items() if isinstance(node, dict) else enumerate(node))
    ]
    for key, value in cast(Json, pairs):
        yield node, key
        if isinstance(value, dict | list):
            yield from _places(value)
