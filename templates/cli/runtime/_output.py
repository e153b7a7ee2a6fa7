"""Answers as text, in the form that was asked for."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any, cast

from ._options import Format
from ._terminal import harmless, is_terminal, takes_colour
from ._transform import Transform


class Output:
    """Where an answer goes: standard output, on a terminal with colours and through a pager.

    ``form`` is ``auto``: for people who look at a terminal ``pretty``, for programs ``json``, and
    ``jsonl`` for lists.
    """

    def __init__(self, form: Format, transform: Transform | None) -> None:
        self._transform = transform
        self._is_terminal = is_terminal(sys.stdout)
        self._colours = takes_colour(sys.stdout)
        self._form: Format = form

    @property
    def is_raw(self) -> bool:
        """Whether bodies are to be written as they came."""
        return self._form == "raw" and self._transform is None

    def value(self, value: Any) -> None:
        """Write one value."""
        form = self._settled("json")
        value = self._changed(value)
        if form == "table":
            from ._table import table

            rows = cast("list[Any]", value) if isinstance(value, list) else [value]
            self._page(table(rows))
        else:
            self._page([self._text(value, form)])

    def items(self, items: Iterable[Any]) -> None:
        """Write the items of a list as they come."""
        form = self._settled("jsonl")
        changed = (self._changed(each) for each in items)
        if form == "table":
            from ._table import table

            self._page(table(changed))
        elif form == "json":
            self._page(self._array(changed))
        elif form == "yaml":
            self._page(self._documents(changed))
        else:
            self._page(self._text(each, form) for each in changed)

    def raw(self, content: bytes) -> None:
        """Write a body as it came, and a line end behind it where there is none."""
        sys.stdout.flush()
        write_all(content if content.endswith(b"\n") else content + b"\n")

    def _settled(self, usual: Format) -> Format:
        if self._form == "auto":
            return "pretty" if self._is_terminal else usual
        return self._form

    def _changed(self, value: Any) -> Any:
        return value if self._transform is None else self._transform(value)

    def _text(self, value: Any, form: Format) -> str:
        match form:
            case "pretty":
                return self._shown(json.dumps(value, ensure_ascii=False, indent=2), form)
            case "yaml":
                from ._yaml import dump

                return self._shown(dump(value), form)
            case "raw" if isinstance(value, str):
                return f"{value}\n"
            case _:
                return compact(value) + "\n"

    def _array(self, items: Iterable[Any]) -> Iterator[str]:
        lead = "["
        for each in items:
            yield f"{lead}{compact(each)}"
            lead = ",\n"
        yield "[]\n" if lead == "[" else "]\n"

    def _documents(self, items: Iterable[Any]) -> Iterator[str]:
        for each in items:
            yield f"---\n{self._text(each, 'yaml')}"

    def _shown(self, text: str, form: Format) -> str:
        """Text without controls; in colour, where there is any."""
        text = harmless(text).rstrip("\n") + "\n"
        if not self._colours:
            return text
        from importlib import import_module

        from pygments import highlight
        from pygments.formatters.terminal import TerminalFormatter

        lexers: Any = import_module("pygments.lexers.data")  # which says nothing of its types
        lexer = lexers.YamlLexer() if form == "yaml" else lexers.JsonLexer()
        return highlight(text, lexer, TerminalFormatter())

    def _page(self, texts: Iterable[str]) -> None:
        """Write texts, on a terminal through a pager, which ends by itself if all fits."""
        if self._is_terminal and self._form not in ("raw", "json", "jsonl") and _has_pager():
            import click

            os.environ.setdefault("LESS", "FRX")
            click.echo_via_pager(_trimmed(texts), color=self._colours)
            return
        for text in texts:
            sys.stdout.write(text)
            sys.stdout.flush()


def compact(value: Any) -> str:
    """A value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_all(content: bytes) -> None:
    """Write bytes to standard output."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _has_pager() -> bool:
    return os.environ.get("PAGER") not in ("", "cat") and is_terminal(sys.stdin)


def _trimmed(texts: Iterable[str]) -> Iterator[str]:
    """The texts less the last line end, which the pager adds."""
    last = ""
    for text in texts:
        if last:
            yield last
        last = text
    yield last.removesuffix("\n")
