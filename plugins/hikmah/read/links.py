"""The links of one text: what each means, where it stands, and the sentence around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.language import Said
from hikmah.names import PassageId, Place, StorySlug
from hikmah.read.dialect import RawLink
from hikmah.read.finder import Finder
from hikmah.read.fragments import sentences
from hikmah.read.marks import QUOTE_PARAGRAPH, mark
from hikmah.read.targets import file_target, likely_link, story_target
from hikmah.text import Href, Piece, Quote, Reference, Target, TitleOf

NOWHERE = Target("story", "")
"""Stands for a link whose form is not understood, which has been said."""

_ALONE = Said("sendirian dalam satu paragraf", "in a paragraph of its own")


@dataclass(frozen=True, slots=True)
class _Link:
    raw: RawLink
    target: Target
    place: Place


class Links:
    """All links of a text by their number in it; ``diagnostics`` says which are not understood."""

    def __init__(self, finder: Finder, raws: Iterable[RawLink]) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._finder = finder
        self._links = [self._link(raw) for raw in raws]

    def name(self, number: int) -> str:
        """What stands for the title of a link without a label, until titles are known."""
        return self._links[number].target.id

    def piece(self, letter: str, number: int) -> Piece:
        """What the mark *letter* of a link becomes."""
        link = self._links[number]
        if letter == "q":
            return Quote(StorySlug(link.target.id), link.target.passage or PassageId(""), link.place)
        return Href(link.target) if letter == "h" else TitleOf(link.target)

    def quotes_in_sentences(self, html: str) -> Iterator[Diagnostic]:
        """Quotes that do not stand alone: a passage is made of paragraphs, and none can stand in another."""
        rest = QUOTE_PARAGRAPH.sub("", html)
        for number, link in enumerate(self._links):
            if link.target is not NOWHERE and mark("q", number) in rest:
                yield diagnose("HKM035", link.place, found=link.raw.raw, **_ALONE.values("expected"))

    def references(self, cuts: Iterable[tuple[str, PassageId | None]]) -> tuple[Reference, ...]:
        """The links of all cuts in order of place; each cut comes with its passage, if it is one."""
        found = (reference for html, passage in cuts for reference in self._in(html, passage))
        return tuple(sorted(found, key=lambda reference: reference.place))

    def _in(self, html: str, passage: PassageId | None) -> Iterator[Reference]:
        """Links with their sentence; quotes in place and files, which stand in none."""
        for number, before, label, after in sentences(html):
            if self._links[number].target.kind != "asset":
                yield self._reference(number, passage, before, label, after)
        for number, link in enumerate(self._links):
            shows_file = link.target.kind == "asset" and mark("h", number) in html
            if shows_file or mark("q", number) in html:
                yield self._reference(number, passage, "", None, "")

    def _reference(
        self, number: int, passage: PassageId | None, before: str, label: str | None, after: str
    ) -> Reference:
        link = self._links[number]
        return Reference(
            target=link.target,
            before=before,
            label=label,
            after=after,
            passage=passage,
            quotes=link.raw.quotes,
            place=link.place,
        )

    def _link(self, raw: RawLink) -> _Link:
        is_file = raw.target.startswith("file:")
        place = self._finder.address(raw.raw) if is_file else self._finder.words(raw.raw)
        target: Target | None
        if is_file:
            target = file_target(raw.target.removeprefix("file:"), place.source)
        else:
            target = story_target(raw.target)
            if raw.quotes and target and (target.kind != "story" or target.passage is None):
                target = None
        if target is None:
            self.diagnostics.append(diagnose("HKM052", place, found=raw.raw, near=likely_link(raw)))
        return _Link(raw, target or NOWHERE, place)
