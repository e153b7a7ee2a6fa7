from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .get_label_object_exploded_param import GetLabelObjectExplodedParam
from .get_label_object_param import GetLabelObjectParam
from .get_matrix_object_param import GetMatrixObjectParam
from .get_simple_object_exploded_param import GetSimpleObjectExplodedParam
from .get_simple_object_param import GetSimpleObjectParam


class PathRetrieveParams(TypedDict, total=False):
    simple_value: Required[str]

    simple_list: Required[list[str]]

    simple_object: Required[GetSimpleObjectParam]

    simple_value_exploded: Required[str]

    simple_list_exploded: Required[list[str]]

    simple_object_exploded: Required[GetSimpleObjectExplodedParam]

    label_value: Required[str]

    label_list: Required[list[str]]

    label_object: Required[GetLabelObjectParam]

    label_value_exploded: Required[str]

    label_list_exploded: Required[list[str]]

    label_object_exploded: Required[GetLabelObjectExplodedParam]

    matrix_value: Required[str]

    matrix_list: Required[list[str]]

    matrix_object: Required[GetMatrixObjectParam]

    matrix_value_exploded: Required[str]

    matrix_list_exploded: Required[list[str]]
