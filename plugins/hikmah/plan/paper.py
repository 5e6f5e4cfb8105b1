"""What a sheet of paper is made from: the views of printed matter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from hikmah.names import AssetPath, Language, Motif, SourceKind
from hikmah.plan.choice import PaperForm, PrintKind
from hikmah.plan.parts import Html

ChapterKind = Literal["lesson", "story", "passage", "questions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutPassage:
    """A passage on paper; footnotes stand in the HTML as ``<span role="doc-footnote">``."""

    html: Html
    code: str = ""
    """Its short code, or that of a story printed as a whole; empty where the site has no public address."""
    code_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutQuestion:
    """A question with room to write."""

    html: Html
    story: str
    minutes: int | None
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutRolePlay:
    """A role-play as its players see it."""

    title: str | None
    minutes: int | None
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutStory:
    """A story as it is printed: its source line and its passages (or, ``whole``, all of it as one)."""

    title: str
    date: dt.date
    author: str | None
    source: SourceKind
    source_title: str | None
    source_published: dt.date | None
    summary: str
    whole: bool
    passages: tuple[HandoutPassage, ...]
    role_plays: tuple[HandoutRolePlay, ...]
    questions: tuple[HandoutQuestion, ...]
    url: str
    """The story's absolute address, or empty where the site has none."""
    taught: tuple[Html, ...] = ()
    """Of a whole story its passages once more, by themselves: slides have no room for all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutTerm:
    """A glossary term in the list at the end."""

    name: str
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutChapter:
    """One thing that was ordered: a lesson with its stories, a story, a passage, or questions alone.

    A chapter that is not a lesson has one story, and its title is that story's.
    """

    kind: ChapterKind
    title: str
    summary: str
    motif: Motif | None
    explanation: Html
    objectives: tuple[str, ...]
    key_points: tuple[str, ...]
    stories: tuple[HandoutStory, ...]
    start: str = ""
    """Its clock time in a training session, else empty."""
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutAgendaLine:
    """A line of a session's agenda with its clock time."""

    start: str
    minutes: int
    kind: str
    """Lesson, story, passage, questions, activity or break."""
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutSession:
    """What a session's cover, agenda and forms say."""

    date: dt.date
    start: str
    end: str
    minutes: int
    place: str | None
    trainer: str | None
    welcome: Html
    agenda: tuple[HandoutAgendaLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutView:
    """Printed matter for participants. Nothing of the trainer's fits into it."""

    lang: Language
    kind: PrintKind
    form: PaperForm
    site: str
    """The site's name, for the running head."""
    title: str
    summary: str
    motif: Motif | None
    session: HandoutSession | None
    """For a pack or a certificate."""
    chapters: tuple[HandoutChapter, ...]
    terms: tuple[HandoutTerm, ...]
    images: tuple[tuple[AssetPath, str], ...]
    """The pictures shown, as ``<img src>`` names them (from the content folder), with their digests."""
    url: str
    """The absolute address for the QR code, or empty: then no code is printed."""
    date: dt.date
    """The newest date of its sources: the document's date, never the clock's."""
