from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class BetaPackagesParams(TypedDict, total=False):
    """
    What to install in a container before an agent starts, by package manager. A version
    goes behind the name in the manager's own notation (`pandas==2.2.0` for `pip`), and
    without one the newest is taken. Nothing checks beforehand that a package exists.
    """

    apt: list[str] | None
    """From the archives of Debian or Ubuntu."""

    cargo: list[str] | None
    """From crates.io, for Rust."""

    gem: list[str] | None
    """From RubyGems, for Ruby."""

    go: list[str] | None
    """Go modules."""

    npm: list[str] | None
    """From the npm registry, for Node.js."""

    pip: list[str] | None
    """From PyPI, for Python."""

    type: Literal["packages"]
    """Tells lists of packages from other objects."""
