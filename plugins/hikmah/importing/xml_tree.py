"""Text → XML tree, within limits: what was made to harm, or is no export of a blog, is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from hikmah.importing.entries import Refusal

DEPTH = 64
ELEMENTS = 2_000_000
_SPACES = {
    "wp": "http://wordpress.org/export/1.2/",
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "blogger": "http://schemas.google.com/blogger/2018",
}
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


class _Limited(TreeBuilder):
    """Builds a tree and stops where it becomes too deep or too large."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.count = 0

    def start(self, tag: Any, attrs: Any, /) -> Any:
        """One element begins."""
        self.depth += 1
        self.count += 1
        if self.depth > DEPTH:
            raise _Excess("xml-deep")
        if self.count > ELEMENTS:
            raise _Excess("xml-many")
        return super().start(tag, attrs)

    def end(self, tag: Any, /) -> Any:
        """One element ends."""
        self.depth -= 1
        return super().end(tag)


class _Excess(Exception):
    """Raised through the parser, which knows no other way to stop."""


def parse_xml(text: str) -> Element | Refusal:
    """The root element. Entities of a document's own, external ones and great depth are refused.

    A prefix that nobody declared is declared for the document: some exporters forget it.
    """
    text = _DECLARATION.sub("", text, count=1).lstrip()
    root = _parsed(text)
    if isinstance(root, Refusal) and root.detail.startswith("unbound prefix"):
        return _parsed(_with_prefixes(text))
    return root


def _parsed(text: str) -> Element | Refusal:
    parser = DefusedXMLParser(target=_Limited(), encoding="utf-8")
    try:
        parser.feed(text.encode("utf-8"))
        root: Element = parser.close()
    except _Excess as excess:
        return Refusal(str(excess))
    except DefusedXmlException:
        return Refusal("xml-entities")
    except (ParseError, ValueError) as fault:
        return Refusal("xml-broken", str(fault))
    return root


def _with_prefixes(text: str) -> str:
    used = set(re.findall(r"<([A-Za-z][\w.-]*):", text)) | set(
        re.findall(r"\s([A-Za-z][\w.-]*):[\w.-]+\s*=", text)
    )
    missing = sorted(used - set(re.findall(r"\sxmlns:([\w.-]+)\s*=", text)) - {"xml", "xmlns"})[:50]
    declared = "".join(f' xmlns:{name}="{_SPACES.get(name, "urn:prefix:" + name)}"' for name in missing)
    return re.sub(r"<[A-Za-z][\w.:-]*", lambda match: match[0] + declared, text, count=1)


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element, name: str, space: str = "") -> Iterator[Element]:
    """The children of this name; *space* is something their namespace must contain."""
    return (one for one in element if local(one) == name and space in str(element_space(one)))


def element_space(element: Element) -> str:
    """The element's namespace."""
    return str(element.tag).rpartition("}")[0].lstrip("{")


def text_of(element: Element, name: str, space: str = "") -> str:
    """The text of the first child of this name, or nothing."""
    for one in children(element, name, space):
        return "".join(one.itertext()).strip()
    return ""
