"""The author's own remarks, ``<!-- … -->``: taken out before anything else looks at a text.

No block inside one is a block, and nothing that is looked for is found there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from hikmah.read.fenced import code_lines

_BEGIN = re.compile(r"(?<!`)(?P<ticks>`{1,4})(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)|<!--(?!-?>)")
"""A comment's beginning, or inline code, in which there is none."""
_SHUT = "-->"


@dataclass(frozen=True, slots=True)
class Uncommented:
    """A text without its comments; every line is still the line it was.

    In ``spaced`` blanks stand for them, so that columns are right too: text to look for places in, not to
    convert, as blanks mean something to Markdown. ``swallowed`` says where a comment begins that
    another one begins inside: the first was never closed, and took what stands between with it.
    """

    text: str
    spaced: str
    swallowed: tuple[int, ...]


def without_comments(text: str) -> Uncommented:
    """Take the comments out of *text*; one that is not closed stays, and so does what is code."""
    bare: list[str] = []
    spaced: list[str] = []
    swallowed: list[int] = []
    at = 0
    for start, end in _comments(text) if "<!--" in text else ():
        comment = text[start:end]
        if "<!--" in comment[4:]:
            swallowed.append(start)
        bare.extend((text[at:start], "\n" * comment.count("\n")))
        if text[end : end + 1] in ("", "\n"):
            bare[-2] = bare[-2].rstrip(" ")  # blanks at the end of a line would break it
        spaced.extend((text[at:start], re.sub(r"[^\n]", " ", comment)))
        at = end
    rest = text[at:]
    return Uncommented("".join((*bare, rest)), "".join((*spaced, rest)), tuple(swallowed))


def _comments(text: str) -> list[tuple[int, int]]:
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    code = code_lines(text)
    found: list[tuple[int, int]] = []
    at = 0
    while begin := _BEGIN.search(text, at):
        at = begin.end()
        if begin["ticks"] or bisect_right(starts, begin.start()) - 1 in code:
            continue
        if (shut := text.find(_SHUT, at)) < 0:
            break  # none is closed from here on
        at = shut + len(_SHUT)
        found.append((begin.start(), at))
    return found
