"""Sanitised HTML becomes a tree of nodes, for printers that know nothing of HTML.

No text is lost, whatever the tags; only the depth is limited: beyond it, tags are passed over and
their text stands in what is open around them.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from hikmah.render.frames import (
    BLOCKS,
    LINES,
    LISTS,
    LITERALS,
    SPANS,
    VOIDS,
    Flow,
    Frame,
    ListFrame,
    Literal,
    RowFrame,
    Run,
    Skip,
    SpanFrame,
    TableFrame,
)
from hikmah.render.lines import WHITE
from hikmah.render.nodes import Block, Listing, Picture, Rule, Table, Terms
from hikmah.render.stack import Stack

_DEEPEST: Final = 24
"""Open elements that count; Typst itself gives up at some more."""
_WIDEST: Final = 40
"""Columns or rows one cell may cover."""
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?=-|$)")

Attributes = list[tuple[str, str | None]]


def read_tree(html: str, *, top: int = 2) -> list[Block]:
    """The blocks of *html*; its first heading is of level *top*, the others follow without a gap."""
    reader = _Reader(Stack(top))
    reader.feed(html)
    reader.close()
    reader.open.end_to(1)
    return reader.open.root.blocks


class _Reader(HTMLParser):
    def __init__(self, stack: Stack) -> None:
        super().__init__(convert_charrefs=True)
        self.open = stack

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        literal = self.open.literal()
        if tag in VOIDS:
            self._void(tag, given, literal)
        elif literal is not None:
            self.open.frames.append(Skip(tag))
        elif tag in BLOCKS:
            self._begin_block(tag, given)
        else:
            self._begin_inline(tag, given)

    def handle_endtag(self, tag: str) -> None:
        found = [i for i, frame in enumerate(self.open.frames) if frame.tag in (tag, f"note:{tag}")]
        if not found:
            return
        self.open.end_to(found[-1])
        if tag in BLOCKS and self.open.literal() is None:
            self.open.end_line()

    def handle_data(self, data: str) -> None:
        literal = self.open.literal()
        if literal is not None:
            literal.text.append(data)
        elif self.open.line_is_open() or data.strip(WHITE):
            line, into = self.open.target()
            line.write(into, data)

    def _void(self, tag: str, given: dict[str, str], literal: Literal | None) -> None:
        if literal is not None:
            literal.text.append("\n" if tag == "br" else "")
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

    def _begin_block(self, tag: str, given: dict[str, str]) -> None:
        stack = self.open
        stack.end_line()
        if stack.line_is_open() or self._too_deep():
            stack.frames.append(Skip(tag))
        elif tag in ("li", "dd"):
            self._begin_item(tag)
        elif tag in ("tr", "td", "th"):
            self._begin_table_part(tag, given)
        elif tag == "pre" or tag in LINES:
            if tag not in ("dt", "caption"):
                stack.flow()
            stack.frames.append(Literal(tag) if tag == "pre" else Run(tag, lang=_language(given)))
        elif tag in LISTS or tag in ("table", "blockquote", "figure"):
            into = stack.flow()
            frame = _structure(tag, given)
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
        item = Flow(tag)
        if around.node["t"] == "list":
            around.node["items"].append(item.blocks)
        elif around.node["items"]:
            item.blocks = around.node["items"][-1]["c"]
        else:
            around.node["items"].append({"term": [], "c": item.blocks})
        self.open.frames.append(item)

    def _begin_table_part(self, tag: str, given: dict[str, str]) -> None:
        around = self.open.container()
        if tag == "tr" and isinstance(around, TableFrame):
            self.open.frames.append(RowFrame(tag))
        elif tag != "tr" and isinstance(around, RowFrame):
            columns, rows = _count(given, "colspan"), _count(given, "rowspan")
            self.open.frames.append(Flow(tag, span=columns, rows=rows))
        else:
            self.open.frames.append(Skip(tag))

    def _begin_inline(self, tag: str, given: dict[str, str]) -> None:
        if self._too_deep():
            self.open.frames.append(Skip(tag))
        elif given.get("role") == "doc-footnote":
            self.open.target()
            self.open.frames.append(Run("note:" + tag))
        elif tag in LITERALS:
            self.open.frames.append(Literal(tag))
        elif tag in SPANS or tag == "a" or _language(given):
            self.open.frames.append(SpanFrame(tag, lang=_language(given), href=given.get("href", "")))
        else:
            self.open.frames.append(Skip(tag))

    def _too_deep(self) -> bool:
        return sum(not isinstance(frame, Skip) for frame in self.open.frames) > _DEEPEST


def _structure(tag: str, given: dict[str, str]) -> Frame:
    if tag == "table":
        return TableFrame(tag, Table(t="table", columns=0, head=[], body=[], caption=[]))
    if tag == "dl":
        return ListFrame(tag, Terms(t="terms", items=[]))
    if tag in LISTS:
        start = _count(given, "start", least=0, most=9999)
        return ListFrame(tag, Listing(t="list", ordered=tag == "ol", start=start, items=[]))
    return Flow(tag)


def _count(given: dict[str, str], name: str, *, least: int = 1, most: int = _WIDEST) -> int:
    value = given.get(name, "1")
    return min(max(int(value), least), most) if value.isascii() and value.isdigit() else 1


def _language(given: dict[str, str]) -> str:
    found = _LANGUAGE.match(given.get("lang", "").lower())
    return found[0] if found else ""
