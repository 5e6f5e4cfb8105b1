"""Plain words → Markdown that says just these words in our dialect."""

from __future__ import annotations

import re

BLOCK_SIGN = re.compile(r"(?<![:/\w;])/(?=//)")
"""What would begin a block, did it stand where a line begins and a block's name after it."""
_INLINE = (
    (re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+"), " "),  # lines end here for some, and not for us
    (re.compile(r"&(?=#?\w+;)"), "&amp;"),
    (re.compile(r"[\\`*{]"), r"\\\g<0>"),
    (re.compile(r"(?<!\w)_|_(?!\w)"), r"\_"),
    (re.compile(r"\[(?=\^)"), "&#91;"),
    (re.compile(r"\[(?=\[)"), r"\["),
    (re.compile(r"\](?=[(\[]| +\((?:https?://|images/|[\w./-]+\.))"), r"\]"),
    (re.compile(r"!(?=\[)"), r"\!"),
    (BLOCK_SIGN, "&#47;"),
    (re.compile(r"<(?=[a-zA-Z/!?]|$)"), "&lt;"),
)
_START = (
    (re.compile(r"^#"), r"\#"),
    (re.compile(r"^\[(?=[^\]]*\\?\]:)"), r"\["),
    (re.compile(r"^>"), r"\>"),
    (re.compile(r"^([-+])(?=\s|$|-)"), r"\\\1"),
    (re.compile(r"^(\d{1,9})\.(?=\s|$)"), r"\1\."),
    (re.compile(r"^="), "&#61;"),
    (re.compile(r"^~"), "&#126;"),
    (re.compile(r"^:"), "&#58;"),
    (re.compile(r"^/(?=/)"), "&#47;"),
    (re.compile(r"^<(?=<)"), "&lt;"),
    (re.compile(r"^\|"), r"\|"),
)


def escape_inline(text: str) -> str:
    """*text* with every sign that could mean something within a line made to mean itself."""
    for pattern, instead in _INLINE:
        text = pattern.sub(instead, text)
    return text


def escape_start(text: str) -> str:
    """The same for signs that mean something where a line begins with them."""
    for pattern, instead in _START:
        text = pattern.sub(instead, text, count=1)
    return text


def plain_to_markdown(text: str) -> str:
    """Paragraphs of plain text. Blank lines part them; where there are none, every line is one."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    joint = "\n" if "" in [*lines[1:-1]] else "\n\n"
    safe = joint.join(escape_start(escape_inline(line)) for line in lines)
    return re.sub(r"\n{3,}", "\n\n", safe).strip()
