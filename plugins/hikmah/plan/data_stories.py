"""The stories of ``hikmah.json``, with their passages, their links and what each leads to."""

from __future__ import annotations

from collections.abc import Iterable

from hikmah.model import Document, Story
from hikmah.names import StorySlug
from hikmah.plan.data_views import (
    LinkData,
    PartData,
    PassageData,
    SourceData,
    StoryData,
    TranslationData,
)
from hikmah.plan.edition import Edition
from hikmah.plan.parts import Url
from hikmah.text import Passage, Reference, Target, minutes_of


class PublishedStories:
    """The stories of one language that are given away: drafts and hidden ones are not."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._kb = edition.kb
        self._routes = edition.routes
        self._stories = tuple(story for story in edition.kb.stories if story.status == "published")
        self._known = frozenset(story.slug for story in self._stories)

    def data(self) -> tuple[StoryData, ...]:
        """All of them, in order of date."""
        return tuple(self._story(story) for story in self._stories)

    def slugs(self, stories: Iterable[Story]) -> tuple[StorySlug, ...]:
        """Those of *stories* that are given away, by slug."""
        return tuple(story.slug for story in stories if story.slug in self._known)

    def _story(self, story: Story) -> StoryData:
        source, url = story.source, self._routes.story(story.slug).url
        return StoryData(
            slug=story.slug,
            title=story.title,
            summary=story.summary,
            address=self._routes.absolute(url),
            date=story.date,
            modified=story.modified,
            author=story.author,
            minutes=minutes_of(story.body.text),
            lessons=tuple(name for name in story.lessons if name in self._kb.lesson),
            source=SourceData(kind=source.kind, title=source.title, published=source.published),
            series=tuple(
                PartData(series=series.slug, part=entry.number)
                for series in self._kb.in_series.get(story.slug, ())
                for entry in series.parts
                if entry.story.slug == story.slug
            ),
            passages=tuple(self._passage(url, passage) for passage in story.body.passages),
            links=tuple(
                link for reference in story.body.references if (link := self._link(reference)) is not None
            ),
            terms=tuple(term.id for term in self._kb.terms_in.get(story.slug, ())),
            translations=translations(self._edition, story),
        )

    def _passage(self, url: Url, passage: Passage) -> PassageData:
        return PassageData(
            id=passage.id,
            lessons=tuple(name for name in passage.lessons if name in self._kb.lesson),
            text=passage.text,
            address=self._routes.absolute(Url(f"{url}#{passage.id}")),
        )

    def _link(self, reference: Reference) -> LinkData | None:
        """Left out where it leads to a file, or to what is not given away."""
        target = reference.target
        found = self._edition.destination(target) if self._given(target) else None
        if found is None:
            return None
        return LinkData(
            kind=target.kind,
            target=target.id,
            passage=target.passage,
            address=self._routes.absolute(found.url),
            quote=reference.quotes,
            before=reference.before,
            label=reference.label or found.title,
            after=reference.after,
            within=reference.passage,
        )

    def _given(self, target: Target) -> bool:
        if target.kind == "asset":
            return False
        known = target.kind != "story" or target.id not in self._kb.story
        return known or StorySlug(target.id) in self._known


def translations(edition: Edition, document: Document) -> tuple[TranslationData, ...]:
    """Where *document* is found in the other languages."""
    return tuple(
        TranslationData(language=other.lang, address=edition.routes.absolute(other.url))
        for other in edition.alternates(document)
        if other.lang != edition.kb.lang
    )
