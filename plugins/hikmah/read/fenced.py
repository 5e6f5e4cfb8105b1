"""Markdown's fenced code blocks, loaded without what would colour them.

We colour no code. Markdown looks for Pygments all the same, and finding its lexers takes longer than
reading a story. Where Pelican runs, which may want colours for its own texts, it is let look.
"""

from __future__ import annotations

import sys

_HIDDEN = "pygments"
_hides = not {_HIDDEN, "pelican", "markdown.extensions.codehilite"} & sys.modules.keys()
if _hides:
    sys.modules[_HIDDEN] = None  # type: ignore[assignment]  # Python's own sign for “not to be imported”
try:
    from markdown.extensions.fenced_code import FencedBlockPreprocessor, FencedCodeExtension
finally:
    if _hides:
        del sys.modules[_HIDDEN]

__all__ = ["FencedCodeExtension", "code_lines"]


def code_lines(text: str) -> frozenset[int]:
    """The lines inside fenced code, from 0, by Markdown's own rule: what differs could leak."""
    lines: set[int] = set()
    for match in (
        FencedBlockPreprocessor.FENCED_BLOCK_RE.finditer(text) if "```" in text or "~~~" in text else ()
    ):
        first = text.count("\n", 0, match.start())
        lines.update(range(first, first + match.group().count("\n") + 1))
    return frozenset(lines)
