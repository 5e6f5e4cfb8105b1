"""What the print desk is made from: its page, and the texts it fetches one by one when they are ticked.

All of it is learners' text: no field of these views accepts a trainer's.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from hikmah.names import Language, LessonId, Motif, Paper, StorySlug
from hikmah.plan.intranet import TrainerLink
from hikmah.plan.parts import Html, Url
from hikmah.plan.story_views import HandoutLink, SourceNote
from hikmah.plan.views import Meta, NavLink

PieceKind = Literal["text", "passage", "question", "role-play"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPiece:
    """A run of a text; addresses in its HTML are those of the text's own page."""

    kind: PieceKind
    html: Html
    id: str = ""
    words: str = ""
    """The beginning of a passage, to choose it by."""
    title: str | None = None
    minutes: int | None = None
    """Time for a question or role-play; reading time of a passage."""
    lines: int = 0
    passages: tuple[str, ...] = ()
    """What a question is about: it is asked when all of them have been read."""
    once: tuple[str, ...] = ()
    """Ids a passage had before; an old choice still names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskNote:
    """A footnote; its calls in the text link to ``anchor``."""

    anchor: str
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTerm:
    """A glossary term; it is explained on a sheet where one of its spellings stands."""

    name: str
    definition: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskExtract:
    """What a lesson takes from a story: some passages, or none where the story is read whole."""

    story: StorySlug
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskStoryText:
    """A story as the desk prints it, whole or in passages."""

    kind: ClassVar[str] = "story"
    key: str
    """What a choice calls it."""
    title: str
    url: Url
    code: Url | None
    """Where a QR code leads: to the page that goes on leading there when the text has moved."""
    summary: str
    minutes: int
    motif: Motif | None
    pieces: tuple[DeskPiece, ...]
    notes: tuple[DeskNote, ...]
    terms: tuple[DeskTerm, ...]
    date: dt.date
    author: str | None
    source: SourceNote


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLessonText:
    """A lesson as the desk prints it: its explanation, then what it takes from stories."""

    kind: ClassVar[str] = "lesson"
    key: str
    title: str
    url: Url
    code: Url | None
    """Where a QR code leads: to the page that goes on leading there when the text has moved."""
    summary: str
    minutes: int
    motif: Motif | None
    pieces: tuple[DeskPiece, ...]
    notes: tuple[DeskNote, ...]
    terms: tuple[DeskTerm, ...]
    objectives: tuple[str, ...]
    key_points: tuple[str, ...]
    stories: tuple[DeskExtract, ...]


DeskText = DeskStoryText | DeskLessonText


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLesson:
    """A lesson that may be ticked."""

    id: LessonId
    title: str
    motif: Motif
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskStory:
    """A story that may be ticked, or opened to tick its passages."""

    slug: StorySlug
    title: str
    minutes: int
    passages: int
    once: StorySlug | None
    """The name it had first, where it has another one now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """The page ``/cetak/``: what there is to choose from, and the sheets that are ready."""

    meta: Meta
    lang: Language
    style: Url
    scripts: tuple[Url, ...]
    texts: Url
    """The folder of the texts."""
    paper: Paper
    lessons: tuple[DeskLesson, ...]
    stories: tuple[DeskStory, ...]
    ready: tuple[HandoutLink, ...]
    packs: tuple[NavLink, ...]
    """All sheets of a training in one file."""
    facilitators: tuple[TrainerLink, ...]
    """Where facilitators' papers lie; on an intranet alone."""
