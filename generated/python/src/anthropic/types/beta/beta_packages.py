from __future__ import annotations

from typing import Literal

from ..._models import BaseModel


class BetaPackages(BaseModel):
    """What is installed in a container before an agent starts, by package manager."""

    apt: list[str]
    """From the archives of Debian or Ubuntu."""

    cargo: list[str]
    """From crates.io, for Rust."""

    gem: list[str]
    """From RubyGems, for Ruby."""

    go: list[str]
    """Go modules."""

    npm: list[str]
    """From the npm registry, for Node.js."""

    pip: list[str]
    """From PyPI, for Python."""

    type: Literal["packages"] | None = None
    """Tells lists of packages from other objects."""
