"""Overlays: changes that another file makes to the document before anything else reads it.

Source: Overlay Specification 1.2.0, whose rules hold for overlays of versions 1.0 and 1.1 as well.
"""

from __future__ import annotations

import os.path
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from generator import gate
from generator.edit import Edit, Incompatible, Path
from generator.overlay_document import Action, actions
from generator.problems import Location, Report
from generator.tree import Array, Node, Object, depth, is_scalar, kind, relocated, size

if TYPE_CHECKING:
    from jsonpath_rfc9535 import JSONPathQuery


def apply(root: Object, overlay: Object, report: Report) -> Object:
    """The document with the actions of an overlay applied in order; ``root`` stays as it is.

    What an action adds or changes carries its place in the overlay. Problems, all of them located
    there: the overlay isn't one, a query isn't JSONPath, kinds don't fit together. That a target
    matches nothing is a warning.
    """
    found = actions(overlay, report)
    if not found:
        return root
    _check_extends(root, overlay, report)
    run = _Run(root, report)
    for action in found:
        run.apply(action)
    return run.root


class _Run:
    """Applies actions one after the other; each sees what the one before it has made."""

    def __init__(self, root: Object, report: Report) -> None:
        self._edit = Edit(root)
        self._report = report
        self._compile = _compiler()
        self._added = 0

    @property
    def root(self) -> Object:
        return self._edit.root

    def apply(self, action: Action) -> None:
        matches = self._select(action.target, action.at)
        if matches is None:
            return
        if not matches:
            message = f"the target `{action.target}` matches nothing"
            self._report.warning(action.at, message, "correct it, or remove the action")
        match action.change:
            case "remove":
                self._remove(action, matches)
            case "update":
                self._update(action, matches, action.value)
            case "copy":
                self._copy(action, matches)
            case "nothing":
                pass

    def _select(self, query: str, at: Location) -> dict[Path, Node] | None:
        """The nodes that a query selects, each once; None, with a problem, if it isn't one."""
        found: dict[Path, Node] = {}
        try:
            for number, node in enumerate(self._compile(query).finditer(self.root)):
                if number == gate.MAX_NODES:
                    gate.refuse_count(at)
                found[node.location] = node.value
        except _query_errors() as error:
            said = error.args[0] if error.args else "it is nested too deep"
            message = f"`{query[:80]}` is no JSONPath: {said}"
            self._report.error(at, message, "write it by RFC 9535, such as `$.paths.*.get`")
            return None
        return found

    def _remove(self, action: Action, matches: dict[Path, Node]) -> None:
        if () in matches:
            message = "the target matches the document as a whole, which can't be removed"
            self._report.error(action.at, message, "remove its members (`$.*`)")
        else:
            self._edit.remove(matches)

    def _copy(self, action: Action, matches: dict[Path, Node]) -> None:
        sources = self._select(action.value, action.value_at)
        if sources is None:
            return
        if len(sources) != 1:
            message = f"`copy` must match one node, and matches {len(sources)}"
            self._report.error(action.value_at, message, "correct it")
            return
        (source,) = sources.values()
        # What is copied stands in the overlay too: there is where it was made a second time.
        self._update(action, matches, relocated(source, action.value_at))

    def _update(self, action: Action, matches: dict[Path, Node], value: Node) -> None:
        kinds = {_group(node) for node in matches.values()}
        if len(kinds) > 1:
            message = f"the target matches {' and '.join(sorted(kinds))}"
            self._report.error(action.at, message, "make an action for each of these kinds")
            return
        if kinds and not kinds <= {"lists", _group(value)}:
            message = f"this is {kind(value)}, and the target matches {''.join(kinds)}"
            self._report.error(action.value_at, message, "correct the target or the value")
            return
        self._count(action, matches, value)
        try:
            for path, node in matches.items():
                self._put(path, node, value, action.value_at)
        except Incompatible as error:
            here = error.update[error.key]
            message = f"`{error.key}` is {kind(here)}, and in the document {kind(error.there)}"
            advice = "make it of the same kind, or remove the other one first"
            self._report.error(error.update.at(error.key), message, advice)

    def _put(self, path: Path, node: Node, value: Node, at: Location) -> None:
        if isinstance(node, Object):
            self._edit.merge(path, value)
        elif not isinstance(node, Array):
            self._edit.replace(path, value, at)
        elif isinstance(value, Array):
            self._edit.extend(path, value)
        else:
            self._edit.append(path, value, at)

    def _count(self, action: Action, matches: dict[Path, Node], value: Node) -> None:
        """Refuse what makes a document larger than any that could be read."""
        self._added += len(matches) * size(value)
        if self._added > gate.MAX_NODES:
            gate.refuse_count(action.at)
        if max(map(len, matches), default=0) + depth(value) > gate.MAX_DEPTH:
            gate.refuse_depth(action.at)


def _group(node: Node) -> str:
    """What counts as one kind in an update."""
    if is_scalar(node):
        return "primitive values"
    return "objects" if isinstance(node, Object) else "lists"


def _compiler() -> Callable[[str], JSONPathQuery]:
    """The parser of queries; only documents with overlays pay for its import."""
    from jsonpath_rfc9535 import JSONPathEnvironment

    class Environment(JSONPathEnvironment):
        max_recursion_depth = gate.MAX_DEPTH + 1

    return Environment().compile


def _query_errors() -> tuple[type[Exception], ...]:
    from jsonpath_rfc9535 import JSONPathError

    return (JSONPathError, RecursionError)


def _check_extends(root: Object, overlay: Object, report: Report) -> None:
    """Warn of an overlay that says it was made for another document.

    What it names is an identifier: any file may be a copy of what a URL stands for, unless the
    document says by ``$self`` which one it is.
    """
    extends = overlay.get("extends")
    if not isinstance(extends, str):
        return
    base, own, file = overlay.get("$self"), root.get("$self"), root.at().file
    try:
        wanted = urljoin(base, extends) if isinstance(base, str) else extends
        url = urlsplit(wanted)
    except ValueError:
        wanted, url = extends, urlsplit("")
    if url.scheme in ("", "file"):
        path = os.path.join(os.path.dirname(overlay.at().file), unquote(url.path))
        fits = wanted == own or os.path.abspath(path) == os.path.abspath(file)
    else:
        fits = wanted == own or not isinstance(own, str)
    if not fits:
        message = f"the overlay extends `{extends[:80]}`, and the document is `{file}`"
        advice = "correct `extends`, or drop the overlay"
        report.warning(overlay.value_at("extends"), message, advice)
