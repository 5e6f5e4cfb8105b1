"""What is open while a tree is read: one frame an element, from the outermost inwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from hikmah.render.lines import Line
from hikmah.render.nodes import Block, Cell, Inline, Listing, SpanTag, Table, Terms

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


@dataclass(slots=True)
class ListFrame:
    """An open list; its items are added to the node as they begin."""

    tag: str
    node: Listing | Terms


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
