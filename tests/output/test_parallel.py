"""Calls in another process: what they return and raise is what they would here."""

from __future__ import annotations

from textwrap import dedent

from tests.output.places import python

# In processes of their own: a test runner has threads, and then nothing is forked.
START = """
import os, sys
from functools import partial
from generator.parallel import Elsewhere, cores

def who(text):
    return text, os.getpid()

def fail(text):
    raise ValueError(text)

def die_elsewhere(here):
    if os.getpid() != here:
        os._exit(1)
    return "made here"

alone = sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1
"""


def run(code: str) -> None:
    done = python("-c", START + dedent(code))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_call_is_made_in_another_process() -> None:
    run(
        """
        call = Elsewhere(partial(who, "x" * 10_000_000))
        assert call.is_running != alone
        text, process = call.result()
        assert len(text) == 10_000_000
        assert alone or process != os.getpid()
        """
    )


def test_several_calls_at_once() -> None:
    run(
        """
        calls = [Elsewhere(partial(who, str(n))) for n in range(5)]
        assert [call.result()[0] for call in calls] == ["0", "1", "2", "3", "4"]
        """
    )


def test_what_it_raises_is_raised_here() -> None:
    run(
        """
        call = Elsewhere(partial(fail, "reason"))
        try:
            call.result()
        except ValueError as error:
            assert str(error) == "reason"
        else:
            raise AssertionError
        """
    )


def test_if_the_other_process_dies_it_is_made_here() -> None:
    run(
        """
        assert Elsewhere(partial(die_elsewhere, os.getpid())).result() == "made here"
        """
    )


def test_a_result_that_nobody_asks_for_keeps_nothing_alive() -> None:
    run(
        """
        import time
        Elsewhere(partial(time.sleep, 0 if alone else 3600))
        """
    )


def test_with_a_single_core_or_with_threads_nothing_is_forked() -> None:
    run(
        """
        import threading
        stop = threading.Event()
        thread = threading.Thread(target=stop.wait)
        thread.start()
        assert cores() == 1
        assert Elsewhere(partial(who, "x")).result() == ("x", os.getpid())
        stop.set()
        thread.join()
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, list(os.sched_getaffinity(0))[:1])
        assert cores() == 1
        """
    )
