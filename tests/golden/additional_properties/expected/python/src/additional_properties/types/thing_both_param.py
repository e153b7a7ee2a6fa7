from __future__ import annotations

import typing_extensions as _typing_extensions


class ThingBothParam(_typing_extensions.TypedDict, total=False, extra_items="int"):
    known: str
