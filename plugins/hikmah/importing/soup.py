"""HTML of any age → a tree in which only what our dialect can say is left, with a note of all the rest."""

from __future__ import annotations

import re
from collections import Counter
from typing import Protocol

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import PreformattedString
from bs4.exceptions import ParserRejectedMarkup

from hikmah.importing.entries import Notebook, shortened
from hikmah.importing.pictures import guessed_alt

DEPTH = 120
"""Deeper trees are flattened: no text of a blog needs so many boxes."""
_DROPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "form",
        "input",
        "button",
        "select",
        "textarea",
        "svg",
        "canvas",
        "template",
    }
    | {"link", "meta", "head", "title", "base", "map", "datalist", "dialog", "option", "frame", "frameset"}
)
_EMBEDS = frozenset({"iframe", "embed", "object", "video", "audio"})
_BOXES = frozenset(
    {"center", "main", "aside", "header", "footer", "address", "details", "summary", "figure", "fieldset"}
    | {"nav", "hgroup", "html", "body", "article", "section"}
)
_SAID = frozenset(
    {"a", "b", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt", "em", "figcaption"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "ol", "p", "pre", "q", "s", "samp"}
    | {"span", "strong", "strike", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
    | {"wbr", "source", "param", "track", "colgroup", "col", "picture", "time", "ins"}
)
_HEADING = re.compile(r"^h[1-6]$")
_VIDEO = re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed|v)/|youtu\.be/)([\w-]{6,20})")


class Ways(Protocol):
    """Where pictures and links of a text lead now."""

    def picture(self, address: str) -> str:
        """The address of a picture that has come along, or nothing."""

    def link(self, address: str) -> str:
        """``[[slug]]`` for a text that comes along, a full address for others, or nothing."""


def parse_html(html: str) -> BeautifulSoup:
    """The tree of any text: Python's parser gives up at a “<![” that begins nothing it knows."""
    try:
        return BeautifulSoup(html, "html.parser")
    except ParserRejectedMarkup:
        return BeautifulSoup(html.replace("<![", "&lt;!["), "html.parser")


def clean_tree(html: str, ways: Ways, notes: Notebook) -> BeautifulSoup:
    """The tree of *html*, cleaned in place from the outside in."""
    tree = parse_html(html)
    _flatten(tree, notes)
    _marks(tree, notes)
    for tag in tree.find_all(True):
        if tag.decomposed:
            continue
        if tag.name in _DROPPED:
            notes.add("code", f"<{tag.name}> {tag.get_text(' ')}".strip(), "dropped", "tag-dropped")
            tag.decompose()
        elif tag.name in _EMBEDS:
            _embed(tree, tag, ways, notes)
        elif tag.name == "img":
            _picture(tree, tag, ways, notes)
    for tag in tree.find_all("a"):
        _link(tag, ways, notes)
    _rename(tree, notes)
    _levels(tree)
    return tree


def _flatten(tree: BeautifulSoup, notes: Notebook) -> None:
    """Undo the innermost boxes of a tree that is too deep to walk."""
    deep = []
    stack: list[tuple[Tag, int]] = [(tree, 0)]
    while stack:
        tag, depth = stack.pop()
        for child in tag.children:
            if isinstance(child, Tag):
                stack.append((child, depth + 1))
                if depth + 1 > DEPTH:
                    deep.append(child)
    for tag in reversed(deep):
        tag.unwrap()
    if deep:
        notes.add("code", f"<…> × {len(deep)}", "kept", "too-deep")


def _marks(tree: BeautifulSoup, notes: Notebook) -> None:
    """Comments and the like; those by which WordPress tells its blocks say nothing to a reader."""
    ours = 0
    for mark in tree.find_all(string=lambda text: isinstance(text, PreformattedString)):
        if not isinstance(mark, Comment) or re.match(r"\s*(?:/?wp:|more\b|nextpage)", mark):
            ours += 1
        else:
            notes.add("code", f"<!-- {shortened(mark, 60)} -->", "dropped", "comment-mark")
        mark.extract()
    if ours:
        notes.add("code", f"<!-- … --> × {ours}", "dropped", "block-marks")


