"""Every HTML page of one language, each with the fingerprint of all it is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from hikmah.fingerprint import fingerprint
from hikmah.model import Document
from hikmah.plan import makers
from hikmah.plan.closures import Closures
from hikmah.plan.edition import Edition, has_matrix, opened
from hikmah.plan.frame import site_view
from hikmah.plan.needs import Ground, Needs
from hikmah.plan.offline import offline_tool
from hikmah.plan.output import Output, Plans, Recipe, planned
from hikmah.plan.parts import Url
from hikmah.plan.redirects import Redirect
from hikmah.plan.routes import Route
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
        self._recipes: dict[str, Recipe] = {}
        self._indexes = tuple(edition.routes.search_index(name).url for name in indexes)

    def texts(self) -> Iterator[Output]:
        """A page for every text an author wrote."""
        edition, kb, routes, needs = self._edition, self._edition.kb, self._edition.routes, self._needs
        for story in (*kb.stories, *kb.hidden):
            make = partial(makers.story, edition, story)
            told = self._later("story", routes.story(story.slug), make, partial(needs.story, story), story)
            yield told
            if edition.settings.desk and story.status != "hidden":
                desk = partial(makers.desk_of_story, edition, story, told)
                yield self._desk_text(routes.desk_text(story), desk, told, story)
        for lesson in kb.lessons:
            make_lesson = partial(makers.lesson, edition, self._words, lesson)
            needed = partial(needs.lesson, lesson)
            told = self._later("lesson", routes.lesson(lesson.id), make_lesson, needed, lesson)
            yield told
            if edition.settings.desk:
                desk = partial(makers.desk_of_lesson, edition, lesson, told)
                yield self._desk_text(routes.desk_text(lesson), desk, told, lesson)
        for session in kb.sessions:
            held = partial(makers.session, edition, session)
            yield self._later("session", routes.session(session.slug), held, needs.everything, session)
        for page in kb.pages:
            plain = partial(makers.plain, edition, page)
            yield self._later("page", routes.page(page.slug), plain, needs.everything, page)

    def listings(self) -> Iterator[Output]:
        """The pages no author writes."""
        edition, words, routes, needs = self._edition, self._words, self._edition.routes, self._needs
        kb, closures = edition.kb, self._closures
        titles, passages = needs.fronts, needs.all_passages
        home = partial(makers.home, edition)
        told: tuple[Document, ...] = (*opened(edition), *kb.sessions)
        yield self._later("home", routes.home(), home, partial(needs.wholes, told))
        yield self._later("lessons", routes.lessons(), partial(makers.lessons, edition, words), passages)
        yield self._later("archive", routes.archive(), partial(makers.archive, edition, words), titles)
        search = partial(makers.search, edition, words, Url(closures.scripts["search"]), self._indexes)
        yield self._later("search", routes.search(), search, passages)
        if edition.settings.desk:
            desk = partial(makers.desk, edition, words, closures)
            yield self._later("desk", routes.desk(), desk, needs.everything)
        if edition.settings.offline or edition.settings.zip:
            offline = partial(makers.offline, edition, words, closures)
            yield self._later("offline", routes.offline(), offline, titles)
        yield self._later("404", routes.not_found(), partial(makers.not_found, edition, words), titles)
        if kb.sessions:
            sessions = partial(makers.sessions, edition, words)
            yield self._later("sessions", routes.sessions(), sessions, needs.everything)
        if kb.terms:
            glossary = partial(makers.glossary, edition, words)
            yield self._later("glossary", routes.glossary(), glossary, needs.glossary)
        for series in kb.series:
            make = partial(makers.series, edition, words, series)
            parts = (part.story for part in series.parts)
            yield self._later("series", routes.series(series.slug), make, titles, *parts)

    def pairs(self) -> Iterator[Output]:
        """Two lessons together, from either side, and the table of them all."""
        edition, words, needs = self._edition, self._words, self._needs
        for pair in edition.kb.pairs:
            sources = (edition.kb.lesson[pair.one], edition.kb.lesson[pair.other])
            route = edition.routes.lesson_pair(pair.one, pair.other)
            make = partial(makers.pair, edition, words, pair)
            yield self._later("pair", route, make, partial(needs.passages, pair.stories), *sources)
            turned = edition.routes.lesson_pair(pair.other, pair.one)
            other = partial(makers.turned, edition, words, pair)
            yield self._later("redirect", turned, other, needs.fronts, *sources)
        if has_matrix(edition):
            matrix = partial(makers.matrix, edition, words)
            yield self._later("matrix", edition.routes.matrix(), matrix, needs.all_passages)
            drawn = partial(makers.the_map, edition, words, self._closures.motifs)
            yield self._later("map", edition.routes.map(), drawn, needs.fronts)

    def codes(self) -> Iterator[Output]:
        """A page for every code on paper, and the list of them."""
        from hikmah.plan.code_pages import code_leads, leads_on

        edition, words, routes = self._edition, self._words, self._edition.routes
        for code, leads in code_leads(edition).items():
            make = partial(makers.code, edition, words, code, leads)
            template = "code" if leads_on(edition, leads) else "code-note"
            yield self._later(template, routes.code(code), make, partial(self._needs.own, code, repr(leads)))
        codes = partial(makers.codes, edition, words)
        yield self._later("codes", routes.codes(), codes, self._needs.all_passages)

    def redirect(self, redirect: Redirect) -> Output:
        """A page at an old address."""
        make = partial(makers.redirect, self._edition, self._words, redirect)
        return self._later("redirect", redirect.route, make, self._needs.fronts, redirect.target)

    def _desk_text(self, route: Route, make: Callable[[], object], told: Output, source: Document) -> Output:
        """A text for the desk, which needs what its page needs."""
        recipe = Recipe("desk-text", lang=self._edition.kb.lang)

        def mark(view: object) -> str:
            return fingerprint(self._closures.code, recipe, view)

        return planned(self._known, route.save_as, recipe, make, mark, lambda: told.needs, (source,))

    def _later(
        self,
        template: str,
        route: Route,
        make: Callable[[], object],
        needs: Callable[[], str],
        *sources: Document,
    ) -> Output:
        """A page whose view is made only where it *needs* something else than when it was last planned."""
        lang = self._edition.kb.lang

        def mark(view: object) -> str:
            return fingerprint(self._shared, self._closures.pages[f"{template}.html", lang], template, view)

        if template not in self._recipes:
            self._recipes[template] = Recipe("page", f"{template}.html", lang)
        recipe = self._recipes[template]
        return planned(self._known, route.save_as, recipe, make, mark, needs, sources, self._site)
