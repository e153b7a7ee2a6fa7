"""Imports every module below a folder, and completes every model. Prints how many there were."""

from __future__ import annotations

import sys
import warnings
from importlib import import_module
from pathlib import Path


def main() -> None:
    source = Path(sys.argv[1])
    sys.path.insert(0, str(source))
    warnings.simplefilter("error")
    modules = sorted(source.rglob("*.py"))
    for file in modules:
        parts = file.relative_to(source).with_suffix("").parts
        module = import_module(".".join(part for part in parts if part != "__init__"))
        for value in list(vars(module).values()):
            rebuild = getattr(value, "model_rebuild", None)
            if rebuild is not None and getattr(value, "__module__", "") == module.__name__:
                rebuild()
    print(len(modules))


if __name__ == "__main__":
    main()
