"""Texts that a description may hold, most of them meant to break the page around them."""

from __future__ import annotations

from hypothesis import strategies as st

FRAGMENTS = (
    "# ", "#", "## x ##", "- ", "-", "* ", "+ a", "1. ", "7) ", "> ", ">", "```", "````", "~~~",
    "```py", "`", "``", "`a`", "<b>", "</b>", "<b", "<!--", "-->", "<?x", "<!X>", "<![CDATA[",
    "<http://x.y>", "<http://a`b>", "<a@b.c>", "\n", "\n", "\n", "\n\n", "  ", "    ", "\t", "\\",
    "[a]: b", "[a](b)", "[", "]", "---", "===", "***", "_ _ _", "*/", "|a|b|", "&lt;", "&#60;b>",
    "word", " ", "é", "\u2028", "\r\n", "\x00", "\x0b", "{{ x }}", "{% raw %}", "”",
)  # fmt: skip

hostile = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join)
