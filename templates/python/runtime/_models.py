"""The base class of all models."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeGuard

import pydantic


class BaseModel(pydantic.BaseModel):
    """An object of the API. Members that this version doesn't know are kept as they came."""

    __slots__ = ("_request_id_",)  # no private attribute: those cost each instance a call

    model_config = pydantic.ConfigDict(
        extra="allow",
        defer_build=True,
        populate_by_name=True,
        protected_namespaces=(),
        ser_json_bytes="base64",
        val_json_bytes="base64",
    )

    if TYPE_CHECKING:
        __pydantic_extra__: Any  # models that say what their other members are narrow it

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        """Complete the class, with names of its own module: never of whoever uses it first."""
        namespace: Mapping[str, Any] = _types_namespace or {}
        return super().model_rebuild(
            force=force, raise_errors=raise_errors, _types_namespace=namespace
        )

    @property
    def _request_id(self) -> str | None:
        """What names the call that this is the answer to; None for parts of an answer."""
        return getattr(self, "_request_id_", None)

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> dict[str, object]:
        """The object as a dictionary, without what the API didn't send.

        ``mode="json"`` gives values that the json module can write, ``use_api_names=False`` the
        names that attributes have in Python. With ``warnings``, pydantic tells of values that are
        not what the API promises.
        """
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """The object as JSON; see :meth:`to_dict`."""
        return self.model_dump_json(
            indent=indent,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )


def is_model(wanted: Any) -> TypeGuard[type[pydantic.BaseModel]]:
    """Whether a type is a model, and no generic alias or union."""
    return isinstance(wanted, type) and issubclass(wanted, pydantic.BaseModel)
