"""Related stories: few, with the reasons, and such that an edit elsewhere seldom changes them.

A score adds up what two stories have in common: lessons, glossary terms, links, rare words. Everything in
it is a small whole number that moves in coarse steps, so that one edit moves it for few stories; ties go to
the story told at the nearest time, so that a new story does not displace others all over the site.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Set
from heapq import nlargest
from itertools import chain

from hikmah.fingerprint import fingerprint
from hikmah.imprint import Imprint
from hikmah.index.comparison import Comparison, Kin, Row
from hikmah.index.kin import MANY, touched
from hikmah.index.knowledge_base import KnowledgeBase, Related
from hikmah.index.on_demand import OnDemand
from hikmah.index.wording import Wording, same_words, unlike
from hikmah.model import Story
from hikmah.names import LessonId, SourcePath, StorySlug, TermId

KEPT = 3
"""Related stories a story shows."""
LEAST = 2
"""A term that many use is too little."""
LESSON, LINK, PASSAGES, QUOTE = 3, 4, 5, 6
"""What a shared lesson counts, a link, one from passage to passage, a quotation."""
TERM, TERMS = 2, 4
"""What one shared term counts at most, and all of them."""
ALIKE = 12
"""From so many hundredths of likeness on, the reader is told that the words are alike."""
LIKENESS = ((6, 1), (ALIKE, 2), (18, 4), (25, 6), (40, 9))
"""What likeness counts, from which hundredth on."""


def compare_stories(
    kb: KnowledgeBase, imprints: Mapping[SourcePath, Imprint], before: Comparison | None = None
) -> Comparison:
    """For each listed story the few that have most in common with it, the nearest first.

    Parts of one series are not related to each other here: their pages lead to one another already. Only
    what may have changed since *before* is compared; what is found is the same as without it.
    """
    names = [story.slug for story in kb.stories]
    least = LIKENESS[0][0]
    wording = same_words(
        names, [story.body.stems for story in kb.stories], least, before.wording if before else None
    )
    others = _others(kb, imprints)
    if before is not None and before.others == others and before.wording is wording:
        return before
    finder = _Finder(kb, wording)
    if before is None:
        return Comparison(others, finder.kin(), wording, {name: finder.related(name) for name in names})
    kin: Mapping[StorySlug, Kin] = before.kin if before.others == others else finder.kin()
    again = {names[place] for place in unlike(before.wording, wording)}
    if kin is not before.kin:
        again |= finder.with_like_words(touched(before.kin, kin))
    found = {name: finder.related(name) if name in again else before.found[name] for name in names}
    return Comparison(others, kin, wording, found)


def related_of(kb: KnowledgeBase, compared: Comparison) -> Mapping[StorySlug, tuple[Related, ...]]:
    """What was found, with the stories as they are now; who has nothing in common with any other is out."""

    def related(rows: tuple[Row, ...]) -> tuple[Related, ...]:
        return tuple(
            Related(
                story=kb.story[row.story],
                lessons=row.lessons,
                terms=row.terms,
                linked=row.linked,
                alike=row.alike,
            )
            for row in rows
        )

    return OnDemand({slug: rows for slug, rows in compared.found.items() if rows}, related)


def _others(kb: KnowledgeBase, imprints: Mapping[SourcePath, Imprint]) -> str:
    rows: list[str] = []
    for story in kb.stories:
        rows.append(f"/{imprints[story.places.source].ties}")
        rows += [term.id for term in kb.terms_in.get(story.slug, ())]
    return fingerprint(" ".join(rows), tuple(kb.lesson), tuple(kb.reading))


class _Finder:
    """What all searches share: who uses what, by the stories' places in the knowledge base."""

    def __init__(self, kb: KnowledgeBase, wording: Wording) -> None:
        self._kb = kb
        self._stories = kb.stories
        self._places = {story.slug: place for place, story in enumerate(kb.stories)}
        self._links = _links(kb, self._places)
        self._wording = wording.alike
        self._weights = _term_weights(kb)
        self._terms = [self._telling(story) for story in kb.stories]
        self._carried = [kb.lesson.keys() & story.lessons for story in kb.stories]
        self._groups = self._companies()

    def _telling(self, story: Story) -> dict[TermId, int]:
        terms = self._kb.terms_in.get(story.slug, ())
        return {term.id: self._weights[term.id] for term in terms if term.id in self._weights}

    def _companies(self) -> list[set[int]]:
        """Those that share a lesson or term which few have, each group one set."""
        groups = [kept for kept in self._kb.reading.values() if len(kept) <= MANY]
        used = (self._kb.terms_used[term] for term in self._weights)
        groups += [stories for stories in used if len(stories) <= MANY]
        return [{self._places[story.slug] for story in group} for group in groups]

    def kin(self) -> dict[StorySlug, Kin]:
        """What the stories are compared by, their words apart."""
        kb = self._kb
        return {
            story.slug: Kin(
                date=story.date,
                lessons=tuple(name for name in story.lessons if name in kb.lesson),
                terms=tuple(term.id for term in kb.terms_in.get(story.slug, ())),
                series=tuple(series.slug for series in kb.in_series.get(story.slug, ())),
                links=tuple((self._stories[at].slug, counts) for at, counts in sorted(links.items())),
            )
            for story, links in zip(self._stories, self._links, strict=True)
        }

    def with_like_words(self, slugs: Set[StorySlug]) -> set[StorySlug]:
        """*slugs* and the stories that are told in words like theirs."""
        places = {self._places[slug] for slug in slugs & self._places.keys()}
        near = (at for at, levels in enumerate(self._wording) if not places.isdisjoint(levels))
        return {self._stories[at].slug for at in (*places, *near)}

    def related(self, slug: StorySlug) -> tuple[Row, ...]:
        """The best of those that have anything in common with the story *slug*."""
        place = self._places[slug]
        story = self._stories[place]
        company = (group for group in self._groups if place in group)
        others = {*self._links[place], *self._wording[place], *chain.from_iterable(company)}
        others.discard(place)
        if self._kb.in_series.get(story.slug):
            others = {other for other in others if not self._in_series(place, other)}
        scored = [(self._score(place, other), other) for other in others]
        # Only those that can be among the best are ordered by their distance, which takes longest to tell.
        best = nlargest(KEPT, (score for score, _ in scored))
        least = max(LEAST, best[-1] if len(best) == KEPT else LEAST)
        scored = [(score, other) for score, other in scored if score >= least]
        scored.sort(key=lambda pair: (-pair[0], *_distance(story, self._stories[pair[1]])))
        return tuple(self._reasons(place, other) for _, other in scored[:KEPT])

    def _score(self, place: int, other: int) -> int:
        lessons = len(self._carried[place] & self._carried[other]) * LESSON
        weights = self._terms[place]
        terms = sum(min(weights[term], TERM) for term in weights.keys() & self._terms[other].keys())
        alike = self._alike(place, other)
        words = max((points for least, points in LIKENESS if alike >= least), default=0) if alike else 0
        return lessons + min(terms, TERMS) + self._links[place].get(other, 0) + words

    def _reasons(self, place: int, other: int) -> Row:
        return Row(
            story=self._stories[other].slug,
            lessons=tuple(self._lessons(place, other)),
            terms=tuple(self._shared_terms(place, other)),
            linked=other in self._links[place],
            alike=self._alike(place, other) >= ALIKE,
        )

    def _lessons(self, place: int, other: int) -> list[LessonId]:
        shared = set(self._stories[other].lessons)
        known = self._kb.lesson
        return [name for name in self._stories[place].lessons if name in shared and name in known]

    def _shared_terms(self, place: int, other: int) -> list[TermId]:
        """The rarest first: they say most."""
        weights = self._terms[place]
        return sorted(weights.keys() & self._terms[other].keys(), key=lambda term: (-weights[term], term))

    def _alike(self, place: int, other: int) -> int:
        """As one finds the other: both looked, and either may have had nearer ones to look at."""
        return max(self._wording[place].get(other, 0), self._wording[other].get(place, 0))

    def _in_series(self, place: int, other: int) -> bool:
        one, two = (self._kb.in_series.get(self._stories[at].slug, ()) for at in (place, other))
        return any(series in two for series in one)


