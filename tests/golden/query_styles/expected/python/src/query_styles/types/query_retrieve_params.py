from __future__ import annotations

from typing_extensions import TypedDict

from .get_deep_param import GetDeepParam
from .get_form_object_exploded_param import GetFormObjectExplodedParam
from .get_form_object_param import GetFormObjectParam
from .get_pipe_delimited_object_param import GetPipeDelimitedObjectParam
from .get_space_delimited_object_param import GetSpaceDelimitedObjectParam


class QueryRetrieveParams(TypedDict, total=False):
    form_value: str

    form_list: list[str]

    form_object: GetFormObjectParam

    form_value_exploded: str

    form_list_exploded: list[str]

    form_object_exploded: GetFormObjectExplodedParam

    space_delimited_list: list[str]

    space_delimited_object: GetSpaceDelimitedObjectParam

    space_delimited_list_exploded: list[str]

    pipe_delimited_list: list[str]

    pipe_delimited_object: GetPipeDelimitedObjectParam

    pipe_delimited_list_exploded: list[str]

    deep: GetDeepParam
