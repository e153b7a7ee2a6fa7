"""Paths that hold more than a path, and the parameters that their templates name.

Clients send a path (RFC 3986, section 3.3), then a query, and no fragment. A variable in the query
of a path is a query parameter by another name; a fragment only tells operations apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.api import Parameter, Primitive
from generator.grammar import TEMPLATE
from generator.problems import Location


def without_variables(path: str) -> str:
    """The path with a query of constants only: ``/a?b={c}&d=1#e`` is ``/a?d=1#e``."""
    plain, query, fragment = _parts(path)
    kept = "&".join(pair for pair in query.split("&") if not TEMPLATE.search(pair))
    return plain + (f"?{kept}" if kept else "") + fragment


def fitting(path: str, parameters: tuple[Parameter, ...], at: Location) -> tuple[Parameter, ...]:
    """The parameters, with those of the path being what its template says.

    The validation of the document has told of the others.
    """
    plain, query, _ = _parts(path)
    in_query = dict(_variables(query))
    wanted = [name for name in dict.fromkeys(TEMPLATE.findall(plain)) if name]
    of_query = {each.name for each in parameters if each.place == "query"}
    found: list[Parameter] = []
    for each in parameters:
        if each.place == "path" and each.name not in wanted:
            key = in_query.get(each.name)
            if key is None or key in of_query:
                continue
            of_query.add(key)
            each = replace(each, name=key, place="query", style="form", explode=True)
        found.append(each)
    declared = {each.name for each in found if each.place == "path"}
    anything = Primitive("string")
    for name in wanted:
        if name not in declared:
            found.append(Parameter(name, "path", anything, True, at, sdk_name=name))
    for name, key in in_query.items():
        if key not in of_query:
            found.append(
                Parameter(
                    key, "query", anything, True, at, sdk_name=name, style="form", explode=True
                )
            )
    return tuple(found)


def _parts(path: str) -> tuple[str, str, str]:
    rest, mark, fragment = path.partition("#")
    plain, _, query = rest.partition("?")
    return plain, query, mark + fragment


def _variables(query: str) -> Iterator[tuple[str, str]]:
    """The variables in a query, and what each is sent as."""
    for pair in query.split("&"):
        key = TEMPLATE.sub("", pair.partition("=")[0])
        for name in TEMPLATE.findall(pair):
            if name:
                yield name, key or name
