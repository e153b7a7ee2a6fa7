"""The pages that lists come in."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .page_cursor import AsyncPageCursor as AsyncPageCursor
    from .page_cursor import SyncPageCursor as SyncPageCursor
else:
    from .._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".page_cursor": ["AsyncPageCursor", "SyncPageCursor"],
        },
    )
