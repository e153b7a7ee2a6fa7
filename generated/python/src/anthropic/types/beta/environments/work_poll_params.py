from __future__ import annotations

from typing_extensions import TypedDict

from ...anthropic_beta_param import AnthropicBetaParam


class WorkPollParams(TypedDict, total=False):
    block_ms: int | None
    """
    Milliseconds for which an empty queue is watched before the answer is null. Without
    it the answer comes at once.
    """

    reclaim_older_than_ms: int | None
    """
    Age in milliseconds from which an item that another worker took and never
    acknowledged is handed out again.
    """

    betas: list[AnthropicBetaParam]
    """Beta features that this call makes use of, separated by commas."""

    anthropic_worker_id: str
    """
    A name that tells this worker from the others of its environment. Only workers that
    send one are counted in the queue's figures.
    """
