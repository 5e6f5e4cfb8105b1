"""The one way through the house: read → index → check → plan → render → write.

Both the Pelican plugin and the command go this way and no other.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from hikmah.check.site import check_site
from hikmah.code import code_digest
from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.errors import ConfigError
from hikmah.folder import write_folder
from hikmah.garbage import no_collection
from hikmah.index.anchors import record
from hikmah.index.build import index_site
from hikmah.index.knowledge_base import Library
from hikmah.index.lock import Lock
from hikmah.index.memory import has_drifted
from hikmah.index.settlement import Settlement
from hikmah.kept import keep
from hikmah.language import Said
from hikmah.names import Place, SourcePath
from hikmah.past import Past, recall
from hikmah.plan.output import Output, SitePlan, asked_of, known_of
from hikmah.plan.site import plan_site
from hikmah.read.cache import ReadCache
from hikmah.read.files import find_sources, load
from hikmah.read.lock import load_lock
from hikmah.read.sources import Content, read_content
from hikmah.render.fault import RenderFault
from hikmah.render.marks import kinds_of
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
    past: Past


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A site ready to be written, if none of the diagnostics forbids it."""

    library: Library
    plan: SitePlan
    renderer: Renderer
    diagnostics: tuple[Diagnostic, ...]
    past: Past


@no_collection()
def survey(settings: Settings, past: Past | None = None) -> Surveyed:
    """Read → index → check."""
    past = past or recall(settings)
    content = read_content(settings.content, past.cache, replies=settings.replies)
    lock, faults = load_lock(settings.content)
    whole = not has_errors((*content.diagnostics, *faults), fatal_warnings=False)
    library = index_site(
        *(content.sources, settings.lang),
        drafts=settings.drafts,
        lock=lock,
        memory=past.index,
        related=whole,
    )
    if library.memory is not None:
        past.index = library.memory
        if has_drifted(past.stored, library.memory):
            past.stored = library.memory
            keep(settings.cache / "index", past.code, library.memory)
    if not whole:  # what could not be read is not lost
        library = replace(library, anchors=replace(library.anchors, changes=(), gone=MappingProxyType({})))
    found = {*content.diagnostics, *faults, *check_site(library)}
    return Surveyed(content=content, library=library, diagnostics=tuple(sorted(found)), past=past)


