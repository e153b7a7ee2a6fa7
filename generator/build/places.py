"""Where operations belong that the curation doesn't place: by their tags, else by their paths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator import infer
from generator.build.operations import Found
from generator.names import snake


@dataclass(frozen=True, slots=True)
class Place:
    """The resource of an operation, and what it is called there, the best name first."""

    resource: tuple[str, ...]
    names: tuple[str, ...]


class Places:
    """Looks at all operations at once: what a tag or a path means is seen from the others."""

    def __init__(self, found: Sequence[Found]) -> None:
        self._tree = infer.Tree(each.operation for each in found)
        firsts = {next(iter(each.tags), "") for each in found}
        only = snake(next(iter(firsts), ""))
        alike = len(firsts) == 1 and not self._tree.names(only)
        self._tags_tell = not (alike and self._tree.groups)
        self.tags_start = infer.shared_start({tag for each in found for tag in each.tags})
        """What all tags start with; it belongs to no resource's name."""
        ends = {(self._tag(each), infer.last_word(each.operation.path)) for each in found}
        self._spelled = {tag for tag, word in ends if infer.spells(word, tag)}

    def has_items(self, path: str) -> bool:
        """Whether a path leads to a collection: single things stand below it."""
        return self._tree.has_items(path)

    def place(self, each: Found, is_list: bool) -> Place:
        """Where it belongs. ``is_list``: it returns several things."""
        operation, tag = each.operation, self._tag(each)
        if not tag:
            path, action = self._tree.place(operation, is_list)
            return self.named(each, path, is_list, action)
        if each.named:
            return self.named(each, (tag,), is_list)
        action = self._tree.action(operation)
        longer = infer.longer_name(operation, tag, is_list)
        strange = tag in self._spelled and not infer.spells(infer.last_word(operation.path), tag)
        if infer.spells(action, tag) or (strange and not action):
            action = longer
        return self.named(each, (tag,), is_list, action, longer)

    def named(
        self, each: Found, path: tuple[str, ...], is_list: bool, action: str = "", longer: str = ""
    ) -> Place:
        """A resource that is known, and names there."""
        spelled = (*path, f"{self.tags_start}{path[-1]}")
        usual = infer.method_name(each.operation, spelled, action, each.named, is_list)
        return Place(path, (usual, longer, snake(each.operation.id)))

    def _tag(self, each: Found) -> str:
        """The tag that names the resource, if any; one that all have tells none apart."""
        if not self._tags_tell:
            return ""
        tag = next((snake(tag) for tag in each.tags if snake(tag)), "")
        return tag.removeprefix(self.tags_start)
