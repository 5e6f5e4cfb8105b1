"""Python-Markdown with what Hikmah adds: story links, quotes in place, marked paragraphs, footnote lifting.

Nothing here decides what a thing means: it puts marks into the HTML and notes what each stands for.
:mod:`hikmah.read.fragments` takes them out again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import NBSP_PLACEHOLDER, FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.toc import slugify, unique
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from hikmah.read.fenced import FencedCodeExtension
from hikmah.read.marks import mark
from hikmah.read.shortcuts import take_short_cuts
from hikmah.read.tables import Tables, UnevenRow
from hikmah.text import Heading

LINK = r"(!?)\[\[([^\[\]\n]+)\]\]"
EXTENSIONS: tuple[type[Extension], ...] = (
    AbbrExtension,
    AttrListExtension,
    DefListExtension,
    FencedCodeExtension,
    FootnoteExtension,
    SaneListExtension,
    Tables,
)
"""As classes: for a name Python-Markdown looks through all packages that are installed."""
MARKABLE = frozenset({"p", "blockquote", "ul", "ol", "dl", "table", "pre"})
"""The elements that an attribute list can make a passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLink:
    """A ``[[…]]`` as it is written, not yet understood."""

    raw: str
    target: str
    label: str | None
    quotes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedElement:
    """An element with ``{: lesson="…" }``; ``note`` is the id of a footnote that was lifted instead."""

    tag: str
    lessons: str = ""
    id: str = ""
    note: str = ""


