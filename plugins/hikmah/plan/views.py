"""What each page is made from: frozen values, complete, and nothing of the trainer's in any of them.

A template gets ``site`` (a :class:`SiteView`) and ``page`` (one of the page views) and nothing else, so a
page's fingerprint is the digest of its template and these two. Dates are ``date`` values: the template
says them in its language.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from hikmah.names import Aspect, Format, Language, Motif, SourceKind, Status
from hikmah.plan.parts import Html, LessonMark, Prose, Url


@dataclass(frozen=True, slots=True, kw_only=True)
class NavLink:
    """A title and where it leads."""

    title: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFiles:
    """Where the theme's files lie that pages name; their digests are in the names."""

    css: Url
    icon: Url
    comfort: Url
    """The script that sets size and shape of letters, before anything is seen."""
    reading: Url
    """The script that offers to go on where one stopped."""
    preview: Url
    """The script that shows where a link leads."""
    share: Url
    """The script that hands addresses on."""
    lightbox: Url
    """The script that shows a picture large; pages with pictures ask for it."""
    lightbox_style: Url
    lists_style: Url
    """The style sheet of every page but a story's."""
    search_style: Url
    map_style: Url
    matrix_style: Url
    codes_style: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineTool:
    """What every page needs to be kept on a reader's device."""

    script: Url
    manifest: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every page of one language shares."""

    name: str
    tagline: str
    lang: Language
    base: str
    """The public address with a slash at its end, or the empty string where none is set."""
    files: ThemeFiles
    menu: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
    lessons: tuple[LessonMark, ...]
    home: Url
    desk: Url | None
    """The print desk, where the site has one."""
    lessons_index: Url
    archive: Url
    glossary: Url
    feed: Url | None
    data: Url | None
    """The knowledge base for programs."""
    offline: OfflineTool | None = None
    policy: str = ""
    """What a page may load; empty where there is no server, since folders have no origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The same page in another language."""

    lang: Language
    url: Url
    public: str
    """The absolute address, or the empty string where the site has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCard:
    """The picture that networks show beside a page's address; what it says in words is its title."""

    address: str
    title: str
    width: int
    height: int


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
    """In all languages, this one included; the site's own, which serves every other reader, first."""
    feed: Url | None = None
    card: SharedCard | None = None
    facts: Html = Html("")
    """What the page says of itself to search engines, as JSON-LD; empty where it says nothing."""
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
class NumberedLink:
    """A story with its number in an order."""

    number: int
    title: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesNav:
    """A story's place in a series; ``parts`` are all of them, in order, this one included."""

    name: str
    url: Url
    part: int
    parts: tuple[NumberedLink, ...]
    previous: NumberedLink | None
    next: NumberedLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonNav:
    """The stories before and after this one in a lesson's reading order.

    ``anchor`` is the id of this way on in the page; the links of ``previous`` and ``next`` name it too, so
    that a reader who came by this lesson stays in it.
    """

    mark: LessonMark
    anchor: str
    number: int
    count: int | None
    """How many there are; None where they are too many to be counted out."""
    previous: NavLink | None
    next: NavLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedStory:
    """A story that has much in common with this one; ``shared`` names the lessons, then the terms."""

    title: str
    url: Url
    shared: tuple[str, ...]
    linked: bool
    alike: bool


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
    spellings: tuple[str, ...]
    """What the text may call it; where it does so first, the page explains it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatLink:
    """The same handout in another format than PDF."""

    format: Format
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutLink:
    """A handout to download."""

    title: str
    url: Url
    mark: LessonMark
    formats: tuple[FormatLink, ...] = ()
    large: Url | None = None
    """The same in large print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """In what a translation is behind its original: as a ``whole``, or in passages it has not."""

    original: NavLink
    lang: Language
    whole: bool
    missing: tuple[NavLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyView:
    """What a reader wrote about a story, with the replies to it."""

    anchor: str
    name: str
    date: dt.date
    status: Status
    prose: Prose
    answers: tuple[ReplyView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliesView:
    """The replies to a story and where to send one."""

    threads: tuple[ReplyView, ...]
    to: str
    """The site's e-mail address for replies, or empty: then none is asked for."""
    address: str
    """The story's public address, which a reply shall name."""
    feed: Url | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartedPassage:
    """A passage that stood on this page under ``anchor`` and is in another story now."""

    anchor: str
    title: str
    url: Url


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
    departed: tuple[DepartedPassage, ...]
    series: tuple[SeriesNav, ...]
    neighbours: tuple[LessonNav, ...]
    related: tuple[RelatedStory, ...]
    linked_from: tuple[Citation, ...]
    terms: tuple[TermView, ...]
    handouts: tuple[HandoutLink, ...]
    cards: Url | None = None
    """Its role-play cards to cut out."""
    replies: RepliesView | None = None
    behind: Behind | None = None
    cover: Html = Html("")
    """The opening picture."""
    pictured: bool = False
    """Whether there is a picture to be shown large."""


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
class Company:
    """Stories of a lesson that carry ``other`` too, by their number in its reading order.

    With neither ``other`` nor ``url`` they are those that carry no other lesson.
    """

    other: LessonMark | None
    url: Url | None
    """The page of the two lessons together."""
    stories: tuple[NumberedLink, ...]


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
    """In reading order."""
    companies: tuple[Company, ...]
    related: tuple[RelatedView, ...]
    linked_from: tuple[Citation, ...]
    terms: tuple[TermView, ...]
    handout: HandoutLink | None
    behind: Behind | None = None
    pictured: bool = False
    zip: Url | None = None


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
    map: Url | None
    """The same as a drawing; None while there is no story."""
    matrix: Url | None
    """The same as a table; None while there is no story."""
    book: Url | None = None
    """All of the site as an e-book, where one is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPassage:
    """A passage by its first words, with those of its lessons that are in question."""

    text: str
    url: Url
    marks: tuple[LessonMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedStory:
    """A story that carries two lessons: passages that teach both are quoted, the others named."""

    title: str
    url: Url
    summary: str
    both: tuple[QuotedPassage, ...]
    each: tuple[MarkedPassage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """Two lessons together; ``reasons`` say, in the lessons' own words, how one leads to the other."""

    meta: Meta
    one: LessonMark
    other: LessonMark
    reasons: tuple[str, ...]
    stories: tuple[PairedStory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One story; ``cells`` has for each lesson its passages there, or None where it does not carry it."""

    title: str
    url: Url
    cells: tuple[tuple[PassageLink, ...] | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """All lessons against all stories."""

    meta: Meta
    lessons: tuple[LessonMark, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapMotif:
    """A motif that the map's discs are filled with: what stands inside its tile."""

    name: Motif
    tile: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLesson:
    """A lesson on the map: a disc, its name in lines, and a thread to each of its stories."""

    mark: LessonMark
    y: int
    name: tuple[str, ...]
    dash: str
    count: int
    threads: tuple[str, ...] = ()
    stories: tuple[NavLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapStory:
    """A story on the map; ``label`` is its title as far as there is room, ``arcs`` lead to other stories."""

    title: str
    label: str
    url: Url
    status: Status
    y: int
    joined: bool
    arcs: tuple[str, ...]
    heads: tuple[str, ...]
    leads: tuple[NavLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapArc:
    """Two lessons that share stories, on a map that is too large to show the stories."""

    one: LessonMark
    other: LessonMark
    url: Url
    count: int
    path: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The map: lessons with their stories, or where these are too many, lessons and what they share."""

    meta: Meta
    width: int
    height: int
    x: int
    """The middle of all discs."""
    radius: int
    story_x: int
    row: int
    """How high a finger finds a story's row."""
    axis: int
    """Where arcs begin and end."""
    motifs: tuple[MapMotif, ...]
    lessons: tuple[MapLesson, ...]
    stories: tuple[MapStory, ...]
    pairs: tuple[MapArc, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """A line of the register: a story with its passages, a lesson, a term, a training or a page."""

    title: str
    url: Url
    kind: str
    passages: tuple[NavLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLetter:
    """All that begins with one letter; ``#`` for what begins with none."""

    letter: str
    entries: tuple[RegisterEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchTool:
    """What the search form works with; ``indexes`` are folders, the first holds the program too."""

    script: Url
    indexes: tuple[Url, ...]
    lessons: tuple[LessonMark, ...]
    kinds: tuple[str, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page: a register from A to Z, and above it the form where there is an index to ask."""

    meta: Meta
    tool: SearchTool | None
    letters: tuple[RegisterLetter, ...]


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


CodeNote = Literal["moved", "gone", "several"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTarget:
    """What a code stands for: a story, a lesson, or a passage of the story that ``title`` names."""

    title: str
    url: Url
    passage: bool
    marks: tuple[LessonMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeView:
    """The page behind a code on paper, which leads on."""

    meta: Meta
    code: str
    target: CodeTarget


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeNoteView:
    """The page behind a code of which something must be said: what stood in ``was`` has moved or is gone."""

    meta: Meta
    code: str
    kind: CodeNote
    was: NavLink | None
    targets: tuple[CodeTarget, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRow:
    """A code in the list of all; ``words`` are the first of a passage."""

    code: str
    title: str
    url: Url
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesView:
    """All codes on paper, by code; ``whole`` unless there are too many passages to name."""

    meta: Meta
    address: str
    """What stands before a code in the public address, or empty where the site has none."""
    whole: bool
    rows: tuple[CodeRow, ...]


PageView = (
    HomeView
    | StoryView
    | LessonView
    | LessonsView
    | MapView
    | PairView
    | MatrixView
    | ArchiveView
    | SeriesView
    | GlossaryView
    | SessionView
    | SessionsView
    | PlainView
    | SearchView
    | NotFoundView
    | RedirectView
    | CodeView
    | CodeNoteView
    | CodesView
)
