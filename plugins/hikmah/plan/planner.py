"""Each kind of output of a site, where the settings ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from hikmah.fingerprint import fingerprint
from hikmah.index.knowledge_base import Library
from hikmah.model import Document, Lesson, Story
from hikmah.plan.closures import Closures, css_name
from hikmah.plan.edition import Edition, make_editions
from hikmah.plan.found import found_files
from hikmah.plan.machine import RobotsView, feed_stories, feed_view
from hikmah.plan.made import not_asked
from hikmah.plan.needs import Ground, Needs, make_ground
from hikmah.plan.output import TRAINERS, Output, Plans, Recipe, planned
from hikmah.plan.picture_files import PictureView, picture_files
from hikmah.plan.programs import program_files
from hikmah.plan.redirects import Redirect, redirect_lists
from hikmah.plan.routes import Route
from hikmah.plan.web import Pages
from hikmah.settings import Settings

if TYPE_CHECKING:
    from hikmah.plan.guides import Trainer
    from hikmah.plan.papers import TrainerPaper

# What plans something that many sites do not have is loaded where a site has it.


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans everything of one site, by language and as a whole."""

    settings: Settings
    closures: Closures
    ground: Ground
    known: Plans

    def edition(self, edition: Edition) -> Iterator[Output]:
        """The pages, feeds and handouts of one language."""
        indexes = self._indexes(edition)
        pages = Pages(self.closures, edition, self.ground, self.known, tuple(indexes))
        needs = Needs(self.ground, edition)
        return chain(
            pages.texts(),
            pages.listings(),
            pages.pairs(),
            pages.codes() if self.settings.codes else (),
            self._feeds(edition, needs),
            self._paper(edition, needs),
            self._office(edition, needs),
            self._search(edition, indexes, needs),
            self._programs(edition, needs),
            self._found(edition, needs),
        )

    def _indexes(self, edition: Edition) -> Mapping[str, tuple[Story, ...]]:
        """The stories in each index of the search."""
        if not (self.settings.search and self.closures.search):
            return {}
        from hikmah.plan.search_records import search_indexes

        return search_indexes(edition)

    def whole(self, editions: tuple[Edition, ...]) -> Iterator[Output]:
        """What there is once: style sheet, theme files, pictures, sitemap, robots.txt."""
        routes = editions[0].routes
        yield self.output(routes.file(css_name(self.closures)), Recipe("css"), None, (self.closures.css,))
        for name, copy in self.closures.theme_files.items():
            yield self.output(routes.file(name), Recipe("copy"), copy, ())
        for route, picture in picture_files(routes, editions[0].kb.pictures, self.closures.assets):
            made_with: tuple[str, ...] = ()
            recipe = Recipe("copy")
            if isinstance(picture, PictureView):
                recipe, made_with = Recipe("picture"), (self.closures.pictures,)
            yield self.output(route, recipe, picture, made_with)
        yield from self._editor(editions)
        sitemap = routes.file("sitemap.xml")
        with_sitemap = self.settings.sitemap and bool(self.settings.base)
        if with_sitemap:
            from hikmah.plan.sitemap import sitemap_view

            make = partial(sitemap_view, editions)
            yield self.later(sitemap, Recipe("sitemap"), make, partial(self.ground.of, "sitemap"), ())
        if self.settings.data and self.settings.base:
            yield self.output(routes.data_schema(), Recipe("copy"), self.closures.schema, ())
        robots = RobotsView(
            sitemap=routes.absolute(sitemap.url) if with_sitemap else "",
            closed=self.settings.path + TRAINERS if self.settings.publish_trainer else "",
        )
        yield self.output(routes.file("robots.txt"), Recipe("robots"), robots, ())

    def _editor(self, editions: tuple[Edition, ...]) -> Iterator[Output]:
        if not self.settings.editor.wanted:
            return
        from hikmah.plan.admin import admin_files

        for name, part in admin_files(editions, self.settings, self.closures):
            yield self.output(editions[0].routes.file(name), Recipe("editor"), part, ())

    def zips(self, library: Library) -> tuple[tuple[Output, ...], tuple[Output, ...]]:
        """The site as it is for a folder, and the ZIPs that are made of that."""
        from hikmah.plan.zips import folder_settings, for_folder, hidden_in, known_in_folder, zip_files

        settings = folder_settings(self.settings)
        ground = make_ground(library, settings, self.closures)
        inner = Planner(settings, self.closures, ground, known_in_folder(self.known))
        editions = make_editions(library, settings)
        outputs = chain(*(inner.edition(edition) for edition in editions), inner.whole(editions))
        folder = for_folder(outputs, hidden_in(editions))
        return folder, tuple(self.output(*made) for made in zip_files(editions, self.closures, folder))

    def redirects(self, redirects: tuple[Redirect, ...]) -> Iterator[Output]:
        """A page at every old address, and lists of them all for servers."""
        languages = {found.edition.kb.lang: found.edition for found in redirects}
        pages = {
            lang: Pages(self.closures, edition, self.ground, self.known, ())
            for lang, edition in languages.items()
        }
        for found in redirects:
            yield pages[found.edition.kb.lang].redirect(found)
        for name, view in redirect_lists(redirects, self.settings):
            route = redirects[0].edition.routes.file(name)
            yield self.output(route, Recipe("redirect-list"), view, ())

    def _feeds(self, edition: Edition, needs: Needs) -> Iterator[Output]:
        if not (self.settings.feeds and self.settings.base):
            return
        recipe = Recipe("feed", lang=edition.kb.lang)
        for lesson in (None, *edition.kb.lessons):
            route = edition.routes.feed(lesson.id if lesson else None)
            shown = partial(_fed, edition, lesson, needs)
            make = partial(feed_view, edition, lesson)
            yield self.later(route, recipe, make, shown, (), *((lesson,) if lesson else ()))

    def _paper(self, edition: Edition, needs: Needs) -> Iterator[Output]:
        if not self.settings.handouts:
            return
        from hikmah.plan.papers import site_papers

        recipe = Recipe("handout", lang=edition.kb.lang)
        for paper in site_papers(edition):
            shown = partial(needs.wholes, paper.texts)
            yield self.later(paper.route, recipe, paper.make, shown, (self.closures.paper,), paper.source)

    def _office(self, edition: Edition, needs: Needs) -> Iterator[Output]:
        if not self.settings.formats:
            return
        from hikmah.plan.office import office_files

        recipe = Recipe("office", lang=edition.kb.lang)
        words = self.closures.words[edition.kb.lang]
        for route, make, sources in office_files(edition, words):
            yield self.later(route, recipe, make, needs.everything, (self.closures.office,), *sources)

    def beside(self, edition: Edition, trainer: Trainer) -> Iterator[Output]:
        """Trainers' paper."""
        if not self.settings.handouts:
            return
        from hikmah.plan.papers import trainer_papers

        papers = ((paper.route, paper) for paper in trainer_papers(edition, trainer))
        yield from self._trainers(edition, papers)

    def intranet(self, edition: Edition, trainer: Trainer) -> Iterator[Output]:
        """The same on a site that only facilitators can open."""
        if not self.settings.publish_trainer:
            return
        from hikmah.plan.intranet import intranet_papers

        yield from self._trainers(edition, intranet_papers(edition, trainer))

    def _trainers(self, edition: Edition, papers: Iterable[tuple[Route, TrainerPaper]]) -> Iterator[Output]:
        recipe = Recipe("handout", lang=edition.kb.lang)
        needs = Needs(self.ground, edition)
        for route, paper in papers:
            shown = partial(needs.trainer, paper.texts, route.save_as)
            yield self.later(route, recipe, paper.make, shown, (self.closures.paper,), paper.source)

    def _search(
        self, edition: Edition, indexes: Mapping[str, tuple[Story, ...]], needs: Needs
    ) -> Iterator[Output]:
        if not indexes:
            return
        from hikmah.plan.search_records import MAIN, search_index

        recipe = Recipe("search", lang=edition.kb.lang)
        for name, stories in indexes.items():
            shown = needs.everything if name == MAIN else partial(needs.wholes, stories)
            make = partial(search_index, edition, name, stories)
            route = edition.routes.search_index(name)
            yield self.later(route, recipe, make, shown, (self.closures.search,))

    def _found(self, edition: Edition, needs: Needs) -> Iterator[Output]:
        for route, recipe, make, made_with, sources in found_files(edition, self.closures):
            yield self.later(route, recipe, make, needs.fronts, made_with, *sources)

    def _programs(self, edition: Edition, needs: Needs) -> Iterator[Output]:
        for route, recipe, make in program_files(edition, self.closures.words[edition.kb.lang]):
            yield self.later(route, recipe, make, needs.everything, ())

    def output(
        self, route: Route, recipe: Recipe, view: object, made_with: tuple[str, ...], *sources: Document
    ) -> Output:
        """An output whose fingerprint covers its view and all it is made with."""
        return self.later(route, recipe, lambda: view, not_asked, made_with, *sources)

    def later(
        self,
        route: Route,
        recipe: Recipe,
        make: Callable[[], object],
        needs: Callable[[], str],
        made_with: tuple[str, ...],
        *sources: Document,
    ) -> Output:
        """The same, of a view that is made only where it *needs* something else than before."""

        def mark(view: object) -> str:
            return fingerprint(self.closures.code, recipe, made_with, view)

        return planned(self.known, route.save_as, recipe, make, mark, needs, sources)


def _fed(edition: Edition, lesson: Lesson | None, needs: Needs) -> str:
    """What a feed needs: all of the stories in it."""
    return needs.wholes(feed_stories(edition, lesson))
