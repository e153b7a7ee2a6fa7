"""TypeScript's notation: names, literals, and calls laid out as Prettier lays them out.

The layout is that of Prettier before 3.1 with single quotes and 100 columns. Three forms suffice
for a call: on one line; with its last argument's braces around lines; with a line per argument.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence

from generator.api import Json, Scalar
from generator.hidden import HIDDEN, quoted, utf16
from generator.names import kebab, registry_name, shortened, words
from generator.pages.calls import Call
from generator.prose import lines

WIDTH = 100
_IDENTIFIER = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_INITIALISMS = {"id": "ID", "ids": "IDs", "url": "URL", "urls": "URLs"}
_WORDS = """
    arguments async await break case catch class const continue debugger default delete do else
    enum eval export extends false finally for function if implements import in instanceof
    interface let new null package private protected public return static super switch this throw
    true try typeof var void while with yield
"""
_RESERVED = frozenset(_WORDS.split())
_TYPES = frozenset(
    ["any", "bigint", "boolean", "never", "number", "object", "string", "symbol", "unknown"]
)
_BUILT_IN = """
    assert async_hooks buffer child_process cluster console constants crypto dgram
    diagnostics_channel dns domain events fs http http2 https inspector module net os path
    perf_hooks process punycode querystring readline repl stream string_decoder sys timers tls
    trace_events tty url util v8 vm wasi worker_threads zlib
"""
_TAKEN = frozenset(_BUILT_IN.split())
"""Node's own modules."""

# Where the compiler looks for a tag, also in what Markdown takes for code.
_TAG = re.compile(r"(?:^|(?<=[\s{]))@")


def package(written: str, client: str) -> str:
    """The name of a package: what the curation says, else the client's. ``Events`` gives
    events-api, as Node's own module comes before whatever is installed.
    """
    name = written or registry_name(kebab(client))
    return f"{name}-api" if not written and name.replace("-", "_") in _TAKEN else name


def member(text: str) -> str:
    """A name behind a dot, ``workID``: camel case that keeps initialisms."""
    first, *rest = words(text) or ("value",)
    found = first.lower() + "".join(
        _INITIALISMS.get(word.lower()) or word[0].upper() + word[1:].lower() for word in rest
    )
    return f"_{found}" if found[0].isdigit() else found


def variable(text: str) -> str:
    """A name that stands alone; capitals inside words stay as they are."""
    first, *rest = words(text) or ("value",)
    found = first.lower() + "".join(word[0].upper() + word[1:] for word in rest)
    if found[0].isdigit():
        found = f"_{found}"
    return f"{found}_" if found in _RESERVED else found


def params_name(call: Call) -> str:
    """What takes all but the first parameter: ``body`` or ``query`` where nothing else is in it."""
    places = {each.place for each in call.others}
    if len(places) == 1 and places <= {"body", "query"}:
        return str(next(iter(places)))
    return "params"


def is_identifier(text: str) -> bool:
    return _IDENTIFIER.fullmatch(text) is not None


def key(text: str) -> str:
    """The name of a property in a type: as it is on the wire, quoted if it must be."""
    return text if is_identifier(text) else quoted(text)


def property_name(text: str) -> str:
    """The name of a property in the SDK's code: as it is on the wire, quoted if it must be."""
    is_plain = text.isidentifier() and max(text) < "\U00010000" and not HIDDEN.search(text)
    return text if is_plain or is_identifier(text) else string(text)


def access(text: str) -> str:
    """What reads a property: ``.id``, ``['x-y']``."""
    return f".{text}" if is_identifier(text) else f"[{string(text)}]"


def argument(text: str) -> str:
    """The name of a parameter: a member's, unless that is a word of the language."""
    name = member(text)
    return f"{name}_" if name in _RESERVED else name


def class_name(text: str) -> str:
    """The name of a class or a type, from one that may start with a digit or be a word."""
    name = shortened(text) if text.isidentifier() else f"Model{shortened(text)}"
    if not name.isidentifier():
        return "Model"
    return f"{name}_" if name in _RESERVED | _TYPES else name


def comment(text: str, indent: int, *tags: str) -> str:
    """Prose as a doc comment at a column; "" without any. Its lines are indented, but the first.

    ``tags`` stand at its end. Text of the document can neither end the comment nor be a tag.
    """
    found = lines(text, WIDTH - indent - len(" * "), _prose)
    if found and tags:
        found.append("")
    found += tags
    if not found:
        return ""
    if len(found) == 1 and indent + len(found[0]) + len("/**  */") <= WIDTH:
        return f"/** {found[0]} */"
    inside = [f" * {line}".rstrip() for line in found]
    return f"\n{' ' * indent}".join(["/**", *inside, " */"])


def _prose(line: str) -> str:
    """One line of a comment."""
    shown = HIDDEN.sub(_escape, line.expandtabs(4)).rstrip(" ").replace("*/", "*\\/")
    return _TAG.sub(r"\\@", shown)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code < 0x10000 else utf16(code)


def literal_type(value: Scalar) -> str:
    return quoted(value)


def string(text: str) -> str:
    """A string in the quotes that take fewer escapes, single ones if both do."""
    inner = quoted(text)[1:-1]
    if text.count("'") > text.count('"'):
        return f'"{inner}"'
    return "'" + inner.replace('\\"', '"').replace("'", "\\'") + "'"


