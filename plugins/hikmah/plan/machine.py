"""What programs read: feeds, sitemap, robots.txt, redirects, copied files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain
from operator import itemgetter

from hikmah.model import Lesson, Page, Session, Story
from hikmah.names import Language, LessonId
from hikmah.plan.edition import Edition
from hikmah.plan.feed_entry import entry_html, permanent_address
from hikmah.plan.frame import make_meta
from hikmah.plan.parts import Html
from hikmah.plan.routes import Route
from hikmah.plan.views import RedirectView
from hikmah.plan.words import Words

FEED_LENGTH = 20
"""Entries in a feed, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One story in a feed, with its full text; ``categories`` are its lessons, as (id, title)."""

    title: str
    id: str
    url: str
    published: dt.date
    updated: dt.date
    author: str
    summary: str
    html: Html
    categories: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """An Atom feed; all addresses are absolute."""

    title: str
    subtitle: str
    lang: Language
    url: str
    page: str
    author: str
    lessons: str
    """The address of all lessons: what the categories are taken from."""
    rights: str
    licence: str
    """The licence's address; empty where the site names none, as is ``rights``."""
    entries: tuple[FeedEntry, ...]
    id: str = ""
    """Where the feed is not that of the page it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapView:
    """Absolute addresses with the day of their last change, where it is known."""

    pages: tuple[tuple[str, dt.date | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsView:
    """What crawlers are told; the sitemap's absolute address, or empty."""

    sitemap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyView:
    """A file copied as it is: its path on disk and a digest that changes when the file does."""

    file: str
    digest: str


def feed_view(edition: Edition, lesson: Lesson | None) -> FeedView:
    """The site's feed, or one lesson's. Drafts never stand in a feed, whatever else shows them."""
    kb, routes, settings = edition.kb, edition.routes, edition.settings
    page = routes.lesson(lesson.id) if lesson else routes.home()
    return FeedView(
        title=f"{settings.name}: {lesson.title}" if lesson else settings.name,
        subtitle=lesson.summary if lesson else settings.tagline,
        lang=kb.lang,
        url=routes.absolute(routes.feed(lesson.id if lesson else None).url),
        page=routes.absolute(page.url),
        author=settings.author or settings.name,
        lessons=routes.absolute(routes.lessons().url),
        rights=settings.licence,
        licence=settings.licence_url,
        entries=tuple(_entry(edition, story) for story in feed_stories(edition, lesson)),
    )


def feed_stories(edition: Edition, lesson: Lesson | None) -> list[Story]:
    """The newest of all stories, or of a lesson's."""
    stories = edition.kb.reading[lesson.id] if lesson else edition.kb.stories
    published = (story for story in stories if story.status == "published")
    return nlargest(FEED_LENGTH, published, key=lambda story: (story.date, story.slug))


def _entry(edition: Edition, story: Story) -> FeedEntry:
    return FeedEntry(
        title=story.title,
        id=permanent_address(edition, story),
        url=edition.routes.absolute(edition.routes.story(story.slug).url),
        published=story.date,
        updated=story.modified or story.date,
        author=story.author or edition.settings.author or edition.settings.name,
        summary=story.summary,
        html=entry_html(edition, story),
        categories=tuple((mark.id, mark.title) for mark in edition.lesson_marks(story.lessons)),
    )


def sitemap_view(editions: Iterable[Edition]) -> SitemapView:
    """The public pages of all languages."""
    return SitemapView(pages=tuple(chain.from_iterable(sitemap_pages(edition) for edition in editions)))


def sitemap_pages(edition: Edition) -> tuple[tuple[str, dt.date | None], ...]:
    """The public pages of one language, sorted by address; drafts and hidden texts are not public."""
    kb, routes = edition.kb, edition.routes
    stories = [story for story in kb.stories if story.status == "published"]
    every: tuple[Session | Page, ...] = (*kb.sessions, *kb.pages)
    texts = [text for text in every if text.status == "published"]
    newest = max((story.modified or story.date for story in stories), default=None)
    rows: list[tuple[Route, dt.date | None]] = [
        (routes.home(), newest),
        (routes.lessons(), newest),
        (routes.archive(), newest),
        (routes.search(), newest),
        (routes.desk(), newest),
        *((routes.story(story.slug), story.modified or story.date) for story in stories),
        *((routes.lesson(lesson.id), _newest_of(edition, lesson.id)) for lesson in kb.lessons),
        *((routes.lesson_pair(pair.one, pair.other), None) for pair in kb.pairs),
        *((routes.series(series.slug), None) for series in kb.series),
        *((routes.document(text), None) for text in texts),
    ]
    if kb.lessons and kb.stories:
        rows += [(routes.matrix(), newest), (routes.map(), newest)]
    if kb.sessions:
        rows.append((routes.sessions(), None))
    if kb.terms:
        rows.append((routes.glossary(), None))
    return tuple(sorted(((routes.absolute(route.url), day) for route, day in rows), key=itemgetter(0)))


def _newest_of(edition: Edition, lesson: LessonId) -> dt.date | None:
    return max((story.modified or story.date for story in edition.kb.reading[lesson]), default=None)


def redirect_view(edition: Edition, words: Words, alias: Route, target: Story | Lesson) -> RedirectView:
    """A page at an old address that leads to *target*."""
    url = edition.routes.document(target).url
    meta = make_meta(
        edition, alias, title=words.moved, description=target.title, kind="redirect", listed=False
    )
    return RedirectView(meta=meta, title=target.title, target=url)
