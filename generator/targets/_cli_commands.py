"""Commands of a command line: methods of the SDK with a flag for each of their inputs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.api import Primitive, Resource
from generator.build.returns import success
from generator.models.text import literal
from generator.names import Scope
from generator.pages.calls import Call
from generator.pages.samples import Sampler, plain
from generator.targets import _cli
from generator.targets import _python as python
from generator.targets._cli_kinds import Kinds
from generator.targets._cli_text import line, prose
from generator.targets._python_calls import Argument, arguments
from generator.targets._python_options import Options
from generator.targets._python_resources import ResourceModule
from generator.view import Sdk, body_kind, stream_kind


@dataclass(frozen=True, slots=True)
class CommandView:
    """A command; ``lines`` are the arguments that make its ``Method``, as code."""

    name: str
    title: str
    key: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResourceCommands:
    """The commands of a resource, and the module that has them.

    ``used`` are the classes of kinds that it imports, ``parts`` those that make up commands;
    ``named`` are the declarations that it mentions. ``index`` has a line about each command, and
    ``extensions`` the places of those that were written by hand.
    """

    word: str
    key: str
    about: str
    module: str
    commands: tuple[CommandView, ...]
    used: tuple[str, ...]
    named: tuple[str, ...]
    parts: tuple[str, ...]
    index: tuple[tuple[str, str], ...]
    extensions: tuple[tuple[str, str], ...] = ()


def resources(
    sdk: Sdk,
    views: Mapping[tuple[str, ...], ResourceModule],
    options: Options,
    credential: str,
) -> Iterator[ResourceCommands]:
    """The commands of each resource that has any.

    ``views`` are those of the SDK, ``options`` those of its clients, and ``credential`` is what
    examples show of one.
    """
    modules, words = Scope(fold=True), Scope()
    found = {each.path: each for each in _all(sdk.api.resources)}
    for path, calls in sdk.calls.items():
        if calls:
            word = words.claim(":".join(_cli.command(part) for part in path))
            yield _Commands(sdk, views[path], options, credential).resource(
                found[path], calls, word, modules.claim(python.module("_".join(path)))
            )


def _all(resources: tuple[Resource, ...]) -> Iterator[Resource]:
    for each in resources:
        yield each
        yield from _all(each.resources)


class _Commands:
    def __init__(self, sdk: Sdk, view: ResourceModule, options: Options, credential: str) -> None:
        self._sdk = sdk
        self._view = view
        self._options_of_client = options
        self._credential = credential
        self._kinds = Kinds(sdk)
        self._samples = Sampler(sdk.schema, required=True)

    def resource(
        self, resource: Resource, calls: tuple[Call, ...], word: str, module: str
    ) -> ResourceCommands:
        scope = Scope()
        commands = tuple(
            self._command(call, scope.claim(_cli.command(call.method.name)), method.name)
            for call, method in zip(calls, self._view.methods, strict=True)
        )
        about = line(resource.description) or f"{line(resource.title)}."
        lines = [each for command in commands for each in command.lines]
        parts = [
            name for name in ("Flag", "Method", "Paging") if any(f"{name}(" in e for e in lines)
        ]
        return ResourceCommands(
            word,
            literal(word),
            literal(about),
            module,
            commands,
            tuple(sorted(self._kinds.used)),
            tuple(self._kinds.named),
            tuple(sorted({"Method", *parts})),
            tuple((each.key, each.title) for each in commands),
        )

    def _command(self, call: Call, name: str, method: str) -> CommandView:
        title = line(call.operation.summary) or _first_sentence(call.operation.description) or name
        return CommandView(
            name, literal(title), literal(name), tuple(self._lines(call, title, method))
        )

    def _lines(self, call: Call, title: str, method: str) -> Iterator[str]:
        operation = call.operation
        # In the order of the pages, where all path parameters come first.
        order = {each.wire_name: number for number, each in enumerate(call.inputs)}
        taken = sorted(arguments(call), key=lambda each: order.get(each.given.wire_name, 0))
        names = _cli.flags((each.given for each in taken), self._sdk.schema)
        flags = list(zip(names, taken, strict=True))
        yield f"call={python.strings((*self._view.call_path, method))}"
        yield f"http={literal(f'{operation.http_method.upper()} {line(operation.path)}')}"
        yield f"title={literal(title)}"
        about = prose(operation.description)
        yield f"about={literal('' if about == title else about)}"
        made = [self._flag(name, each) for name, each in flags]
        yield f"flags=({''.join(f'{each}, ' for each in made)})"
        yield f"example={python.listed(self._example(flags))}"
        yield from self._options(call, taken)

    def _flag(self, name: str, argument: Argument) -> str:
        given = argument.given
        parts = [name, argument.name, given.wire_name or given.name, given.place]
        texts = [*map(literal, parts), self._kinds.text(given.type)]
        if given.description.strip():
            texts.append(literal(prose(given.description)))
        if argument.required:
            texts.append("required=True")
        return f"Flag({', '.join(texts)})"

    def _example(self, flags: list[tuple[str, Argument]]) -> Iterator[str]:
        """The words behind a command, as on its page."""
        if self._credential:
            yield literal(self._credential)
        for name, each in flags:
            given = each.given
            if not given.required:
                continue
            if self._sdk.schema.plain(given.type) == Primitive("binary"):
                yield literal(f"{name} path/to/file")
                continue
            sample = plain(self._samples.given(given))
            yield from map(literal, _cli.arguments(name, sample))

    def _options(self, call: Call, taken: Iterable[Argument]) -> Iterator[str]:
        """What is said only where it isn't the usual."""
        answer = _answer(call)
        if answer != "json":
            yield f"answer={literal(answer)}"
        paging = call.method.paging
        if paging is not None:
            cursor = next((e.name for e in taken if e.given.wire_name == paging.cursor), None)
            if cursor is not None:
                parts = ", ".join(map(literal, (cursor, paging.next, paging.items)))
                yield f"paging=Paging({parts})"
        kind = body_kind(call)
        if kind is not None and (call.body is None or kind in ("text", "binary")):
            yield "whole=True"
        elif call.body is not None and call.body.additional is not None:
            yield f"others={self._kinds.text(call.body.additional)}"
        yield from self._secrets(call)
        if call.operation.deprecated:
            yield "deprecated=True"

    def _secrets(self, call: Call) -> Iterator[str]:
        """Which credentials a call needs, if that isn't any that there is."""
        client, options = self._sdk.api.client, self._options_of_client
        ways = [
            way for each in options.accepted(client, call.operation) for way in options.ways(each)
        ]
        if () in call.operation.security:
            ways = []
        if set(ways) != {(each.name,) for each in options.credentials}:
            yield f"secrets={python.listed(python.listed(map(literal, way)) for way in ways)}"


def _answer(call: Call) -> str:
    """How an answer comes: one of the runtime's ``Answer``."""
    stream = stream_kind(call)
    if stream:
        return stream
    if call.method.returns is None:
        return "nothing"
    response = success(call.operation)
    media_type = response.contents[0].media_type if response and response.contents else ""
    if call.method.returns == Primitive("binary"):
        return "binary"
    return "json" if "json" in media_type or media_type in ("", "*/*") else "text"


def _first_sentence(text: str) -> str:
    return line(text.strip().partition("\n\n")[0]).partition(". ")[0].rstrip(".")
