"""What the pages of lessons show: one lesson, two together, all of them, the table."""

from __future__ import annotations

from dataclasses import dataclass

from hikmah.names import Aspect
from hikmah.plan.parts import LessonMark, Prose, Url
from hikmah.plan.story_views import Behind, Citation, HandoutLink, NumberedLink, TermView
from hikmah.plan.views import Meta, StoryCard


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
