"""Documents that others wrote: where they are, which of them count, a sample of them."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import yaml

from generator.grammar import HTTP_METHODS

_SUFFIXES = (".json", ".yaml", ".yml")
_VERSION = re.compile(rb"""^\s*[{,]?\s*["']?openapi["']?\s*:\s*["']?3\.[01]""", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")

Operations = Counter[tuple[str, str]]
"""How often a method and a path are there, whatever the path's parameters are called."""


def documents(places: Iterable[Path]) -> list[Path]:
    """The OpenAPI documents of version 3 among files and below folders, in order of their paths."""
    files: set[Path] = set()
    for place in places:
        found = place.rglob("*") if place.is_dir() else [place]
        files.update(file for file in found if file.suffix in _SUFFIXES and file.is_file())
    return [file for file in sorted(files) if is_document(file.read_bytes())]


def is_document(text: bytes) -> bool:
    """Whether this is an OpenAPI document of version 3.0 or 3.1, as far as a look can tell."""
    return _VERSION.search(text) is not None


def sample(found: Sequence[Path], root: Path, number: int) -> list[Path]:
    """As many of the documents, by a rule that nobody can bend: those of the least hashes."""
    return sorted(_by_hash(found, root)[:number])


def _by_hash(found: Iterable[Path], root: Path) -> list[Path]:
    def order(file: Path) -> str:
        return sha256(file.relative_to(root).as_posix().encode()).hexdigest()

    return sorted(found, key=order)


def spread(found: Sequence[Path], root: Path) -> list[Path]:
    """The documents, first one of each provider: of each file or folder where their paths part."""
    top = Path(os.path.commonpath(found)) if len(found) > 1 else root
    by_provider: dict[str, list[Path]] = {}
    for file in found:
        name = file.relative_to(top).parts[0].removesuffix(file.suffix)
        by_provider.setdefault(name, []).append(file)
    firsts = [_by_hash(each, top)[0] for each in by_provider.values()]
    return [*firsts, *(file for file in found if file not in set(firsts))]


def operations(document: Path) -> Operations:
    """The operations of a document, read without any of our own code."""
    text = document.read_bytes()
    tree: Any = json.loads(text) if document.suffix == ".json" else _yaml(text)
    counted: Operations = Counter()
    paths = cast(dict[str, Any], tree.get("paths") or {})
    for path, item in paths.items():
        if not path.startswith("x-") and isinstance(item, dict):
            members = cast(dict[str, Any], item)
            verbs = [verb for verb in HTTP_METHODS if isinstance(members.get(verb), dict)]
            counted.update((verb, shape(path)) for verb in verbs)
    return counted


def shape(path: str) -> str:
    """A path without the names of its parameters, and without a query or a fragment: those aren't
    the path's, though documents tell operations apart by them. They are counted."""
    return _PLACEHOLDER.sub("{}", re.split(r"[?#]", path)[0])


def _yaml(text: bytes) -> Any:
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
