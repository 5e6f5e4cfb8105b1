"""One :class:`Output` → its bytes; and the digests of all that it is made with beside its view."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from hikmah.names import Language
from hikmah.plan.machine import CopyView, FeedView, RobotsView, SitemapView
from hikmah.plan.output import Output
from hikmah.plan.paper import HandoutView
from hikmah.plan.site import Closures
from hikmah.plan.words import words_in
from hikmah.read.files import AssetFile
from hikmah.render.catalogue import catalogue, plain_words
from hikmah.render.css import bundle
from hikmah.render.feeds import render_feed, render_robots, render_sitemap
from hikmah.render.html import Pages
from hikmah.render.paper import Press

TEMPLATES = (
    "404.html",
    "archive.html",
    "glossary.html",
    "home.html",
    "lesson.html",
    "lessons.html",
    "page.html",
    "redirect.html",
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
            theme_files=MappingProxyType(
                {"theme/icon.svg": CopyView(file=str(icon), digest=_digest(icon.read_bytes()))}
            ),
            assets=MappingProxyType(
                {
                    file.path: CopyView(file=str(file.file), digest=f"{file.size}:{file.mtime_ns}")
                    for file in assets
                }
            ),
        )

    def render(self, output: Output) -> bytes:
        """The bytes of *output*. Raises RenderFault when its material cannot be set."""
        match output.view:
            case HandoutView():
                return self._press.typeset(output.view)
            case FeedView():
                return render_feed(output.view)
            case SitemapView():
                return render_sitemap(output.view)
            case RobotsView():
                return render_robots(output.view)
            case CopyView():
                return Path(output.view.file).read_bytes()
            case None:
                return self._css
            case page:
                pages = self._pages[output.recipe.lang]
                return pages.render(output.recipe.template, output.site, page)  # type: ignore[arg-type]


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
