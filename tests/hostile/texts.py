"""Texts that mean something in a language, a file system or a template."""

from __future__ import annotations

CANARY = "canary-has-sung"
_SINGS = f'__import__("pathlib").Path("{CANARY}").touch()'

CODE = (
    f'"""\n{_SINGS}\n"""',
    f"'''\n{_SINGS}\n'''",
    f'" + str({_SINGS}) + "',
    f"' + str({_SINGS}) + '",
    f"\n{_SINGS}\n",
    f"\r{_SINGS}\r",
    f"\x0c{_SINGS}",
    f"\u2028{_SINGS}\u2029",
    f"]\n{_SINGS}\n#",
    f"{{{_SINGS}}}",
    f"\\\n{_SINGS}",
    '\\"""',
    "\\",
    "\\N{BULLET} \\u0041 \\x41 %s %(a)s {0} {a!r}",
    f"*/ {_SINGS} /*",
    "*\\/ */ //* <!-- --> <?php ?> ]]>",
    "${process.exit(7)} `${1}`",
    "#{exit 7} #$0 #@a",
    "\n=begin\nexit\n=end\n__END__\n",
    "\\u002a/ class A{} /* \\u0022 \\u000a",
    "'; rm -rf . #\n$(touch x) `touch x` $HOME !!",
    "<script>alert(1)</script> <!-- <img src=x onerror=alert(1)>",
    "--> </details> <details> &lt;b&gt; [x](javascript:alert(1))",
    "`````\n# Heading\n\n---\n* * *\n```sh\nrm",
    "a\n\n## Heading\n\n| a |\n|---|\n",
    "[a]: http://evil.example\n<http://evil.example>",
)

TEMPLATES = (
    "{{ 191 * 7 }}",
    "{% for x in range(9) %}{{ x }}{% endfor %}",
    "{# gone #}",
    "{{ view }} {{ it.__class__ }} {% raw %} {% endraw %}",
    "{% include '/etc/passwd' %}{{ ''.__class__.__mro__ }}",
    "%{x} <%= 7 %> [[${7}]] @(7) #set($x=7)",
)

PATHS = (
    *(
        "../x",
        "../../../../x",
        "/etc/x",
        "C:\\x",
        "C:x",
        "\\\\host\\share",
        "~/x",
        "./x",
        "..",
        ".",
    ),
    *(
        "file:///x",
        "CON",
        "con",
        "nul",
        "aux.txt",
        "COM1",
        "LPT9.py",
        "PRN",
        "x.",
        "x ",
        " x",
        "-x",
    ),
    *(
        "x/../y",
        "x\\..\\y",
        "%2e%2e%2f",
        "CLOCK$",
        "CONIN$",
        "__init__",
        "__init__.py",
        ".git",
        "~",
    ),
    *("com\u00b9", "\u2024\u2024/x", "\uff0e\uff0e\uff0fx", "x:y", "x*?", "x|y", "x<y>"),
)  # fmt: skip

WORDS = (
    *("__class__", "__init__", "__import__", "__slots__", "__proto__", "constructor", "prototype"),
    *("self", "cls", "None", "True", "class", "def", "import", "async", "await", "match", "type"),
    *("print", "list", "dict", "str", "Literal", "Any", "BaseModel", "TypedDict", "Field", "Self"),
    *("model_config", "model_fields", "validate", "copy", "json", "schema", "object", "super"),
    *("Omit", "omit", "not_given", "Required", "Annotated", "annotations", "builtins", "timeout"),
    *("toString", "valueOf", "arguments", "eval", "delete", "new", "var", "function", "default"),
    *("end", "begin", "nil", "BEGIN", "send", "method_missing", "initialize", "hash", "Object"),
    *("int", "public", "void", "String", "getClass", "wait", "notify", "enum", "record", "_"),
)