def scalar(value: Scalar) -> str:
    match value:
        case str():
            return string(value)
        case float() if value.is_integer() and math.fabs(value) < 1e16:
            return str(int(value))
        case float():
            return repr(value).replace("e+", "e")
        case _:
            return json.dumps(value)


class Code(str):
    """An argument that is an expression already."""

    __slots__ = ()


Argument = Json | Code


def call(head: str, arguments: Sequence[Argument], tail: str, indent: str = "") -> list[str]:
    """The lines of ``head(arguments)tail``."""
    shown = [_flat(each) for each in arguments]
    flat = [each for each in shown if each is not None]
    if len(flat) == len(shown):
        line = f"{indent}{head}({', '.join(flat)}){tail}"
        if len(line) <= WIDTH or not arguments:
            return [line]
    last = arguments[-1]
    hugs = _is_open(last) and (len(arguments) == 1 or not _is_numeric(last))
    if hugs and len(flat) >= len(shown) - 1 and None not in shown[:-1]:
        before = "".join(f"{each}, " for each in flat[: len(shown) - 1])
        first, *middle, end = _broken(last, indent)
        if len(f"{indent}{head}({before}{first}") <= WIDTH:
            return [f"{indent}{head}({before}{first}", *middle, f"{end}){tail}"]
    lines = [line for each in arguments for line in _element("", each, f"{indent}  ")]
    return [f"{indent}{head}(", *lines, f"{indent}){tail}"]


def assignment(target: str, head: str, arguments: Sequence[Argument]) -> list[str]:
    """The lines of ``target = head(arguments);``."""
    lines = call(f"{target} = {head}", arguments, ";")
    if len(lines[0]) > WIDTH or (len(lines) > 1 and _is_short(arguments)):
        return [f"{target} =", *call(head, arguments, ";", "  ")]
    return lines


def _is_short(arguments: Sequence[Argument]) -> bool:
    """Is there so little between the parentheses that a break would rather be elsewhere?"""
    if len(arguments) != 1 or isinstance(arguments[0], dict | list):
        return not arguments
    return not isinstance(arguments[0], str) or len(_flat(arguments[0]) or "") <= WIDTH / 4


def _flat(value: Argument) -> str | None:
    """A literal on one line; None where Prettier breaks it however short it is."""
    match value:
        case Code():
            return value
        case dict():
            parts = [(f"{_key(name)}: ", _flat(each)) for name, each in value.items()]
            inner = [f"{name}{text}" for name, text in parts if text is not None]
            if len(inner) < len(parts):
                return None
            return "{ " + ", ".join(inner) + " }" if inner else "{}"
        case list():
            shown = [_flat(each) for each in value]
            inner = [each for each in shown if each is not None]
            return None if len(inner) < len(shown) or _is_matrix(value) else f"[{', '.join(inner)}]"
        case _:
            return scalar(value)


def _is_matrix(value: list[Json]) -> bool:
    """Several objects, or several lists, of more than one element each?"""
    kinds = {type(each) for each in value}
    return (
        len(value) > 1
        and kinds in ({dict}, {list})
        and all(isinstance(each, dict | list) and len(each) > 1 for each in value)
    )


def _is_open(value: Argument) -> bool:
    """Can the braces of a last argument stay on the line of the call?"""
    return isinstance(value, dict | list) and bool(value)


def _is_numeric(value: Argument) -> bool:
    """Several numbers, of which Prettier puts as many on a line as fit?"""
    return (
        isinstance(value, list)
        and len(value) > 1
        and all(isinstance(each, int | float) and not isinstance(each, bool) for each in value)
    )


def _broken(value: Argument, indent: str) -> list[str]:
    """A literal over several lines; the first one has no indentation."""
    inside = f"{indent}  "
    match value:
        case dict() if value:
            entries = [(f"{_key(name)}: ", each) for name, each in value.items()]
            lines = [line for name, each in entries for line in _element(name, each, inside)]
            return ["{", *lines, f"{indent}}}"]
        case list() if value:
            if _is_numeric(value):
                return ["[", *_filled(value, inside), f"{indent}]"]
            lines = [line for each in value for line in _element("", each, inside)]
            return ["[", *lines, f"{indent}]"]
        case _:
            return [_flat(value) or ""]


def _element(name: str, value: Argument, indent: str) -> list[str]:
    flat = _flat(value)
    if flat is not None and len(f"{indent}{name}{flat},") <= WIDTH:
        return [f"{indent}{name}{flat},"]
    if flat is not None and not _is_open(value):
        if isinstance(value, str) and len(name) > len("four: "):
            return [f"{indent}{name.rstrip()}", f"{indent}  {flat},"]
        return [f"{indent}{name}{flat},"]
    first, *middle, end = _broken(value, indent)
    return [f"{indent}{name}{first}", *middle, f"{end},"]


def _filled(numbers: list[Json], indent: str) -> list[str]:
    lines = [indent]
    for each in numbers:
        part = f"{_flat(each)},"
        if lines[-1] == indent:
            lines[-1] += part
        elif len(f"{lines[-1]} {part}") <= WIDTH:
            lines[-1] += f" {part}"
        else:
            lines.append(indent + part)
    return lines


def _key(text: str) -> str:
    return text if is_identifier(text) else string(text)
