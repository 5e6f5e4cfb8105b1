"""The tree a printed text is made of: small JSON-able nodes, told apart by their ``t``.

Plain text stands in the tree as ``str``; white space is folded already, as a browser would.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

Align = Literal["", "left", "right", "center"]
SpanTag = Literal["em", "strong", "del", "ins", "sub", "sup", "q", "cite", "abbr"]


class Span(TypedDict):
    """Inline text with a meaning of its own."""

    t: SpanTag
    c: list[Inline]


class Foreign(TypedDict):
    """Words in another language; ``lang`` is a bare ISO 639 code."""

    t: Literal["lang"]
    lang: str
    c: list[Inline]


class Link(TypedDict):
    """A link; ``href`` as the HTML gave it."""

    t: Literal["a"]
    href: str
    c: list[Inline]


class Code(TypedDict):
    """Code or keys within a line."""

    t: Literal["code"]
    text: str


class Break(TypedDict):
    """A line break."""

    t: Literal["br"]


class Note(TypedDict):
    """A footnote, at the place of its call."""

    t: Literal["note"]
    c: list[Inline]


class Picture(TypedDict):
    """A picture; alone in its paragraph it becomes a :class:`Figure`. ``alt`` may be empty: a fault."""

    t: Literal["img"]
    src: str
    alt: str
    title: str


Inline = str | Span | Foreign | Link | Code | Break | Note | Picture


class Par(TypedDict):
    """A paragraph."""

    t: Literal["p"]
    c: list[Inline]


class Head(TypedDict):
    """A heading; its level never skips one."""

    t: Literal["h"]
    level: int
    c: list[Inline]


class Listing(TypedDict):
    """A list; ``start`` counts for ordered ones."""

    t: Literal["list"]
    ordered: bool
    start: int
    items: list[list[Block]]


class Quotation(TypedDict):
    """A quotation of whole paragraphs."""

    t: Literal["quote"]
    c: list[Block]


class Cell(TypedDict):
    """A table cell, ``span`` columns wide."""

    header: bool
    span: int
    align: Align
    c: list[Block]


class Table(TypedDict):
    """A table; every row fills ``columns`` columns, by empty cells where the HTML gave fewer."""

    t: Literal["table"]
    columns: int
    head: list[list[Cell]]
    body: list[list[Cell]]
    caption: list[Inline]


class Verbatim(TypedDict):
    """Preformatted text, white space kept."""

    t: Literal["pre"]
    text: str


class Rule(TypedDict):
    """A break between two thoughts."""

    t: Literal["hr"]


class Figure(TypedDict):
    """A picture on its own."""

    t: Literal["figure"]
    src: str
    alt: str
    caption: list[Inline]
    width: NotRequired[str]
    """For documents: narrower than it is of itself."""


class Term(TypedDict):
    """One entry of a definition list."""

    term: list[Inline]
    c: list[Block]


class Terms(TypedDict):
    """A definition list."""

    t: Literal["terms"]
    items: list[Term]


Block = Par | Head | Listing | Quotation | Table | Verbatim | Rule | Figure | Terms
