"""What there is already, as ``hikmah new`` needs to know it: lessons to choose from, series, names taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from hikmah.model import Document, Lesson, Page, Session, Story
from hikmah.names import Language, LessonId, Motif, SourcePath
from hikmah.road import Surveyed

MOTIFS: tuple[Motif, ...] = get_args(Motif)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One language's texts, drafts among them."""

    lang: Language
    lessons: tuple[Lesson, ...]
    """In their order; those of the site's language where this one has not translated them."""
    stories: tuple[Story, ...]
    series: Mapping[str, int]
    """The highest part of each series, by name, in order of names."""
    taken: Mapping[tuple[str, str], SourcePath]
    """The file of every name, by folder and name."""

    @property
    def free_motifs(self) -> tuple[Motif, ...]:
        """The motifs that no lesson has; all, where every one is taken."""
        used = {lesson.motif for lesson in self.lessons}
        return tuple(motif for motif in MOTIFS if motif not in used) or MOTIFS

    def story_for(self, lesson: LessonId) -> Story | None:
        """The story to begin with for *lesson*: what is out comes before drafts, then its own order."""
        (order,) = [one.stories for one in self.lessons if one.id == lesson] or [()]
        found = [one for one in self.stories if lesson in one.lessons and one.status != "draft"]
        places = {slug: number for number, slug in enumerate(order)}
        found.sort(key=lambda one: (places.get(one.slug, len(order)), one.date, one.slug))
        return found[0] if found else None


def shelf_of(surveyed: Surveyed, lang: Language, main: Language) -> Shelf:
    """All that *surveyed* holds in *lang*, with the lessons of the language *main* as a stand-in."""
    documents = surveyed.content.sources.documents
    here = [document for document in documents if document.lang == lang]
    lessons = {one.id: one for one in documents if isinstance(one, Lesson) and one.lang == main}
    lessons |= {one.id: one for one in here if isinstance(one, Lesson)}
    stories = tuple(one for one in here if isinstance(one, Story))
    series: dict[str, int] = {}
    for story in stories:
        for part in story.series:
            series[part.name] = max(part.part, series.get(part.name, 0))
    return Shelf(
        lang=lang,
        lessons=tuple(sorted(lessons.values(), key=lambda one: (one.order, one.id))),
        stories=stories,
        series=dict(sorted(series.items())),
        taken={_name(document): document.places.source for document in here},
    )


def _name(document: Document) -> tuple[str, str]:
    match document:
        case Story(slug=slug):
            return "stories", slug
        case Lesson(id=name):
            return "lessons", name
        case Session(slug=session):
            return "sessions", session
        case Page(slug=page):
            return "pages", page
