"""Which nodes of a graph lead back to themselves, and through which others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator


def circles(
    nodes: Iterable[str], following: Callable[[str], Iterable[str]]
) -> list[tuple[str, ...]]:
    """Nodes in groups of those that lead to each other; a node alone is a group of its own.

    A group stands behind all that it leads to, and its members in the order of ``nodes``, so that
    the result depends on nothing but the input. This is Tarjan's algorithm, without recursion.
    """
    order = {name: number for number, name in enumerate(nodes)}
    index: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: dict[str, None] = {}
    found: list[tuple[str, ...]] = []

    def enter(name: str) -> tuple[str, Iterator[str]]:
        index[name] = lowest[name] = len(index)
        stack[name] = None
        return name, iter([each for each in following(name) if each in order])

    for root in order:
        work = [] if root in index else [enter(root)]
        while work:
            name, rest = work[-1]
            for each in rest:
                if each not in index:
                    work.append(enter(each))
                    break
                if each in stack:
                    lowest[name] = min(lowest[name], index[each])
            else:
                work.pop()
                if work:
                    above = work[-1][0]
                    lowest[above] = min(lowest[above], lowest[name])
                if lowest[name] == index[name]:
                    circle: list[str] = []
                    while not circle or circle[-1] != name:
                        circle.append(stack.popitem()[0])
                    found.append(tuple(sorted(circle, key=order.__getitem__)))
    return found
