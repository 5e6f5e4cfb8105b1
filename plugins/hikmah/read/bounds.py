"""How intricate a text may be: what no author writes on purpose can keep a machine busy for minutes.

Python-Markdown looks through the rest of a paragraph for each bracket that is not closed, works through the
rest of a block for each of its lines, and goes one call deeper for each level of nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hikmah.language import Said

_SPANS = 200_000
_LINES = 1_000_000
_MOST = 1000
_DEEPEST = 12
_INDENT = 48
_DEFINITIONS = 100
_SIGNS = 4000

_BLANK = re.compile(r"\n[ \t]*\n")
_LEVELS = re.compile(r"(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+")
_LEVEL = re.compile(r">|[-*+][ \t]|\d{1,9}[.)][ \t]")
_INDENTED = re.compile(rf"[ \t]{{{_INDENT},}}(?:[-*+>:]|\d{{1,9}}[.)])")
_BLOCK = re.compile(r" {0,3}/{3,}(.*)")
_ITEM = re.compile(r"^ {0,3}: ", re.MULTILINE)
_ABBREVIATION = re.compile(r"^ {0,3}\*\[", re.MULTILINE)

_BRACKETS = Said("ada kurung “[” yang tidak ditutup", "there are brackets “[” that are not closed")
_LONG = Said("terlalu banyak baris tanpa baris kosong", "too many lines without an empty line between")
_DEEP = Said("isinya bertumpuk terlalu dalam", "things are nested too deeply in it")
_LINKS = Said(f"lebih dari {_MOST} tautan", f"more than {_MOST} links")
_BLOCKS = Said(f"lebih dari {_MOST} baris “///”", f"more than {_MOST} lines “///”")
_NAMES = Said(f"lebih dari {_DEFINITIONS} singkatan", f"more than {_DEFINITIONS} abbreviations")
_HTML = Said(f"lebih dari {_SIGNS} tanda “<”", f"more than {_SIGNS} signs “<”")
_ESCAPES = Said(f"lebih dari {_SIGNS} tanda “\\”", f"more than {_SIGNS} signs “\\”")
_PARAGRAPHS = Said(f"lebih dari {_SIGNS} paragraf", f"more than {_SIGNS} paragraphs")
_COUNTED = (
    ("<", _SIGNS, _HTML),
    ("\\", _SIGNS, _ESCAPES),
    ("\n\n", _SIGNS, _PARAGRAPHS),
    ("](", _MOST, _LINKS),
    ("[[", _MOST, _LINKS),
)
RECURSION = _DEEP
"""What is said where Markdown goes too deep after all."""


def too_intricate(text: str) -> tuple[int, Said] | None:
    """On which line of *text*, from 0, it becomes too much, and what does; None for all real texts."""
    for sign, most, phrase in _COUNTED:
        if text.count(sign) > most:
            return 0, phrase
    if len(_ABBREVIATION.findall(text)) > _DEFINITIONS:
        return 0, _NAMES
    return _nesting(text) or _paragraphs(text)


def _nesting(text: str) -> tuple[int, Said] | None:
    depth = count = 0
    for number, line in enumerate(text.split("\n")):
        if block := _BLOCK.match(line):
            count += 1
            depth = depth + 1 if block[1].strip() else max(depth - 1, 0)
            if depth > _DEEPEST or count > _MOST:
                return number, _DEEP if depth > _DEEPEST else _BLOCKS
        levels = _LEVELS.match(line)
        if _INDENTED.match(line) or (levels and len(_LEVEL.findall(levels[0])) > _DEEPEST):
            return number, _DEEP
    return None


def _paragraphs(text: str) -> tuple[int, Said] | None:
    spans = lines = items = start = 0
    for end in (*(found.start() for found in _BLANK.finditer(text)), len(text)):
        paragraph = text[start:end]
        lines += paragraph.count("\n") ** 2
        items += len(_ITEM.findall(paragraph))
        spans += sum(_spans(paragraph))
        if spans > _SPANS:
            return text.count("\n", 0, start), _BRACKETS
        if lines > _LINES or items > _DEFINITIONS:
            return text.count("\n", 0, start), _LONG
        start = end
    return None


def _spans(paragraph: str) -> Iterator[int]:
    """For each bracket, how far it is to the one that closes it, or to the end."""
    opened: list[int] = []
    for found in re.finditer(r"[\[\]]", paragraph):
        if found[0] == "[":
            opened.append(found.start())
        elif opened:
            yield found.start() - opened.pop()
    for start in opened:
        yield len(paragraph) - start
