"""Text that can't be used: one message each, at its place, that says what to do."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator import gate
from generator.problems import BadInput
from generator.source import parse

YAML = {
    "a: b: c\n": "1:5: error: not valid YAML: a `:` stands where no key can be; "
    "put text that contains it in quotes, or correct the indentation",
    "a: 1\n b: 2\n": "2:3: error: not valid YAML: a `:` stands where no key can be; "
    "put text that contains it in quotes, or correct the indentation",
    "a: - b\n": "1:4: error: not valid YAML: a list can't start here; "
    "start it on a line of its own, or put the text in quotes",
    "a: |\n x\n  - y\nz\n": "4:1: error: not valid YAML: this key has no `:`; "
    "add it, or correct the indentation",
    "a: [1, 2\nb: 3\n": "2:2: error: not valid YAML: "
    "a `,` or a closing bracket is missing before this; add it",
    "{a: 1, b": "1:9: error: not valid YAML: "
    "a `,` or a closing bracket is missing before this; add it",
    'a: "x\nb: 1\n': "1:4: error: not valid YAML: this quoted text isn't closed; "
    "add the quote that ends it",
    'a: "\\q"\n': "1:4: error: not valid YAML: this text has an escape that doesn't exist; "
    "write a backslash as `\\\\`, or use single quotes",
    'a: "\\x"\n': "1:4: error: not valid YAML: this text has an escape that doesn't exist; "
    "write a backslash as `\\\\`, or use single quotes",
    'a: "\\ud83d"\n': "1:4: error: not valid YAML: "
    "this text has an escape that stands for no character; write the character itself",
    "a: @x\n": "1:4: error: not valid YAML: a value can't start with `@`; put it in quotes",
    "a:\n\tb: 1\n": "2:1: error: not valid YAML: a tab stands where YAML wants spaces; "
    "indent with spaces",
    "x:\n  y: 1\n\tz: 2\n": "3:1: error: not valid YAML: a tab stands where YAML wants spaces; "
    "indent with spaces",
    "- 1\nb: 2\n": "2:1: error: not valid YAML: this doesn't belong here; "
    "correct the indentation, or add quotes",
    '"a" b: 1\n': "1:5: error: not valid YAML: this doesn't belong here; "
    "correct the indentation, or add quotes",
    "a: !foo!x 1\n": "1:4: error: not valid YAML: this tag isn't declared; "
    "remove it, or put text that starts with `!` in quotes",
    "%YAML 2.0\n---\na: 1\n": "1:1: error: not valid YAML: found incompatible YAML document; "
    "correct it",
    "a: \x07\n": "1:4: error: not valid YAML: the control character U+0007 can't stand in a file; "
    "remove it, or write it as an escape in double quotes",
    "a: !foo 1\n": "1:4: error: the tag `!foo` has no meaning here; remove it",
    "a: !!binary aGk=\n": "1:4: error: the tag `!!binary` has no meaning here; remove it",
    "a: !!set {b: }\n": "1:4: error: the tag `!!set` has no meaning here; remove it",
    "a: !!int x\n": "1:4: error: the value isn't of the type that its tag says; remove the tag",
    "a: *x\n": "1:4: error: the alias `*x` repeats nothing; "
    "write the anchor `&x` before it, or put the text in quotes",
    "a: &x [*x]\n": "1:8: error: the alias `*x` stands inside of what it repeats; "
    "write the data out, or use `$ref`",
    "a: 1\n---\nb: 2\n": "2:1: error: a second YAML document starts here; keep one in each file",
    "? [a]\n: b\n": "1:3: error: a key is text, and this is a list; write it as text",
    "a: &x {}\n*x : 1\n": "2:1: error: a key is text, and this is an object; write it as text",
    "a: {<<: 1}\n": "1:9: error: `<<` merges an object, and this is a number; "
    "put the key in quotes",
    "<<: {a: 1}\n<<: {b: 1}\n": "2:1: error: the key `<<` is there twice, first at 1:1; "
    "remove one of them",
    "a: .inf\n": "1:4: error: `.inf` is no number that JSON can hold; "
    "put it in quotes, or use a smaller one",
    "a: 1e999\n": "1:4: error: `1e999` is no number that JSON can hold; "
    "put it in quotes, or use a smaller one",
    f"a: {'9' * 500}\n": f"1:4: error: `{'9' * 40}...` is no number that JSON can hold; "
    "put it in quotes, or use a smaller one",
    f"a: 0x{'9' * 500}\n": f"1:4: error: `0x{'9' * 38}...` is no number that JSON can hold; "
    "put it in quotes, or use a smaller one",
    "a: 1\0": "1:5: error: the file holds a NUL character; remove it, or name a text file",
    "": "1:1: error: the file is empty; write a document into it",
    "# only\n# comments\n": "1:1: error: the file is empty; write a document into it",
    "- " * 200: "1:201: error: this is nested more than 100 levels deep; flatten the data",
}

JSON = {
    '{"a": 1,}': "1:8: error: not valid JSON: a `,` stands before a closing bracket; remove it",
    "[1,\n]": "1:3: error: not valid JSON: a `,` stands before a closing bracket; remove it",
    '{"a": 1 "b": 2}': "1:9: error: not valid JSON: "
    "a `,` or a closing bracket is expected here; add it",
    "{a: 1}": "1:2: error: not valid JSON: a key in double quotes is expected here; write one",
    '{"a" 1}': "1:6: error: not valid JSON: a `:` is expected here; put one after the key",
    '{"a": }': "1:7: error: not valid JSON: a value is expected here; write one",
    '{"a": 1}\n{"b": 2}': "2:1: error: not valid JSON: "
    "there is more text after the end of the value; remove it",
    '{"a": "x': "1:7: error: not valid JSON: this text isn't closed; end it with `\"`",
    '{"a": "x\ny"}': "1:9: error: not valid JSON: "
    "a line break or control character stands in a text; write it as an escape such as `\\n`",
    '{"a": "\\x"}': "1:8: error: not valid JSON: JSON has no such escape; "
    "write a backslash as `\\\\`",
    '{"a": "\\u12"}': "1:9: error: not valid JSON: "
    "`\\u` is followed by something else than four digits; write four",
    '{"a": "\\ud800"}': "1:7: error: a `\\u` escape is one half of a surrogate pair; "
    "write both halves, or the character",
    '{"a": NaN}': "1:7: error: `NaN` is no number that JSON can hold; "
    "put it in quotes, or use a smaller one",
    '{"a": -1e999}': "1:7: error: `-1e999` is no number that JSON can hold; "
    "put it in quotes, or use a smaller one",
    f'{{"a": {"9" * 5000}}}': f"1:7: error: `{'9' * 40}...` is no number that JSON can hold; "
    "put it in quotes, or use a smaller one",
    '{"a": {"b": 1,\n "b": 2}}': "2:2: error: the key `b` is there twice, first at 1:8; "
    "remove one of them",
    "[" * 200_000: "1:101: error: this is nested more than 100 levels deep; flatten the data",
    "[" * 101 + "]" * 101: "1:101: error: this is nested more than 100 levels deep; "
    "flatten the data",
    " ": "1:1: error: the file is empty; write a document into it",
}


@pytest.mark.parametrize(("text", "message"), YAML.items())
def test_yaml(text: str, message: str) -> None:
    assert _problems(text.encode(), "f.yaml") == [f"f.yaml:{message}"]


@pytest.mark.parametrize(("text", "message"), JSON.items(), ids=lambda text: text[:20])
def test_json(text: str, message: str) -> None:
    assert _problems(text.encode(), "f.json") == [f"f.json:{message}"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"a: \xe9t\xe9\n", "1:4: error: the byte 0xE9 is not UTF-8; save the file as UTF-8"),
        (b"a: 1\nb: \xff\n", "2:4: error: the byte 0xFF is not UTF-8; save the file as UTF-8"),
        ("a: 1".encode("utf-16"), "1:1: error: the file is in UTF-16; save it as UTF-8"),
    ],
)
def test_encoding(text: bytes, message: str) -> None:
    assert _problems(text, "f.yaml") == [f"f.yaml:{message}"]


def test_every_duplicate_key_is_reported() -> None:
    assert _problems(b"a: 1\na: 2\nb:\n  c: 1\n  c: 1\n", "f.yaml") == [
        "f.yaml:2:1: error: the key `a` is there twice, first at 1:1; remove one of them",
        "f.yaml:5:3: error: the key `c` is there twice, first at 4:3; remove one of them",
    ]
    assert _problems(b'{"a": {}, "a": [1], "b": 1, "b": 1}', "f.yaml") == [
        "f.yaml:1:11: error: the key `a` is there twice, first at 1:2; remove one of them",
        "f.yaml:1:29: error: the key `b` is there twice, first at 1:21; remove one of them",
    ]


def test_alias_bomb_ends_early() -> None:
    names = "abcdefghi"
    lines = [f"a: &a [{', '.join('x' * 9)}]"]
    for before, name in pairwise(names):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    assert _problems("\n".join(lines).encode(), "bomb.yaml") == [
        "bomb.yaml:6:8: error: aliases repeat what the file holds more than 20 times over; "
        "use fewer aliases, or `$ref`"
    ]


@pytest.mark.parametrize(
    "text", [b"[" + b"[]," * 11 + b"[]]", b"- 1\n" * 11, b"[" + b"1," * 11 + b"1]"]
)
def test_count_of_nodes_is_limited(text: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MAX_NODES", 10)
    (problem,) = _problems(text, "f.yaml")
    assert problem.endswith(
        "error: the file holds more than 10 values; split it into several files"
    )


def test_size_is_limited() -> None:
    assert _problems(b" " * (gate.MAX_BYTES + 1), "f.yaml") == [
        "f.yaml:1:1: error: the file is larger than 64 MiB; split it into several files"
    ]


def _problems(text: bytes, file: str) -> list[str]:
    with pytest.raises(BadInput) as raised:
        parse(text, file)
    return [str(problem) for problem in raised.value.problems]
