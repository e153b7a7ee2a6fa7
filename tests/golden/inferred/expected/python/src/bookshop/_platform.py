"""What a client tells about the machine it runs on."""

from __future__ import annotations

import os
import sys

_SYSTEMS = {
    "android": "Android",
    "darwin": "MacOS",
    "freebsd": "FreeBSD",
    "ios": "iOS",
    "linux": "Linux",
    "openbsd": "OpenBSD",
    "win32": "Windows",
}
_MACHINES = {"aarch64": "arm64", "amd64": "x64", "arm": "arm", "arm64": "arm64", "x86_64": "x64"}
_RUNTIMES = {"cpython": "CPython", "pypy": "PyPy"}


def facts() -> dict[str, str]:
    """Language, system, architecture and runtime, by the last words of their headers."""
    return {
        "Lang": "python",
        "OS": _system(sys.platform),
        "Arch": _architecture(),
        "Runtime": _RUNTIMES.get(sys.implementation.name, sys.implementation.name),
        "Runtime-Version": sys.version.split()[0],
    }


def _system(platform: str) -> str:
    """``sys.platform`` may end in the system's version: ``freebsd14``."""
    known = (name for start, name in _SYSTEMS.items() if platform.startswith(start))
    return next(known, f"Other:{platform}")


def _architecture() -> str:
    if sys.platform == "win32":
        machine = os.environ.get("PROCESSOR_ARCHITECTURE", "")
    else:
        machine = os.uname().machine
    machine = machine.lower()
    if not machine:
        return "unknown"
    if sys.maxsize <= 2**32 and machine == "x86_64":
        return "x32"
    return _MACHINES.get(machine, f"other:{machine}")


def async_library() -> str:
    """The library that runs the current coroutine: ``asyncio`` or ``trio``."""
    if "trio" in sys.modules:
        import asyncio

        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return "trio"
    return "asyncio"
