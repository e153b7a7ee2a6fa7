"""Text of the document as Markdown that can't break the page around it (CommonMark 0.31).

Descriptions are Markdown themselves: their paragraphs, lists, code and links are kept, character
for character. Only what would leave its place is defused with a backslash: headings, quotes,
rules, raw HTML, fences that nobody closes, link definitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNUSUAL = re.compile(
    r"""
    # the start of a block that is no paragraph, indented code
    (?m: ^[ ]*([-+*][ ]|[-+*]$|\d+[.)]|[#>=~`\[]|[-*_][ ]*[-*_]) | ^[ ]{4})
    # tags, tabs, line ends of other kinds, and what no reader sees
    | [<\t\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]
    | [\U000e0000-\U000e007f]
    """,
    re.VERBOSE,
)
_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Controls, what turns the direction of the text behind it, and tags, in which a whole text can hide
# from people and be read by language models. Marks of direction that only act on what is beside
# them stay: prose in Arabic and Hebrew needs them.
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
_FENCE = re.compile(r"(?P<indent> *)(?P<marks>`{3,}|~{3,})(?P<info>.*)")
_MARKER = re.compile(r"(?P<indent> *)(?P<marker>[-+*]|\d{1,9}[.)])(?P<space> +)(?=[^ ])")
_DEFUSED = re.compile(
    r"""
    \#{1,6}(?=\s|$) | >                # heading, quote
    | (?:[-=*_+]\s*)+$                 # rule, underline of a heading, item without text
    | \d{1,9}[.)]$ | ~{3,}             # number alone, fence
    """,
    re.VERBOSE,
)
# Where the definition of a link starts. Its label may go on in the lines below, for 999 characters
# (section 4.7). A bracket that opens inside of it doesn't count, since it may be defused itself.
_DEFINITION = re.compile(
    r"^(?P<before>[ ]*(?:(?:[-+*]|\d{1,9}[.)])[ ]+)?)\[(?=(?:[^\]\\]|\\.){0,999}\]:)", re.M | re.S
)
_AUTOLINK = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>`]*>")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_BACKTICKS = re.compile(r"`+")


def blocks(text: str, *, in_item: bool = False) -> tuple[str, ...]:
    """The blocks of a description, to be printed with a blank line between them.

    ``in_item`` says that a list of ours may follow in the same list item. Bullets of the
    description's own lists then become ``*``, which keeps the two lists apart.
    """
    if not _UNUSUAL.search(text):
        return tuple(_paragraphs(text))
    return tuple(_guarded(_clean(text), in_item))


def heading(text: str) -> str:
    """The text of a heading: one line, and nothing in it that Markdown takes for markup."""
    line = " ".join(_CONTROL.sub(" ", _LINE_END.sub(" ", text)).split())
    line = _without_tags([line])[0]
    return re.sub(r"(^|(?<= ))#(?=#*$)", r"\\#", line)


def code_span(text: str) -> str:
    """Code within a line, in as many backticks as it takes (CommonMark, section 6.1)."""
    if text and text.isprintable() and "`" not in text and text == text.strip():
        return f"`{text}`"
    line = _CONTROL.sub(" ", _LINE_END.sub(" ", text)).replace("\n", " ").replace("\t", " ").strip()
    longest = max((len(run) for run in _BACKTICKS.findall(line)), default=0)
    marks = "`" * (longest + 1)
    pad = " " if line[:1] == "`" or line[-1:] == "`" or not line else ""
    return f"{marks}{pad}{line}{pad}{marks}"


def code_cell(text: str) -> str:
    """Code within a cell of a table (GitHub Flavored Markdown 0.29, section 4.10)."""
    return code_span(text).replace("|", "\\|")


def fence(code: str) -> str:
    """The marks around a code block, longer than any in it."""
    longest = max((len(run) for run in _BACKTICKS.findall(code)), default=0)
    return "`" * max(3, longest + 1)


def indented(block: str, depth: int) -> str:
    """A block inside of list items, as many as ``depth``. Empty lines stay empty."""
    pad = "  " * depth
    return "\n".join(f"{pad}{line}" if line else line for line in block.split("\n"))


def labelled(label: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """A description after a label: ``Body param: The name.``, or the label alone."""
    if not label:
        return found
    if not found or _MARKER.match(found[0]) or _FENCE.match(found[0]):
        return (label, *found)
    return (f"{label}: {found[0]}", *found[1:])


def _paragraphs(text: str) -> Iterator[str]:
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip(" "):
            lines.append(line.rstrip(" "))
        elif lines:
            yield "\n".join(lines).lstrip(" ")
            lines = []


def _clean(text: str) -> list[str]:
    """Lines without control characters, tabs, trailing blanks and common indentation."""
    text = _LINE_END.sub("\n", text).expandtabs(4)
    lines = [_CONTROL.sub("", line).rstrip(" ") for line in text.split("\n")]
    indents = [len(line) - len(line.lstrip(" ")) for line in lines if line]
    common = min(indents, default=0)
    return [line[common:] for line in lines]


def _guarded(lines: list[str], in_item: bool) -> Iterator[str]:
    paragraph: list[str] = []
    index = 0
    while index <= len(lines):
        line = lines[index] if index < len(lines) else ""
        end = _fence_end(lines, index) if line else None
        if paragraph and (not line or end is not None):
            yield "\n".join(_defused(paragraph, in_item))
            paragraph = []
        if end is not None:
            yield "\n".join(_fenced(lines[index : end + 1]))
            index = end
        elif line:
            paragraph.append(line)
        index += 1


def _fence_end(lines: list[str], start: int) -> int | None:
    """The line that closes the fence that opens at ``start``; None if none opens or closes."""
    opening = _FENCE.fullmatch(lines[start])
    if opening is None or (opening["marks"][0] == "`" and "`" in opening["info"]):
        return None
    marks = opening["marks"]
    closing = re.compile(rf" *{marks[0]}{{{len(marks)},}}")
    return next(
        (index for index in range(start + 1, len(lines)) if closing.fullmatch(lines[index])), None
    )


def _fenced(lines: list[str]) -> list[str]:
    """A fence that opens and closes in one container, whatever list it was written in."""
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    code = [line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines]
    marks = re.match(r"`+|~+", code[0])
    assert marks is not None
    return [*code[:-1], marks[0]]


def _defused(lines: list[str], in_item: bool) -> list[str]:
    text = "\n".join(_line(line, in_item) for line in lines)
    return _without_tags(_DEFINITION.sub(r"\g<before>\\[", text).split("\n"))


def _line(line: str, in_item: bool) -> str:
    """One line whose start keeps it in its paragraph, or in the list that it is an item of."""
    marker = _MARKER.match(line)
    if marker is None or _DEFUSED.fullmatch(line.strip(" ")):
        stripped = line.lstrip(" ")
        return line[: len(line) - len(stripped)] + _start(stripped)
    rest = line[marker.end() :]
    again = _MARKER.match(rest)
    if again:
        end = again.end("marker") - 1
        rest = f"{rest[:end]}\\{rest[end:]}"
    bullet = "*" if in_item and marker["marker"] == "-" else marker["marker"]
    return f"{marker['indent']}{bullet}{marker['space']}{_start(rest)}"


def _start(text: str) -> str:
    if text.startswith("```"):
        run = len(text) - len(text.lstrip("`"))
        return "\\`" * run + text[run:]
    if _TAG.match(text) and not _AUTOLINK.match(text):
        return "\\" + text  # blocks of HTML start here, even inside of a code span
    if _DEFUSED.match(text) is None:
        return text
    if text[0].isdigit():
        return f"{text[:-1]}\\{text[-1]}"
    return "\\" + text


def _without_tags(lines: list[str]) -> list[str]:
    """The lines with a backslash before each ``<`` that could start a tag.

    Code spans stay as they are. Where lines may belong to different blocks (list items, indented
    code) and spans go across them, what is a span can't be told line by line: nothing is one then.
    """
    if not any("<" in line for line in lines):
        return lines
    each = [_spans(line) for line in lines]
    if all(balanced for _, balanced in each):
        return [_escaped(line, spans) for line, (spans, _) in zip(lines, each, strict=True)]
    if any(_MARKER.match(line) for line in lines) or any(line.startswith("    ") for line in lines):
        return [_escaped(line, []) for line in lines]
    text = "\n".join(lines)
    return _escaped(text, _spans(text)[0]).split("\n")


def _spans(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Where code spans are, and whether every run of backticks is part of one."""
    found: list[tuple[int, int]] = []
    balanced = True
    position = 0
    while (opening := _BACKTICKS.search(text, position)) is not None:
        start = opening.start()
        if _is_escaped(text, start):
            position = start + 1
            balanced = False
            continue
        following = _BACKTICKS.finditer(text, opening.end())
        closing = next((run for run in following if len(run[0]) == len(opening[0])), None)
        if closing is None:
            balanced = False
            position = opening.end()
        else:
            found.append((start, closing.end()))
            position = closing.end()
    return found, balanced


def _escaped(text: str, spans: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    position = 0
    for match in _TAG.finditer(text):
        start = match.start()
        if start < position or any(first <= start < last for first, last in spans):
            continue
        link = _AUTOLINK.match(text, start)
        parts.append(text[position:start])
        position = start
        if link:
            parts.append(link[0])
            position = link.end()
        elif not _is_escaped(text, start):
            parts.append("\\")
    return "".join([*parts, text[position:]])


def _is_escaped(text: str, position: int) -> bool:
    before = text[:position]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
