"""Where a sentence ends."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"(?<=[.!?…])([”’\")\]]*)\s+(?=[“‘\"(\[]?[A-Z0-9])")
"""Between two sentences; what closes the first, a quotation mark for instance, is the pattern's group."""


def sentence_at(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The sentence around ``text[start:end]`` in three pieces: before it, itself, after it."""
    first, last = 0, len(text)
    for found in SENTENCE_END.finditer(text):
        if found.end() <= start:
            first = found.end()
        elif found.end(1) >= end:
            last = found.end(1)
            break
    return text[first:start], text[start:end], text[end:last]