CHARACTERS = (
    *("\x00", "\x01", "\x1b[31m", "\x7f", "\x85", "\xa0", "\t", "\r", "\n", "\r\n", "\x0b", "\x1c"),
    *("\u202eabc", "\u2066x\u2069", "\u200b", "\u200d", "\ufeff", "\u2028", "\u2029", "\ufffe"),
    *("\u0130", "\u0131", "\u017f", "\ufb01", "\u212a", "\u1e9e", "\u0345", "e\u0301", "\u0301x"),
    *("日本語", "имя", "اسم", "שם", "नाम", "ชื่อ", "𝒳", "🙂", "ª", "²", "½", "Ⅷ", "⒈", "১২", "x১"),
    *(
        "",
        " ",
        "  \n  ",
        "_",
        "__",
        "-",
        "$",
        "$ref",
        "0",
        "1x",
        "'",
        '"',
        "`",
        "x" * 300,
        "é" * 200,
    ),
)

ANYTHING = (*CODE, *TEMPLATES, *PATHS, *WORDS, *CHARACTERS)

LEGAL_KEYS = (
    *("..", ".", "-", "_", "__class__", "CON", "con.", "aux", "nul.txt", "COM1", "0", "1x", "a.b"),
    *("A-B", "a_b", "None", "list", "BaseModel", "Literal", "-x", ".git", "__init__", "X" * 300),
    *("model", "Model", "MODEL", "True", "Self", "Omit", "object", "types", "Client", "x.y.z"),
)
"""Names that components can have."""

LISTED = {
    "quotes": """a "b" 'c' `d` \\" \\'""",
    "triple_quotes": f'"""\n{_SINGS}\n"""' + f"\n'''\n{_SINGS}\n'''",
    "newlines": f"a\n{_SINGS}\r\n\r{_SINGS}\u2028{_SINGS}\u0085\x0b\x0c",
    "end_of_comment": f"*/ {_SINGS} /* --> */",
    "interpolation": "#{exit 7} #$0 #@a",
    "template": "{{ 191 * 7 }}{% include '/etc/passwd' %}{{ ''.__class__ }}",
    "placeholder": "${191 * 7} `${process.exit(7)}` $(touch x) $HOME",
    "backslashes": "\\ \\\\ \\n \\u0041 \\x41 \\N{BULLET} \\",
    "nul": "a\x00b\x00",
    "bidi": "\u202eabc\u2066x\u2069\u200f\u061c",
    "tags": "a\U000e0041\U000e0042\U000e007f",
    "tags_of_comments": "@deprecated Never.\nNot @internal, no {@link x}.",
    "dunder": "__class__",
    "dots": "../../x",
    "absolute": "/etc/x",
    "drive": "C:\\x",
    "device": "CON",
    "device_with_suffix": "aux.txt",
    "code_on_import": f"\n{_SINGS}\n",
}
"""What the property asks for, by name: each goes into every slot."""

_UNSEEN = (
    "\x01\x7f\x85\xa0\xad\u061c\u115f\u1160\u1680\u180e\u2000\u200b\u200e\u202a\u202e\u202f\u205f\u2060"
    "\u2066\u3164\ufdd0\ufeff\uffa0\ufff9\ufffe\U000e0041\U000e0101"
)
_ONE_LINE = (
    "'\"`\\'\"` \"\"\" ''' */ {{ 191 * 7 }} ${191 * 7} #{191 * 7} #$0 | ](x) <b> -- # \\u0022 "
    '@param {@link x} $(touch x) \\"'
)
_MANY_LINES = """a
*/ \"\"\" ''' `b` {{ 191 * 7 }}
# Heading

---
***
_ _ _
@deprecated
> quote
- - item
- \"c\"

<script>
~~~
[a]: b
```
#{191 * 7} ${191 * 7} \u2028 \x00 \x85 \u202e\U000e0041 | \\"""
OPENERS = (
    *("# a", "a\n===", "> a", "- a", "* a", "1) a", "-", "1.", "---", "_ _ _", "***", "```", "~~~"),
    *("<b>", "<!-- a", "[a]: b", "[\n[a]: b", "[a\\]]: b", "- [a]: b", "    a", "a\n| b |\n|---|"),
)
"""What starts a block of Markdown, or turns the line above into one."""
TOGETHER = (_ONE_LINE, f"{_ONE_LINE}{_UNSEEN} '", _MANY_LINES)
"""What ends, opens or escapes something in any language, in one text."""
