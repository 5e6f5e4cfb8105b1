"""Lessons: the stories they name, their motifs, and whether anybody tells of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from hikmah.diagnostics import Diagnostic, diagnose, hint
from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.model import Lesson
from hikmah.names import Motif


def check_lessons(library: Library) -> Iterator[Diagnostic]:
    """Reading orders that name other stories, related lessons that are none, motifs used twice."""
    for kb in library.editions:
        for lesson in kb.lessons:
            yield from _order(lesson, kb, library)
            yield from _related(lesson, kb)
        yield from _motifs(kb)
    for lesson in library.editions[0].lessons:
        if not library.editions[0].reading[lesson.id]:
            yield diagnose("HKM063", lesson.places.of("title"), found=lesson.id)


def _order(lesson: Lesson, kb: KnowledgeBase, library: Library) -> Iterator[Diagnostic]:
    """A draft that this build leaves out may be named: it comes when it is published."""
    if not lesson.stories:
        return
    main = library.editions[0]
    known = {*kb.story, *main.story}
    lessons = {*kb.lesson, *main.lesson}
    drafts = {getattr(draft, "slug", None) for draft in library.drafts}
    for number, slug in enumerate(lesson.stories):
        place = lesson.places.of("stories", number)
        story = kb.story.get(slug) or main.story.get(slug)
        if story is None:
            if slug not in drafts:
                yield diagnose("HKM060", place, **hint(slug, known))
        elif lesson.id not in story.lessons and lessons.issuperset(story.lessons):
            # Where the story misspells a lesson, that has been told and is enough.
            yield diagnose("HKM061", place, found=slug, lesson=lesson.id)


def _related(lesson: Lesson, kb: KnowledgeBase) -> Iterator[Diagnostic]:
    for number, related in enumerate(lesson.related):
        if related.lesson not in kb.lesson or related.lesson == lesson.id:
            others = {name for name in kb.lesson if name != lesson.id}
            place = lesson.places.of("related", number, "lesson")
            yield diagnose("HKM012", place, **hint(related.lesson, others))


def _motifs(kb: KnowledgeBase) -> Iterator[Diagnostic]:
    """Two lessons look alike; that is told while a motif is free, for then it can be helped."""
    if len({lesson.motif for lesson in kb.lessons}) == len(get_args(Motif)):
        return
    first: dict[str, Lesson] = {}
    for lesson in kb.lessons:
        other = first.setdefault(lesson.motif, lesson)
        if other is not lesson:
            place = lesson.places.of("motif")
            yield diagnose("HKM064", place, found=lesson.motif, other=other.places.source)
