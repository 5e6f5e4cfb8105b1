"""The knowledge base as ``hikmah.json`` gives it away: a field here is a name there.

All of it is learner material, and all addresses are absolute. ``docs/hikmah-json.md`` says what may change.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hikmah.names import Aspect, Language, LessonId, Motif, SourceKind, TargetKind

FORMAT = "1.0"
"""The schema's version. A new field raises the second number; a change to an old one raises the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceData:
    """What others may do with the texts."""

    name: str
    address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationData:
    """The same thing in another language."""

    language: Language
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteData:
    """Whose knowledge base this is; ``translations`` are the other languages' files."""

    name: str
    tagline: str
    address: str
    language: Language
    author: str | None
    licence: LicenceData | None
    translations: tuple[TranslationData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkData:
    """A lesson's place in the framework."""

    aspect: Aspect
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedData:
    """Another lesson and the reason to read it."""

    lesson: LessonId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonData:
    """A lesson; ``stories`` are slugs in its reading order."""

    id: LessonId
    title: str
    summary: str
    address: str
    motif: Motif
    objectives: tuple[str, ...]
    key_points: tuple[str, ...]
    framework: FrameworkData | None
    explanation: str
    stories: tuple[str, ...]
    related: tuple[RelatedData, ...]
    translations: tuple[TranslationData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceData:
    """Where a story comes from."""

    kind: SourceKind
    title: str | None
    published: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageData:
    """A passage as plain text."""

    id: str
    lessons: tuple[LessonId, ...]
    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkData:
    """A link or quote with its sentence: ``before`` + ``label`` + ``after``.

    ``within`` is the passage it stands in.
    """

    kind: TargetKind
    target: str
    passage: str | None
    address: str
    quote: bool
    before: str
    label: str
    after: str
    within: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartData:
    """A story's place in a series."""

    series: str
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryData:
    """A published story."""

    slug: str
    title: str
    summary: str
    address: str
    date: dt.date
    modified: dt.date | None
    author: str | None
    minutes: int
    lessons: tuple[LessonId, ...]
    source: SourceData
    series: tuple[PartData, ...]
    passages: tuple[PassageData, ...]
    links: tuple[LinkData, ...]
    terms: tuple[str, ...]
    translations: tuple[TranslationData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermData:
    """A word of the trade, and the stories that use it."""

    id: str
    name: str
    definition: str
    forms: tuple[str, ...]
    address: str
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesData:
    """A series; ``stories`` are slugs in the order of its parts."""

    slug: str
    name: str
    address: str
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaData:
    """One line of a public agenda."""

    start: str
    minutes: int
    kind: str
    title: str
    address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionData:
    """A published training session; clock times are those of ``timezone``."""

    slug: str
    title: str
    address: str
    date: dt.date
    start: str
    minutes: int
    timezone: str
    place: str | None
    trainer: str | None
    agenda: tuple[AgendaData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """One language's knowledge base."""

    schema: str
    """The schema's address: ``$schema`` in the file."""
    version: str
    site: SiteData
    lessons: tuple[LessonData, ...]
    stories: tuple[StoryData, ...]
    terms: tuple[TermData, ...]
    series: tuple[SeriesData, ...]
    sessions: tuple[SessionData, ...]
