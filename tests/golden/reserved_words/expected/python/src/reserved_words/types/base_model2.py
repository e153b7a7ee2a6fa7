from __future__ import annotations

from pydantic import Field

from .._models import BaseModel
from .none import None_


class BaseModel2(BaseModel):
    model_config_: str | None = Field(alias="model_config", default=None)

    copy_: str | None = Field(alias="copy", default=None)

    class_: str | None = Field(alias="__class__", default=None)

    json_: str | None = Field(alias="json", default=None)

    register_: str | None = Field(alias="register", default=None)

    none: None_ | None = Field(alias="None", default=None)
