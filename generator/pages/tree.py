"""A page before it is printed: headings, lists of items, code. Every text in it is final."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.lazy import Lazy


@dataclass(frozen=True, slots=True)
class Item:
    """A bullet: a declaration (shown as code), the blocks of its description, bullets below it."""

    declaration: str
    blocks: tuple[str, ...] = ()
    children: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodSection:
    """A method: what it is called with, what comes back, and how that looks in code.

    ``signature`` and ``example`` are what the language's own templates print. ``response`` is
    JSON; empty where nothing comes back.
    """

    title: str
    verb: str
    path: str
    description: tuple[str, ...]
    signature: Any
    parameters: tuple[Item, ...]
    returns: tuple[Item, ...]
    example: Any
    response: str


@dataclass(frozen=True, slots=True)
class ModelSection:
    """A schema among the domain types of a resource, or what a webhook is sent with."""

    title: str
    items: tuple[Item, ...]
    description: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodPage:
    """The page of one method; ``path`` is relative to the target's folder."""

    path: str
    title: str
    section: Lazy[MethodSection]


@dataclass(frozen=True, slots=True)
class ResourceSection:
    """A resource's own part of its page, which repeats the pages of its methods."""

    title: str
    methods: tuple[MethodPage, ...]
    models: tuple[Lazy[ModelSection], ...]


@dataclass(frozen=True, slots=True)
class ResourcePage:
    """The page of a resource and of all below it, or of webhooks, which no resource has.

    ``path`` is relative to the target's folder. Parts of the resources below follow its own.
    """

    path: str
    title: str
    sections: tuple[ResourceSection, ...]


Page = ResourcePage | MethodPage


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages of one language, in the order of the resource tree: what stands on a page of one
    of the ``trees`` stands on no page of another.

    ``language`` is the folder of its templates below ``docs/``.
    """

    language: str
    trees: tuple[tuple[Page, ...], ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """All of them."""
        return tuple(page for tree in self.trees for page in tree)
