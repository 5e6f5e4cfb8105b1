"""One :class:`Output` → its bytes; and the digests of all that it is made with beside its view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from hikmah.names import Language, Motif
from hikmah.plan.admin import AdminConfigView, AdminPageView
from hikmah.plan.book import BookView
from hikmah.plan.calendar import CalendarView
from hikmah.plan.cards import CardView
from hikmah.plan.closures import Closures
from hikmah.plan.data_views import DataView
from hikmah.plan.desk_views import DeskLessonText, DeskStoryText
from hikmah.plan.guide import GuideView
from hikmah.plan.headers import HeadersView
from hikmah.plan.llms import LlmsView
from hikmah.plan.machine import CopyView, FeedView, RobotsView
from hikmah.plan.office import OfficeView
from hikmah.plan.offline import ClientView, IconView, ManifestView, WorkerView
from hikmah.plan.output import Output
from hikmah.plan.paper import HandoutView
from hikmah.plan.picture_files import PictureView
from hikmah.plan.redirects import RedirectListView
from hikmah.plan.search_records import SearchIndexView
from hikmah.plan.sitemap import SitemapView
from hikmah.plan.words import words_in
from hikmah.plan.zips import FOLDER, ZipView
from hikmah.read.files import AssetFile
from hikmah.render.admin.config import render_config
from hikmah.render.admin.page import render_page
from hikmah.render.calendar import render_calendar
from hikmah.render.cards import Easel
from hikmah.render.catalogue import catalogue, plain_words
from hikmah.render.css import bundle
from hikmah.render.data import SCHEMA, render_data
from hikmah.render.desk import render_desk_text
from hikmah.render.feeds import render_feed, render_robots, render_sitemap
from hikmah.render.headers import render_headers
from hikmah.render.html import Pages
from hikmah.render.llms import render_llms
from hikmah.render.motifs import motif_tiles
from hikmah.render.office.book import render_book
from hikmah.render.office.press import Office
from hikmah.render.offline import render_offline
from hikmah.render.packing import has_brotli, packed
from hikmah.render.paper import Press
from hikmah.render.pictures import pictures_mark, render_picture
from hikmah.render.redirects import render_redirects
from hikmah.render.search import program_mark, render_search
from hikmah.render.sent import sent
from hikmah.render.zips import render_zip

TEMPLATES = (
    "404.html",
    "archive.html",
    "away.html",
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
    "offline.html",
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
        self,
        theme: Path,
        content: Path,
        languages: Iterable[Language],
        cache: Path | None = None,
        motifs: Iterable[Motif] | None = None,
    ) -> None:
        """What costs time to make again is kept in the folder *cache*; the style sheet has *motifs*, or all."""
        compiled = cache / "templates" if cache else None
        self._folder = cache / FOLDER if cache else Path(FOLDER)
        self._theme = theme
        self._languages = tuple(languages)
        self._motifs = None if motifs is None else tuple(motifs)
        self._pages = {lang: Pages(theme, lang, compiled) for lang in self._languages}
        self._press = Press(theme, content)
        self._office = Office(theme, content)
        self._easel = Easel(theme)

    @cached_property
    def _css(self) -> bytes:
        return bundle(self._theme, self._motifs)

    def closures(self, assets: Iterable[AssetFile], code: str) -> Closures:
        """The digests that the plan's fingerprints cover; *code* is that of Hikmah itself."""
        static = self._theme / "static"
        icon, worker, client = (static / name for name in ("icon.svg", "sw.js", "offline.js"))
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
            worker=CopyView(file=str(worker), digest=_digest(sent(worker))),
            client=CopyView(file=str(client), digest=_digest(sent(client))),
            brotli=has_brotli(),
            pictures=pictures_mark(),
            cards=self._easel.closure(),
            schema=CopyView(file=str(SCHEMA), digest=_digest(SCHEMA.read_bytes())),
            theme_files=MappingProxyType(
                {
                    path: CopyView(file=str(file), digest=_digest(sent(file)))
                    for path, file in {"theme/icon.svg": icon, **scripts, **sheets}.items()
                }
            ),
            assets=MappingProxyType({file.path: _copied(file) for file in assets}),
        )

    def _scripts(self) -> dict[str, Path]:
        """The theme's scripts by the path each gets: its digest is in the name, as with the style sheet."""
        files = sorted((self._theme / "static" / "js").glob("*.js"))
        return {f"theme/{file.stem}.{_digest(sent(file))[:10]}.js": file for file in files}

    def _sheets(self) -> dict[str, Path]:
        """The style sheets that single pages link, in the same way: they stand in no bundle."""
        files = sorted((self._theme / "static" / "css" / "apart").glob("*.css"))
        return {f"theme/{file.stem}.{_digest(sent(file))[:10]}.css": file for file in files}

    def render(self, output: Output) -> bytes | Mapping[str, bytes]:
        """The bytes of *output*, or of each file of a bundle, and of what lies compressed beside it.

        Raises RenderFault when it cannot be made.
        """
        return packed(output, self._render(output))

    def _render(self, output: Output) -> bytes | Mapping[str, bytes]:
        match output.view:
            case HandoutView() | GuideView() as view:
                return self._press.typeset(view)
            case OfficeView() as view:
                return self._office.make(view.sheet, view.format)
            case BookView() as view:
                return render_book(self._office, view)
            case FeedView() as view:
                return render_feed(view)
            case IconView() | WorkerView() | ClientView() | ManifestView() as view:
                return render_offline(view)
            case SitemapView() | RedirectListView() | RobotsView() | HeadersView() as view:
                return _for_servers(view)
            case SearchIndexView() as view:
                return render_search(view)
            case DataView() | CalendarView() | DeskStoryText() | DeskLessonText() as view:
                return _for_programs(view)
            case PictureView() | CardView() | LlmsView() as view:
                return self._found(view)
            case AdminConfigView() as view:
                return render_config(view)
            case AdminPageView() as view:
                return render_page(view)
            case ZipView() as view:
                return render_zip(view, self._folder, self._pages[output.recipe.lang].render)
            case CopyView() as view:
                file = Path(view.file)
                return sent(file) if file.is_relative_to(self._theme) else file.read_bytes()
            case None:
                return self._css
            case page:
                pages = self._pages[output.recipe.lang]
                return pages.render(output.recipe.template, output.site, page)  # type: ignore[arg-type]

    def _found(self, view: PictureView | CardView | LlmsView) -> bytes:
        match view:
            case PictureView():
                return render_picture(view)
            case CardView():
                return self._easel.draw(view)
            case LlmsView():
                return render_llms(view)


def _for_servers(view: SitemapView | RedirectListView | RobotsView | HeadersView) -> bytes:
    match view:
        case HeadersView():
            return render_headers(view)
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


def _copied(file: AssetFile) -> CopyView:
    return CopyView(file=str(file.file), digest=f"{file.size}:{file.mtime_ns}")


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
