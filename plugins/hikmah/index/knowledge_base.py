"""The cross-linked whole of one language: every relation resolved, in both directions, in total order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hikmah.imprint import Imprint
from hikmah.index.memory import Memory
from hikmah.index.replies import Thread
from hikmah.index.settlement import Departed, Settlement
from hikmah.index.translations import Lag
from hikmah.model import Document, Lesson, Page, Reply, Session, Story, Term, TrainerNotes
from hikmah.names import (
    AssetPath,
    Language,
    LessonId,
    PageSlug,
    PassageId,
    SeriesSlug,
    SessionSlug,
    SourcePath,
    StorySlug,
    TermId,
)
from hikmah.picture import PictureFacts
from hikmah.text import Passage, Reference, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """A passage with the story it stands in."""

    story: Story
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """A link with the text it stands in."""

    document: Document
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse:
    """Where a story's text first uses a term, counted in characters."""

    story: Story
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEntry:
    """One part of a series; ``at`` says which of the story's series fields names it, counted from 0."""

    story: Story
    number: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Stories that belong together, by part number."""

    slug: SeriesSlug
    name: str
    parts: tuple[SeriesEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two lessons, in the lessons' order, and the stories that carry both."""

    one: LessonId
    other: LessonId
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A story and what another one has in common with it."""

    story: Story
    lessons: tuple[LessonId, ...]
    terms: tuple[TermId, ...]
    linked: bool
    """One of the two links to the other, or quotes it."""
    alike: bool
    """They use many of the same rare words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeBase:
    """One language's stories, lessons and the rest, with what each has to do with each.

    ``stories`` is in order of (date, slug) and holds what readers find listed; ``hidden`` stories have a
    page and are listed nowhere. Mappings are read-only; what they give is in reading order. No trainer
    text can be reached from here.
    """

    lang: Language
    stories: tuple[Story, ...]
    hidden: tuple[Story, ...]
    lessons: tuple[Lesson, ...]
    sessions: tuple[Session, ...]
    pages: tuple[Page, ...]
    terms: tuple[Term, ...]
    series: tuple[Series, ...]
    assets: Mapping[AssetPath, str]
    """Every file the text may show, with its digest."""
    pictures: Mapping[AssetPath, PictureFacts]
    """Those of them that are pictures."""
    story: Mapping[StorySlug, Story]
    """By slug, the hidden ones too."""
    lesson: Mapping[LessonId, Lesson]
    session: Mapping[SessionSlug, Session]
    page: Mapping[PageSlug, Page]
    term: Mapping[TermId, Term]
    passage: Mapping[tuple[StorySlug, PassageId], Passage]
    reading: Mapping[LessonId, tuple[Story, ...]]
    """A lesson's stories in its own order, the rest by date."""
    taught: Mapping[LessonId, tuple[Taught, ...]]
    """A lesson's passages in reading order."""
    cited: Mapping[Target, tuple[Citing, ...]]
    """Who links to a story, lesson or term; a target with a passage is filed without it."""
    in_series: Mapping[StorySlug, tuple[Series, ...]]
    terms_in: Mapping[StorySlug, tuple[Term, ...]]
    terms_used: Mapping[TermId, tuple[Story, ...]]
    term_uses: Mapping[TermId, tuple[TermUse, ...]]
    """The same stories, each with the place of first use."""
    threads: Mapping[StorySlug, tuple[Thread, ...]]
    """Readers' replies by story, oldest first."""
    read_at: Mapping[LessonId, Mapping[StorySlug, int]] = field(default_factory=dict)
    """Where a story stands in ``reading``, counted from 0."""
    pairs: tuple[Pair, ...] = ()
    """Every two lessons that share a story."""
    departed: Mapping[StorySlug, tuple[Departed, ...]] = field(default_factory=dict)
    """By story, the passages that once stood in it and are in another now."""
    related: Mapping[StorySlug, tuple[Related, ...]] = field(default_factory=dict)
    """Of the listed stories, the few that have most in common with each; hidden ones have none."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every text an author wrote: stories, hidden ones, lessons, sessions, pages."""
        return (*self.stories, *self.hidden, *self.lessons, *self.sessions, *self.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All languages' knowledge bases, and apart from them what only trainers may see.

    ``editions`` starts with the site's own language; the others follow by name.
    """

    editions: tuple[KnowledgeBase, ...]
    drafts: tuple[Document, ...]
    """What this build leaves out."""
    trainer: Mapping[SourcePath, TrainerNotes]
    lags: tuple[Lag, ...] = ()
    """In what translations are behind their originals."""
    replies: tuple[Reply, ...] = ()
    """All that this build shows, by source."""
    reply_drafts: tuple[Reply, ...] = ()
    anchors: Settlement = field(default_factory=Settlement)
    """What the lock file says of the texts' names, old and new."""
    imprints: Mapping[SourcePath, Imprint] = field(default_factory=dict)
    """The digests of all texts, by the names of today, drafts included."""
    memory: Memory | None = None
    """What the next library may take over from this one."""

    def edition(self, lang: Language) -> KnowledgeBase | None:
        """The knowledge base of one language, if it has any text."""
        return next((edition for edition in self.editions if edition.lang == lang), None)
