"""What each page is made from: frozen values, complete, and nothing of the trainer's in any of them.

A template gets ``site`` (a :class:`SiteView`) and ``page`` (one of the page views) and nothing else, so a
page's fingerprint is the digest of its template and these two. Dates are ``date`` values: the template
says them in its language.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hikmah.names import Aspect, Language, SourceKind, Status
from hikmah.plan.parts import LessonMark, Prose, Url


@dataclass(frozen=True, slots=True, kw_only=True)
class NavLink:
    """A title and where it leads."""

    title: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every page of one language shares."""

    name: str
    tagline: str
    lang: Language
    base: str
    """The public address with a slash at its end, or the empty string where none is set."""
    css: Url
    icon: Url
    menu: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
    lessons: tuple[LessonMark, ...]
    home: Url
    lessons_index: Url
    archive: Url
    glossary: Url
    feed: Url | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The same page in another language."""

    lang: Language
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """The head of a page."""

    title: str
    description: str
    lang: Language
    url: Url
    canonical: str
    """The absolute address, or the empty string where the site has none."""
    root: str
    """What stands before every :data:`Url` in this page's links: ``../../`` or ``/``."""
    kind: str
    """The template's word for the page: home, story, lesson …; also the ``<body>`` class."""
    alternates: tuple[Alternate, ...] = ()
    feed: Url | None = None
    listed: bool = True
    """False asks search engines to stay away (drafts, hidden stories, 404)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCard:
    """A story wherever it is listed."""

    title: str
    url: Url
    summary: str
    date: dt.date
    minutes: int
    """Reading time, at least 1."""
    source: SourceKind
    status: Status
    marks: tuple[LessonMark, ...]


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
class SourceNote:
    """Where a story comes from, for the line under its title."""

    kind: SourceKind
    title: str | None
    published: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesNav:
    """A story's place in its series; ``parts`` are all of them, in order, this one included."""

    name: str
    url: Url
    part: int
    parts: tuple[NavLink, ...]
    previous: NavLink | None
    next: NavLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonNav:
    """The stories before and after this one in a lesson's reading order."""

    mark: LessonMark
    previous: StoryCard | None
    next: StoryCard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A sentence elsewhere that links here: ``before`` + the linked ``label`` + ``after``."""

    title: str
    url: Url
    """The citing page, at the passage in which the sentence stands, if it stands in one."""
    before: str
    label: str
    after: str
    passage: NavLink | None
    """The passage of this page that is meant, where the link names one."""
    marks: tuple[LessonMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A glossary term and where it is explained."""

    id: str
    name: str
    definition: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutLink:
    """A handout to download."""

    title: str
    url: Url
    mark: LessonMark


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story page."""

    meta: Meta
    title: str
    summary: str
    date: dt.date
    modified: dt.date | None
    author: str | None
    minutes: int
    status: Status
    source: SourceNote
    marks: tuple[LessonMark, ...]
    prose: Prose
    series: SeriesNav | None
    neighbours: tuple[LessonNav, ...]
    linked_from: tuple[Citation, ...]
    terms: tuple[TermView, ...]
    handouts: tuple[HandoutLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPassage:
    """A passage shown on a lesson page, with the story it was taken from."""

    prose: Prose
    story: str
    url: Url
    """Where the passage stands, fragment included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkView:
    """A lesson's place in the customer-intimacy framework."""

    aspect: Aspect
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedView:
    """Another lesson and the reason to read it."""

    mark: LessonMark
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonView:
    """A lesson page: a chapter opening, then its passages, its stories, its paper."""

    meta: Meta
    mark: LessonMark
    title: str
    summary: str
    prose: Prose
    objectives: tuple[str, ...]
    key_points: tuple[str, ...]
    framework: FrameworkView | None
    passages: tuple[QuotedPassage, ...]
    stories: tuple[StoryCard, ...]
    related: tuple[RelatedView, ...]
    linked_from: tuple[Citation, ...]
    handout: HandoutLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageLink:
    """A passage in the lessons index: its first words and where it stands."""

    text: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedStory:
    """A story under a lesson in the lessons index, with its passages that carry that lesson."""

    title: str
    url: Url
    passages: tuple[PassageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedLesson:
    """One lesson of the lessons index."""

    mark: LessonMark
    summary: str
    stories: tuple[IndexedStory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonsView:
    """The lessons index: every lesson, every story that carries it, every passage that teaches it."""

    meta: Meta
    lessons: tuple[IndexedLesson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveYear:
    """The stories of one year, newest first."""

    year: int
    stories: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView:
    """All stories by year, newest first."""

    meta: Meta
    years: tuple[ArchiveYear, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """A series: its parts in order."""

    meta: Meta
    name: str
    parts: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A term with the stories and lessons that use it; ``id`` is its anchor."""

    id: str
    name: str
    definition: str
    used_in: tuple[NavLink, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionsView:
    """All training sessions, newest first; ``coming`` are those not over on the day of the build."""

    meta: Meta
    coming: tuple[SessionCard, ...]
    past: tuple[SessionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainView:
    """A plain page: about, privacy …"""

    meta: Meta
    title: str
    summary: str
    prose: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """The page for an address that does not exist."""

    meta: Meta
    recent: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """A page that leads from an old address to the new one."""

    meta: Meta
    title: str
    target: Url


PageView = (
    HomeView
    | StoryView
    | LessonView
    | LessonsView
    | ArchiveView
    | SeriesView
    | GlossaryView
    | SessionView
    | SessionsView
    | PlainView
    | NotFoundView
    | RedirectView
)
