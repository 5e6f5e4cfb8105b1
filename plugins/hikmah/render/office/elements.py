"""The elements of a pandoc document, as its JSON has them: https://hackage.haskell.org/package/pandoc-types.

Text goes in as text and nothing in it is ever read as markup; there is no element for raw markup here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

Element = dict[str, object]
"""A block or an inline; which of the two, the names of the functions say."""

API: Final = (1, 23, 1)
_BLANKS: Final = " "


def attributes(name: str = "", classes: Sequence[str] = (), **pairs: str) -> list[object]:
    """An id, classes and further attributes; ``custom_style`` becomes ``custom-style``."""
    return [name, list(classes), [[key.replace("_", "-"), value] for key, value in pairs.items()]]


def text(value: str) -> list[Element]:
    """Inlines: words and the spaces between them; a no-break space is part of its word."""
    done: list[Element] = []
    for number, word in enumerate(value.split(_BLANKS)):
        if number:
            done.append({"t": "Space"})
        if word:
            done.append({"t": "Str", "c": word})
    return done


def wrapped(kind: str, inlines: Iterable[Element]) -> Element:
    """``Emph``, ``Strong``, ``Strikeout``, ``Underline``, ``Subscript``, ``Superscript``."""
    return {"t": kind, "c": list(inlines)}


def quoted(inlines: Iterable[Element]) -> Element:
    """Words in double quotation marks."""
    return {"t": "Quoted", "c": [{"t": "DoubleQuote"}, list(inlines)]}


def span(inlines: Iterable[Element], **pairs: str) -> Element:
    """Inlines with attributes, such as ``lang``."""
    return {"t": "Span", "c": [attributes(**pairs), list(inlines)]}


def code(value: str) -> Element:
    """Code within a line."""
    return {"t": "Code", "c": [attributes(), value]}


def link(inlines: Iterable[Element], href: str) -> Element:
    """A link."""
    return {"t": "Link", "c": [attributes(), list(inlines), [href, ""]]}


def image(alt: str, source: str, **pairs: str) -> Element:
    """A picture within a line; ``width`` and ``height`` are attributes."""
    return {"t": "Image", "c": [attributes(**pairs), text(alt), [source, ""]]}


def note(inlines: Iterable[Element]) -> Element:
    """A footnote at the place of its call."""
    return {"t": "Note", "c": [para(inlines)]}


def break_line() -> Element:
    """A line break."""
    return {"t": "LineBreak"}


def para(inlines: Iterable[Element]) -> Element:
    """A paragraph."""
    return {"t": "Para", "c": list(inlines)}


def plain(inlines: Iterable[Element]) -> Element:
    """Inlines as a block without the room of a paragraph, in cells and captions."""
    return {"t": "Plain", "c": list(inlines)}


def header(level: int, inlines: Iterable[Element], name: str = "") -> Element:
    """A heading."""
    return {"t": "Header", "c": [level, attributes(name), list(inlines)]}


def styled(style: str, blocks: Iterable[Element]) -> Element:
    """Blocks in a named paragraph style; e-books see its name as a class."""
    mark = style.lower().replace(" ", "-")
    return {"t": "Div", "c": [attributes(classes=[mark], custom_style=style), list(blocks)]}


def division(kind: str, blocks: Iterable[Element]) -> Element:
    """Blocks of one class: ``notes`` are a speaker's."""
    return {"t": "Div", "c": [attributes(classes=[kind]), list(blocks)]}


def bullets(items: Iterable[list[Element]]) -> Element:
    """An unordered list."""
    return {"t": "BulletList", "c": list(items)}


def numbers(items: Iterable[list[Element]], start: int = 1) -> Element:
    """An ordered list."""
    return {"t": "OrderedList", "c": [[start, {"t": "Decimal"}, {"t": "Period"}], list(items)]}


def definitions(items: Iterable[tuple[list[Element], list[Element]]]) -> Element:
    """Terms, each with its blocks."""
    return {"t": "DefinitionList", "c": [[term, [blocks]] for term, blocks in items]}


def quotation(blocks: Iterable[Element]) -> Element:
    """A quotation of whole paragraphs."""
    return {"t": "BlockQuote", "c": list(blocks)}


def listing(value: str) -> Element:
    """Preformatted text."""
    return {"t": "CodeBlock", "c": [attributes(), value]}


def rule() -> Element:
    """A break between two thoughts."""
    return {"t": "HorizontalRule"}


def figure(picture: Element, caption: list[Element]) -> Element:
    """A picture on its own, with its caption."""
    said = [plain(caption)] if caption else []
    return {"t": "Figure", "c": [attributes(), [None, said], [plain([picture])]]}


def cell(blocks: list[Element], columns: int = 1, align: str = "default") -> list[object]:
    """A table cell, *columns* wide."""
    return [attributes(), {"t": f"Align{align.title()}"}, 1, columns, blocks]


def table(
    shares: Sequence[int],
    head: Iterable[list[list[object]]],
    body: Iterable[list[list[object]]],
    caption: list[Element],
) -> Element:
    """A table as wide as its text, each column by its share of it."""
    whole = sum(shares)
    rows = [[attributes(), row] for row in body]
    return {
        "t": "Table",
        "c": [
            attributes(),
            [None, [plain(caption)] if caption else []],
            [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": share / whole}] for share in shares],
            [attributes(), [[attributes(), row] for row in head]],
            [[attributes(), 0, [], rows]],
            [attributes(), []],
        ],
    }


def document(blocks: list[Element], **meta: str | list[Element]) -> dict[str, object]:
    """The whole, with what is said about it; plain strings are not shown, inlines are."""
    said = {
        key.replace("_", "-"): {"t": "MetaString" if isinstance(value, str) else "MetaInlines", "c": value}
        for key, value in meta.items()
        if value
    }
    return {"pandoc-api-version": list(API), "meta": said, "blocks": blocks}
