"""ant: a command for each method of the API."""

from .settings import VERSION as __version__

__all__ = ["__version__"]
