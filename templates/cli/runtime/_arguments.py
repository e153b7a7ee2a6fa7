"""From the words of a command line, and what is piped in, to the arguments of an SDK's method."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

import click

from ._input import Upload, piped_body
from ._kinds import Kind, Wrong, did_you_mean, kebab, plain
from ._method import Flag, Method


class Part(NamedTuple):
    """A flag for something inside of another flag's value: ``--config.type``."""

    name: str
    flag: Flag
    path: tuple[str, ...]
    kind: Kind


Words = Mapping[str, "str | Sequence[str] | None"]
"""What was given, by the names of flags and parts."""


def part(name: str, flags: Sequence[Flag]) -> Part | None:
    """The part that a dotted name means; None where its flag has no parts, or isn't known.

    Raises click.UsageError for a part that its flag doesn't have.
    """
    head, *steps = name.split(".")
    flag = next((each for each in flags if each.name == head), None)
    if flag is None or not steps or not _has_parts(flag.kind):
        return None
    kind, path, at = flag.kind, list[str](), head
    for step in steps:
        member = kind.member(step) if step else None
        if member is None:
            known = {kebab(each): None for each in kind.members()}
            raise click.UsageError(f"{at}.{step} is unknown{did_you_mean(kebab(step), known)}")
        kind, at = member.kind, f"{at}.{step}"
        path.append(member.name)
    return Part(name, flag, tuple(path), kind)


def _has_parts(kind: Kind) -> bool:
    kind = plain(kind)
    return bool(kind.members()) or kind.member("x") is not None


def arguments(method: Method, parts: Sequence[Part], words: Words) -> dict[str, Any]:
    """The keyword arguments of a method. Raises click.UsageError that tells all that is wrong."""
    problems: list[str] = []
    given = dict(_whole_values(method, words, problems))
    values = dict(_piped(method, problems)) | given
    for each in parts:
        try:
            value = _value(each.kind, words.get(each.name))
        except Wrong as error:
            problems.append(_told(each.name, error))
        else:
            if value is not _NOTHING:
                _put(values, each, value)
    problems += _mistakes(method, values)
    if problems:
        raise click.UsageError("\n".join(dict.fromkeys(problems)))
    return _keywords(method, values)


_NOTHING = object()


def _whole_values(
    method: Method, words: Words, problems: list[str]
) -> Iterator[tuple[str, object]]:
    """The values of flags, by argument."""
    for flag in method.flags:
        try:
            value = _value(flag.kind, words.get(flag.name))
        except Wrong as error:
            problems.append(_told(flag.name, error))
            value = _UNREADABLE
        if value is not _NOTHING:
            yield flag.argument, value


_UNREADABLE = object()


def _value(kind: Kind, words: str | Sequence[str] | None) -> object:
    """What the words after a flag mean; ``_NOTHING`` if it wasn't given."""
    if words is None or words == ():
        return _NOTHING
    if isinstance(words, str):
        return kind.read(words)
    read = [kind.read(each) for each in words]
    if read == [None]:
        return None
    return [
        item
        for each in read
        for item in (cast("list[object]", each) if isinstance(each, list) else [each])
    ]


def _piped(method: Method, problems: list[str]) -> Iterator[tuple[str, object]]:
    """What the body that is piped in says, by argument; members without a flag by their names."""
    if not method.takes_body or (method.whole and _is_upload(method)):
        return
    try:
        body = piped_body()
    except Wrong as error:
        problems.append(str(error))
        return
    in_body = [each for each in method.flags if each.place == "body"]
    if body is None:
        return
    if method.whole:
        yield in_body[0].argument, body
    elif not isinstance(body, dict):
        problems.append("the body that is piped in must be an object: names with values")
    else:
        known = {each.wire: each for each in in_body}
        for name, value in cast("dict[str, object]", body).items():
            if name in known:
                yield known[name].argument, value
            elif method.others is not None:
                yield f"{_OTHER}{name}", value
            else:
                problems.append(
                    f"{name!r} in the body that is piped in is unknown{did_you_mean(name, known)}"
                )


_OTHER = "*"  # in front of members without a flag


def _is_upload(method: Method) -> bool:
    from ._kinds import File

    return any(each.place == "body" and isinstance(plain(each.kind), File) for each in method.flags)


def _put(values: dict[str, object], each: Part, value: object) -> None:
    """Set something inside of a flag's value; objects on the way are made, and never changed."""
    holder = values
    for name in (each.flag.argument, *each.path[:-1]):
        inner = holder.get(name)
        holder[name] = dict(cast("dict[str, object]", inner)) if isinstance(inner, dict) else {}
        holder = cast("dict[str, object]", holder[name])
    holder[each.path[-1]] = value


def _mistakes(method: Method, values: Mapping[str, object]) -> Iterator[str]:
    missing = [each.name for each in method.flags if each.required and each.argument not in values]
    if missing:
        yield f"missing {_listed(missing)}"
    for flag in method.flags:
        value = values.get(flag.argument, _NOTHING)
        if value is _NOTHING or value is _UNREADABLE:
            continue
        try:
            flag.kind.check(value)
            if flag.place == "path" and value in ("", ".", ".."):
                raise Wrong(f"can't be {value!r}" if value else "can't be empty")
        except Wrong as error:
            yield _told(flag.name, error)
    for name, value in values.items():
        if name.startswith(_OTHER) and method.others is not None:
            try:
                method.others.check(value)
            except Wrong as error:
                yield f"{name[1:]!r} in the body that is piped in {error.says}"


def _keywords(method: Method, values: Mapping[str, object]) -> dict[str, Any]:
    others = {name[1:]: value for name, value in values.items() if name.startswith(_OTHER)}
    found: dict[str, Any] = {
        name: _sent(value) for name, value in values.items() if not name.startswith(_OTHER)
    }
    if others:
        found["extra_body"] = others
    return found


def _sent(value: object) -> object:
    """A value as the SDK takes it."""
    if isinstance(value, Upload):
        return value.path if value.path is not None else value.content
    if isinstance(value, list):
        return [_sent(each) for each in cast("list[object]", value)]
    return value


def _told(name: str, error: Wrong) -> str:

    return f"{name}{error.at} {error.says}"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
