"""Where a page is written: readable where the name allows it, else with a short stable hash."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

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
    plain = {key: "/".join(_segment(part) for part in key) + ".md" for key in keys}
    uses = Counter(path.casefold() for path in plain.values())
    return {
        key: path if uses[path.casefold()] == 1 else f"{path[:-3]}-{_hash('/'.join(key))}.md"
        for key, path in plain.items()
    }


def _segment(name: str) -> str:
    called = name.removesuffix("()")
    safe = _UNSAFE.sub("_", called).strip(".")
    if safe == called and len(safe) <= _LONGEST and not _DEVICES.fullmatch(safe):
        return safe
    return f"{safe[: _LONGEST - 9]}-{_hash(called)}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
