"""One :class:`Output` → its bytes; and the digests of all that it is made with beside its view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from hikmah.names import Language
from hikmah.plan.calendar import CalendarView
from hikmah.plan.closures import Closures
from hikmah.plan.data_views import DataView
from hikmah.plan.machine import CopyView, FeedView, RobotsView, SitemapView
from hikmah.plan.output import Output
from hikmah.plan.paper import HandoutView
from hikmah.plan.redirects import RedirectListView
from hikmah.plan.search_records import SearchIndexView
from hikmah.plan.words import words_in
from hikmah.read.files import AssetFile
from hikmah.render.calendar import render_calendar
from hikmah.render.catalogue import catalogue, plain_words
from hikmah.render.css import bundle
from hikmah.render.data import SCHEMA, render_data
from hikmah.render.feeds import render_feed, render_robots, render_sitemap
from hikmah.render.html import Pages
from hikmah.render.motifs import motif_tiles
from hikmah.render.paper import Press
from hikmah.render.redirects import render_redirects
from hikmah.render.search import program_mark, render_search

TEMPLATES = (
    "404.html",
    "archive.html",
    "glossary.html",
    "home.html",
    "lesson.html",
    "lessons.html",
    "map.html",
    "matrix.html",
    "page.html",
    "pair.html",
    "redirect.html",
    "search.html",
    "series.html",
    "session.html",
    "sessions.html",
    "story.html",
)


class Renderer:
    """Renders with one theme. Any number of threads may render at once."""

    def __init__(self, theme: Path, content: Path, languages: Iterable[Language]) -> None:
        self._theme = theme
        self._languages = tuple(languages)
        self._pages = {lang: Pages(theme, lang) for lang in self._languages}
        self._press = Press(theme, content)

    @cached_property
    def _css(self) -> bytes:
        return bundle(self._theme)

    def closures(self, assets: Iterable[AssetFile], code: str) -> Closures:
        """The digests that the plan's fingerprints cover; *code* is that of Hikmah itself."""
        icon = self._theme / "static" / "icon.svg"
        scripts = self._scripts()
        return Closures(
            pages=MappingProxyType(
                {
                    (name, lang): pages.closure(name)
                    for lang, pages in self._pages.items()
                    for name in TEMPLATES
                }
            ),
            paper=self._press.closure(),
            code=code,
            css=blake2b(self._css, digest_size=16).hexdigest(),
            words=MappingProxyType(
                {lang: words_in(plain_words(catalogue(self._theme, lang))) for lang in self._languages}
            ),
            search=program_mark(),
            scripts=MappingProxyType({file.stem: path for path, file in scripts.items()}),
            motifs=motif_tiles(self._theme),
            schema=CopyView(file=str(SCHEMA), digest=_digest(SCHEMA.read_bytes())),
            theme_files=MappingProxyType(
                {
                    path: CopyView(file=str(file), digest=_digest(file.read_bytes()))
                    for path, file in {"theme/icon.svg": icon, **scripts}.items()
                }
            ),
            assets=MappingProxyType(
                {
                    file.path: CopyView(file=str(file.file), digest=f"{file.size}:{file.mtime_ns}")
                    for file in assets
                }
            ),
        )

    def _scripts(self) -> dict[str, Path]:
        """The theme's scripts by the path each gets: its digest is in the name, as with the style sheet."""
        files = sorted((self._theme / "static" / "js").glob("*.js"))
        return {f"theme/{file.stem}.{_digest(file.read_bytes())[:10]}.js": file for file in files}

    def render(self, output: Output) -> bytes | Mapping[str, bytes]:
        """The bytes of *output*, or of each file of a bundle. Raises RenderFault when it cannot be made."""
        match output.view:
            case HandoutView():
                return self._press.typeset(output.view)
            case FeedView():
                return render_feed(output.view)
            case SitemapView() | RedirectListView() | RobotsView():
                return _for_servers(output.view)
            case SearchIndexView():
                return render_search(output.view)
            case DataView():
                return render_data(output.view)
            case CalendarView():
                return render_calendar(output.view)
            case CopyView():
                return Path(output.view.file).read_bytes()
            case None:
                return self._css
            case page:
                pages = self._pages[output.recipe.lang]
                return pages.render(output.recipe.template, output.site, page)  # type: ignore[arg-type]


def _for_servers(view: SitemapView | RedirectListView | RobotsView) -> bytes:
    match view:
        case SitemapView():
            return render_sitemap(view)
        case RedirectListView():
            return render_redirects(view)
        case RobotsView():
            return render_robots(view)


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
