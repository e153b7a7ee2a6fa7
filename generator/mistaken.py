"""Files that are something else than they are taken for, told by how they start or what they hold.

What a parser says of them would be true and no help.
"""

from __future__ import annotations

import re

from generator import gate
from generator.problems import Location, Problem
from generator.tree import Object, Text

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_WEB_PAGE = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_NO_TEXT = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
_WIDE = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
# A key at the top, and what has it. An OpenAPI document has none of them.
_OTHERS = {
    "asyncapi": ("an AsyncAPI document", "name an OpenAPI document"),
    "arazzo": ("an Arazzo document", "name the OpenAPI document that it describes"),
    "overlay": ("an OpenAPI Overlay", "name the document with --spec, and this with --overlay"),
    "swagger": ("a Swagger 2.0 document", "convert it to OpenAPI 3.0 or 3.1"),
    "swaggerVersion": ("a Swagger 1 document", "convert it to OpenAPI 3.0 or 3.1"),
    "_postman_id": ("a Postman collection", "export an OpenAPI document from Postman"),
    "item": ("a Postman collection", "export an OpenAPI document from Postman"),
    "__export_format": ("an Insomnia export", "export an OpenAPI document from Insomnia"),
    "$schema": ("a JSON Schema", "name an OpenAPI document"),
}


def refuse_bytes(text: bytes, file: str) -> None:
    """Raise BadInput for what is no text, or none in UTF-8."""
    for start, what in _WIDE:
        if text.startswith(start):
            gate.refuse(Location(file), f"the file is in {what}", "save it as UTF-8")
    for start, what in _NO_TEXT:
        if text.startswith(start):
            gate.refuse(Location(file), f"this is no text, but {what}", "name an OpenAPI document")
    if text[1:4:2] == b"\0\0" or text[0:4:2] == b"\0\0":
        gate.refuse(Location(file), "the file is in UTF-16", "save it as UTF-8")


def refuse_text(text: str, file: str) -> None:
    """Raise BadInput for a web page, other XML, and what git left where it couldn't merge."""
    start = text[:200].lstrip()
    if start.startswith("<") and _WEB_PAGE.match(start):
        advice = "save the document itself: its raw text, not the page that shows it"
        gate.refuse(Location(file), "this is a web page (HTML)", advice)
    if start.startswith(("<?xml", "<!--")):
        gate.refuse(Location(file), "this is XML", "name an OpenAPI document, in YAML or JSON")
    if "<<<<<<< " in text and ">>>>>>> " in text:
        marks = [*_CONFLICT.finditer(text)]
        if {each[0][0] for each in marks} == {"<", "=", ">"}:
            at = Text(file, text).location(marks[0].start())
            message = "git left both sides of a merge here"
            gate.refuse(at, message, "choose one, and remove the marks `<<<<<<<` to `>>>>>>>`")


def other_document(root: Object) -> Problem | None:
    """What a document is that has no `openapi`."""
    for key in root:
        if key.lower() == "openapi":
            return Problem(
                root.at(key), f"the key `{key}` isn't `openapi`", "write it in lower case"
            )
    for key, (what, advice) in _OTHERS.items():
        if key in root:
            return Problem(root.at(key), f"this is {what}", advice)
    return None
