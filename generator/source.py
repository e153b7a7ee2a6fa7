"""Input files: YAML or JSON text to a located tree, behind a gate against hostile structure.

A tree consists of :class:`Object`, :class:`Array` and plain scalars. Every key is text.
"""

from __future__ import annotations

import json
from pathlib import Path

from generator import gate, mistaken
from generator.memory import no_collection
from generator.problems import Location
from generator.tree import Array, Node, Object, Text, kind, locate

__all__ = ["Array", "Node", "Object", "kind", "load", "locate", "parse"]

_BOM = b"\xef\xbb\xbf"


def load(path: Path, *, name: str | None = None) -> Object:
    """The tree of a file whose top level is an object.

    Problems call the file ``name``, or else by its path: relative to the working directory where
    it is below that. Raises BadInput for a file that is missing, unreadable or not usable.
    """
    file = display_name(path) if name is None else name
    return parse_object(_read(path, file), file)


def parse_object(text: bytes, file: str) -> Object:
    """The tree of a text whose top level is an object. Raises BadInput."""
    tree = parse(text, file)
    if not isinstance(tree, Object):
        start = tree.at() if isinstance(tree, Array) else Location(file)
        gate.refuse(start, f"the file holds {kind(tree)}", "it must hold an object (key: value)")
    return tree


def parse(text: bytes, file_name: str) -> Node:
    """The tree of a text; a ``.json`` file must be JSON, any other may be.

    Raises BadInput, located in ``file_name``: text that isn't UTF-8, YAML or JSON, duplicate or
    complex keys, several documents, numbers beyond JSON, and whatever passes a limit of the gate.
    """
    if len(text) > gate.MAX_BYTES:
        gate.refuse_size(Location(file_name))
    characters = _decode(text, file_name)
    with no_collection():
        if file_name.endswith(".json") or characters.lstrip()[:1] in ("{", "["):
            from generator import from_json

            try:
                return from_json.parse(file_name, characters)
            except json.JSONDecodeError as error:
                if file_name.endswith(".json"):
                    raise from_json.explain(file_name, characters, error) from None
        from generator import from_yaml

        return from_yaml.parse(file_name, characters)


def display_name(path: Path) -> str:
    """How messages call a file: the path as given, relative to the working directory if below."""
    if path.is_absolute():
        here = Path.cwd()
        path = path.relative_to(here) if path.is_relative_to(here) else path
    return path.as_posix()


def _read(path: Path, file: str) -> bytes:
    try:
        with path.open("rb") as stream:
            # One byte more than allowed tells a file that is too large from one that just fits.
            return stream.read(gate.MAX_BYTES + 1)
    except FileNotFoundError:
        gate.refuse(Location(file), "there is no such file", "correct the path")
    except IsADirectoryError:
        gate.refuse(Location(file), "this is a folder", "name a file")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        gate.refuse(Location(file), f"the file can't be read ({reason})", "make it readable")


def _decode(text: bytes, file: str) -> str:
    mistaken.refuse_bytes(text, file)
    text = text.removeprefix(_BOM)
    try:
        characters = text.decode("utf-8")
    except UnicodeDecodeError as error:
        before = text[: error.start].decode("utf-8")
        at = Text(file, before).location(len(before))
        byte = f"0x{text[error.start]:02X}"
        gate.refuse(at, f"the byte {byte} is not UTF-8", "save the file as UTF-8")
    if (offset := characters.find("\0")) >= 0:
        at = Text(file, characters).location(offset)
        gate.refuse(at, "the file holds a NUL character", "remove it, or name a text file")
    if not characters.strip():
        gate.refuse_empty(Location(file))
    mistaken.refuse_text(characters, file)
    return characters
