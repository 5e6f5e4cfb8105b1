"""The one way through the house: read → index → check → plan → render → write.

Both the Pelican plugin and the command go this way and no other.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from hikmah.check.site import check_site
from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.errors import ConfigError
from hikmah.garbage import no_collection
from hikmah.index.anchors import record
from hikmah.index.build import index_site
from hikmah.index.knowledge_base import Library
from hikmah.index.lock import Lock
from hikmah.index.settlement import Settlement
from hikmah.names import Place, SourcePath
from hikmah.plan.output import Output, SitePlan
from hikmah.plan.site import plan_site
from hikmah.read.cache import ReadCache
from hikmah.read.lock import load_lock
from hikmah.read.sources import Content, read_content
from hikmah.render.fault import RenderFault
from hikmah.render.renderer import Renderer
from hikmah.settings import Settings
from hikmah.write.folders import Folders
from hikmah.write.tree import WriteReport, write_site

Progress = Callable[[str, int], None]
"""Told the name of a stage and how many things it has before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surveyed:
    """The sources, read, indexed and checked; nothing is planned yet."""

    content: Content
    library: Library
    diagnostics: tuple[Diagnostic, ...]
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A site ready to be written, if none of the diagnostics forbids it."""

    library: Library
    plan: SitePlan
    renderer: Renderer
    diagnostics: tuple[Diagnostic, ...]


@no_collection()
def survey(settings: Settings) -> Surveyed:
    """Read → index → check."""
    code = code_digest()
    cache = ReadCache.load(settings.cache / "readings", code)
    content = read_content(settings.content, cache, replies=settings.replies)
    lock, faults = load_lock(settings.content)
    library = index_site(content.sources, settings.lang, drafts=settings.drafts, lock=lock)
    if has_errors((*content.diagnostics, *faults), fatal_warnings=False):
        # What could not be read is not lost.
        library = replace(library, anchors=replace(library.anchors, changes=(), gone=MappingProxyType({})))
    found = {*content.diagnostics, *faults, *check_site(library)}
    return Surveyed(content=content, library=library, diagnostics=tuple(sorted(found)), code=code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """The names of all texts, and the lock that says them; ``diagnostics`` may stand against keeping it."""

    anchors: Settlement
    lock: Lock
    diagnostics: tuple[Diagnostic, ...]


def record_names(settings: Settings) -> Recorded:
    """Read, and bring the lock file's names up to date; nothing is written."""
    cache = ReadCache.load(settings.cache / "readings", code_digest())
    content = read_content(settings.content, cache, replies=settings.replies)
    lock, faults = load_lock(settings.content)
    anchors, lock = record(content.sources.documents, lock or Lock())
    return Recorded(anchors=anchors, lock=lock, diagnostics=tuple(sorted((*content.diagnostics, *faults))))


@no_collection()
def plan(settings: Settings, surveyed: Surveyed) -> Planned:
    """→ plan. To be called only when no finding of the survey is an error.

    Raises ConfigError where there is no theme.
    """
    if not (settings.theme / "templates" / "base.html").is_file():
        raise ConfigError(f"THEME = {str(settings.theme)!r}: there is no theme of Hikmah's in this folder")
    languages = [kb.lang for kb in surveyed.library.editions]
    renderer = Renderer(settings.theme, settings.content, languages)
    content = surveyed.content
    closures = renderer.closures(content.assets, surveyed.code)
    site, collisions = plan_site(
        surveyed.library, settings, closures, content.found, content.refusals, content.left_out
    )
    return Planned(
        library=surveyed.library,
        plan=site,
        renderer=renderer,
        diagnostics=tuple(sorted({*surveyed.diagnostics, *collisions})),
    )


def write(settings: Settings, planned: Planned) -> tuple[WriteReport | None, tuple[Diagnostic, ...]]:
    """→ render → write. What cannot be rendered is a finding, and then nothing is written."""
    folders = Folders(settings.output, settings.cache)

    def render(output: Output) -> bytes | Mapping[str, bytes]:
        try:
            return planned.renderer.render(output)
        except RenderFault as fault:
            raise _Unrenderable(output, fault) from fault

    try:
        return write_site(planned.plan, folders, render, os.cpu_count() or 1), ()
    except _Unrenderable as failed:
        source = failed.output.sources[0] if failed.output.sources else SourcePath(failed.output.save_as)
        return None, (diagnose(failed.fault.code, Place(source), **failed.fault.values),)


class _Unrenderable(Exception):
    def __init__(self, output: Output, fault: RenderFault) -> None:
        super().__init__(output.save_as)
        self.output = output
        self.fault = fault


def has_errors(diagnostics: Iterable[Diagnostic], *, fatal_warnings: bool) -> bool:
    """Whether nothing may be written."""
    return any(fatal_warnings or found.severity == "error" for found in diagnostics)


def code_digest() -> str:
    """A digest of Hikmah's own code, so that nothing made by older code is taken for current."""
    digest = blake2b(digest_size=16)
    folder = Path(__file__).parent
    for file in sorted(folder.rglob("*.py")):
        digest.update(str(file.relative_to(folder)).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
