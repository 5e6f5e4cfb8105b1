"""What RFC 4287 asks of a feed, as a list of what is wrong with one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET

NS = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
ONCE = {"id", "title", "updated"}
"""Elements of which a feed and each entry must have exactly one."""
AT_MOST_ONCE = {
    "subtitle",
    "rights",
    "icon",
    "logo",
    "generator",
    "published",
    "summary",
    "content",
    "source",
}
FEED = ONCE | AT_MOST_ONCE - {"published", "summary", "content", "source"}
FEED |= {"author", "contributor", "category", "link", "entry"}
ENTRY = ONCE | {"rights", "published", "summary", "content", "source"}
ENTRY |= {"author", "contributor", "category", "link"}


def atom_faults(data: bytes) -> list[str]:
    """All that is wrong with the feed in *data*, which must be XML."""
    root = ET.fromstring(data)  # noqa: S314 (our own)
    if root.tag != f"{NS}feed":
        return [f"the root is {root.tag}"]
    faults = list(_holder("feed", root, FEED))
    entries = root.findall(f"{NS}entry")
    for number, entry in enumerate(entries, start=1):
        faults += _holder(f"entry {number}", entry, ENTRY)
        if root.find(f"{NS}author") is None and entry.find(f"{NS}author") is None:
            faults.append(f"entry {number}: nobody wrote it")
        if entry.find(f"{NS}content") is None and not _links(entry, "alternate"):
            faults.append(f"entry {number}: neither content nor a link to it")
    ids = Counter(entry.findtext(f"{NS}id") for entry in entries)
    faults += [f"id {name} stands {count} times" for name, count in ids.items() if count > 1]
    if len(_links(root, "self")) != 1:
        faults.append("feed: should say where it lies, once")
    if not root.get(LANG):
        faults.append("feed: in what language?")
    return faults


def _holder(name: str, node: ET.Element, known: set[str]) -> Iterator[str]:
    found = Counter(child.tag.removeprefix(NS) for child in node)
    yield from (f"{name}: unknown element {tag}" for tag in found if tag not in known)
    yield from (f"{name}: {found[tag]} times {tag}" for tag in sorted(ONCE) if found[tag] != 1)
    yield from (f"{name}: {tag} twice" for tag in sorted(AT_MOST_ONCE) if found[tag] > 1)
    yield from (f"{name}: {fault}" for child in node for fault in _element(child))
    alternates = Counter((link.get("type"), link.get("hreflang")) for link in _links(node, "alternate"))
    yield from (f"{name}: two alternates alike" for count in alternates.values() if count > 1)


def _links(node: ET.Element, rel: str) -> list[ET.Element]:
    return [link for link in node.findall(f"{NS}link") if link.get("rel", "alternate") == rel]


def _element(child: ET.Element) -> Iterator[str]:
    tag, text = child.tag.removeprefix(NS), child.text or ""
    match tag:
        case "updated" | "published" if not MOMENT.fullmatch(text):
            yield f"{tag} {text!r} is no moment"
        case "id" if not ABSOLUTE.fullmatch(text):
            yield f"id {text!r} is no address"
        case "link" if not ABSOLUTE.fullmatch(child.get("href", "")):
            yield f"link to {child.get('href')!r}"
        case "category" if not child.get("term"):
            yield "category without a term"
        case "category" if not ABSOLUTE.fullmatch(child.get("scheme", "x:x")):
            yield "category of a scheme that is no address"
        case "author" if not child.findtext(f"{NS}name"):
            yield "author without a name"
        case "title" | "subtitle" | "summary" | "rights" | "content" if list(child):
            yield f"{tag} with elements in it"
