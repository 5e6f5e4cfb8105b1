"""Reading without a network: what keeps pages, the manifest, the icons, and the page ``/luring/``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hikmah.fingerprint import fingerprint
from hikmah.names import Language
from hikmah.plan.closures import Closures, css_name
from hikmah.plan.edition import Edition
from hikmah.plan.frame import make_meta, same_page
from hikmah.plan.output import Output, Recipe
from hikmah.plan.parts import Url
from hikmah.plan.routes import Route, Routes
from hikmah.plan.views import Meta, NavLink, OfflineTool
from hikmah.plan.words import Words

WORKER = "sw.js"
"""At the root: a worker looks after the folder it lies in, and its name must not change."""
LIST, STYLE = "kept", "offline"
"""The script and the style of ``/luring/``."""
ICON = "theme/icon.svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineView:
    """The page that lists what can be read without a network."""

    meta: Meta
    style: Url
    script: Url | None
    zip: Url | None
    lessons: tuple[NavLink, ...]
    """Each lesson as a ZIP."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerView:
    """The service worker. The same site has the same; addresses count from the worker's folder."""

    file: str
    digest: str
    version: str
    """Of what it keeps from the start: if that changes, readers are told that there is something new."""
    shell: tuple[Url, ...]
    """What it keeps from the start, so that there is a page when there is no network."""
    fallbacks: tuple[tuple[str, Url], ...]
    """The folder of each language, and its page for when there is no network; the deepest folder first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """The script of every page that starts the worker and saves pages, in one language."""

    file: str
    digest: str
    words: tuple[tuple[str, str], ...]
    """What it says, and where it finds what; addresses count from the site's root."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IconView:
    """The site's mark on a square of paper; ``file`` is a drawing."""

    file: str
    digest: str
    size: int
    share: int
    """How much of the square's width is the drawing's, in hundredths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestIcon:
    """An icon as the manifest names it; the address counts from the manifest."""

    url: str
    size: int
    maskable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestView:
    """What a browser needs to put the site among the apps; addresses count from the manifest."""

    name: str
    description: str
    lang: Language
    start: str
    scope: str
    icons: tuple[ManifestIcon, ...]


_ICONS = ((192, 70, ""), (512, 70, ""), (512, 52, "-bulat"))
"""The last may be cut to any shape: what counts stands in a circle of four fifths."""
_TOUCH = (180, 60)
"""For the home screen of phones that read no manifest, which round its corners."""


def offline_view(edition: Edition, words: Words, closures: Closures) -> OfflineView:
    """``/luring/`` in one language."""
    settings, routes = edition.settings, edition.routes
    lessons = [lesson for lesson in edition.kb.lessons if edition.kb.reading[lesson.id]]
    return OfflineView(
        meta=make_meta(
            edition,
            routes.offline(),
            title=words.offline,
            description=words.offline_description,
            kind="offline",
            alternates=same_page(edition, Routes.offline),
            listed=False,
        ),
        style=Url(closures.sheets[STYLE]),
        script=Url(closures.scripts[LIST]) if settings.offline else None,
        zip=routes.site_zip().url if settings.zip else None,
        lessons=tuple(
            NavLink(title=lesson.title, url=routes.lesson_zip(lesson.id).url)
            for lesson in (lessons if settings.zip else ())
        ),
    )


def offline_tool(edition: Edition, closures: Closures) -> OfflineTool | None:
    """What every page of a language needs to be kept."""
    if not edition.settings.offline:
        return None
    return OfflineTool(
        script=_client(edition, closures)[0],
        manifest=edition.routes.manifest().url,
        touch=Url(_icon(closures, *_TOUCH)[0]),
    )


def _client(edition: Edition, closures: Closures) -> tuple[Url, ClientView]:
    words = closures.words[edition.kb.lang]
    said = {
        "fresh": words.offline_fresh,
        "reload": words.offline_reload,
        "save": words.offline_save,
        "undo": words.offline_undo,
        "busy": words.offline_busy,
        "done": words.offline_done,
        "gone": words.offline_gone,
        "apart": words.offline_apart,
        "failed": words.offline_failed,
        "list": words.offline_list,
        "page": edition.routes.offline().url,
        "style": closures.sheets[STYLE],
    }
    client = closures.client
    view = ClientView(file=client.file, digest=client.digest, words=tuple(said.items()))
    digest = fingerprint(closures.code, view.digest, view.words)[:10]
    return Url(f"theme/offline-{edition.kb.lang}.{digest}.js"), view


def icons(closures: Closures) -> Iterator[tuple[str, IconView, bool]]:
    """The manifest's, each with its path, which has a digest in it, and whether it is drawn to be cut."""
    for size, share, word in _ICONS:
        yield *_icon(closures, size, share, word), bool(word)


