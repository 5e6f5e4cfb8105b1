"""Every HTML page of one language, each with the fingerprint of all it is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from hikmah.fingerprint import fingerprint
from hikmah.model import Document, Lesson, Story
from hikmah.plan.closures import Closures
from hikmah.plan.code_pages import code_leads, code_view, codes_view, leads_on
from hikmah.plan.desk_data import desk_lesson, desk_story
from hikmah.plan.desk_page import desk_view
from hikmah.plan.desk_views import DeskText
from hikmah.plan.edition import Edition
from hikmah.plan.frame import site_view
from hikmah.plan.lesson_pages import has_matrix, lesson_view, lessons_view
from hikmah.plan.lesson_views import LessonView
from hikmah.plan.listings import archive_view, glossary_view, home_view, not_found_view, opened
from hikmah.plan.machine import redirect_view
from hikmah.plan.map_page import map_view
from hikmah.plan.needs import Ground, Needs
from hikmah.plan.offline import offline_tool, offline_view
from hikmah.plan.output import Output, Plans, Recipe, planned
from hikmah.plan.pair_pages import matrix_view, pair_view, turned_view
from hikmah.plan.parts import Url
from hikmah.plan.redirects import Redirect
from hikmah.plan.routes import Route
from hikmah.plan.search_page import search_tool, search_view
from hikmah.plan.series_pages import series_view
from hikmah.plan.session_pages import plain_view, session_view, sessions_view
from hikmah.plan.story_pages import story_view
from hikmah.plan.story_views import StoryView
from hikmah.plan.theme_files import theme_files
from hikmah.plan.views import SiteView


class Pages:
    """The HTML of one language; *indexes* are the folders of its search, where it has one."""

    def __init__(
        self, closures: Closures, edition: Edition, ground: Ground, known: Plans, indexes: tuple[str, ...]
    ) -> None:
        self._closures = closures
        self._edition = edition
        self._known = known
        self._needs = Needs(ground, edition)
        self._words = closures.words[edition.kb.lang]
        tool = offline_tool(edition, closures)
        self._site: SiteView = site_view(edition, self._words, theme_files(closures), tool)
        self._shared = fingerprint(closures.code, self._site)
        folders = tuple(edition.routes.search_index(name).url for name in indexes)
        scripts = closures.scripts
        self._tool = search_tool(edition, Url(scripts["search"]), folders) if indexes else None

    def texts(self) -> Iterator[Output]:
        """A page for every text an author wrote."""
        edition, kb, routes, needs = self._edition, self._edition.kb, self._edition.routes, self._needs
        for story in (*kb.stories, *kb.hidden):
            make = partial(story_view, edition, story)
            needed = needs.story(story)
            told = self._later("story", routes.story(story.slug), make, needed, story)
            yield told
            if edition.settings.desk and story.status != "hidden":
                desk = partial(_desk_story, edition, story, told)
                yield self._desk_text(routes.desk_text(story), desk, needed, story)
        for lesson in kb.lessons:
            make_lesson = partial(lesson_view, edition, self._words, lesson)
            needed = needs.lesson(lesson)
            told = self._later("lesson", routes.lesson(lesson.id), make_lesson, needed, lesson)
            yield told
            if edition.settings.desk:
                desk = partial(_desk_lesson, edition, lesson, told)
                yield self._desk_text(routes.desk_text(lesson), desk, needed, lesson)
        for session in kb.sessions:
            yield self._page("session", routes.session(session.slug), session_view(edition, session), session)
        for page in kb.pages:
            yield self._page("page", routes.page(page.slug), plain_view(edition, page), page)

    def listings(self) -> Iterator[Output]:
        """The pages no author writes."""
        edition, words, routes, needs = self._edition, self._words, self._edition.routes, self._needs
        kb, closures = edition.kb, self._closures
        titles, passages = needs.fronts(), needs.passages(kb.stories)
        home = partial(home_view, edition)
        yield self._later("home", routes.home(), home, needs.wholes((*opened(edition), *kb.sessions)))
        yield self._later("lessons", routes.lessons(), partial(lessons_view, edition, words), passages)
        yield self._later("archive", routes.archive(), partial(archive_view, edition, words), titles)
        search = partial(search_view, edition, words, self._tool)
        yield self._later("search", routes.search(), search, passages)
        if edition.settings.desk:
            desk = partial(desk_view, edition, words, closures.scripts, closures.sheets)
            yield self._later("desk", routes.desk(), desk, needs.everything)
        if edition.settings.offline or edition.settings.zip:
            offline = partial(offline_view, edition, words, closures)
            yield self._later("offline", routes.offline(), offline, titles)
        yield self._later("404", routes.not_found(), partial(not_found_view, edition, words), titles)
        if kb.sessions:
            yield self._page("sessions", routes.sessions(), sessions_view(edition, words))
        if kb.terms:
            glossary = partial(glossary_view, edition, words)
            yield self._later("glossary", routes.glossary(), glossary, needs.glossary())
        for series in kb.series:
            make = partial(series_view, edition, words, series)
            parts = (part.story for part in series.parts)
            yield self._later("series", routes.series(series.slug), make, titles, *parts)

    def pairs(self) -> Iterator[Output]:
        """Two lessons together, from either side, and the table of them all."""
        edition, words, needs = self._edition, self._words, self._needs
        for pair in edition.kb.pairs:
            sources = (edition.kb.lesson[pair.one], edition.kb.lesson[pair.other])
            route = edition.routes.lesson_pair(pair.one, pair.other)
            make = partial(pair_view, edition, words, pair)
            yield self._later("pair", route, make, needs.passages(pair.stories), *sources)
            yield self._page("redirect", *turned_view(edition, words, pair), *sources)
        if has_matrix(edition):
            passages = needs.passages(edition.kb.stories)
            matrix = partial(matrix_view, edition, words)
            yield self._later("matrix", edition.routes.matrix(), matrix, passages)
            drawn = partial(map_view, edition, words, self._closures.motifs)
            yield self._later("map", edition.routes.map(), drawn, needs.fronts())

    def codes(self) -> Iterator[Output]:
        """A page for every code on paper, and the list of them."""
        edition, words, routes = self._edition, self._words, self._edition.routes
        for code, leads in code_leads(edition).items():
            make = partial(code_view, edition, words, code, leads)
            template = "code" if leads_on(edition, leads) else "code-note"
            yield self._later(template, routes.code(code), make, self._needs.fronts(code, repr(leads)))
        passages = self._needs.passages(edition.kb.stories)
        yield self._later("codes", routes.codes(), partial(codes_view, edition, words), passages)

    def redirect(self, redirect: Redirect) -> Output:
        """A page at an old address."""
        make = partial(redirect_view, self._edition, self._words, redirect.route, redirect.target)
        return self._later("redirect", redirect.route, make, self._needs.fronts(), redirect.target)

    def _desk_text(self, route: Route, make: Callable[[], DeskText], needs: str, source: Document) -> Output:
        recipe = Recipe("desk-text", lang=self._edition.kb.lang)

        def mark(view: object) -> str:
            return fingerprint(self._closures.code, recipe, view)

        return planned(self._known, route.save_as, recipe, make, mark, needs, (source,))

    def _page(self, template: str, route: Route, view: object, *sources: Document) -> Output:
        """A page that is planned at every build."""
        return self._output(template, route, lambda: view, "", sources)

    def _later(
        self, template: str, route: Route, make: Callable[[], object], needs: str, *sources: Document
    ) -> Output:
        """A page that is planned only where it *needs* something else than when it was last planned."""
        return self._output(template, route, make, needs, sources)

    def _output(
        self,
        template: str,
        route: Route,
        make: Callable[[], object],
        needs: str,
        sources: tuple[Document, ...],
    ) -> Output:
        lang = self._edition.kb.lang

        def mark(view: object) -> str:
            return fingerprint(self._shared, self._closures.pages[f"{template}.html", lang], template, view)

        recipe = Recipe("page", f"{template}.html", lang)
        return planned(self._known, route.save_as, recipe, make, mark, needs, sources, self._site)


def _desk_story(edition: Edition, story: Story, told: Output) -> DeskText:
    view = told.view
    assert isinstance(view, StoryView)
    return desk_story(edition, story, view)


def _desk_lesson(edition: Edition, lesson: Lesson, told: Output) -> DeskText:
    view = told.view
    assert isinstance(view, LessonView)
    return desk_lesson(edition, lesson, view)
