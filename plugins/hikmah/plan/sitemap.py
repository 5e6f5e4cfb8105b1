"""The site's public pages for those who look for them, each with the same page in other languages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hikmah.model import Page, Session
from hikmah.names import Language, LessonId
from hikmah.plan.edition import Edition, has_matrix, pair_key
from hikmah.plan.frame import same_page
from hikmah.plan.routes import Route, Routes
from hikmah.plan.views import Alternate


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapPage:
    """An absolute address, the day of its last change where it is known, and its other languages."""

    address: str
    changed: dt.date | None
    others: tuple[tuple[Language, str], ...]
    """All languages with their addresses, this one included; none where there is but one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapView:
    """All public pages."""

    pages: tuple[SitemapPage, ...]


def sitemap_view(editions: Iterable[Edition]) -> SitemapView:
    """The public pages of all languages, in each sorted by address."""
    return SitemapView(
        pages=tuple(
            page for edition in editions for page in sorted(_pages(edition), key=lambda page: page.address)
        )
    )


def _pages(edition: Edition) -> Iterator[SitemapPage]:
    """Drafts and hidden texts are not public."""
    kb, routes = edition.kb, edition.routes
    stories = [story for story in kb.stories if story.status == "published"]
    for story in stories:
        yield _page(
            edition, routes.story(story.slug), story.modified or story.date, edition.alternates(story)
        )
    for lesson in kb.lessons:
        yield _page(
            edition, routes.lesson(lesson.id), _newest_of(edition, lesson.id), edition.alternates(lesson)
        )
    for pair in kb.pairs:
        others = edition.translations.get(pair_key(pair), ())
        yield _page(edition, routes.lesson_pair(pair.one, pair.other), None, others)
    for series in kb.series:
        yield _page(edition, routes.series(series.slug))
    every: tuple[Session | Page, ...] = (*kb.sessions, *kb.pages)
    for text in every:
        if text.status == "published":
            yield _page(edition, routes.document(text), None, edition.alternates(text))
    newest = max((story.modified or story.date for story in stories), default=None)
    for find, changes, told in _listings(edition):
        found = same_page(edition, find, told=told) if find is not Routes.sessions else ()
        yield _page(edition, find(routes), newest if changes else None, found)


def _listings(edition: Edition) -> Iterator[tuple[Callable[[Routes], Route], bool, bool]]:
    """The pages no author writes; whether stories change them, and whether there must be some."""
    kb, settings = edition.kb, edition.settings
    for find in (Routes.home, Routes.lessons, Routes.archive, Routes.search):
        yield find, True, False
    if has_matrix(edition):
        yield Routes.matrix, True, True
        yield Routes.map, True, True
    if kb.sessions:
        yield Routes.sessions, False, False
    if kb.terms:
        yield Routes.glossary, False, False
    if settings.desk and not settings.publish_trainer:
        yield Routes.desk, True, False


def _page(
    edition: Edition, route: Route, changed: dt.date | None = None, others: tuple[Alternate, ...] = ()
) -> SitemapPage:
    return SitemapPage(
        address=edition.routes.absolute(route.url),
        changed=changed,
        others=tuple((other.lang, other.public) for other in others),
    )


def _newest_of(edition: Edition, lesson: LessonId) -> dt.date | None:
    return max((story.modified or story.date for story in edition.kb.reading[lesson]), default=None)
