"""Fixtures of this area, by name."""

from __future__ import annotations

from tests.python.installed import installed
from tests.python.wire import sdk
from tests.typescript.installed import installed as installed_typescript
from tests.worker.stage import make_stage

__all__ = ["installed", "installed_typescript", "make_stage", "sdk"]
