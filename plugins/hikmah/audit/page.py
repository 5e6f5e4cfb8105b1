"""A finished page as a tree: its elements with their places, for rules to walk over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from hikmah.names import Place, SourcePath

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905 (reads best)
)


@dataclass(slots=True)
class Element:
    """One element; its children are elements and texts, in order."""

    tag: str
    given: Mapping[str, str]
    place: Place
    children: list[Element | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute, or the empty string."""
        return self.given.get(name, "")

    @property
    def within(self) -> Iterator[Element]:
        """All elements inside, in order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.within

    @property
    def text(self) -> str:
        """All text inside, as it is written."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the output and its elements."""

    file: str
    root: Element
    elements: tuple[Element, ...]
    ids: Mapping[str, Element]
    """The first element of each id."""

    def all(self, *tags: str) -> list[Element]:
        """The elements of these kinds, in order."""
        return [element for element in self.elements if element.tag in tags]

    def metas(self, name: str) -> list[str]:
        """What the page's head says under a name."""
        return [meta.get("content") for meta in self.all("meta") if meta.get("name") == name]

    @property
    def sends_on(self) -> bool:
        """Whether nobody stays on it: an old address that leads to the new one."""
        return any(meta.get("http-equiv").lower() == "refresh" for meta in self.all("meta"))

    @property
    def start(self) -> Place:
        """Where a finding stands that is about the whole page."""
        return Place(SourcePath(self.file))


class _Parser(HTMLParser):
    """Elements that HTML lets stay open are closed with the element around them."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = SourcePath(file)
        self.open = [Element("", {}, Place(self.file))]
        self.every: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Hang the element into the one that is open."""
        line, column = self.getpos()
        given = {name: value or "" for name, value in attrs}
        element = Element(tag, given, Place(self.file, line, column + 1))
        self.open[-1].children.append(element)
        self.every.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<path/>`` in a drawing is open and closed at once."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that name, and all that is still open in it."""
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.open[-1].children.append(data)


def read_page(file: str, html: str) -> Page:
    """Read one page; *file* is its path in the output."""
    parser = _Parser(file)
    parser.feed(html)
    parser.close()
    ids: dict[str, Element] = {}
    for element in parser.every:
        if element.get("id"):
            ids.setdefault(element.get("id"), element)
    return Page(file, parser.open[0], tuple(parser.every), ids)
