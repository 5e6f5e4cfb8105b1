"""The nouns of the house: stories, lessons, sessions, pages and terms, once they have been read.

Everything here is a frozen value made of the standard library alone.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hikmah.names import (
    Aspect,
    BoxId,
    Language,
    LessonId,
    Motif,
    PageSlug,
    Paper,
    PassageId,
    Place,
    Places,
    QuestionId,
    ReplyId,
    ReplyStatus,
    SessionSlug,
    SourceKind,
    Status,
    StorySlug,
    TermId,
)
from hikmah.text import Body, TrainerText


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPart:
    """A story's place in a series."""

    name: str
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A story's picture and what it shows, in words."""

    image: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a story comes from."""

    kind: SourceKind
    title: str | None = None
    published: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story as its learners may see it."""

    slug: StorySlug
    title: str
    date: dt.date
    lessons: tuple[LessonId, ...]
    summary: str
    lang: Language
    author: str | None
    modified: dt.date | None
    status: Status
    series: tuple[SeriesPart, ...]
    aliases: tuple[str, ...]
    review_by: dt.date | None
    translation_of: StorySlug | None
    cover: Cover | None
    source: Source
    body: Body
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaching:
    """A story's teaching note, from its front matter; trainers only."""

    synopsis: str = ""
    aims: tuple[str, ...] = ()
    opening_question: str = ""
    closing: str = ""
    board_plan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The expected answer to a question."""

    question: QuestionId
    text: TrainerText


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainerNote:
    """A ``/// trainer`` block; ``about`` names the passage, question or box around it, if any."""

    about: PassageId | QuestionId | BoxId | None
    text: TrainerText


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainerNotes:
    """All that a story or lesson keeps for trainers alone."""

    teaching: Teaching | None = None
    answers: tuple[Answer, ...] = ()
    notes: tuple[TrainerNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A lesson's place in the customer-intimacy framework, and who says so."""

    aspect: Aspect
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedLesson:
    """Another lesson and the reason to read it next."""

    lesson: LessonId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One lesson of the closed list, in one language."""

    id: LessonId
    title: str
    order: int
    motif: Motif
    summary: str
    objectives: tuple[str, ...]
    key_points: tuple[str, ...]
    framework: Framework | None
    stories: tuple[StorySlug, ...]
    related: tuple[RelatedLesson, ...]
    lang: Language
    translation_of: LessonId | None
    aliases: tuple[str, ...]
    body: Body
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One line of a training session's agenda: exactly one of the six kinds is set."""

    minutes: int
    lesson: LessonId | None = None
    story: StorySlug | None = None
    passage: str | None = None
    """``slug#passage``."""
    questions: StorySlug | None = None
    activity: str | None = None
    break_: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One training session: an agenda by reference to lessons, stories and passages."""

    slug: SessionSlug
    title: str
    date: dt.date
    start: str
    """Clock time, ``HH:MM``."""
    slot: int
    """Minutes the whole session has, breaks included."""
    paper: Paper
    trainer: str | None
    place: str | None
    status: Status
    lang: Language
    items: tuple[AgendaItem, ...]
    body: Body
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A plain page: about, how to send a story …"""

    slug: PageSlug
    title: str
    summary: str
    order: int
    status: Status
    lang: Language
    translation_of: PageSlug | None
    body: Body
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Localized:
    """A short text in the site's languages; English falls back to Indonesian."""

    id: str
    en: str | None = None

    def text(self, lang: Language) -> str:
        """The text in *lang*."""
        return self.en if lang == "en" and self.en else self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One glossary entry; ``forms`` are further spellings under which the text may use it."""

    id: TermId
    name: Localized
    definition: Localized
    forms: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a reader wrote about a story; ``reply_to`` is another reply to the same story."""

    id: ReplyId
    """The file's name: where the reply stands on the story's page."""
    story: StorySlug
    name: str
    date: dt.date
    reply_to: ReplyId | None
    status: ReplyStatus
    lang: Language
    body: Body
    places: Places


Document = Story | Lesson | Session | Page