def _embed(tree: BeautifulSoup, tag: Tag, ways: Ways, notes: Notebook) -> None:
    """A film or another site's box becomes a link to it."""
    inner = tag.find(["source", "embed", "param", "iframe"])
    source = tag.get("src") or tag.get("data") or tag.get("data-src")
    if not source and isinstance(inner, Tag):
        source = inner.get("src") or inner.get("value")
    address = _full(str(source or ""))
    if video := _VIDEO.search(address):
        address = f"https://www.youtube.com/watch?v={video[1]}"
    address = ways.link(address) if address else ""
    if not address.startswith(("http:", "https:")):
        notes.add("embed", f"<{tag.name}> {source or ''}", "dropped", "embed-nowhere")
        tag.decompose()
        return
    notes.add("embed", f"<{tag.name}> {address}", "kept", "embed-link", address)
    _put_link(tree, tag, address, str(tag.get("title") or "") or address)


def _put_link(tree: BeautifulSoup, tag: Tag, address: str, label: str) -> None:
    link = tree.new_tag("a", attrs={"href": address, "data-done": "1"})
    link.string = label
    tag.replace_with(link)


def _picture(tree: BeautifulSoup, tag: Tag, ways: Ways, notes: Notebook) -> None:
    """A picture stays where its file has come along; else a link to it stands there, or nothing."""
    source = _full(str(tag.get("data-orig-file") or tag.get("src") or tag.get("data-src") or ""))
    sizes = {str(tag.get(side, "")).removesuffix("px") for side in ("width", "height")}
    if sizes <= {"0", "1"}:
        notes.add("picture", source, "dropped", "pixel")
        tag.decompose()
        return
    alt = " ".join(str(tag.get("alt") or tag.get("title") or "").split())
    if local := ways.picture(source) or ways.picture(str(tag.get("src") or "")):
        if not alt:
            alt = _caption(tag) or guessed_alt(source)
            notes.add("picture", source, "kept", "alt-guessed", alt)
        tag.attrs = {"src": local, "alt": alt}
        return
    shown = "data:…" if source.startswith("data:") else source
    address = "" if source.startswith("data:") else ways.link(source)
    if address.startswith(("http:", "https:")):
        notes.add("picture", shown, "kept", "picture-linked")
        inside = tag.find_parent("a")
        if inside:
            tag.replace_with(f"Gambar: {alt or guessed_alt(source)}. ")
        else:
            _put_link(tree, tag, address, f"Gambar: {alt or guessed_alt(source)}")
    else:
        notes.add("picture", shown or "<img>", "dropped", "picture-missing")
        tag.decompose()


def _caption(tag: Tag) -> str:
    figure = tag.find_parent(["figure", "table"])
    words = figure.find(["figcaption", "caption"]) if figure else None
    return shortened(words.get_text(" "), 120) if words else ""


def _link(tag: Tag, ways: Ways, notes: Notebook) -> None:
    """A link gets its new address; one that leads nowhere leaves its words."""
    if tag.get("data-done"):
        tag.attrs = {"href": tag["href"]}
        return
    address = _full(str(tag.get("href") or ""))
    picture = tag.find("img")
    if picture is not None and not tag.get_text(strip=True):
        tag.unwrap()  # the large picture behind a small one
        return
    target = ways.link(address) if address else ""
    if target:
        tag.attrs = {"href": target}
        return
    if address:
        notes.add("link", f"{tag.get_text(' ')} ({shortened(address, 60)})", "dropped", "link-nowhere")
    tag.unwrap()


def _full(address: str) -> str:
    address = address.strip()
    return "https:" + address if address.startswith("//") else address


def _rename(tree: BeautifulSoup, notes: Notebook) -> None:
    """Boxes are boxes; what Markdown has no sign for keeps its words and loses its look."""
    lost: Counter[str] = Counter()
    for tag in tree.find_all(True):
        if tag.name in _BOXES:
            tag.name = "div"
        elif tag.name not in _SAID:
            lost[tag.name] += 1
    for name, count in sorted(lost.items()):
        notes.add("code", f"<{shortened(name, 30)}> × {count}", "kept", "look-lost")


def _levels(tree: BeautifulSoup) -> None:
    """Headings from the second level on, none skipped: the first is the title's."""
    deeper: list[int] = []
    for tag in tree.find_all(_HEADING):
        if not re.match(r"[^\w]*[^\W_]", tag.get_text()):
            tag.name = "p"  # nothing in it can name the place
            continue
        level = int(tag.name[1])
        while deeper and deeper[-1] >= level:
            deeper.pop()
        deeper.append(level)
        tag.name = f"h{min(6, len(deeper) + 1)}"
