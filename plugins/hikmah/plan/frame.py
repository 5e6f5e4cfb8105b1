"""What all pages of one language share, and the head of each."""

from __future__ import annotations

from collections.abc import Callable

from hikmah.model import Lesson, Story
from hikmah.plan.cards import HEIGHT as CARD_HEIGHT
from hikmah.plan.cards import WIDTH as CARD_WIDTH
from hikmah.plan.edition import Edition
from hikmah.plan.parts import Html, Url
from hikmah.plan.policy import page_policy
from hikmah.plan.routes import Route, Routes
from hikmah.plan.views import Alternate, Meta, NavLink, OfflineTool, SharedCard, SiteView, ThemeFiles
from hikmah.plan.words import Words


def site_view(edition: Edition, words: Words, files: ThemeFiles, offline: OfflineTool | None) -> SiteView:
    """The frame of one language's pages."""
    kb, routes, settings = edition.kb, edition.routes, edition.settings
    menu = [NavLink(title=words.lessons, url=routes.lessons().url)]
    if kb.sessions:
        menu.append(NavLink(title=words.sessions, url=routes.sessions().url))
    menu.append(NavLink(title=words.archive, url=routes.archive().url))
    if kb.terms:
        menu.append(NavLink(title=words.glossary, url=routes.glossary().url))
    menu.append(NavLink(title=words.search, url=routes.search().url))
    return SiteView(
        name=settings.name,
        tagline=settings.tagline if kb.lang == settings.lang else "",
        lang=kb.lang,
        base=settings.base,
        files=files,
        menu=tuple(menu),
        footer=tuple(
            NavLink(title=page.title, url=routes.page(page.slug).url)
            for page in kb.pages
            if page.status != "hidden"
        )
        + ((NavLink(title=words.desk, url=routes.desk().url),) if settings.desk else ())
        + _offline_link(edition, words)
        + ((NavLink(title=words.codes, url=routes.codes().url),) if settings.codes else ()),
        lessons=edition.lesson_marks(tuple(lesson.id for lesson in kb.lessons)),
        home=routes.home().url,
        desk=routes.desk().url if settings.desk else None,
        lessons_index=routes.lessons().url,
        archive=routes.archive().url,
        glossary=routes.glossary().url,
        feed=routes.feed().url if settings.feeds and settings.base else None,
        data=routes.data().url if settings.data and settings.base else None,
        offline=offline,
        policy="" if settings.relative else page_policy(),
    )


def _offline_link(edition: Edition, words: Words) -> tuple[NavLink, ...]:
    settings = edition.settings
    if not (settings.offline or settings.zip):
        return ()
    return (NavLink(title=words.offline, url=edition.routes.offline().url),)


def make_meta(
    edition: Edition,
    route: Route,
    *,
    title: str,
    description: str,
    kind: str,
    alternates: tuple[Alternate, ...] = (),
    feed: Url | None = None,
    listed: bool = True,
    card: Story | Lesson | None = None,
    facts: Html | None = None,
) -> Meta:
    """The head of the page at *route*."""
    return Meta(
        title=title,
        description=description,
        lang=edition.kb.lang,
        url=route.url,
        canonical=edition.routes.absolute(route.url) if listed else "",
        root=edition.routes.root(route),
        kind=kind,
        alternates=alternates,
        feed=feed,
        card=_card(edition, card) if listed else None,
        facts=facts or Html("") if listed else Html(""),
        listed=listed,
    )


def _card(edition: Edition, of: Story | Lesson | None) -> SharedCard | None:
    """Of the page's own text, or else of the site."""
    settings = edition.settings
    if not settings.cards:
        return None
    address = edition.routes.absolute(edition.routes.card(of).url)
    title = of.title if of else edition.settings.name
    return SharedCard(address=address, title=title, width=CARD_WIDTH, height=CARD_HEIGHT)


def same_page(
    edition: Edition, find: Callable[[Routes], Route], *, told: bool = False
) -> tuple[Alternate, ...]:
    """A page that every language has, such as its home; with *told*, every one that tells stories."""
    found = tuple(
        Alternate(lang=routes.lang, url=find(routes).url, public=routes.absolute(find(routes).url))
        for routes in (edition.told_routes if told else edition.all_routes)
    )
    return found if len(found) > 1 else ()
