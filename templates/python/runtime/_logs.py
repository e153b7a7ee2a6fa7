"""Logging, as an environment variable asks for it."""

from __future__ import annotations

import logging

logger = logging.getLogger(__name__.partition(".")[0])

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}


def set_up(wanted: str) -> None:
    """Show this package's messages from a level on; an unknown one is ignored.

    Those of httpx2 stay hidden: they tell whole URLs, in which some APIs have secrets.
    """
    level = _LEVELS.get(wanted.strip().lower())
    if level is None:
        return
    logging.basicConfig(format="[%(asctime)s - %(name)s:%(lineno)d - %(levelname)s] %(message)s")
    logger.setLevel(level)
