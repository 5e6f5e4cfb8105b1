"""The web editor ``/admin/``: its page, its configuration and its program, where a site wants them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hikmah.editor_settings import Host
from hikmah.names import Language, LessonId
from hikmah.plan.closures import Closures
from hikmah.plan.edition import Edition
from hikmah.plan.machine import CopyView
from hikmah.settings import Settings

FOLDER = "admin/"
"""Below the site's root: one editor for all languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminLesson:
    """A lesson as the editor offers it."""

    id: LessonId
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminConfigView:
    """What the editor is told: where the sources lie, and what may be chosen from."""

    name: str
    lang: Language
    content: str
    """The content folder, seen from the folder that the author opens."""
    host: Host
    """Who keeps the sources, or empty: then only a folder on this machine can be opened."""
    repository: str
    site: str
    """The site's public address, or empty."""
    replies: bool
    lessons: tuple[AdminLesson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminPageView:
    """The page that loads the editor."""

    name: str
    lang: Language
    host: Host


AdminView = AdminConfigView | AdminPageView | CopyView


def admin_files(
    editions: tuple[Edition, ...], settings: Settings, closures: Closures
) -> Iterator[tuple[str, AdminView]]:
    """The editor's files, by where they lie in the site; none where it has no editor."""
    asked = settings.editor
    if not (asked.wanted and closures.editor):
        return
    main = editions[0].kb
    yield f"{FOLDER}index.html", AdminPageView(name=settings.name, lang=main.lang, host=asked.host)
    yield (
        f"{FOLDER}config.json",
        AdminConfigView(
            name=settings.name,
            lang=main.lang,
            content=asked.content,
            host=asked.host,
            repository=asked.repository,
            site=settings.base,
            replies=settings.replies,
            lessons=tuple(AdminLesson(id=lesson.id, title=lesson.title) for lesson in main.lessons),
        ),
    )
    for name, file in closures.editor.items():
        yield FOLDER + name, file
