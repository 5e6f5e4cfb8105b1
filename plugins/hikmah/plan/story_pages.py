"""Story pages and series pages."""

from __future__ import annotations

from hikmah.index.knowledge_base import Series
from hikmah.model import Story
from hikmah.plan.citations import citations
from hikmah.plan.edition import Edition, minutes_of
from hikmah.plan.frame import make_meta
from hikmah.plan.parts import Url
from hikmah.plan.prose import Setting, make_prose
from hikmah.plan.views import (
    HandoutLink,
    LessonNav,
    NavLink,
    SeriesNav,
    SeriesView,
    SourceNote,
    StoryCard,
    StoryView,
    TermView,
)
from hikmah.plan.words import Words
from hikmah.text import Target


def story_view(edition: Edition, story: Story) -> StoryView:
    """The page of *story*."""
    route = edition.routes.story(story.slug)
    root = edition.routes.root(route)
    listed = story.status == "published"
    return StoryView(
        meta=make_meta(
            edition,
            route,
            title=story.title,
            description=story.summary,
            kind="story",
            alternates=edition.alternates(story),
            listed=listed,
        ),
        title=story.title,
        summary=story.summary,
        date=story.date,
        modified=story.modified,
        author=story.author,
        minutes=minutes_of(story.body.text),
        status=story.status,
        source=SourceNote(kind=story.source.kind, title=story.source.title, published=story.source.published),
        marks=edition.lesson_marks(story.lessons),
        prose=make_prose(edition, story.body, Setting(root=root, files=root)),
        series=_series_nav(edition, story),
        neighbours=_neighbours(edition, story),
        linked_from=citations(edition, Target("story", story.slug)),
        terms=_terms(edition, story),
        handouts=_handouts(edition, story),
    )


def _series_nav(edition: Edition, story: Story) -> SeriesNav | None:
    series = edition.kb.in_series.get(story.slug)
    if series is None or story.series is None:
        return None
    links = tuple(NavLink(title=part.title, url=edition.routes.story(part.slug).url) for part in series.parts)
    at = series.parts.index(story)
    return SeriesNav(
        name=series.name,
        url=edition.routes.series(series.slug).url,
        part=story.series.part,
        parts=links,
        previous=links[at - 1] if at else None,
        next=links[at + 1] if at + 1 < len(links) else None,
    )


def _neighbours(edition: Edition, story: Story) -> tuple[LessonNav, ...]:
    """For each lesson the story carries, what stands before and after it in that lesson's order."""
    found = []
    for name in story.lessons:
        reading = edition.kb.reading.get(name, ())
        slugs = [other.slug for other in reading]
        if story.slug not in slugs or len(slugs) < 2 or name not in edition.marks:
            continue
        at = slugs.index(story.slug)
        found.append(
            LessonNav(
                mark=edition.marks[name],
                previous=edition.cards[slugs[at - 1]] if at else None,
                next=edition.cards[slugs[at + 1]] if at + 1 < len(slugs) else None,
            )
        )
    return tuple(found)


def _terms(edition: Edition, story: Story) -> tuple[TermView, ...]:
    lang, glossary = edition.kb.lang, edition.routes.glossary().url
    return tuple(
        TermView(
            id=term.id,
            name=term.name.text(lang),
            definition=term.definition.text(lang),
            url=Url(f"{glossary}#{term.id}"),
        )
        for term in edition.kb.terms_in.get(story.slug, ())
    )


def _handouts(edition: Edition, story: Story) -> tuple[HandoutLink, ...]:
    """The handouts of the lessons it carries; a hidden story is in none."""
    if not edition.settings.handouts or story.status == "hidden":
        return ()
    return tuple(
        HandoutLink(title=mark.title, url=edition.routes.handout(mark.id).url, mark=mark)
        for mark in edition.lesson_marks(story.lessons)
        if mark.id in edition.kb.lesson
    )


def series_view(edition: Edition, words: Words, series: Series) -> SeriesView:
    """The page of *series*."""
    cards: tuple[StoryCard, ...] = tuple(edition.cards[part.slug] for part in series.parts)
    return SeriesView(
        meta=make_meta(
            edition,
            edition.routes.series(series.slug),
            title=series.name,
            description=words.series_description,
            kind="series",
        ),
        name=series.name,
        parts=cards,
    )
