"""An OpenAPI Overlay document, checked: the actions that it consists of.

Source: Overlay Specification 1.2.0, section "Schema". Documents of versions 1.0 and 1.1 have fewer
fields; what theirs mean is the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from generator.names import did_you_mean
from generator.pointers import is_pointer, split
from generator.problems import Location, Report
from generator.tree import Array, Node, Object, kind

_VERSION = re.compile(r"1\.([012])\.[0-9]+")
_SECTION = ("components", "actions")

# Fields by the minor version that brought them.
_ROOT = {"overlay": 0, "info": 0, "extends": 0, "actions": 0, "$self": 2, "components": 2}
_INFO = {"title": 0, "version": 0, "description": 1}
_ACTION = {"target": 0, "description": 0, "update": 0, "remove": 0, "copy": 1}
_REFERENCE = {"$ref": 2, "target": 0, "description": 0}
_REUSABLE = {"fields": 2, "description": 2}
_FIELDS = {name: since for name, since in _ACTION.items() if name != "target"}
_TEXTS = ("target", "description", "copy", "$ref", "extends", "$self", "title", "version")


@dataclass(frozen=True, slots=True)
class Action:
    """One change. ``target`` is a JSONPath, and for ``copy`` so is ``value``."""

    change: Literal["remove", "update", "copy", "nothing"]
    target: str
    at: Location
    value: Node
    value_at: Location


def actions(overlay: Object, report: Report) -> list[Action]:
    """The actions in order; none, and problems, if the document isn't what it should be."""
    errors = report.error_count
    found = _Reader(overlay, report).actions()
    return found if report.error_count == errors else []


