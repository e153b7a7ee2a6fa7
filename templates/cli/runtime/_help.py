"""Pages of help: what a command does, what it takes, and an example."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from ._kinds import Kind, List, Named, OneOf, kebab, plain
from ._terminal import takes_colour

if TYPE_CHECKING:
    from ._method import Flag, Method

WIDTH = 100
_DEEPEST = 3  # levels of members that help lists
_FEW = 40  # characters of choices that stand for a value
_TERM = 30  # columns of a term that shares its line
_SHOWN = 5  # choices, where any other text is taken too
_MOST = 40  # members of one flag


def heading(text: str) -> str:
    """A heading; bold on a terminal."""
    return click.style(text, bold=True) if takes_colour(sys.stdout) else text


def write_usage(formatter: click.HelpFormatter, command: str, words: str) -> None:
    """How a command is called, in lines that fit."""
    formatter.write_usage(command, words, prefix=f"{heading('Usage:')} ")


def section(formatter: click.HelpFormatter, title: str, rows: Sequence[tuple[str, str]]) -> None:
    """A list of terms and what they mean, if there are any. A short term shares its line."""
    if not rows:
        return
    formatter.write_paragraph()
    formatter.write(f"{heading(title)}\n")
    widest = max((len(term) for term, _ in rows if len(term) <= _TERM), default=_TERM // 2)
    column = widest + 4
    for term, meaning in rows:
        lines = _wrapped(meaning, formatter.width - column)
        if len(term) <= widest and lines:
            formatter.write(f"  {term:{column - 2}}{lines.pop(0)}\n")
        else:
            formatter.write(f"  {term}\n")
        for line in lines:
            formatter.write(f"{'':{column}}{line}\n")


def _wrapped(text: str, width: int) -> list[str]:
    """Text in lines; what a person may want to copy is not taken apart at its hyphens."""
    from textwrap import wrap

    found: list[str] = []
    for paragraph in text.split("\n"):
        found += wrap(
            paragraph, max(width, 20), break_on_hyphens=False, break_long_words=False
        ) or [""]
    return found if any(found) else []


def paragraphs(formatter: click.HelpFormatter, text: str) -> None:
    """Prose; paragraphs that are laid out stay as they are."""
    for each in text.split("\n\n"):
        if each.strip():
            formatter.write_paragraph()
            laid_out = any(
                line.startswith((" ", "-", "*", "#", "`", "|")) for line in each.split("\n")
            )
            if laid_out:
                formatter.write("".join(f"{line}\n" for line in each.split("\n")))
            else:
                formatter.write_text(each)


def method_page(
    formatter: click.HelpFormatter,
    command: str,
    method: Method,
    others: Iterable[click.Option],
) -> None:
    """The page of a command."""
    required = [each for each in method.flags if each.required]
    optional = [each for each in method.flags if not each.required]
    usage = " ".join(f"{each.name} {metavar(each.kind)}" for each in required)
    write_usage(formatter, command, f"{usage} [flags]".strip())
    paragraphs(formatter, method.title)
    paragraphs(formatter, method.about)
    if method.deprecated:
        paragraphs(formatter, "Deprecated: it may go away.")
    section(formatter, "Required flags:", [row for each in required for row in _rows(each)])
    section(formatter, "Flags:", [row for each in optional for row in _rows(each)])
    if method.takes_body:
        paragraphs(
            formatter,
            "A body that is piped in, as YAML or JSON, counts where no flag says otherwise."
            " Objects and lists are written as YAML or JSON, or read from a file with @FILE, or"
            " with @- from standard input.",
        )
    section(formatter, "Flags of all commands:", [option_row(each) for each in others])
    formatter.write_paragraph()
    formatter.write(f"{heading('Example:')}\n")
    lines = [command, *method.example]
    for number, line in enumerate(lines):
        end = " \\" if number < len(lines) - 1 else ""
        formatter.write(f"  {'  ' if number else ''}{line}{end}\n")
    formatter.write_paragraph()
    formatter.write(f"{method.http}\n")


def option_row(option: click.Option) -> tuple[str, str]:
    """A flag that all commands have."""
    value = option.metavar or ""
    if isinstance(option.type, click.Choice):
        value = "|".join(map(str, option.type.choices))
    return f"{', '.join(option.opts)} {value}".rstrip(), option.help or ""


def metavar(kind: Kind) -> str:
    """What stands for a value: choices, where they are few and short."""
    words = "|".join(kind.choices())
    if words and len(words) <= _FEW:
        return words
    inner = plain(kind)
    return (inner.of if isinstance(inner, List) else kind).metavar()


def _rows(flag: Flag) -> Iterable[tuple[str, str]]:
    """A flag, and the parts of its value that have flags of their own."""
    words = flag.kind.choices()
    about = flag.about
    if words and len("|".join(words)) > _FEW:
        about = f"{about} {_listed(flag.kind, words)}".strip()
    if flag.kind.is_list():
        about = f"{about} Can be given several times.".strip()
    yield f"{flag.name} {metavar(flag.kind)}", about
    yield from _parts(flag.name, flag.kind, (), 1)


def _listed(kind: Kind, words: Sequence[str]) -> str:
    """Choices; where others are taken as well, the newest ones show what they look like."""
    inner = plain(kind)
    inner = plain(inner.of) if isinstance(inner, List) else inner
    if isinstance(inner, OneOf) and len(words) > _SHOWN:
        return f"For example: {', '.join(words[-_SHOWN:])}."
    return f"One of: {', '.join(words)}."


def _parts(name: str, kind: Kind, trail: tuple[str, ...], depth: int) -> Iterable[tuple[str, str]]:
    if depth > _DEEPEST:
        return
    for member in list(kind.members().values())[:_MOST]:
        inner = f"{name}.{kebab(member.name)}"
        yield f"  {inner} {metavar(member.kind)}", member.about
        if isinstance(member.kind, Named) and member.kind.name in trail:
            continue
        seen = (*trail, member.kind.name) if isinstance(member.kind, Named) else trail
        yield from _parts(inner, member.kind, seen, depth + 1)
