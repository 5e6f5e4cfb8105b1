"""Front matter fields that name a story or a lesson, brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from hikmah.index.lock import Kind
from hikmah.index.settlement import Outdated
from hikmah.model import AgendaItem, Document, Lesson, Page, Session, Story
from hikmah.names import LessonId, PassageId, Place, StorySlug
from hikmah.text import Passage, Target

Where = Callable[[], Place]
"""A place, looked up when it is to be told."""


def written(target: Target) -> str:
    """As an author writes it."""
    prefix = "" if target.kind == "story" else f"{target.kind}:"
    return prefix + (f"{target.id}#{target.passage}" if target.passage else target.id)


@dataclass(slots=True)
class Fields:
    """Renews documents by ``current``, translations by ``original``; ``outdated`` gathers what was old."""

    current: Callable[[Target], Target]
    """What a link in the document's language means."""
    original: Callable[[Target], Target]
    """What it means in the site's own language, from which texts are translated."""
    outdated: list[Outdated] = field(default_factory=list)

    def renew(self, document: Document) -> Document:
        """The document, or itself where all its fields are up to date."""
        match document:
            case Story():
                return self._story(document)
            case Lesson():
                return self._lesson(document)
            case Session():
                return self._session(document)
            case Page():
                return document

    def _story(self, story: Story) -> Story:
        lessons = self._lessons(story.lessons, partial(story.places.of, "lessons"))
        passages = tuple(self._passage(passage) for passage in story.body.passages)
        original = self._original(story)
        if passages != story.body.passages:
            story = replace(story, body=replace(story.body, passages=passages))
        if (lessons, original) != (story.lessons, story.translation_of):
            story = replace(story, lessons=lessons, translation_of=StorySlug(original) if original else None)
        return story

    def _passage(self, passage: Passage) -> Passage:
        lessons = self._lessons(passage.lessons, lambda _: passage.place)
        return passage if lessons == passage.lessons else replace(passage, lessons=lessons)

    def _lesson(self, lesson: Lesson) -> Lesson:
        stories = tuple(
            StorySlug(self._name("story", slug, partial(lesson.places.of, "stories", number)))
            for number, slug in enumerate(lesson.stories)
        )
        related = tuple(
            replace(one, lesson=LessonId(self._name("lesson", one.lesson, place)))
            for number, one in enumerate(lesson.related)
            for place in (partial(lesson.places.of, "related", number),)
        )
        original = self._original(lesson)
        if (stories, related, original) == (lesson.stories, lesson.related, lesson.translation_of):
            return lesson
        return replace(
            lesson, stories=stories, related=related, translation_of=LessonId(original) if original else None
        )

    def _original(self, text: Story | Lesson) -> str | None:
        if text.translation_of is None:
            return None
        kind: Kind = "story" if isinstance(text, Story) else "lesson"
        place = partial(text.places.of, "translation_of")
        return self._renewed(Target(kind, text.translation_of), place, self.original).id

    def _session(self, session: Session) -> Session:
        items = tuple(self._item(item, number, session) for number, item in enumerate(session.items))
        return session if items == session.items else replace(session, items=items)

    def _item(self, item: AgendaItem, number: int, session: Session) -> AgendaItem:
        def place(name: str) -> Where:
            return partial(session.places.of, "items", number, name)

        if item.lesson is not None:
            item = replace(item, lesson=LessonId(self._name("lesson", item.lesson, place("lesson"))))
        if item.story is not None:
            item = replace(item, story=StorySlug(self._name("story", item.story, place("story"))))
        if item.questions is not None:
            item = replace(item, questions=StorySlug(self._name("story", item.questions, place("questions"))))
        if item.passage is not None:
            slug, _, passage = item.passage.partition("#")
            target = Target("story", slug, PassageId(passage) if passage else None)
            item = replace(item, passage=written(self._renewed(target, place("passage"), self.current)))
        return item

    def _lessons(self, names: Iterable[LessonId], place: Callable[[int], Place]) -> tuple[LessonId, ...]:
        return tuple(
            LessonId(self._name("lesson", name, partial(place, number))) for number, name in enumerate(names)
        )

    def _name(self, kind: Kind, name: str, place: Where) -> str:
        return self._renewed(Target(kind, name), place, self.current).id

    def _renewed(self, target: Target, place: Where, current: Callable[[Target], Target]) -> Target:
        now = current(target)
        if now != target:
            self.outdated.append(Outdated(place(), written(target), written(now)))
        return now
