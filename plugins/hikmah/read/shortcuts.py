"""Two short cuts through Python-Markdown, for what most of a story is: paragraphs of plain words.

They change how long it takes and never what comes out. Python-Markdown asks every inline pattern of every
text, and every kind of block of every block, though a glance mostly shows that the answer will be no.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

NEEDED: dict[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "hikmah-link": ("[[",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""A text without any of these cannot match the inline pattern; one that is not named here is always asked."""

_START = r"(?:[^\W\d_]|[“‘])"
_PLAIN = re.compile(rf"{_START}.*(?:\n(?:{_START}|\{{).*)*\Z")
"""Lines that start with a letter, a quotation mark or, after the first, an attribute list."""


def take_short_cuts(markdown: Markdown) -> None:
    """Put the short cuts into *markdown*, once all its patterns are registered."""
    patterns = markdown.inlinePatterns
    known = {id(patterns[name]): needed for name, needed in NEEDED.items() if name in patterns}
    needed = tuple(known.get(id(pattern), ("",)) for pattern in patterns)
    markdown.treeprocessors.register(QuickInlines(markdown, needed), "inline", 20)
    markdown.parser.blockprocessors.register(PlainParagraphs(markdown.parser), "hikmah-plain", 1000)


class QuickInlines(InlineProcessor):
    """Asks of a text only those patterns that it could match."""

    def __init__(self, md: Markdown, needed: tuple[tuple[str, ...], ...]) -> None:
        super().__init__(md)
        self._needed = needed
        """In the order of the patterns."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Python-Markdown's own loop over the patterns, which it keeps private.

        Were it called by another name there, all patterns would be asked again: slower, with the same answer.
        """
        if isinstance(data, AtomicString):
            return data
        for index in range(patternIndex, len(self._needed)):
            start, matched = 0, True
            while matched and any(map(data.__contains__, self._needed[index])):
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    self.inlinePatterns[index], data, index, start
                )
        return data


class PlainParagraphs(ParagraphProcessor):
    """Knows a paragraph at first sight: none of its lines begins like anything else."""

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002 (Python-Markdown's signature)
        """Whether *block* can only be a paragraph."""
        return _PLAIN.match(block) is not None
