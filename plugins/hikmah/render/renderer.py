"""One :class:`Output` → its bytes; and the digests of all that it is made with beside its view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from hikmah.names import Language
from hikmah.plan.book import BookView
from hikmah.plan.calendar import CalendarView
from hikmah.plan.closures import Closures
from hikmah.plan.data_views import DataView
from hikmah.plan.desk_views import DeskLessonText, DeskStoryText
from hikmah.plan.guide import GuideView
from hikmah.plan.machine import CopyView, FeedView, RobotsView, SitemapView
from hikmah.plan.office import OfficeView
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
from hikmah.render.desk import render_desk_text
from hikmah.render.feeds import render_feed, render_robots, render_sitemap
from hikmah.render.html import Pages
from hikmah.render.motifs import motif_tiles
from hikmah.render.office.book import render_book
from hikmah.render.office.press import Office
from hikmah.render.paper import Press
from hikmah.render.redirects import render_redirects
from hikmah.render.search import program_mark, render_search

TEMPLATES = (
    "404.html",
    "archive.html",
    "code-note.html",
    "code.html",
    "codes.html",
    "desk.html",
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

    def __init__(
        self, theme: Path, content: Path, languages: Iterable[Language], cache: Path | None = None
    ) -> None:
        """What costs time to make again is kept in the folder *cache*."""
        compiled = cache / "templates" if cache else None
        self._theme = theme
        self._languages = tuple(languages)
        self._pages = {lang: Pages(theme, lang, compiled) for lang in self._languages}
        self._press = Press(theme, content)
        self._office = Office(theme, content)

    @cached_property
    def _css(self) -> bytes:
        return bundle(self._theme)

    def closures(self, assets: Iterable[AssetFile], code: str) -> Closures:
        """The digests that the plan's fingerprints cover; *code* is that of Hikmah itself."""
        icon = self._theme / "static" / "icon.svg"
        scripts, sheets = self._scripts(), self._sheets()
        return Closures(
            pages=MappingProxyType(
                {
                    (name, lang): pages.closure(name)
                    for lang, pages in self._pages.items()
                    for name in TEMPLATES
                }
            ),
            paper=self._press.closure(),
            office=self._office.closure(),
            code=code,
            css=blake2b(self._css, digest_size=16).hexdigest(),
            words=MappingProxyType(
                {lang: words_in(plain_words(catalogue(self._theme, lang))) for lang in self._languages}
            ),
            search=program_mark(),
            scripts=MappingProxyType({file.stem: path for path, file in scripts.items()}),
            sheets=MappingProxyType({file.stem: path for path, file in sheets.items()}),
            motifs=motif_tiles(self._theme),
            schema=CopyView(file=str(SCHEMA), digest=_digest(SCHEMA.read_bytes())),
            theme_files=MappingProxyType(
                {
                    path: CopyView(file=str(file), digest=_digest(file.read_bytes()))
                    for path, file in {"theme/icon.svg": icon, **scripts, **sheets}.items()
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

    def _sheets(self) -> dict[str, Path]:
        """The style sheets that single pages link, in the same way: they stand in no bundle."""
        files = sorted((self._theme / "static" / "css" / "apart").glob("*.css"))
        return {f"theme/{file.stem}.{_digest(file.read_bytes())[:10]}.css": file for file in files}

    def render(self, output: Output) -> bytes | Mapping[str, bytes]:
        """The bytes of *output*, or of each file of a bundle. Raises RenderFault when it cannot be made."""
        match output.view:
            case HandoutView() | GuideView() as view:
                return self._press.typeset(view)
            case OfficeView() as view:
                return self._office.make(view.sheet, view.format)
            case BookView() as view:
                return render_book(self._office, view)
            case FeedView() as view:
                return render_feed(view)
            case SitemapView() | RedirectListView() | RobotsView() as view:
                return _for_servers(view)
            case SearchIndexView() as view:
                return render_search(view)
            case DataView() | CalendarView() | DeskStoryText() | DeskLessonText() as view:
                return _for_programs(view)
            case CopyView() as view:
                return Path(view.file).read_bytes()
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


def _for_programs(view: DataView | CalendarView | DeskStoryText | DeskLessonText) -> bytes:
    match view:
        case DataView():
            return render_data(view)
        case CalendarView():
            return render_calendar(view)
        case desk_text:
            return render_desk_text(desk_text)


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
