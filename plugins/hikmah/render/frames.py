"""What is open while a tree is read: one frame an element, from the outermost inwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from hikmah.render.lines import Line
from hikmah.render.nodes import (
    Align,
    Block,
    Cell,
    Foreign,
    Inline,
    Link,
    Listing,
    Par,
    Span,
    SpanTag,
    Table,
    Term,
    Terms,
)

SPANS: Final[Mapping[str, SpanTag]] = MappingProxyType(
    {
        "em": "em",
        "i": "em",
        "var": "em",
        "dfn": "em",
        "strong": "strong",
        "b": "strong",
        "del": "del",
        "s": "del",
        "strike": "del",
        "ins": "ins",
        "sub": "sub",
        "sup": "sup",
        "q": "q",
        "cite": "cite",
        "abbr": "abbr",
    }
)
LITERALS: Final = frozenset({"pre", "code", "kbd", "samp", "tt"})
VOIDS: Final = frozenset(
    ("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LINES: Final = HEADINGS | {"p", "caption", "figcaption", "dt", "summary"}
"""Elements whose content is one line of inline nodes."""
LISTS: Final = frozenset({"ul", "ol", "dl"})
_BOXES: Final = (
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "fieldset",
    "figure",
)
_MORE_BOXES: Final = ("footer", "form", "header", "hgroup", "legend", "main", "nav", "pre", "section")
_PARTS: Final = ("dd", "li", "table", "tbody", "td", "tfoot", "th", "thead", "tr")
BLOCKS: Final = LINES | LISTS | frozenset(_BOXES + _MORE_BOXES + _PARTS)
"""Elements that end the line they stand in."""


@dataclass(slots=True)
class Flow:
    """An element of blocks: a list item, a quotation, a table cell, the whole text."""

    tag: str
    blocks: list[Block] = field(default_factory=list)
    caption: list[Inline] = field(default_factory=list)
    """For a figure."""
    span: int = 1
    rows: int = 1
    """For a table cell: how many columns and rows it covers."""
    align: Align = ""

    def as_figure(self) -> list[Block]:
        """The blocks of a figure: one picture takes the caption, anything else is followed by it."""
        first = self.blocks[0] if self.blocks else None
        if first is not None and first["t"] == "figure" and len(self.blocks) == 1:
            first["caption"] = self.caption or first["caption"]
        elif self.caption:
            self.blocks.append(Par(t="p", c=self.caption))
        return self.blocks


@dataclass(slots=True)
class ListFrame:
    """An open list; its items are added to the node as they begin."""

    tag: str
    node: Listing | Terms

    def last_item(self) -> list[Block]:
        """The content of the newest item; there is one after this, should there have been none."""
        if self.node["t"] == "terms":
            if not self.node["items"]:
                self.node["items"].append(Term(term=[], c=[]))
            return self.node["items"][-1]["c"]
        if not self.node["items"]:
            self.node["items"].append([])
        return self.node["items"][-1]

    def next_item(self) -> list[Block]:
        """Where the item that begins is written; a ``dd`` goes on with the term before it."""
        if self.node["t"] == "list":
            self.node["items"].append([])
        return self.last_item()


@dataclass(slots=True)
class TableFrame:
    """An open table; a cell comes with the number of rows it covers."""

    tag: str
    node: Table
    head: list[list[tuple[Cell, int]]] = field(default_factory=list)
    body: list[list[tuple[Cell, int]]] = field(default_factory=list)


@dataclass(slots=True)
class RowFrame:
    """An open table row."""

    tag: str
    cells: list[tuple[Cell, int]] = field(default_factory=list)


@dataclass(slots=True)
class Run:
    """One line of inline nodes; without a tag it is a paragraph that the HTML left unsaid."""

    tag: str
    line: Line = field(default_factory=Line)
    lang: str = ""

    @property
    def closed(self) -> bool:
        """Blocks within it are read as mere text: it cannot be ended by them, as a paragraph is."""
        return self.tag not in ("", "p")


@dataclass(slots=True)
class SpanFrame:
    """An inline element; ``into`` is its content in the line that is open, or None where none is."""

    tag: str
    lang: str = ""
    href: str = ""
    into: list[Inline] | None = None

    def open_in(self, line: list[Inline]) -> list[Inline]:
        """The list to write in, once the span stands in *line*: on first use in each line."""
        if self.into is not None:
            return self.into
        self.into = []
        foreign = Foreign(t="lang", lang=self.lang, c=self.into)
        inner: list[Inline] = [foreign] if self.lang else self.into
        if self.tag == "a":
            line.append(Link(t="a", href=self.href, c=inner))
        elif self.tag in SPANS:
            line.append(Span(t=SPANS[self.tag], c=inner))
        else:
            line.append(foreign)
        return self.into


@dataclass(slots=True)
class Literal:
    """Text whose tags do not count."""

    tag: str
    text: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Skip:
    """An element that only its end tag needs to know of."""

    tag: str


Frame = Flow | ListFrame | TableFrame | RowFrame | Run | SpanFrame | Literal | Skip
Container = Flow | ListFrame | TableFrame | RowFrame
