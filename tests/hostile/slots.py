"""The slots of ``everything.yaml``: what each kind of text is, and documents with texts in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

import yaml

_TEXT = Path(__file__).with_name("everything.yaml").read_text("utf-8")
_SLOT = re.compile(r"«(\w+)»")
_TREE: Any = yaml.load(_TEXT, yaml.CSafeLoader)

ALL = tuple(dict.fromkeys(_SLOT.findall(_TEXT)))

PROSE = frozenset(
    each
    for each in ALL
    if each.endswith(("description", "_summary", "_title")) or each in ("summary", "contact")
)
"""Text for people."""

_VALUES = """
    answer_media_type body_enum body_example body_other_enum cat_kind const contact_url
    default docs_url dog_kind email enum_first enum_second enum_value example_name extension
    extension_value format host item_enum key_name license license_id link link_value
    media_type other_enum_value other_host other_item_enum other_media_type part_media_type
    path_example pattern query_default query_example response_example response_header
    schema_example scope server_path terms token_path value_first value_second value_third
    variable_default variable_other version
"""
VALUES = frozenset(_VALUES.split())
"""Text that means something to the server, or to nobody."""

_KEYS = """
    cat dog enum other_scheme parameter_key schema scheme union
"""
KEYS = frozenset(_KEYS.split())
"""Names of components. OpenAPI 3.1, section 4.8.7 says what they are made of."""

NAMES = frozenset(ALL) - PROSE - VALUES - KEYS
"""Text that languages make names of."""

_EXACT = """
    body_enum body_other_enum body_property cat_kind cat_property const cookie_parameter
    deep_property dog_kind dog_property enum_first enum_property enum_second enum_value
    form_property header_parameter item_enum key_name kind nested_property
    other_body_property other_enum_value other_form_property other_item_enum other_property
    property query_parameter shared_parameter union_property value_first value_second
    value_third write_property
"""
EXACT = frozenset(_EXACT.split())
"""Text that an SDK has to repeat, character for character."""


def harmless(slot: str) -> str:
    return f"plain_{slot}" if slot in NAMES | KEYS | VALUES else f"Plain {slot}."


def document(texts: Mapping[str, str]) -> dict[str, Any]:
    """The document with these texts in their slots, and harmless ones in all others."""

    def fill(text: str) -> str:
        write = _in_pointer if text.startswith("#/") else str
        return _SLOT.sub(lambda slot: write(texts.get(slot[1], harmless(slot[1]))), text)

    def filled(node: Any) -> Any:
        match node:
            case dict():
                members = cast("dict[str, Any]", node)
                return {fill(str(key)): filled(value) for key, value in members.items()}
            case list():
                return [filled(each) for each in cast("list[Any]", node)]
            case str():
                return fill(node)
            case _:
                return node

    return filled(_TREE)


def _in_pointer(key: str) -> str:
    """A key in a fragment that is a pointer (RFC 6901, sections 3 and 6)."""
    return quote(key.replace("~", "~0").replace("/", "~1"), safe="~")
