"""Sanitised HTML becomes a tree of nodes, for printers that know nothing of HTML.

No text is lost, whatever the tags; only the depth is limited: beyond it, tags are passed over and
their text stands in what is open around them.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

from hikmah.render.attributes import Given, alignment, count, language, structure
from hikmah.render.frames import (
    BLOCKS,
    LINES,
    LISTS,
    LITERALS,
    SPANS,
    VOIDS,
    Container,
    Flow,
    ListFrame,
    Literal,
    RowFrame,
    Run,
    Skip,
    SpanFrame,
    TableFrame,
)
from hikmah.render.nodes import Block, Picture, Rule
from hikmah.render.stack import Stack

_DEEPEST: Final = 12
"""Boxes in one another, or spans in a line: six lists of lists. Typst gives up at some more."""
_QUOTES: Final = 4
"""Quotations in one another, which cost Typst most."""
_BOTTOM: Final = 100
"""Open elements of any kind; what is deeper is only counted."""

Attributes = list[tuple[str, str | None]]


def read_tree(html: str, *, top: int = 2) -> list[Block]:
    """The blocks of *html*; its first heading is of level *top*, the others follow without a gap."""
    reader = _Reader(Stack(top))
    reader.feed(html)
    reader.close()
    return reader.open.finish()


class _Reader(HTMLParser):
    def __init__(self, stack: Stack) -> None:
        super().__init__(convert_charrefs=True)
        self.open = stack
        self._buried: list[str] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        literal = self.open.literal()
        if tag in VOIDS:
            self._void(tag, given, literal)
        elif self._buried or len(self.open.frames) > _BOTTOM:
            self._buried.append(tag)
            self._part(tag)
        elif literal is not None:
            self._part(tag)
            self.open.frames.append(Skip(tag))
        elif tag in BLOCKS:
            self._begin_block(tag, given)
        else:
            self._begin_inline(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if self._buried and tag in self._buried:
            while self._buried.pop() != tag:
                pass
        else:
            tags = (tag, f"note:{tag}")
            found = next((frame for frame in reversed(self.open.frames) if frame.tag in tags), None)
            if found is None:
                return
            self._buried.clear()
            self.open.end(found)
        self._part(tag)

    def _part(self, tag: str) -> None:
        """Where a block begins or ends, the words before and after it are parted."""
        literal = self.open.literal()
        if tag in BLOCKS and literal is not None:
            literal.text.append("\n")
        elif tag in BLOCKS:
            self.open.end_line()

    def handle_data(self, data: str) -> None:
        literal = self.open.literal()
        if literal is not None:
            literal.text.append(data)
        else:
            self.open.write(data)

    def _void(self, tag: str, given: Given, literal: Literal | None) -> None:
        if literal is not None:
            literal.text.append("\n" if tag in ("br", "hr") else "")
        elif tag == "br" and self.open.line_is_open():
            line, into = self.open.target()
            line.break_off(into)
        elif tag == "img":
            line, into = self.open.target()
            source, alt = given.get("src", ""), given.get("alt", "").strip()
            line.put(into, Picture(t="img", src=source, alt=alt, title=given.get("title", "")))
        elif tag == "hr":
            self.open.end_line()
            if not self.open.line_is_open():
                self.open.flow().blocks.append(Rule(t="hr"))

    def _begin_block(self, tag: str, given: Given) -> None:
        stack = self.open
        stack.end_line()
        if stack.line_is_open() or self._too_deep(tag):
            stack.frames.append(Skip(tag))
        elif tag in ("li", "dd"):
            self._begin_item(tag)
        elif tag in ("tr", "td", "th"):
            self._begin_table_part(tag, given)
        elif tag == "pre" or tag in LINES:
            if tag not in ("dt", "caption"):
                stack.flow()
            stack.frames.append(Literal(tag) if tag == "pre" else Run(tag, lang=language(given)))
        elif tag in LISTS or tag in ("table", "blockquote", "figure"):
            into = stack.flow()
            frame = structure(tag, given)
            if isinstance(frame, ListFrame):
                into.blocks.append(frame.node)
            stack.frames.append(frame)
        else:
            stack.frames.append(Skip(tag))

    def _begin_item(self, tag: str) -> None:
        self.open.end_implied()
        around = self.open.container()
        if not isinstance(around, ListFrame):
            self.open.frames.append(Skip(tag))
            return
        self.open.frames.append(Flow(tag, around.next_item()))

    def _begin_table_part(self, tag: str, given: Given) -> None:
        around = self.open.container()
        if tag == "tr" and isinstance(around, TableFrame):
            self.open.frames.append(RowFrame(tag))
        elif tag != "tr" and isinstance(around, RowFrame):
            columns, rows = count(given, "colspan"), count(given, "rowspan")
            self.open.frames.append(Flow(tag, span=columns, rows=rows, align=alignment(given)))
        else:
            self.open.frames.append(Skip(tag))

    def _begin_inline(self, tag: str, given: Given) -> None:
        if self._spans_too_deep():
            self.open.frames.append(Skip(tag))
        elif given.get("role") == "doc-footnote":
            self.open.target()
            self.open.frames.append(Run("note:" + tag))
        elif tag in LITERALS:
            self.open.frames.append(Literal(tag))
        elif tag in SPANS or tag == "a" or language(given):
            self.open.frames.append(SpanFrame(tag, lang=language(given), href=given.get("href", "")))
        else:
            self.open.frames.append(Skip(tag))

    def _too_deep(self, tag: str) -> bool:
        if tag in LINES or tag == "pre":
            return False
        boxes = [frame for frame in self.open.frames if isinstance(frame, Container)]
        quotes = sum(frame.tag == "blockquote" for frame in boxes)
        return len(boxes) > _DEEPEST or (tag == "blockquote" and quotes >= _QUOTES)

    def _spans_too_deep(self) -> bool:
        return sum(isinstance(frame, SpanFrame | Run) for frame in self.open.frames) > _DEEPEST
