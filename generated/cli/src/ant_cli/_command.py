"""A method of the API as a command."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from click.shell_completion import CompletionItem

from ._arguments import Part, arguments, part
from ._kinds import Boolean, Kind, plain
from ._method import Method
from ._options import chosen, options


class MethodCommand(click.Command):
    """Parses the flags of a method, and calls it."""

    def __init__(self, name: str, method: Method) -> None:
        self._method = method
        taken = {each.name for each in method.flags}
        is_list = method.paging is not None or method.answer in ("events", "lines")
        self._shared = options(taken, lists=is_list, files=method.answer == "binary")
        own = [
            _option(each.name, f"flag_{n}", each.kind, each.about)
            for n, each in enumerate(method.flags)
        ]
        super().__init__(
            name,
            params=[*own, *self._shared],
            help=method.title,
            short_help=method.title,
            deprecated=method.deprecated,
        )
        self._parts: list[Part] = []

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The flags, with those parts of values that this call gives."""
        parts = [_option(e.name, f"part_{n}", e.kind) for n, e in enumerate(self._parts)]
        return [*super().get_params(ctx), *parts]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Any number of parts may be given, some of which have names of the user's own."""
        names = {each.partition("=")[0] for each in args if each.startswith("--") and "." in each}
        try:
            found = [part(name, self._method.flags) for name in sorted(names)]
        except click.UsageError as error:
            if ctx.resilient_parsing:
                found = []
            else:
                error.ctx = ctx
                raise
        self._parts = [each for each in found if each is not None]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Names of flags, and of parts once a dot is typed."""
        found = super().shell_complete(ctx, incomplete)
        head, dot, _ = incomplete.rpartition(".")
        if dot:
            for name, about in self._part_names(head):
                if name.startswith(incomplete):
                    found.append(CompletionItem(name, help=about))
        return found

    def _part_names(self, head: str) -> Iterator[tuple[str, str]]:
        from ._kinds import kebab

        flag = next((each for each in self._method.flags if each.name == head), None)
        try:
            kind = flag.kind if flag else getattr(part(head, self._method.flags), "kind", None)
        except click.UsageError:
            return
        for member in kind.members().values() if isinstance(kind, Kind) else ():
            yield f"{head}.{kebab(member.name)}", member.about.partition("\n")[0]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from ._help import method_page

        help_option = self.get_help_option(ctx)
        shared = [*self._shared, *([help_option] if isinstance(help_option, click.Option) else [])]
        method_page(formatter, ctx.command_path, self._method, shared)

    def invoke(self, ctx: click.Context) -> Any:
        from ._call import run

        given = chosen(ctx)
        words: dict[str, Any] = {
            each.name: ctx.params.get(f"flag_{n}") for n, each in enumerate(self._method.flags)
        }
        words |= {each.name: ctx.params.get(f"part_{n}") for n, each in enumerate(self._parts)}
        with ctx:
            run(self._method, arguments(self._method, self._parts, words), given)


def _option(flag: str, name: str, kind: Kind, about: str = "") -> click.Option:
    """A flag whose words are read later, so that all mistakes are told at once."""
    more: dict[str, Any] = {}
    if isinstance(plain(kind), Boolean):
        more = {"is_flag": False, "flag_value": "true"}

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        words = kind.choices()
        if not words and (kind.is_structured() or kind.metavar() == "FILE"):
            at = "@" if incomplete.startswith("@") else ""
            return [CompletionItem(incomplete.removeprefix(at), type="file")]
        return [CompletionItem(word) for word in words if word.startswith(incomplete)]

    return click.Option(
        [flag, name],
        type=click.UNPROCESSED,
        multiple=kind.is_list(),
        help=about,
        shell_complete=complete,
        **more,
    )
