"""Where the program starts."""

from __future__ import annotations

import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the program, and end with its exit code."""
    try:
        from ._app import main

        code = main()
    except KeyboardInterrupt:  # while modules are still being imported
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    run()