@dataclass(slots=True)
class Findings:
    """What one conversion found, in document order; marks count into these lists."""

    links: list[RawLink] = field(default_factory=list)
    elements: list[MarkedElement] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    bare_images: list[str] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)
    uneven_rows: list[UnevenRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """HTML with marks, and what the marks stand for.

    Block marks from *first_element* on stand for ``findings.elements``.
    """

    html: str
    findings: Findings


def convert(text: str, first_element: int) -> Converted:
    """Turn Markdown into HTML with marks; new block marks are numbered from *first_element*."""
    markdown = _markdown()
    markdown.reset()
    markdown.dialect.start(first_element)
    html = markdown.convert(text)
    return Converted(html=html, findings=markdown.dialect.findings)


class _Dialect(Extension):
    """Hikmah's patterns and tree work; holds the findings of the conversion under way."""

    def __init__(self) -> None:
        super().__init__()
        self.findings = Findings()
        self.first_element = 0

    def start(self, first_element: int) -> None:
        """Forget the last conversion."""
        self.findings = Findings()
        self.first_element = first_element

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register after code spans and escapes, before ordinary links; the tree work comes last."""
        md.inlinePatterns.register(_Link(LINK, md, self), "hikmah-link", 175)
        md.treeprocessors.register(_Tree(md, self), "hikmah-tree", -10)


class _HikmahMarkdown(Markdown):
    """A Markdown that knows its dialect."""

    dialect: _Dialect


@lru_cache(maxsize=1)
def _markdown() -> _HikmahMarkdown:
    """One converter a process: building it costs as much as using it, and ``reset`` forgets all."""
    dialect = _Dialect()
    markdown = _HikmahMarkdown(extensions=[*(make() for make in EXTENSIONS), dialect], output_format="html")
    markdown.dialect = dialect
    take_short_cuts(markdown)
    return markdown


class _Link(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, dialect: _Dialect) -> None:
        super().__init__(pattern, md)
        self.dialect = dialect

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ET.Element, int, int]:
        target, bar, label = m[2].partition("|")
        links = self.dialect.findings.links
        number = len(links)
        links.append(
            RawLink(raw=m[0], target=target.strip(), label=label.strip() if bar else None, quotes=bool(m[1]))
        )
        if m[1]:
            quote = ET.Element("span")
            quote.text = AtomicString(mark("q", number))
            return quote, m.start(0), m.end(0)
        link = ET.Element("a", {"class": "ref", "href": mark("h", number)})
        link.text = label.strip() if bar and label.strip() else AtomicString(mark("t", number))
        return link, m.start(0), m.end(0)


class _Tree(Treeprocessor):
    """After all else: marks around marked elements and footnotes, ids on headings, addresses of files."""

    def __init__(self, md: Markdown, dialect: _Dialect) -> None:
        super().__init__(md)
        self.dialect = dialect

    def run(self, root: ET.Element) -> None:
        """Work on the finished tree."""
        self._lift_footnotes(root)
        used: set[str] = set()
        for element in list(root.iter()):
            if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
                self._heading(element, used)
            elif element.tag == "img":
                self._image(element)
            elif element.tag == "a":
                self._file(element, "href")
        for parent in list(root.iter()):
            for child in [child for child in parent if "lesson" in child.attrib]:
                self._mark(parent, child)

    def _lift_footnotes(self, root: ET.Element) -> None:
        for div in [child for child in root if child.get("class") == "footnote"]:
            root.remove(div)
            for item in div.iter("li"):
                for parent in item.iter():
                    for back in [child for child in parent if child.get("class") == "footnote-backref"]:
                        parent.remove(back)
                        _strip_tail(parent)
                note = MarkedElement(tag="li", note=(item.get("id") or "")[3:])
                root.extend(self._between(note, list(item)))

    def _between(self, found: MarkedElement, children: list[ET.Element]) -> list[ET.Element]:
        elements = self.dialect.findings.elements
        number = self.dialect.first_element + len(elements)
        elements.append(found)
        begin, end = ET.Element("p"), ET.Element("p")
        begin.text, end.text = AtomicString(mark("b", number)), AtomicString(mark("e", number))
        return [begin, *children, end]

    def _heading(self, element: ET.Element, used: set[str]) -> None:
        text = " ".join("".join(element.itertext()).split())
        name = unique(element.get("id") or slugify(text, "-") or "bagian", used)
        element.set("id", name)
        level = int(element.tag[1])
        self.dialect.findings.headings.append(Heading(level=level, id=name, text=text))

    def _image(self, element: ET.Element) -> None:
        if alt := (element.get("alt") or "").strip():
            self.dialect.findings.alts.append(alt)
        else:
            self.dialect.findings.bare_images.append(element.get("src") or "")
        self._file(element, "src")

    def _file(self, element: ET.Element, attribute: str) -> None:
        """Make the address of a local file a hole, to be filled when routes are known."""
        address = element.get(attribute) or ""
        elsewhere = r"[a-zA-Z][\w+.-]*:|//?" if attribute == "src" else r"[a-zA-Z][\w+.-]*:|//"
        if not address or address[0] in "#\ue000" or re.match(elsewhere, address):
            return
        number = len(self.dialect.findings.links)
        self.dialect.findings.links.append(
            RawLink(raw=address, target=f"file:{address}", label=None, quotes=False)
        )
        element.set(attribute, mark("h", number))

    def _mark(self, parent: ET.Element, child: ET.Element) -> None:
        lessons = child.attrib.pop("lesson")
        markable = child.tag in MARKABLE and parent.tag in ("div", "blockquote", "li", "dd")
        found = MarkedElement(
            tag=child.tag, lessons=lessons, id=child.attrib.pop("id", "") if markable else ""
        )
        if not markable:
            self.dialect.findings.elements.append(found)
            return
        at = list(parent).index(child)
        parent.remove(child)
        for offset, element in enumerate(self._between(found, [child])):
            parent.insert(at + offset, element)


def _strip_tail(parent: ET.Element) -> None:
    """Drop the no-break space that stood before a removed back link."""
    last = parent[-1] if len(parent) else None
    if last is not None and last.tail:
        last.tail = last.tail.removesuffix(NBSP_PLACEHOLDER)
    elif last is None and parent.text:
        parent.text = parent.text.removesuffix(NBSP_PLACEHOLDER)
