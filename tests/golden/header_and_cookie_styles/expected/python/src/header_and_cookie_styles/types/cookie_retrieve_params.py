from __future__ import annotations

import builtins as _builtins

from typing_extensions import TypedDict

from .get_cookies_object_param import GetCookiesObjectParam


class CookieRetrieveParams(TypedDict, total=False):
    value: str

    list: _builtins.list[str]

    object: GetCookiesObjectParam

    exploded: _builtins.list[str]
