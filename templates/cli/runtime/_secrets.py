"""Secrets, and text without them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

MASK = "***"

_NAMES = re.compile(
    r"(^|[-_])(secret|password|passwd|token|credential|authorization|cookie|(api|private|access)?[-_]?key)s?$",
    re.IGNORECASE,
)


class Masks:
    """The secrets of this run; ``hide`` takes them out of text."""

    def __init__(self) -> None:
        self._secrets: list[str] = []

    def add(self, secret: str | None) -> None:
        """Something that no text may show. What is very short would hide half of it."""
        if secret and len(secret) >= 4 and secret not in self._secrets:
            self._secrets.append(secret)

    def add_environment(self, names: Iterable[str]) -> None:
        """The secrets that the environment holds."""
        for name in names:
            self.add(os.environ.get(name))

    def hide(self, text: str) -> str:
        """The text with each secret replaced."""
        for secret in sorted(self._secrets, key=len, reverse=True):
            text = text.replace(secret, MASK)
        return text


def is_secret(name: str) -> bool:
    """Whether a header or a member has such a name that its text is none of anyone's business."""
    return bool(_NAMES.search(name))


def without_secrets(value: object) -> object:
    """A JSON value whose members with telling names are masked."""
    if isinstance(value, Mapping):
        members = cast("Mapping[str, Any]", value)
        return {
            name: MASK if isinstance(each, str) and is_secret(name) else without_secrets(each)
            for name, each in members.items()
        }
    if isinstance(value, list):
        return [without_secrets(each) for each in cast("list[object]", value)]
    return value


MASKS = Masks()
