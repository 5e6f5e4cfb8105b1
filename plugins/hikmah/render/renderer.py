"""One :class:`Output` → its bytes; and the digests of all that it is made with beside its view."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from hikmah.names import Language, Motif
from hikmah.plan.closures import Closures
from hikmah.plan.machine import CopyView
from hikmah.plan.output import FOLDER, Output, RecipeKind
from hikmah.plan.words import words_in
from hikmah.read.files import AssetFile
from hikmah.render.catalogue import catalogue, plain_words
from hikmah.render.css import bundle
from hikmah.render.html import Pages
from hikmah.render.marks import SCHEMA, card_mark, office_mark, paper_mark, pictures_mark, search_mark
from hikmah.render.motifs import motif_tiles
from hikmah.render.packing import has_brotli, packed
from hikmah.render.recipes import RECIPES, Workshop
from hikmah.render.sent import sent

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
        """What takes time to make is kept in the folder *cache*; the style sheet has *motifs*, or all."""
        compiled = cache / "templates" if cache else None
        self._folder = cache / FOLDER if cache else Path(FOLDER)
        self._theme = theme
        self._languages = tuple(languages)
        self._motifs = None if motifs is None else tuple(motifs)
        self._pages = {lang: Pages(theme, lang, compiled) for lang in self._languages}
        self._shop = Workshop(theme, content)

    @cached_property
    def _css(self) -> bytes:
        return bundle(self._theme, self._motifs)

    def closures(self, assets: Iterable[AssetFile], code: str, kinds: Container[RecipeKind]) -> Closures:
        """The digests that the plan's fingerprints cover; *code* is that of Hikmah itself.

        Of what makes outputs of no kind in *kinds* there is no digest: to take it needs time.
        """
        static = self._theme / "static"
        icon, worker, client = (static / name for name in ("icon.svg", "sw.js", "offline.js"))
        scripts = _single(static / "js", "*.js")
        sheets = _single(static / "css" / "apart", "*.css")
        return Closures(
            pages=MappingProxyType(
                {
                    (name, lang): pages.closure(name)
                    for lang, pages in self._pages.items()
                    for name in TEMPLATES
                }
            ),
            paper=paper_mark(self._theme) if "handout" in kinds else "",
            office=office_mark(self._theme) if "office" in kinds else "",
            code=code,
            css=blake2b(self._css, digest_size=16).hexdigest(),
            words=MappingProxyType(
                {lang: words_in(plain_words(catalogue(self._theme, lang))) for lang in self._languages}
            ),
            search=search_mark() if "search" in kinds else "",
            scripts=MappingProxyType({Path(copy.file).stem: path for path, copy in scripts.items()}),
            sheets=MappingProxyType({Path(copy.file).stem: path for path, copy in sheets.items()}),
            motifs=motif_tiles(self._theme),
            worker=_sent_copy(worker),
            client=_sent_copy(client),
            brotli=has_brotli(),
            pictures=pictures_mark() if "picture" in kinds else "",
            cards=card_mark(self._theme) if "card" in kinds else "",
            schema=CopyView(file=str(SCHEMA), digest=_digest(SCHEMA.read_bytes())),
            theme_files=MappingProxyType({"theme/icon.svg": _sent_copy(icon), **scripts, **sheets}),
            assets=MappingProxyType({file.path: _copied(file) for file in assets}),
        )

    def render(self, output: Output) -> bytes | Mapping[str, bytes]:
        """The bytes of *output*, or of each file of a bundle, and of what lies compressed beside it.

        Raises RenderFault when it cannot be made.
        """
        return packed(output, self._render(output))

    def _render(self, output: Output) -> bytes | Mapping[str, bytes]:
        kind, lang, view = output.recipe.kind, output.recipe.lang, output.view
        match kind:
            case "page":
                page = self._pages[lang]
                return page.render(output.recipe.template, output.site, view)  # type: ignore[arg-type]
            case "css":
                return self._css
            case "copy":
                return self._copy(view)
            case "editor":
                from hikmah.render.admin.page import render_editor

                return self._copy(view) if isinstance(view, CopyView) else render_editor(view)
            case "zip":
                from hikmah.render.zips import render_zip

                return render_zip(view, self._folder, self._pages[lang].render)  # type: ignore[arg-type]
            case _:
                return RECIPES[kind](self._shop, view)

    def _copy(self, view: object) -> bytes:
        assert isinstance(view, CopyView)
        file = Path(view.file)
        return sent(file) if file.is_relative_to(self._theme) else file.read_bytes()


def _single(folder: Path, pattern: str) -> dict[str, CopyView]:
    """Files that stand in no bundle: each path has its file's digest in it, as the style sheet's has."""
    copies = {file: _sent_copy(file) for file in sorted(folder.glob(pattern))}
    return {f"theme/{file.stem}.{copy.digest[:10]}{file.suffix}": copy for file, copy in copies.items()}


def _sent_copy(file: Path) -> CopyView:
    return CopyView(file=str(file), digest=_digest(sent(file)))


def _copied(file: AssetFile) -> CopyView:
    return CopyView(file=str(file.file), digest=f"{file.size}:{file.mtime_ns}")


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
