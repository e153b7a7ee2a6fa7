"""black's part: the same text whether one process formats or several."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from generator import formatting
from generator.problems import BadInput
from tests.output.places import interruptible, python, variables


def test_files_are_formatted_and_keep_their_order() -> None:
    formatted = formatting.format_all({"b.py": "x  =  1", "a.py": "y = 'é'\n"})
    assert list(formatted.items()) == [("b.py", "x = 1\n"), ("a.py", 'y = "é"\n')]


def test_lines_may_be_a_hundred_characters_long() -> None:
    fits = f"value = call({'a' * 40}, {'b' * 44})\n"
    assert len(fits) == formatting.LINE_LENGTH + 1
    too_long = fits.replace("bb", "bbb", 1)
    found = formatting.format_all({"fits.py": fits, "long.py": too_long})
    assert found["fits.py"] == fits
    assert found["long.py"].count("\n") == 3


def test_what_is_no_python_is_located() -> None:
    with pytest.raises(BadInput) as caught:
        formatting.format_all({"out/python/z.py": "x = 1\nclass 1:\n", "out/python/a.py": "x = ("})
    assert str(caught.value).split("\n") == [
        "out/python/a.py:1:6: error: black can't parse this generated file as Python; "
        "correct the template that printed it",
        "out/python/z.py:2:7: error: black can't parse this generated file as Python; "
        "correct the template that printed it",
    ]


def test_large_amounts_come_out_the_same() -> None:
    """In a process of its own, without the threads of a test runner, which would rule out forks."""
    code = dedent(
        """
        import sys
        from generator import formatting

        texts = {f"{n}.py": f"x_{n} = [{n},{n}]\\n" * (3 * n + 1) for n in range(12)}
        together = formatting.format_all(texts)
        formatting._WORTH_SHARING = 0
        shared = formatting.format_all(texts)
        assert shared == together and list(shared) == list(together) == list(texts)
        if sys.platform == "linux" and __import__("os").cpu_count() > 1:
            assert "multiprocessing.connection" in sys.modules
        """
    )
    done = python("-c", code)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are found in /proc")
def test_interrupting_all_processes_ends_in_silence() -> None:
    code = dedent(
        """
        import sys
        from generator import formatting

        formatting._WORTH_SHARING = 0
        try:
            formatting.format_all({f"{n}.py": "x = [1,2]\\n" * 1_500 for n in range(12)})
        except KeyboardInterrupt:
            sys.exit(130)
        """
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=variables(),
        start_new_session=True,
        preexec_fn=interruptible,
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None and not children.read_text():
        pass
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == 130
