"""``--transform``: answers reshaped by a JMESPath expression."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

Transform = Callable[[Any], Any]


def transform(expression: str | None) -> Transform | None:
    """What an expression does to a value; raises click.UsageError, with the place of a mistake."""
    if expression is None:
        return None
    import jmespath
    from jmespath.exceptions import JMESPathError

    try:
        compiled = jmespath.compile(expression)
    except JMESPathError as error:
        where = getattr(error, "lex_position", None)
        place = f" at column {where + 1}" if isinstance(where, int) else ""
        raise click.UsageError(
            f"--transform takes a JMESPath expression, and {expression!r} is none{place}"
        ) from None

    def apply(value: Any) -> Any:
        try:
            return compiled.search(value)
        except JMESPathError as error:
            says = str(error).partition("\n")[0]
            raise click.UsageError(f"--transform doesn't fit the answer: {says}") from None

    return apply
