"""References: every ``$ref`` leads somewhere, and afterwards only within the document.

Sources: OpenAPI 3.1.1, section 4.8.23 (Reference Object); RFC 6901 (JSON Pointer).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.bundling import Bundler
from generator.depth import check_depth
from generator.pointers import follow, join, split
from generator.problems import Report
from generator.tree import Node, Object


def resolve(root: Object, ref: str) -> tuple[Node, str]:
    """The node that a reference of a bundled document leads to, and the reference in plain form.

    Takes one step: a node that is a reference itself is returned as it is. The plain form
    (``#/components/schemas/Pet``) is the same for all ways to write a reference. Raises
    pointers.Dangling if it leads nowhere, which ``bundle`` would have reported.
    """
    tokens = split(ref.removeprefix("#"))
    return follow(root, tokens), join(tokens)


def bundle(
    root: Object,
    folder: Path,
    report: Report,
    *,
    allowed: Sequence[str] = (),
    read: list[tuple[str | None, str]] | None = None,
) -> Object:
    """The document with everything that it refers to inside of it; ``root`` stays as it is.

    What other files below ``folder`` hold becomes components, and path items stand where they are
    used; ``allowed`` names folders and URLs beyond it. A reference that leads nowhere, elsewhere,
    to another kind of object than is expected, or in a circle is a problem, and is left out.
    Raises BadInput for a document that nests too deeply with its references followed.
    ``read`` collects the other files: the path, if it's below ``folder``, and the SHA-256.
    """
    bundler = Bundler(root, folder, report, allowed)
    document = bundler.bundle()
    check_depth(document)
    if read is not None:
        read += bundler.files.others()
    return document
