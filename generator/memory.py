"""Python's garbage collector, and when it only costs."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Generator[None]:
    """Without the collector: while a large structure grows there is nothing to collect, and the
    search for it takes up to half of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def rare_collection() -> Generator[None]:
    """With a collector that looks ten times less often: most of what is made stays, and each search
    goes through it. A hundred times would save little more, and take a fifth more room."""
    thresholds = gc.get_threshold()
    gc.set_threshold(10_000, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
