"""What the pages show that list, and those that stand for themselves: home, archive, search, sessions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hikmah.names import Status
from hikmah.plan.parts import LessonMark, Prose, Url
from hikmah.plan.story_views import Behind, Citation, TermView
from hikmah.plan.views import Meta, NavLink, StoryCard


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonCard:
    """A lesson wherever it is listed, with how many stories carry it."""

    mark: LessonMark
    summary: str
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCard:
    """A training session wherever it is listed."""

    title: str
    url: Url
    date: dt.date
    start: str
    place: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page: one story begun, the lessons, what is new, the next training."""

    meta: Meta
    opening: StoryCard | None
    opening_prose: Prose
    lessons: tuple[LessonCard, ...]
    recent: tuple[StoryCard, ...]
    session: SessionCard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveYear:
    """The stories of one year, newest first."""

    year: int
    stories: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesCard:
    """A series wherever it is listed."""

    name: str
    url: Url
    parts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView:
    """All stories by year, newest first."""

    meta: Meta
    years: tuple[ArchiveYear, ...]
    series: tuple[SeriesCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPartView:
    """One part of a series under its own number, which gaps and doubles leave as it is."""

    number: int
    story: StoryCard


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """A series: its parts in order."""

    meta: Meta
    name: str
    parts: tuple[SeriesPartView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A term with the stories that use it; ``id`` is its anchor."""

    id: str
    name: str
    definition: str
    used_in: tuple[Citation, ...]
    """With the sentence of first use; the term as the story spells it is the label."""
    also_in: tuple[NavLink, ...]
    """More stories, where there are many."""
    linked_from: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryView:
    """All terms, sorted by name."""

    meta: Meta
    terms: tuple[GlossaryEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One line of an agenda; ``kind`` is lesson, story, passage, questions, activity or break."""

    start: str
    """Clock time, ``09.15``."""
    minutes: int
    kind: str
    title: str
    url: Url | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionView:
    """A training session as its participants see it."""

    meta: Meta
    title: str
    date: dt.date
    start: str
    end: str
    slot: int
    place: str | None
    trainer: str | None
    status: Status
    prose: Prose
    agenda: tuple[AgendaLine, ...]
    terms: tuple[TermView, ...]
    pack: Url | None = None
    """All its sheets in one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionsView:
    """All training sessions, newest first; ``coming`` are those not over on the day of the build."""

    meta: Meta
    coming: tuple[SessionCard, ...]
    past: tuple[SessionCard, ...]
    calendar: Url | None
    """All of them as a calendar file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainView:
    """A plain page: about, privacy …"""

    meta: Meta
    title: str
    summary: str
    prose: Prose
    behind: Behind | None = None
    pictured: bool = False