def _distance(story: Story, other: Story) -> tuple[int, dt.date, StorySlug]:
    """How far apart they were told, then what orders those that are equally far."""
    return abs((story.date - other.date).days), other.date, other.slug


def _term_weights(kb: KnowledgeBase) -> dict[TermId, int]:
    """How many times rarer a term is than a story, by powers of two; what every other story uses is out."""
    size = len(kb.stories).bit_length()
    weights = {term: size - len(stories).bit_length() for term, stories in kb.terms_used.items()}
    return {term: weight for term, weight in weights.items() if weight > 0}


def _links(kb: KnowledgeBase, places: Mapping[StorySlug, int]) -> list[dict[int, int]]:
    """What the strongest link between two stories counts, for each story, whichever of the two links."""
    found: list[dict[int, int]] = [{} for _ in kb.stories]
    for place, story in enumerate(kb.stories):
        for reference in story.body.references:
            other = places.get(StorySlug(reference.target.id)) if reference.target.kind == "story" else None
            if other is None or other == place:
                continue
            both = reference.passage is not None and reference.target.passage is not None
            counts = QUOTE if reference.quotes else PASSAGES if both else LINK
            for one, two in ((place, other), (other, place)):
                found[one][two] = max(counts, found[one].get(two, 0))
    return found
