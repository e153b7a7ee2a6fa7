from __future__ import annotations

from typing_extensions import TypedDict

from ...anthropic_beta_param import AnthropicBetaParam


class WorkListParams(TypedDict, total=False):
    limit: int
    """How many work items a page may hold."""

    page: str | None
    """Where to go on, as given by `next_page` of the page before."""

    betas: list[AnthropicBetaParam]
    """Beta features that this call makes use of, separated by commas."""
