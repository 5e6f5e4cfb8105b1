"""The tree of nodes becomes pandoc's elements, one for one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from hikmah.render.nodes import Block, Cell, Figure, Head, Inline, Listing, Picture, Table
from hikmah.render.office import elements as on
from hikmah.render.office.elements import Element

_SPANS: Final = MappingProxyType(
    {
        "em": "Emph",
        "strong": "Strong",
        "del": "Strikeout",
        "ins": "Underline",
        "sub": "Subscript",
        "sup": "Superscript",
        "cite": "Emph",
    }
)


def blocks(nodes: Iterable[Block], *, shift: int = 0, flat: bool = False) -> list[Element]:
    """All of *nodes*, their headings *shift* levels higher.

    *flat* for slides: a heading is a bold line, and nothing is ruled off, since both would begin another.
    """
    return _Maker(shift, flat).all(nodes)


def inlines(nodes: Iterable[Inline]) -> list[Element]:
    """All of *nodes*, which stand in a line."""
    return [done for node in nodes for done in _inline(node)]


@dataclass(frozen=True, slots=True)
class _Maker:
    shift: int
    flat: bool

    def all(self, nodes: Iterable[Block]) -> list[Element]:
        return [done for node in nodes for done in self.block(node)]

    def block(self, node: Block) -> Iterator[Element]:
        match node["t"]:
            case "p":
                yield on.para(inlines(node["c"]))
            case "h":
                yield self.heading(node)
            case "list":
                yield from self.listing(node)
            case "quote":
                yield on.quotation(self.all(node["c"]))
            case "table":
                yield self.table(node)
            case "pre":
                yield on.listing(node["text"])
            case "hr":
                yield from [] if self.flat else [on.rule()]
            case "figure":
                yield _figure(node)
            case "terms":
                yield on.definitions((inlines(item["term"]), self.all(item["c"])) for item in node["items"])

    def listing(self, node: Listing) -> Iterator[Element]:
        items = [self.all(item) for item in node["items"]]
        if items:
            yield on.numbers(items, node["start"]) if node["ordered"] else on.bullets(items)

    def heading(self, node: Head) -> Element:
        words = inlines(node["c"])
        if self.flat:
            return on.para([on.wrapped("Strong", words)])
        return on.header(max(1, node["level"] - self.shift), words)

    def table(self, node: Table) -> Element:
        head = [[self.cell(cell) for cell in row] for row in node["head"]]
        body = [[self.cell(cell) for cell in row] for row in node["body"]]
        return on.table((1,) * node["columns"], head, body, inlines(node["caption"]))

    def cell(self, cell: Cell) -> list[object]:
        return on.cell(self.all(cell["c"]), cell["span"], cell["align"] or "default")


def _figure(node: Figure) -> Element:
    size = {"width": node["width"]} if "width" in node else {}
    return on.figure(on.image(node["alt"], node["src"], **size), inlines(node["caption"]))


def _inline(node: Inline) -> list[Element]:
    if isinstance(node, str):
        return on.text(node)
    match node["t"]:
        case "lang":
            return [on.span(inlines(node["c"]), lang=node["lang"])]
        case "a":
            inner = inlines(node["c"])
            return [on.link(inner, node["href"])] if node["href"] else inner
        case "code":
            return [on.code(node["text"])]
        case "br":
            return [on.break_line()]
        case "note":
            return [on.note(inlines(node["c"]))]
        case "img":
            return _picture(node)
        case "q":
            return [on.quoted(inlines(node["c"]))]
        case "abbr":
            return inlines(node["c"])
        case _:
            return [on.wrapped(_SPANS[node["t"]], inlines(node["c"]))]


def _picture(node: Picture) -> list[Element]:
    return [on.image(node["alt"], node["src"])]
