"""The marks that stand in a text while it goes through Markdown, for what only we understand.

A mark is a letter and a number between two private-use characters. Decoding drops such characters from
every file (:mod:`hikmah.read.decode`), so no author can write one.
"""

from __future__ import annotations

import re

OPEN = "\ue000"
SHUT = "\ue001"

BLOCK_MARK = re.compile(f"\\s*<p>{OPEN}([be])(\\d+){SHUT}</p>\\s*")
"""Where a block begins (``b``) or ends (``e``): always a paragraph of its own."""
QUOTE = re.compile(f"<span>({OPEN}q\\d+{SHUT})</span>")
QUOTE_PARAGRAPH = re.compile(f"<p>\\s*(?:{QUOTE.pattern}\\s*)+</p>")
"""A paragraph of quotes and nothing else: they stand in its place."""
INLINE_MARK = re.compile(f"{OPEN}([htqr])(\\d+){SHUT}")
"""Within text: an address (``h``), a title (``t``), a quote (``q``), a footnote call (``r``)."""


_REFERENCE = re.compile(r"&#(?:[xX]0*[eEfF][0-9a-fA-F]{3}|0*(?:5[789]|6[0123])\d{3});?")
"""Numeric character references from U+E000 (57344) on, and a few before, which no text needs."""


def without_references(text: str) -> str:
    """*text* without references to private-use characters: HTML would turn them into marks."""
    return _REFERENCE.sub("", text) if "&#" in text else text


def mark(letter: str, number: int) -> str:
    """The mark *letter* number *number*."""
    return f"{OPEN}{letter}{number}{SHUT}"
