from __future__ import annotations

import builtins as _builtins
from typing import Required

from typing_extensions import TypedDict

from .._inputs import DateInput
from .send_request_deep_param import SendRequestDeepParam
from .send_request_json_param import SendRequestJsonParam
from .send_request_nested_param import SendRequestNestedParam
from .send_request_spread_param import SendRequestSpreadParam


class FormSendParams(TypedDict, total=False):
    name: Required[str]

    list: _builtins.list[str]

    joined: _builtins.list[str]

    piped: _builtins.list[str]

    nested: SendRequestNestedParam

    deep: SendRequestDeepParam

    spread: SendRequestSpreadParam

    json: SendRequestJsonParam

    when: DateInput
