"""What the knowledge base has too little of: a report for its curator, not a fault of any source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields

from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.model import Lesson, Story, Teaching, TrainerNotes
from hikmah.names import Language, LessonId, SourcePath
from hikmah.text import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The least that a lesson should have."""

    stories: int = 3
    passages: int = 3
    questions: int = 3
    notes: int = 2
    """Stories with a complete teaching note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonCover:
    """What there is for one lesson; ``thin`` names what is too little, by its field."""

    id: LessonId
    title: str
    stories: int
    passages: int
    questions: int
    notes: int
    thin: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """A story that no other text leads to."""

    source: SourcePath
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A story that is to be looked at again by a day; ``days`` ago, or none while that day is to come."""

    source: SourcePath
    slug: str
    title: str
    by: dt.date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unready:
    """A story that a trainer cannot use yet: questions without an answer, missing fields of its note."""

    source: SourcePath
    title: str
    questions: int
    answers: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The report on one language. ``reviews`` are all days that are set, ``overdue`` those gone by."""

    lang: Language
    lessons: tuple[LessonCover, ...]
    alone: tuple[Alone, ...]
    reviews: tuple[Review, ...]
    unready: tuple[Unready, ...]
    drafts: tuple[SourcePath, ...]

    @property
    def overdue(self) -> tuple[Review, ...]:
        """The reviews whose day is past, the longest past first."""
        return tuple(review for review in self.reviews if review.days > 0)


def measure_coverage(library: Library, kb: KnowledgeBase, least: Thresholds, today: dt.date) -> Coverage:
    """Count what *kb* has. Hidden stories and drafts do not count; the drafts are named."""
    ready = {story.slug: _unready(story, library.trainer) for story in kb.stories}
    complete = frozenset(slug for slug, lack in ready.items() if lack is None or not lack.missing)
    return Coverage(
        lang=kb.lang,
        lessons=tuple(_lesson(kb, lesson, complete, least) for lesson in kb.lessons),
        alone=tuple(
            Alone(source=story.places.source, title=story.title)
            for story in kb.stories
            if not kb.cited.get(Target("story", story.slug))
        ),
        reviews=tuple(sorted(_reviews(kb, today), key=lambda review: (review.by, review.source))),
        unready=tuple(lack for lack in ready.values() if lack is not None),
        drafts=tuple(draft.places.source for draft in library.drafts if draft.lang == kb.lang),
    )


def _lesson(kb: KnowledgeBase, lesson: Lesson, complete: frozenset[str], least: Thresholds) -> LessonCover:
    stories = kb.reading[lesson.id]
    counts = {
        "stories": len(stories),
        "passages": len(kb.taught[lesson.id]),
        "questions": sum(len(story.body.questions) for story in stories),
        "notes": sum(story.slug in complete for story in stories),
    }
    wanted = {field.name: getattr(least, field.name) for field in fields(least)}
    thin = tuple(name for name, count in counts.items() if count < wanted[name])
    return LessonCover(id=lesson.id, title=lesson.title, thin=thin, **counts)


def _reviews(kb: KnowledgeBase, today: dt.date) -> list[Review]:
    return [
        Review(
            source=story.places.source,
            slug=story.slug,
            title=story.title,
            by=story.review_by,
            days=max(0, (today - story.review_by).days),
        )
        for story in (*kb.stories, *kb.hidden)
        if story.review_by is not None
    ]


def _unready(story: Story, trainer: Mapping[SourcePath, TrainerNotes]) -> Unready | None:
    """Nothing where every question has its answer and the teaching note is complete."""
    notes = trainer.get(story.places.source, TrainerNotes())
    teaching = notes.teaching or Teaching()
    missing = tuple(field.name for field in fields(teaching) if not getattr(teaching, field.name))
    asked = {question.id for question in story.body.questions}
    answered = len(asked & {answer.question for answer in notes.answers})
    if not missing and answered == len(asked):
        return None
    return Unready(
        source=story.places.source,
        title=story.title,
        questions=len(asked),
        answers=answered,
        missing=missing,
    )
