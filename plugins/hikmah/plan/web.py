"""Every HTML page of one language, each with the fingerprint of all it is made from."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.model import Document
from hikmah.plan.closures import Closures, css_name
from hikmah.plan.edition import Edition
from hikmah.plan.fingerprint import fingerprint
from hikmah.plan.frame import site_view
from hikmah.plan.lesson_pages import has_matrix, lesson_view, lessons_view
from hikmah.plan.listings import archive_view, glossary_view, home_view, not_found_view
from hikmah.plan.machine import redirect_view
from hikmah.plan.map_page import map_view
from hikmah.plan.output import Output, Recipe
from hikmah.plan.pair_pages import matrix_view, pair_view, turned_view
from hikmah.plan.parts import Url
from hikmah.plan.redirects import Redirect
from hikmah.plan.routes import Route
from hikmah.plan.search_page import search_tool, search_view
from hikmah.plan.series_pages import series_view
from hikmah.plan.session_pages import plain_view, session_view, sessions_view
from hikmah.plan.story_pages import story_view
from hikmah.plan.views import SiteView


class Pages:
    """The HTML of one language; *indexes* are the folders of its search, where it has one."""

    def __init__(self, closures: Closures, edition: Edition, indexes: tuple[str, ...]) -> None:
        self._closures = closures
        self._edition = edition
        self._words = closures.words[edition.kb.lang]
        self._site: SiteView = site_view(edition, self._words, Url(css_name(closures)))
        self._shared = fingerprint(closures.code, self._site)
        folders = tuple(edition.routes.search_index(name).url for name in indexes)
        scripts = closures.scripts
        self._tool = search_tool(edition, Url(scripts["search"]), folders) if indexes else None

    def texts(self) -> Iterator[Output]:
        """A page for every text an author wrote."""
        edition, kb, routes = self._edition, self._edition.kb, self._edition.routes
        for story in (*kb.stories, *kb.hidden):
            yield self._page("story", routes.story(story.slug), story_view(edition, story), story)
        for lesson in kb.lessons:
            yield self._page("lesson", routes.lesson(lesson.id), lesson_view(edition, lesson), lesson)
        for session in kb.sessions:
            yield self._page("session", routes.session(session.slug), session_view(edition, session), session)
        for page in kb.pages:
            yield self._page("page", routes.page(page.slug), plain_view(edition, page), page)

    def listings(self) -> Iterator[Output]:
        """The pages no author writes."""
        edition, words, routes = self._edition, self._words, self._edition.routes
        yield self._page("home", routes.home(), home_view(edition))
        yield self._page("lessons", routes.lessons(), lessons_view(edition, words))
        yield self._page("archive", routes.archive(), archive_view(edition, words))
        yield self._page("search", routes.search(), search_view(edition, words, self._tool))
        yield self._page("404", routes.not_found(), not_found_view(edition, words))
        if edition.kb.sessions:
            yield self._page("sessions", routes.sessions(), sessions_view(edition, words))
        if edition.kb.terms:
            yield self._page("glossary", routes.glossary(), glossary_view(edition, words))
        for series in edition.kb.series:
            view = series_view(edition, words, series)
            yield self._page(
                "series", routes.series(series.slug), view, *(part.story for part in series.parts)
            )

    def pairs(self) -> Iterator[Output]:
        """Two lessons together, from either side, and the table of them all."""
        edition, words = self._edition, self._words
        for pair in edition.kb.pairs:
            sources = (edition.kb.lesson[pair.one], edition.kb.lesson[pair.other])
            route = edition.routes.lesson_pair(pair.one, pair.other)
            yield self._page("pair", route, pair_view(edition, words, pair), *sources)
            yield self._page("redirect", *turned_view(edition, words, pair), *sources)
        if has_matrix(edition):
            yield self._page("matrix", edition.routes.matrix(), matrix_view(edition, words))
            drawn = map_view(edition, words, self._closures.motifs)
            yield self._page("map", edition.routes.map(), drawn)

    def redirect(self, redirect: Redirect) -> Output:
        """A page at an old address."""
        view = redirect_view(self._edition, self._words, redirect.route, redirect.target)
        return self._page("redirect", redirect.route, view, redirect.target)

    def _page(self, template: str, route: Route, view: object, *sources: Document) -> Output:
        lang = self._edition.kb.lang
        closure = self._closures.pages[f"{template}.html", lang]
        return Output(
            save_as=route.save_as,
            recipe=Recipe("page", f"{template}.html", lang),
            view=view,
            site=self._site,
            fingerprint=fingerprint(self._shared, closure, template, view),
            sources=tuple(source.places.source for source in sources),
        )
