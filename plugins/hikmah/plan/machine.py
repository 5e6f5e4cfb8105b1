"""What programs read: feeds, robots.txt, redirects, copied files."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING

from hikmah.model import Lesson, Story
from hikmah.names import Language
from hikmah.plan.edition import Edition
from hikmah.plan.feed_entry import entry_html, permanent_address
from hikmah.plan.frame import make_meta
from hikmah.plan.parts import Html
from hikmah.plan.routes import Route
from hikmah.plan.words import Words

if TYPE_CHECKING:
    from hikmah.plan.code_views import RedirectView

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
class RobotsView:
    """What crawlers are told; the sitemap's absolute address, or empty."""

    sitemap: str
    closed: str = ""
    """The path of what is not for them, or empty."""


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


def redirect_view(edition: Edition, words: Words, alias: Route, target: Story | Lesson) -> RedirectView:
    """A page at an old address that leads to *target*."""
    from hikmah.plan.code_views import RedirectView

    url = edition.routes.document(target).url
    meta = make_meta(
        edition, alias, title=words.moved, description=target.title, kind="redirect", listed=False
    )
    return RedirectView(meta=meta, title=target.title, target=url)
