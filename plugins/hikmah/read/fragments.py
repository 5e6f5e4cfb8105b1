"""HTML with marks → fragments: nested blocks taken apart, each sanitised, each mark a typed hole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

from hikmah.index.sentences import SENTENCE_END
from hikmah.names import NoteId
from hikmah.read.marks import BLOCK_MARK, INLINE_MARK, OPEN, QUOTE, QUOTE_PARAGRAPH, mark
from hikmah.read.sanitise import sanitise
from hikmah.text import Fragment, Href, NoteRef, Picture, Piece

_CALL = re.compile(
    r'<sup id="fnref\d*:[^"]*"><a class="footnote-ref" href="#fn:([^"]*)"[^>]*>[^<]*</a></sup>'
)
_BLOCK_TAG = re.compile(
    r"</?(?:p|li|ul|ol|dl|dt|dd|div|blockquote|table|thead|tbody|tr|td|th|h[1-6]|pre|hr|figure|figcaption)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_LINKED = re.compile(f'<a [^>]*href="{OPEN}h(\\d+)\ue001"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cut:
    """The sanitised HTML of one block; ``inside`` are the blocks it holds, in order."""

    block: int | None
    html: str
    inside: tuple[Cut, ...]


def cut(html: str) -> Cut:
    """Take *html* apart at its block marks, which nest because the scanner saw to it.

    Where a block stood, the outer HTML keeps its begin mark. Every cut is sanitised by itself, so that an
    element left open inside a block ends there.
    """
    return _cut(html, BLOCK_MARK.finditer(html), None, 0)[0]


def _cut(html: str, marks: Iterator[re.Match[str]], block: int | None, position: int) -> tuple[Cut, int]:
    """The cut that begins at *position*, and where the text goes on after it."""
    chunks: list[str] = []
    inside: list[Cut] = []
    for found in marks:
        if found[1] == "b":
            chunks.extend((html[position : found.start()], mark("b", int(found[2]))))
            inner, position = _cut(html, marks, int(found[2]), found.end())
            inside.append(inner)
        elif block is not None and int(found[2]) == block:
            chunks.append(html[position : found.start()])
            return Cut(block, sanitise("".join(chunks)), tuple(inside)), found.end()
    chunks.append(html[position:])
    return Cut(block, sanitise("".join(chunks)), tuple(inside)), len(html)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holes:
    """How marks become pieces: block marks by :attr:`block`, link marks by :attr:`link` and so on."""

    block: Callable[[int], Piece | None]
    link: Callable[[str, int], Piece]


def number_calls(html: str) -> tuple[str, tuple[str, ...]]:
    """Footnote calls as marks, and the names they call, in order (one may be called twice)."""
    names: list[str] = []

    def call(match: re.Match[str]) -> str:
        names.append(unescape(match[1]))
        return mark("r", len(names) - 1)

    return _CALL.sub(call, html), tuple(names)


_HOLE = re.compile(INLINE_MARK.pattern.replace("[htqr]", "[htqrb]"))
_BEFORE = re.compile(r'<img((?: [a-z-]+="[^"]*")*) src="')
_AFTER = re.compile(r'"((?: [a-z-]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')


def to_fragment(html: str, calls: tuple[str, ...], holes: Holes) -> Fragment:
    """Turn the marks of one cut's sanitised HTML into pieces; white space at both ends goes."""
    clean = QUOTE_PARAGRAPH.sub(lambda found: QUOTE.sub(r"\1", found[0][3:-4].strip()), html.strip())
    pieces: list[Piece] = []
    position = 0
    for found in _HOLE.finditer(clean):
        piece = _piece(found, calls, holes)
        start, end = found.span()
        if isinstance(piece, Href) and (picture := _picture(clean, start, end, piece)):
            start, end, piece = picture
        if start > position:
            pieces.append(clean[position:start])
        position = end
        if piece is not None:
            pieces.append(piece)
    if position < len(clean):
        pieces.append(clean[position:])
    return tuple(pieces)


def _piece(found: re.Match[str], calls: tuple[str, ...], holes: Holes) -> Piece | None:
    letter, number = found[1], int(found[2])
    if letter == "r":
        return NoteRef(NoteId(calls[number]))
    return holes.block(number) if letter == "b" else holes.link(letter, number)


def _picture(clean: str, start: int, end: int, link: Href) -> tuple[int, int, Picture] | None:
    """The picture whose address stands between *start* and *end*, and where its tag does; else None."""
    tag = clean.rfind("<img", 0, start)
    before = _BEFORE.fullmatch(clean, tag, start) if tag >= 0 else None
    after = _AFTER.match(clean, end)
    if before is None or after is None or link.target.kind != "asset":
        return None
    linked = clean.rfind("<a ", 0, tag) > clean.rfind("</a>", 0, tag)
    attributes = tuple(_ATTRIBUTE.findall(before[1] + after[1]))
    return tag, after.end(), Picture(link.target, attributes, linked)


def plain_text(html: str, title: Callable[[int], str]) -> str:
    """The words of *html*; a link without a label shows *title* of its number. White space folded."""
    named = re.sub(f"{OPEN}t(\\d+)\ue001", lambda found: title(int(found[1])), html)
    bare = INLINE_MARK.sub("", re.sub(f"{OPEN}b\\d+\ue001", " ", named))
    return " ".join(unescape(_TAG.sub("", _BLOCK_TAG.sub(" ", bare).replace("<br>", " "))).split())


def sentences(html: str) -> Iterator[tuple[int, str, str | None, str]]:
    """Each link of *html* with its sentence: link number, text before, label (None: a title), text after."""
    for run in _BLOCK_TAG.split(html):
        for found in _LINKED.finditer(run):
            label = None if f"{OPEN}t" in found[2] else _words(found[2]).strip()
            # A link may open its sentence: its own first letter must be seen to tell.
            opening = label[:1] if label else "A"
            before = SENTENCE_END.split(_words(run[: found.start()], keep_end=True) + opening)[-1]
            before = before.removesuffix(opening)
            after = SENTENCE_END.split(_words("\ue002" + run[found.end() :]))
            closing = after[1] if len(after) > 1 else ""
            yield int(found[1]), before.lstrip(), label, (after[0] + closing).lstrip("\ue002").rstrip()


def _words(html: str, *, keep_end: bool = False) -> str:
    text = INLINE_MARK.sub("", _TAG.sub("", html))
    folded = re.sub(r"\s+", " ", unescape(text))
    return folded if keep_end else folded.rstrip()
