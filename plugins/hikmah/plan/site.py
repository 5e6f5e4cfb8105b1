"""KnowledgeBase → :class:`SitePlan`: every output there will be, and the account of every source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.knowledge_base import Library
from hikmah.model import Document
from hikmah.names import Place, SourcePath
from hikmah.plan.closures import Closures, css_name
from hikmah.plan.edition import Edition, make_editions
from hikmah.plan.fingerprint import fingerprint
from hikmah.plan.handouts import handout_view
from hikmah.plan.machine import RobotsView, SitemapView, feed_view, sitemap_pages
from hikmah.plan.output import Ledger, Output, Recipe, SitePlan
from hikmah.plan.programs import program_files
from hikmah.plan.redirects import Redirect, plan_redirects, redirect_lists
from hikmah.plan.routes import Route
from hikmah.plan.search_records import SearchIndexView, search_indexes
from hikmah.plan.web import Pages
from hikmah.settings import Settings


def plan_site(
    library: Library,
    settings: Settings,
    closures: Closures,
    sources: int,
    refusals: tuple[SourcePath, ...],
    left_out: tuple[SourcePath, ...] = (),
) -> tuple[SitePlan, tuple[Diagnostic, ...]]:
    """Plan every output. Two sources for one output are a diagnostic that names both.

    *sources* counts the files found, *refusals* names those that were not taken, *left_out* those that a
    setting keeps out; the ledger says whether all are accounted for. A pure function of its arguments.
    """
    planner = _Planner(settings, closures)
    editions = make_editions(library, settings)
    planned = [*chain(*(planner.edition(edition) for edition in editions)), *planner.whole(editions)]
    redirects, refused = plan_redirects(editions, library.anchors, planned)
    outputs = sorted(
        chain(planned, planner.redirects(redirects)), key=lambda output: (output.save_as, output.sources)
    )
    ledger = Ledger(
        sources=sources,
        planned=sum(len(kb.documents) for kb in library.editions) + len(library.replies),
        drafts=tuple(draft.places.source for draft in (*library.drafts, *library.reply_drafts)),
        refusals=refusals,
        left_out=left_out,
        outputs=len(outputs),
    )
    missing = [] if closures.search or not settings.search else [_without_search(editions[0])]
    return SitePlan(outputs=tuple(outputs), ledger=ledger), (*refused, *_collisions(outputs), *missing)


def _without_search(edition: Edition) -> Diagnostic:
    return diagnose("HKM087", Place(SourcePath(edition.routes.search().save_as)))


def _collisions(outputs: list[Output]) -> Iterator[Diagnostic]:
    """Names that differ in capitals alone collide too: not every disk tells them apart.

    So do a file and a folder of one name.
    """
    first = {output.save_as.casefold().rstrip("/"): output for output in reversed(outputs)}
    for output in outputs:
        name = output.save_as.casefold().rstrip("/")
        for place in (name, *(name[:at] for at, letter in enumerate(name) if letter == "/")):
            other = first.get(place, output)
            if other is not output:
                yield _collision(other, output)


def _collision(one: Output, other: Output) -> Diagnostic:
    """Told at the author's file where there is one: a page no author wrote cannot be renamed."""
    names = [", ".join(dict.fromkeys(found.sources)) or "Hikmah" for found in (one, other)]
    source, *_ = (*other.sources, *one.sources, SourcePath(one.save_as))
    return diagnose("HKM080", Place(source), found=one.save_as, one=names[0], other=names[1])


@dataclass(frozen=True, slots=True)
class _Planner:
    settings: Settings
    closures: Closures

    def edition(self, edition: Edition) -> Iterator[Output]:
        """The pages, feeds and handouts of one language."""
        searching = self.settings.search and self.closures.search
        indexes = search_indexes(edition) if searching else {}
        pages = Pages(self.closures, edition, tuple(indexes))
        return chain(
            pages.texts(),
            pages.listings(),
            pages.pairs(),
            self._feeds(edition),
            self._paper(edition),
            self._search(edition, indexes),
            self._programs(edition),
        )

    def whole(self, editions: tuple[Edition, ...]) -> Iterator[Output]:
        """What there is once: style sheet, theme files, pictures, sitemap, robots.txt."""
        routes = editions[0].routes
        yield self.output(routes.file(css_name(self.closures)), Recipe("css"), None, (self.closures.css,))
        for name, copy in chain(self.closures.theme_files.items(), self.closures.assets.items()):
            yield self.output(routes.file(name), Recipe("copy"), copy, ())
        sitemap = routes.file("sitemap.xml")
        with_sitemap = self.settings.sitemap and bool(self.settings.base)
        if with_sitemap:
            view = SitemapView(pages=tuple(chain(*(sitemap_pages(edition) for edition in editions))))
            yield self.output(sitemap, Recipe("sitemap"), view, ())
        if self.settings.data and self.settings.base:
            yield self.output(routes.data_schema(), Recipe("copy"), self.closures.schema, ())
        robots = RobotsView(sitemap=routes.absolute(sitemap.url) if with_sitemap else "")
        yield self.output(routes.file("robots.txt"), Recipe("robots"), robots, ())

    def redirects(self, redirects: tuple[Redirect, ...]) -> Iterator[Output]:
        """A page at every old address, and lists of them all for servers."""
        languages = {found.edition.kb.lang: found.edition for found in redirects}
        pages = {lang: Pages(self.closures, edition, ()) for lang, edition in languages.items()}
        for found in redirects:
            yield pages[found.edition.kb.lang].redirect(found)
        for name, view in redirect_lists(redirects, self.settings):
            route = redirects[0].edition.routes.file(name)
            yield self.output(route, Recipe("redirect-list"), view, ())

    def _feeds(self, edition: Edition) -> Iterator[Output]:
        if not (self.settings.feeds and self.settings.base):
            return
        recipe = Recipe("feed", lang=edition.kb.lang)
        yield self.output(edition.routes.feed(), recipe, feed_view(edition, None), ())
        for lesson in edition.kb.lessons:
            route = edition.routes.feed(lesson.id)
            yield self.output(route, recipe, feed_view(edition, lesson), (), lesson)

    def _paper(self, edition: Edition) -> Iterator[Output]:
        if not self.settings.handouts:
            return
        recipe = Recipe("handout", lang=edition.kb.lang)
        for lesson in edition.kb.lessons:
            if edition.kb.reading[lesson.id]:
                route = edition.routes.handout(lesson.id)
                yield self.output(
                    route, recipe, handout_view(edition, lesson), (self.closures.paper,), lesson
                )

    def _search(self, edition: Edition, indexes: Mapping[str, SearchIndexView]) -> Iterator[Output]:
        recipe = Recipe("search", lang=edition.kb.lang)
        for name, view in indexes.items():
            yield self.output(edition.routes.search_index(name), recipe, view, (self.closures.search,))

    def _programs(self, edition: Edition) -> Iterator[Output]:
        for route, recipe, view in program_files(edition, self.closures.words[edition.kb.lang]):
            yield self.output(route, recipe, view, ())

    def output(
        self, route: Route, recipe: Recipe, view: object, made_with: tuple[str, ...], *sources: Document
    ) -> Output:
        """An output whose fingerprint covers its view and all it is made with."""
        return Output(
            save_as=route.save_as,
            recipe=recipe,
            view=view,
            site=None,
            fingerprint=fingerprint(self.closures.code, recipe, made_with, view),
            sources=tuple(source.places.source for source in sources),
        )
