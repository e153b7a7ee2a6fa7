"""Where a page is written: readable where the name allows it, else with a short stable hash."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Collection

from generator.api import Resource

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
_LONGEST = 60  # characters of a segment; paths stay below the 260 that Windows allows
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def resource_path(resource: Resource) -> tuple[str, ...]:
    """The key of a resource's page among all pages."""
    return resource.path


def method_path(resource: Resource, method: str) -> tuple[str, ...]:
    """The key of a method's page; the last part is told from that of a resource below."""
    return (*resource.path, f"{method}()")


def page_paths(keys: list[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """The file of each page, ``beta/environments/work.md``, in the order of ``keys``.

    Two pages never share a file, also where case does not count. A page gets a hash of its key if
    its name is long or holds characters that file systems refuse, or if another page's file
    would have the same name; so no page's file depends on the order of the document.
    """
    folders = _folders({key[:length] for key in keys for length in range(1, len(key))})
    plain = {key: f"{folders[key[:-1]]}{_segment(key[-1])}.md" for key in keys}
    uses = Counter(path.casefold() for path in plain.values())
    return {
        key: path if uses[path.casefold()] == 1 else f"{path[:-3]}-{_hash('/'.join(key))}.md"
        for key, path in plain.items()
    }


def _folders(keys: Collection[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """The folder of each resource that has pages below it; a hash is told as for pages."""
    found: dict[tuple[str, ...], str] = {(): ""}
    for depth in range(1, max(map(len, keys), default=0) + 1):
        plain = {key: f"{found[key[:-1]]}{_segment(key[-1])}" for key in keys if len(key) == depth}
        uses = Counter(path.casefold() for path in plain.values())
        for key, path in plain.items():
            alone = uses[path.casefold()] == 1
            found[key] = f"{path}/" if alone else f"{path}-{_hash('/'.join(key))}/"
    return found


def _segment(name: str) -> str:
    called = name.removesuffix("()")
    safe = _UNSAFE.sub("_", called).strip(".")
    if safe == called and len(safe) <= _LONGEST and not _DEVICES.fullmatch(safe):
        return safe
    mark = "_" if _DEVICES.fullmatch(safe) and "." in safe else ""
    return f"{mark}{safe[: _LONGEST - 9 - len(mark)]}-{_hash(called)}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
