"""Raw HTML held to an allow-list, and a word about everything that had to go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

import nh3

# fmt: off
TAGS = frozenset({
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div", "dl",
    "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins",
    "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var",
})
# fmt: on
ATTRIBUTES: dict[str, set[str]] = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href"},
    "img": {"alt", "height", "src", "width"},
    "li": {"value"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_TAG = re.compile(
    r"<([a-zA-Z][\w:-]*)((?:\s+[^\s=<>/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?)*)\s*/?>|<!--"
)
_COMMENT = re.compile(r"<!--(?!-?>)")
_ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S*))")
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):")
_ALIGN = re.compile(r' style="text-align: (left|right|center);"')


def sanitise(html: str) -> str:
    """*html* with everything outside the allow-list removed, and every element closed.

    Column alignment, which Markdown tables write as a style, becomes a class (``align-right``): pages
    carry no inline style.
    """
    aligned = _ALIGN.sub(r' class="align-\1"', html) if "text-align" in html else html
    return _cleaner().clean(aligned)


@lru_cache(maxsize=1)
def _cleaner() -> nh3.Cleaner:
    """Setting up the allow-list takes longer than cleaning a paragraph with it."""
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel=None,
        clean_content_tags={"script", "style"},
    )


def without_comments(text: str) -> str:
    """*text* without its comments: they are the author's own and were never to be seen.

    One that is not closed stays, for it would take all that follows with it.
    """
    kept, at = [], 0
    for found in _COMMENT.finditer(text) if "<!--" in text else ():
        if found.start() >= at and (end := text.find("-->", found.end())) >= 0:
            kept.append(text[at : found.start()])
            at = end + len("-->")
        elif found.start() >= at:
            break  # none is closed from here on
    return "".join((*kept, text[at:]))


def dropped(html: str) -> Iterator[str]:
    """What :func:`sanitise` takes out of *html*, as its author wrote it: ``<script``, ``onclick``."""
    for tag in _TAG.finditer(_ALIGN.sub("", without_comments(html))):
        if tag[1] is None:
            yield "<!--"
        elif tag[1].lower() not in TAGS:
            yield f"<{tag[1]}"
        elif tag[2]:
            yield from _dropped_attributes(tag[1].lower(), tag[2])


def pictures(html: str) -> Iterator[str]:
    """The addresses of all pictures of *html*, those in raw HTML too."""
    for tag in _TAG.finditer(without_comments(html)) if "<img" in html.lower() else ():
        if (tag[1] or "").lower() == "img":
            for name, *values in _ATTRIBUTE.findall(tag[2]):
                if name.lower() == "src":
                    yield unescape("".join(values))


def _dropped_attributes(tag: str, written: str) -> Iterator[str]:
    allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())
    for name, *values in _ATTRIBUTE.findall(written):
        if name.lower() not in allowed:
            yield str(name)
        elif name.lower() == "href":  # where a picture comes from is a rule of its own
            scheme = _SCHEME.match("".join(values))
            if scheme and scheme[1].lower() not in SCHEMES:
                yield f"{scheme[1]}:"