def _icon(closures: Closures, size: int, share: int, word: str = "") -> tuple[str, IconView]:
    drawing = closures.theme_files[ICON]
    view = IconView(file=drawing.file, digest=drawing.digest, size=size, share=share)
    digest = fingerprint(closures.code, drawing.digest, size, share)[:10]
    return f"theme/icon-{size}{word}.{digest}.png", view


def manifest_view(edition: Edition, words: Words, closures: Closures) -> ManifestView:
    """The manifest of one language."""
    settings = edition.settings
    up = "../" * edition.routes.manifest().save_as.count("/")
    return ManifestView(
        name=settings.name,
        description=settings.tagline or words.offline_description,
        lang=edition.kb.lang,
        start="index.html" if settings.relative else "./",
        scope=up or "./",
        icons=tuple(
            ManifestIcon(url=up + path, size=view.size, maskable=maskable)
            for path, view, maskable in icons(closures)
        ),
    )


def offline_files(
    editions: Iterable[Edition], closures: Closures, outputs: Iterable[Output]
) -> Iterator[tuple[Route, Recipe, object]]:
    """The manifests, the icons, and the worker, made from the *outputs* that it keeps from the start."""
    editions = tuple(editions)
    routes = editions[0].routes
    for edition in editions:
        words = closures.words[edition.kb.lang]
        manifest = manifest_view(edition, words, closures)
        yield edition.routes.manifest(), Recipe("manifest", lang=edition.kb.lang), manifest
        script, client = _client(edition, closures)
        yield routes.file(script), Recipe("worker"), client
    for path, icon in (*(row[:2] for row in icons(closures)), _icon(closures, *_TOUCH)):
        yield routes.file(path), Recipe("icon"), icon
    yield routes.file(WORKER), Recipe("worker"), _worker(editions, closures, outputs)


def _worker(editions: tuple[Edition, ...], closures: Closures, outputs: Iterable[Output]) -> WorkerView:
    pages = {edition.routes.offline().save_as: edition for edition in editions}
    marks = tuple((out.save_as, out.fingerprint) for out in outputs if out.save_as in pages)
    shell = (
        *(edition.routes.offline().url for edition in pages.values()),
        Url(css_name(closures)),
        Url(closures.sheets[STYLE]),
        *(_client(edition, closures)[0] for edition in pages.values()),
        Url(closures.scripts[LIST]),
        Url(ICON),
    )
    fallbacks = {_folder(edition): edition.routes.offline().url for edition in editions}
    return WorkerView(
        file=closures.worker.file,
        digest=closures.worker.digest,
        version=fingerprint(marks, shell, closures.theme_files[ICON].digest)[:10],
        shell=shell,
        fallbacks=_deepest(fallbacks),
    )


def _folder(edition: Edition) -> str:
    return edition.routes.home().save_as.removesuffix("index.html")


def _deepest(fallbacks: Mapping[str, Url]) -> tuple[tuple[str, Url], ...]:
    return tuple(sorted(fallbacks.items(), key=lambda row: (-row[0].count("/"), row[0])))
