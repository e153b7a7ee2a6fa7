"""Completion for shells, by click; for bash with colons in words, which it would break there."""

from __future__ import annotations

import click
from click.shell_completion import (
    BashComplete,
    add_completion_class,
    get_completion_class,
    shell_complete,
)

_BASH = """\
%(complete_func)s() {
    local IFS=$'\\n' line="${COMP_LINE:0:COMP_POINT}" word kind value response
    # bash takes words apart at colons and equals signs: what is typed so far counts, up to a blank.
    word="${line##*[[:space:]]}"
    response=$(env COMP_WORDS="$line" COMP_CWORD="$word" %(complete_var)s=bash_complete "$1")
    COMPREPLY=()
    local before="${word%%"${word##*[:=]}"}"
    for line in $response; do
        kind="${line%%%%,*}"
        value="${line#*,}"
        if [[ $kind == plain ]]; then
            if [[ $before == *= ]]; then
                COMPREPLY+=("$value")
            else
                COMPREPLY+=("${value#"$before"}")
            fi
        else
            compopt -o default 2>/dev/null
        fi
    done
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""


class ColonBash(BashComplete):
    """bash, told what the line is instead of how it takes it apart."""

    source_template = _BASH

    def source(self) -> str:
        return self.source_template % self.source_vars()

    def get_completion_args(self) -> tuple[list[str], str]:
        import os

        from click.shell_completion import split_arg_string

        words = split_arg_string(os.environ["COMP_WORDS"])
        incomplete = os.environ["COMP_CWORD"]
        if incomplete and words:
            incomplete = words.pop()
        return words[1:], incomplete


def complete(app: click.Command, program: str, variable: str, instruction: str) -> int:
    """Answer a shell's question."""
    add_completion_class(ColonBash)
    return shell_complete(app, {}, program, variable, instruction)


def completion_command(shell: str, about: str) -> click.Command:
    """The command that prints a shell's script."""

    def show() -> None:
        context = click.get_current_context().find_root()
        add_completion_class(ColonBash)
        kind = get_completion_class(shell)
        program = context.command.name or ""
        if kind is not None:
            variable = f"_{program.replace('-', '_').upper()}_COMPLETE"
            click.echo(kind(context.command, {}, program, variable).source(), nl=False)

    return click.Command(shell, callback=show, help=f"{about}.\n\n{_HOW[shell]}", short_help=about)


_HOW = {
    "bash": "Put this into ~/.bashrc: source <(PROGRAM completion bash)",
    "zsh": "Put this into ~/.zshrc, behind compinit: source <(PROGRAM completion zsh)",
    "fish": "Put this into ~/.config/fish/config.fish: PROGRAM completion fish | source",
}
