"""The first use of each glossary term on a page, made into something a reader can ask.

A pure function of the page's view: which terms, and how the text may spell them, stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from hikmah.plan.parts import Html, Part, Prose, TextPart
from hikmah.plan.story_views import StoryView, TermView

if TYPE_CHECKING:
    from hikmah.plan.page_view import PageView

Use = Callable[[TermView, Markup], str]
"""Makes the markup of one use from the term and the words that stand in the text."""

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)(?: [a-z-]+="[^"]*")* ?/?>')
_LEFT_ALONE = frozenset(
    {"a", "abbr", "button", "cite", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"kbd", "pre", "samp", "sup", "var"}
)
"""What already leads or means something, or must stay as it is: no use is looked for in these."""
_TITLE = re.compile("“[^“”]*[^“”.!?…,;:—–]”")
"""A quotation that does not end as speech does: a title, or a word spoken of."""


def explained(page: PageView, use: Use) -> PageView:
    """*page* with the first use of each of its terms marked, in the order in which it is read."""
    if isinstance(page, StoryView):
        return replace(page, prose=_Marker(page.terms, use).prose(page.prose))
    # Loaded only where a page is not a story's: most that are rendered after an edit are.
    from hikmah.plan.lesson_views import LessonView
    from hikmah.plan.listing_views import SessionView

    match page:
        case LessonView():
            marker = _Marker(page.terms, use)
            prose = marker.prose(page.prose)
            passages = (replace(quoted, prose=marker.prose(quoted.prose)) for quoted in page.passages)
            return replace(page, prose=prose, passages=tuple(passages))
        case SessionView():
            return replace(page, prose=_Marker(page.terms, use).prose(page.prose))
        case _:
            return page


class _Marker:
    """Goes through a page's prose once; ``waiting`` are the terms that have not been used yet."""

    def __init__(self, terms: Iterable[TermView], use: Use) -> None:
        self._use = use
        self._spelt = {
            _folded(escape(spelling, quote=False)): term
            for term in reversed(tuple(terms))
            for spelling in term.spellings
        }
        self._waiting = {term.id for term in self._spelt.values()}
        self._pattern = _pattern(self._spelt)

    def prose(self, prose: Prose) -> Prose:
        """*prose*, marked; footnotes are left as they are."""
        return replace(prose, parts=self._parts(prose.parts)) if self._waiting else prose

    def _parts(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(
            TextPart(html=self._html(part.html))
            if isinstance(part, TextPart)
            else replace(part, parts=self._parts(part.parts))
            for part in parts
        )

    def _html(self, html: Html) -> Html:
        return Html("".join(self._text(text) if free else text for text, free in _pieces(html)))

    def _text(self, text: str) -> str:
        titles = [found.span() for found in _TITLE.finditer(text)]

        def marked(found: re.Match[str]) -> str:
            term = self._spelt.get(_folded(found[0]))  # ſ is no s, though the pattern takes it for one
            in_title = any(start < found.start() < end for start, end in titles)
            if term is None or in_title or term.id not in self._waiting:
                return found[0]
            self._waiting.discard(term.id)
            return str(self._use(term, Markup(found[0])))  # noqa: S704 (out of sanitised HTML)

        return self._pattern.sub(marked, text) if self._waiting else text


def _folded(words: str) -> str:
    return " ".join(words.replace("&nbsp;", " ").split()).lower()


def _pattern(spellings: Iterable[str]) -> re.Pattern[str]:
    """Whole words, the longest first; a line may end between two words of a term."""
    longest = sorted(spellings, key=lambda word: (-len(word), word))
    words = (r"(?:\s|&nbsp;)+".join(map(re.escape, spelling.split())) for spelling in longest)
    return re.compile(r"(?<![\w&])(?:" + "|".join(words) + r")(?!\w)", re.IGNORECASE)


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """The tags and texts of *html*, each with whether a use may be looked for in it."""
    inside: list[str] = []
    position = 0
    for tag in _TAG.finditer(html):
        yield html[position : tag.start()], not inside
        yield tag[0], False
        position = tag.end()
        if tag[2] in _LEFT_ALONE:
            if not tag[1]:
                inside.append(tag[2])
            elif tag[2] in inside:
                inside.remove(tag[2])
    yield html[position:], not inside
