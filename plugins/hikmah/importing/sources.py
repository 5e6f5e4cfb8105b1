"""One source, by its name and bytes → what it holds; which kind it is shows in what it says."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from typing import Literal

from hikmah.importing.blogger import is_blogger, read_blogger
from hikmah.importing.decode import Decoded, decode
from hikmah.importing.entries import Export, Note, Refusal
from hikmah.importing.feed import is_feed, read_feed
from hikmah.importing.folder import TEXTS, markdown_entry
from hikmah.importing.page import read_page
from hikmah.importing.pasted import read_pasted
from hikmah.importing.wordpress import is_wordpress, read_wordpress
from hikmah.importing.xml_tree import parse_xml

Form = Literal["xml", "page", "text", "markdown"]
_TEXT_LIMIT = 4 * 1024 * 1024
"""A page or a pasted text is one story, and no story is so long."""
_XML = re.compile(r"\s*(?:<\?xml|<rss|<feed|<rdf:RDF|<!DOCTYPE rss)", re.I)
_HTML = re.compile(r"<(?:!DOCTYPE html|html|head|body)\b", re.I)


def read_source(name: str, data: bytes, form: Form | None = None) -> Export | Refusal:
    """All that *data* holds, or why nothing can be taken from it: a function of its arguments alone."""
    decoded = decode(data)
    if isinstance(decoded, Refusal):
        return decoded
    found = _read(name, decoded, form or _form(name, decoded.text))
    if isinstance(found, Refusal):
        return found
    notes = list(found.notes)
    if not decoded.sure:
        notes.append(
            Note(kind="text", name=name, fate="kept", why="encoding-guessed", detail=decoded.encoding)
        )
    if decoded.cleaned:
        count = str(decoded.cleaned)
        notes.append(Note(kind="text", name=name, fate="dropped", why="characters", detail=count))
    return replace(found, notes=tuple(notes))


def _form(name: str, text: str) -> Form:
    ending = posixpath.splitext(name)[1].lower()
    head = text[:2000]
    if ending in TEXTS:
        return "markdown"
    if _HTML.search(head) and not re.match(r"\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed)", head):
        return "page"
    if _XML.match(head) or ending in (".xml", ".atom", ".rss"):
        return "xml"
    return "page" if ending in (".html", ".htm", ".xhtml") else "text"


def _read(name: str, decoded: Decoded, form: Form) -> Export | Refusal:
    if form == "xml":
        return _read_xml(decoded.text)
    if len(decoded.text) > _TEXT_LIMIT:
        return Refusal("too-large", f"{len(decoded.text) >> 20} MB > {_TEXT_LIMIT >> 20} MB")
    if form == "page":
        return read_page(decoded.text, name)
    if form == "text":
        return read_pasted(decoded.text, name)
    unused: dict[str, int] = {}
    entry = markdown_entry(name, decoded, unused)
    if isinstance(entry, Refusal):
        return entry
    return Export(form="folder", entries=(entry,), counted=1, unused=tuple(sorted(unused.items())))


def _read_xml(text: str) -> Export | Refusal:
    root = parse_xml(text)
    if isinstance(root, Refusal):
        return root
    if is_wordpress(root):
        return read_wordpress(root)
    if is_blogger(root):
        return read_blogger(root)
    return read_feed(root) if is_feed(root) else Refusal("unknown-form", str(root.tag)[:60])
