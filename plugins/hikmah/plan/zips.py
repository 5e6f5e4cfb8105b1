"""ZIPs to take along: the whole site, and each lesson with its stories, as they open from a folder.

The site is planned once more, with relative addresses and without what needs a server; a ZIP names the files
that it takes from there. Trainers' paper is in neither plan, so none can get in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hikmah.model import Lesson
from hikmah.names import Language, SourcePath
from hikmah.plan.closures import Closures
from hikmah.plan.code_views import RedirectView
from hikmah.plan.edition import Edition, is_hidden
from hikmah.plan.frame import make_meta
from hikmah.plan.machine import redirect_view
from hikmah.plan.output import FOLDER, Output, Plans, Recipe, RecipeKind
from hikmah.plan.parts import Url
from hikmah.plan.routes import Route, SaveAs
from hikmah.plan.views import Meta, SiteView
from hikmah.plan.words import Words
from hikmah.settings import Settings

_WITH: frozenset[RecipeKind] = frozenset(
    {"page", "handout", "office", "css", "copy", "picture", "calendar", "desk-text"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayView:
    """Stands where a page was left out."""

    meta: Meta
    public: str
    """The page's address on the web, or empty."""
    back: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class ZipFile:
    """A file that is made for a folder; with another fingerprint it is another file."""

    name: SaveAs
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonExtract:
    """What a ZIP of one lesson needs beside its files."""

    lang: Language
    site: SiteView
    starts: tuple[tuple[SaveAs, RedirectView], ...]
    """Pages that lead to the lesson, for whoever opens the first file there is."""
    linked: tuple[ZipFile, ...]
    """Files that come along where a page refers to them."""
    away: AwayView
    """Stands for each other page that is linked; its addresses are filled in for each."""
    base: str
    """The site's public address, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZipView:
    """One ZIP: a folder of the name, with these files in it."""

    name: str
    files: tuple[ZipFile, ...]
    extract: LessonExtract | None


def folder_settings(settings: Settings) -> Settings:
    """The same site for a folder: without what needs a server, and without what only trainers may read."""
    return replace(
        settings,
        relative=True,
        search=False,
        sitemap=False,
        feeds=False,
        data=False,
        offline=False,
        zip=False,
        precompress=False,
        publish_trainer=False,
        codes=False,
    )


def hidden_in(editions: Iterable[Edition]) -> frozenset[SourcePath]:
    """The texts that only those who have their address are to find: in a ZIP everybody would."""
    texts = (text for edition in editions for text in edition.kb.documents)
    return frozenset(text.places.source for text in texts if is_hidden(text))


def for_folder(outputs: Iterable[Output], hidden: frozenset[SourcePath]) -> tuple[Output, ...]:
    """Those of the outputs that are of use there, by name."""
    found = [
        output
        for output in outputs
        if output.recipe.kind in _WITH
        and output.recipe.template != "404.html"
        and not (output.sources and hidden.issuperset(output.sources))
    ]
    return tuple(sorted(found, key=lambda output: output.save_as))


def known_in_folder(known: Plans) -> Plans:
    """What an earlier plan knew of the folder, by the names that its files have there."""
    return {SaveAs(name.removeprefix(FOLDER)): row for name, row in known.items() if name.startswith(FOLDER)}


def zip_files(
    editions: Iterable[Edition], closures: Closures, folder: tuple[Output, ...]
) -> Iterator[tuple[Route, Recipe, ZipView, tuple[str, ...]]]:
    """Each ZIP with where it is written and what it is made with; *editions* are the folder's."""
    editions = tuple(editions)
    files = {output.save_as: _file(output) for output in folder}
    linked = tuple(_file(output) for output in folder if output.recipe.kind != "page")
    yield (
        editions[0].routes.site_zip(),
        Recipe("zip", lang=editions[0].kb.lang),
        ZipView(name="hikmah", files=tuple(files.values()), extract=None),
        (),
    )
    for edition in editions:
        lang, routes = edition.kb.lang, edition.routes
        made_with = tuple(closures.pages[name, lang] for name in ("away.html", "redirect.html"))
        for lesson in edition.kb.lessons:
            if stories := edition.kb.reading[lesson.id]:
                pages = (routes.lesson(lesson.id), *(routes.story(story.slug) for story in stories))
                pages += (routes.glossary(),) if edition.kb.terms else ()
                view = ZipView(
                    name=f"pelajaran-{lesson.id}",
                    files=tuple(files[page.save_as] for page in pages),
                    extract=_extract(edition, closures.words[lang], lesson, folder, linked),
                )
                yield routes.lesson_zip(lesson.id), Recipe("zip", lang=lang), view, made_with


def _file(output: Output) -> ZipFile:
    return ZipFile(name=output.save_as, fingerprint=output.mark)


def _extract(
    edition: Edition, words: Words, lesson: Lesson, folder: tuple[Output, ...], linked: tuple[ZipFile, ...]
) -> LessonExtract:
    routes = edition.routes
    page = routes.lesson(lesson.id)
    homes = {route.save_as: route for route in (routes.home(), routes.file("index.html"))}
    site = next(output.site for output in folder if output.save_as == page.save_as)
    assert isinstance(site, SiteView)
    return LessonExtract(
        lang=edition.kb.lang,
        site=site,
        starts=tuple((name, redirect_view(edition, words, route, lesson)) for name, route in homes.items()),
        linked=linked,
        away=_away(edition, words, page),
        base=routes.base,
    )


def _away(edition: Edition, words: Words, lesson: Route) -> AwayView:
    meta = make_meta(
        edition,
        lesson,
        title=words.away,
        description=words.away_description,
        kind="away",
        listed=False,
    )
    return AwayView(meta=meta, public="", back=lesson.url)


def away_view(extract: LessonExtract, name: str) -> AwayView:
    """The page that stands at *name*."""
    url = Url(name)
    public = extract.base + name.removesuffix("index.html") if extract.base else ""
    meta = replace(extract.away.meta, url=url, root="../" * name.count("/"))
    return replace(extract.away, meta=meta, public=public)
