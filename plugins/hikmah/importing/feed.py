"""Any RSS or Atom feed → entries. A feed knows no replies, and mostly only the newest texts."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from hikmah.importing.dates import read_day
from hikmah.importing.entries import Entry, Export, Markup, Note, shortened
from hikmah.importing.wordpress import unused_fields
from hikmah.importing.xml_tree import children, local, text_of

_USED = frozenset(
    {"title", "link", "pubDate", "date", "published", "updated", "issued", "guid", "id", "creator", "author"}
    | {"description", "encoded", "content", "summary", "category", "subject", "item", "entry", "items"}
)


def is_feed(root: Element) -> bool:
    """Whether the tree is a feed of a kind we know."""
    return local(root) in ("rss", "feed", "RDF", "channel")


def read_feed(root: Element) -> Export:
    """All its items in their order."""
    channel = next(children(root, "channel"), root)
    raw = [*children(channel, "item"), *(children(root, "item") if channel is not root else ())]
    entries = [_item(one) for one in raw]
    if local(root) == "feed":
        raw = list(children(root, "entry"))
        entries = [_atom(one) for one in raw]
    title = text_of(channel, "title")
    base = atom_link(channel, "alternate") or text_of(channel, "link")
    notes = [Note(kind="text", name=shortened(title) or "feed", fate="kept", why="feed-newest")]
    return Export(
        form="feed",
        entries=tuple(entries),
        notes=tuple(notes),
        counted=len(raw),
        base=base,
        unused=unused_fields([channel, *raw], _USED),
    )


def _item(one: Element) -> Entry:
    full, short = text_of(one, "encoded"), text_of(one, "description")
    date = text_of(one, "pubDate") or text_of(one, "date") or text_of(one, "published")
    address = text_of(one, "link") or atom_link(one, "alternate")
    return Entry(
        key=text_of(one, "guid") or address or text_of(one, "title"),
        title=text_of(one, "title"),
        day=read_day(date),
        author=text_of(one, "creator") or re.sub(r"\S+@\S+|[()]", "", text_of(one, "author")).strip(),
        body=full or short,
        summary=short if full else "",
        address=address or _address(text_of(one, "guid")),
        labels=tuple(
            dict.fromkeys(
                "".join(tag.itertext()).strip()
                for name in ("category", "subject")
                for tag in children(one, name)
            )
        ),
    )


def _address(guid: str) -> str:
    return guid if guid.startswith(("http://", "https://")) else ""


def _atom(one: Element) -> Entry:
    body, markup = atom_text(one, "content")
    summary, _ = atom_text(one, "summary")
    if not body:
        body, markup = atom_text(one, "summary")
        summary = ""
    address = atom_link(one, "alternate")
    author = next(children(one, "author"), None)
    return Entry(
        key=text_of(one, "id") or address or text_of(one, "title"),
        title=text_of(one, "title"),
        day=read_day(text_of(one, "published"))
        or read_day(text_of(one, "updated"))
        or read_day(text_of(one, "issued")),
        author="" if author is None else text_of(author, "name"),
        markup=markup,
        body=body,
        summary=summary,
        address=address,
        labels=tuple(dict.fromkeys(tag.get("term", "") for tag in children(one, "category"))),
    )


def atom_link(element: Element, rel: str) -> str:
    """The address of the first link of this relation."""
    for one in children(element, "link"):
        if one.get("rel", "alternate") == rel and one.get("href"):
            return str(one.get("href")).strip()
    return ""


def atom_text(element: Element, name: str) -> tuple[str, Markup]:
    """An Atom text and how it is written: as HTML, as XHTML (which becomes HTML) or as plain words."""
    for one in children(element, name):
        kind = one.get("type", "text")
        if kind == "xhtml":
            inner = "".join(ET.tostring(child, encoding="unicode", method="html") for child in one)
            return (one.text or "") + re.sub(r"<(/?)(?:html|ns\d+):", r"<\1", inner), "html"
        text = "".join(one.itertext()).strip()
        return text, "plain" if kind in ("text", "text/plain") and not re.search(
            r"<\w+[^>]*>", text
        ) else "html"
    return "", "html"