def hints(settings: Settings, surveyed: Surveyed) -> tuple[Diagnostic, ...]:
    """What would make the texts better and stops nothing; only ``hikmah check`` asks for it."""
    from hikmah.check.hints import Limits, check_hints  # a build has no use for them

    limits = Limits(
        sentence=settings.longest_sentence,
        paragraph=settings.longest_paragraph,
        story=settings.longest_story,
    )
    return check_hints(surveyed.library, limits, settings.today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """A source that can be mended: its bytes before and after, and what was mended."""

    source: SourcePath
    file: Path
    before: bytes
    after: bytes
    fixes: tuple[str, ...]


def mendings(settings: Settings) -> Iterator[Mending]:
    """Every source in which something can be mended safely, by name; nothing is written."""
    from hikmah.read.mend import mend

    surveyed = survey(settings)
    lessons = [lesson.id for lesson in surveyed.library.editions[0].lessons]
    for source in find_sources(settings.content).sources:
        before, _ = load(source)
        if before is not None and (done := mend(source.path, before, lessons)).fixes:
            yield Mending(
                source=source.path, file=source.file, before=before, after=done.data, fixes=done.fixes
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """The names of all texts, and the lock that says them; ``diagnostics`` may stand against keeping it."""

    anchors: Settlement
    lock: Lock
    diagnostics: tuple[Diagnostic, ...]


def record_names(settings: Settings) -> Recorded:
    """Read, and bring the lock file's names up to date; nothing is written."""
    cache = ReadCache.load(settings.cache / "readings", code_digest(settings.cache))
    content = read_content(settings.content, cache, replies=settings.replies)
    lock, faults = load_lock(settings.content)
    anchors, lock = record(content.sources.documents, lock or Lock())
    return Recorded(anchors=anchors, lock=lock, diagnostics=tuple(sorted((*content.diagnostics, *faults))))


@no_collection()
def plan(settings: Settings, surveyed: Surveyed) -> Planned:
    """→ plan. To be called only when no finding of the survey is an error.

    What each output is made from is worked out when somebody asks for it: a build asks for all.
    Raises ConfigError where there is no theme.
    """
    if not (settings.theme / "templates" / "base.html").is_file():
        theme = f"THEME = {str(settings.theme)!r}"
        raise ConfigError(
            Said(
                f"{theme}: di folder ini tidak ada tema Hikmah",
                f"{theme}: there is no theme of Hikmah's in this folder",
            )
        )
    languages = [kb.lang for kb in surveyed.library.editions]
    motifs = sorted({lesson.motif for kb in surveyed.library.editions for lesson in kb.lessons})
    renderer = Renderer(settings.theme, settings.content, languages, settings.cache, motifs)
    content, past = surveyed.content, surveyed.past
    try:
        closures = renderer.closures(
            content.assets, past.code, kinds_of(settings, pictures=bool(content.assets))
        )
    except FileNotFoundError as missing:
        raise _incomplete(settings.theme, missing) from missing
    if settings.editor.wanted:
        from hikmah.render.admin.program import wanted_editor

        closures = replace(closures, editor=wanted_editor(settings.editor.program))
    if past.plan is not None:
        past.plans = {**past.plans, **asked_of(past.plan)}
    site, collisions = plan_site(
        surveyed.library, settings, closures, content.found, content.refusals, content.left_out, past.plans
    )
    past.plan = site
    return Planned(
        library=surveyed.library,
        plan=site,
        renderer=renderer,
        diagnostics=tuple(sorted({*surveyed.diagnostics, *collisions})),
        past=past,
    )


@no_collection()
def remember(settings: Settings, planned: Planned) -> None:
    """Work out what every output is made from, and keep it for the next build."""
    plans, past = known_of(planned.plan), planned.past
    if plans != past.plans:
        past.plans = plans
        keep(settings.cache / "plan", past.code, plans)


def write(settings: Settings, planned: Planned) -> tuple[WriteReport | None, tuple[Diagnostic, ...]]:
    """→ render → write. What cannot be rendered is a finding, and then nothing is written."""
    remember(settings, planned)
    beside = replace(planned.plan, outputs=planned.plan.beside)

    def render(output: Output) -> bytes | Mapping[str, bytes]:
        try:
            return planned.renderer.render(output)
        except RenderFault as fault:
            raise _Unrenderable(output, fault) from fault

    try:
        workers = os.cpu_count() or 1
        # Trainers' paper first: what cannot be typeset there leaves the old site as it was.
        write_site(beside, Folders(settings.handouts_folder, settings.cache), render, workers)
        rest = write_folder(planned.plan, settings.cache, render, workers)
        report = write_site(planned.plan, Folders(settings.output, settings.cache), rest, workers)
        return report, ()
    except _Unrenderable as failed:
        source = failed.output.sources[0] if failed.output.sources else SourcePath(failed.output.save_as)
        return None, (diagnose(failed.fault.code, Place(source), **failed.fault.values),)


class _Unrenderable(Exception):
    def __init__(self, output: Output, fault: RenderFault) -> None:
        super().__init__(output.save_as)
        self.output = output
        self.fault = fault


def _incomplete(theme: Path, missing: FileNotFoundError) -> Exception:
    """A file that is missing from the theme is one that an older Hikmah did not have."""
    file = Path(missing.filename)
    if theme not in file.parents:
        return missing
    name = f"THEME = {str(theme)!r}: {file.relative_to(theme).as_posix()}"
    return ConfigError(
        Said(
            f"{name} tidak ada; `hikmah init --upgrade` memperbarui tema yang lebih lama",
            f"{name} is missing; `hikmah init --upgrade` brings an older theme up to date",
        )
    )


def has_errors(diagnostics: Iterable[Diagnostic], *, fatal_warnings: bool) -> bool:
    """Whether nothing may be written."""
    fatal = {"error", "warning"} if fatal_warnings else {"error"}
    return any(found.severity in fatal for found in diagnostics)
