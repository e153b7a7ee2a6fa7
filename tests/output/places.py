"""What the tests of this area share: folders on disk, and records of them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from generator.provenance import Entry, Inputs, made_by
from generator.steps import FileRecord, digest


def tree(root: Path) -> dict[str, str]:
    """Every file below a folder with its text; nothing of it is left out."""
    found: dict[str, str] = {}
    for folder, folders, files in os.walk(root):
        for name in files:
            file = Path(folder, name)
            found[file.relative_to(root).as_posix()] = file.read_text("utf-8")
        for name in folders:
            link = Path(folder, name)
            if link.is_symlink():
                found[link.relative_to(root).as_posix()] = os.readlink(link)
    return found


def entry(files: Mapping[str, FileRecord]) -> Entry:
    return Entry(made_by(), Inputs(digest("document")), {}, files)