class _Reader:
    def __init__(self, overlay: Object, report: Report) -> None:
        self._overlay = overlay
        self._report = report
        self._minor = 2

    def actions(self) -> list[Action]:
        overlay = self._overlay
        if not self._version():
            return []
        self._fields(overlay, _ROOT, "an overlay", required=("info", "actions"))
        if self._is(overlay, "info", Object, "an object"):
            self._fields(overlay["info"], _INFO, "`info`", required=("title", "version"))
        for key in ("extends", "$self"):
            if "#" in str(overlay.get(key, "")):
                message = f"`{key}` names a whole document, and can't have a fragment"
                self._error(overlay.value_at(key), message, "remove the `#` and what follows")
        if self._is(overlay, "components", Object, "an object"):
            self._components(overlay["components"])
        if not self._is(overlay, "actions", Array, "a list"):
            return []
        listed: Array = overlay["actions"]
        if not listed:
            self._error(overlay.at("actions"), "`actions` is empty", "write at least one action")
        read = (self._action(item, listed.at(index)) for index, item in enumerate(listed))
        return [action for action in read if action is not None]

    def _version(self) -> bool:
        overlay = self._overlay
        said = overlay.get("overlay")
        if "overlay" not in overlay:
            message, advice = "this is no overlay: `overlay` is missing", "write `overlay: 1.1.0`"
        elif not isinstance(said, str):
            message = f"the overlay's version is {kind(said)}"
            advice = "write it in full, such as `overlay: 1.1.0`"
        elif (match := _VERSION.fullmatch(said)) is None:
            message = f"there is no version `{said[:80]}` of overlays that is known here"
            advice = "write 1.0.0, 1.1.0 or 1.2.0"
        else:
            self._minor = int(match[1])
            return True
        at = overlay.value_at("overlay")
        self._error(at, message, advice)
        return False

    def _action(self, node: Node, at: Location) -> Action | None:
        errors = self._report.error_count
        if not isinstance(node, Object):
            self._error(at, f"an action is an object, and this is {kind(node)}", "correct it")
            return None
        if "$ref" in node:
            self._fields(node, _REFERENCE, "a reference to an action", ("$ref", "target"))
            fields = self._reusable(node)
        else:
            self._fields(node, _ACTION, "an action", required=("target",))
            fields = node
        target = node.get("target")
        if self._report.error_count > errors or fields is None or not isinstance(target, str):
            return None
        return self._change(fields, target, node.value_at("target"))

    def _change(self, fields: Object, target: str, at: Location) -> Action:
        if fields.get("remove") is True:
            return Action("remove", target, at, None, fields.at("remove"))
        has_both = "update" in fields and "copy" in fields
        if has_both:  # the specification: each has no impact if the other one contains a value
            message = "`update` and `copy` cancel each other out"
            self._report.warning(fields.at("copy"), message, "make two actions of them")
        elif "update" in fields:
            return Action("update", target, at, fields["update"], fields.value_at("update"))
        elif "copy" in fields:
            return Action("copy", target, at, fields["copy"], fields.value_at("copy"))
        else:
            message = "the action changes nothing"
            self._report.warning(at, message, "give it `update`, `copy` or `remove: true`")
        return Action("nothing", target, at, None, at)

    def _components(self, components: Object) -> None:
        self._fields(components, {"actions": 2}, "`components`")
        if not self._is(components, "actions", Object, "an object"):
            return
        for name, node in components["actions"].items():
            if not isinstance(node, Object):
                at = components["actions"].value_at(name)
                self._error(at, f"an action is an object, and this is {kind(node)}", "correct it")
                continue
            self._fields(node, _REUSABLE, "a reusable action", required=("fields",))
            if self._is(node, "fields", Object, "an object"):
                self._fields(node["fields"], _FIELDS, "`fields`")

    def _reusable(self, reference: Object) -> Object | None:
        """The fields of the action that is referred to."""
        ref = reference.get("$ref")
        if not isinstance(ref, str):
            return None
        at = reference.value_at("$ref")
        tokens = split(ref[1:]) if ref.startswith("#") and is_pointer(ref[1:]) else ()
        if len(tokens) != 3 or tokens[:2] != _SECTION:
            message = f"`{ref[:80]}` doesn't name a reusable action"
            self._error(at, message, "write `#/components/actions/` and the action's name")
            return None
        known: Node = self._overlay
        for key in _SECTION:
            known = known.get(key) if isinstance(known, Object) else None
        if not isinstance(known, Object) or tokens[2] not in known:
            names = known if isinstance(known, Object) else ()
            self._error(
                at, f"there is no reusable action `{tokens[2]}`", did_you_mean(tokens[2], names)
            )
            return None
        action = known[tokens[2]]
        fields = action.get("fields") if isinstance(action, Object) else None
        return fields if isinstance(fields, Object) else None

    def _fields(
        self, node: Object, known: dict[str, int], what: str, required: Collection[str] = ()
    ) -> None:
        """Check which fields an object has, and that texts are texts."""
        for key in node:
            since = known.get(key)
            if since is None and not key.startswith("x-"):
                self._error(node.at(key), f"{what} has no `{key}`", did_you_mean(key, known))
            elif since is not None and since > self._minor:
                message = f"`{key}` came with version 1.{since} of overlays"
                self._error(node.at(key), message, f"write `overlay: 1.{since}.0`")
        for key in required:
            if key not in node:
                self._error(node.at(), f"{what} needs `{key}`", "add it")
        for key in _TEXTS:
            if key in known:
                self._is(node, key, str, "text")
        if "remove" in known:
            self._is(node, "remove", bool, "true or false")

    def _is(self, node: Object, key: str, wanted: type, words: str) -> bool:
        """Whether a member is there and of this type; a problem if it's of another."""
        if key not in node or isinstance(node[key], wanted):
            return key in node
        message = f"`{key}` is {kind(node[key])}, and must be {words}"
        advice = "put it in quotes" if wanted is str else "correct it"
        self._error(node.value_at(key), message, advice)
        return False

    def _error(self, at: Location, message: str, advice: str) -> None:
        self._report.error(at, message, advice)
