"""Lesson pages and the lessons index."""

from __future__ import annotations

from dataclasses import replace

from hikmah.model import Lesson, Story
from hikmah.plan.citations import citations, first_words
from hikmah.plan.companies import companies
from hikmah.plan.edition import Edition, has_matrix
from hikmah.plan.facts import lesson_facts
from hikmah.plan.frame import make_meta, same_page
from hikmah.plan.lesson_views import (
    FrameworkView,
    IndexedLesson,
    IndexedStory,
    LessonsView,
    LessonView,
    PassageLink,
    QuotedPassage,
    RelatedView,
)
from hikmah.plan.office import has_book
from hikmah.plan.parts import Url
from hikmah.plan.pictures import is_pictured
from hikmah.plan.prose import Setting, make_prose, passage_prose
from hikmah.plan.routes import Routes
from hikmah.plan.story_views import FormatLink, HandoutLink
from hikmah.plan.terms import lesson_terms, term_views
from hikmah.plan.translations import behind
from hikmah.plan.views import Meta
from hikmah.plan.words import Words
from hikmah.text import Passage, Target


def lesson_view(edition: Edition, words: Words, lesson: Lesson) -> LessonView:
    """The page of *lesson*."""
    kb, routes = edition.kb, edition.routes
    root = routes.root(routes.lesson(lesson.id))
    mark = edition.marks[lesson.id]
    prose = make_prose(edition, lesson.body, Setting(root=root, files=root))
    passages = tuple(
        quoted_passage(edition, taught.story, taught.passage, root) for taught in kb.taught[lesson.id]
    )
    return LessonView(
        meta=_meta(edition, words, lesson),
        mark=mark,
        title=lesson.title,
        summary=lesson.summary,
        prose=prose,
        objectives=lesson.objectives,
        key_points=lesson.key_points,
        framework=_framework(lesson),
        passages=passages,
        stories=tuple(
            replace(edition.cards[story.slug], url=routes.story_by(story.slug, lesson.id))
            for story in kb.reading[lesson.id]
        ),
        companies=companies(edition, lesson),
        related=tuple(
            RelatedView(mark=edition.marks[other.lesson], reason=other.reason)
            for other in lesson.related
            if other.lesson in edition.marks
        ),
        linked_from=citations(edition, Target("lesson", lesson.id)),
        terms=term_views(edition, lesson_terms(edition, lesson)),
        behind=behind(edition, lesson),
        pictured=is_pictured(prose, *(passage.prose for passage in passages)),
        handout=lesson_handout(edition, lesson),
        zip=_zip(edition, lesson),
    )


def _meta(edition: Edition, words: Words, lesson: Lesson) -> Meta:
    with_feed = edition.settings.feeds and edition.settings.base
    return make_meta(
        edition,
        edition.routes.lesson(lesson.id),
        title=lesson.title,
        description=lesson.summary,
        kind="lesson",
        alternates=edition.alternates(lesson),
        feed=edition.routes.feed(lesson.id).url if with_feed else None,
        card=lesson,
        facts=lesson_facts(edition, lesson, words),
    )


def _zip(edition: Edition, lesson: Lesson) -> Url | None:
    made = edition.settings.zip and edition.kb.reading[lesson.id]
    return edition.routes.lesson_zip(lesson.id).url if made else None


def _framework(lesson: Lesson) -> FrameworkView | None:
    place = lesson.framework
    return FrameworkView(aspect=place.aspect, note=place.note, source=place.source) if place else None


def lesson_handout(edition: Edition, lesson: Lesson) -> HandoutLink | None:
    """The handout of *lesson* with its other forms, where the site makes one."""
    made = edition.settings.printed if edition.settings.handouts else ()
    if "lessons" not in made or not edition.kb.reading[lesson.id]:
        return None
    mark = edition.marks[lesson.id]
    formats = tuple(
        FormatLink(format=kind, url=edition.routes.office(lesson.id, kind).url)
        for kind in edition.settings.formats
    )
    url = edition.routes.handout(lesson.id).url
    large = edition.routes.large_handout(lesson.id).url if "large" in made else None
    return HandoutLink(title=lesson.title, url=url, mark=mark, formats=formats, large=large)


def quoted_passage(edition: Edition, story: Story, passage: Passage, root: str) -> QuotedPassage:
    """A passage as it is quoted on another page, with the story it comes from."""
    url = edition.routes.story(story.slug).url
    setting = Setting(root=root, files=root, prefix=f"{story.slug}_{passage.id}_", home=root + url)
    return QuotedPassage(
        prose=passage_prose(edition, story.body, passage, setting),
        story=story.title,
        url=Url(f"{url}#{passage.id}"),
    )


def lessons_view(edition: Edition, words: Words) -> LessonsView:
    """The lessons index: every lesson with every story that carries it and every passage that teaches it."""
    return LessonsView(
        meta=make_meta(
            edition,
            edition.routes.lessons(),
            title=words.lessons,
            description=words.lessons_description,
            kind="lessons",
            alternates=same_page(edition, Routes.lessons),
        ),
        lessons=tuple(
            IndexedLesson(
                mark=edition.marks[lesson.id], summary=lesson.summary, stories=_indexed(edition, lesson)
            )
            for lesson in edition.kb.lessons
        ),
        book=edition.routes.book().url if has_book(edition) else None,
        matrix=edition.routes.matrix().url if has_matrix(edition) else None,
        map=edition.routes.map().url if has_matrix(edition) else None,
    )


def _indexed(edition: Edition, lesson: Lesson) -> tuple[IndexedStory, ...]:
    indexed = []
    for story in edition.kb.reading[lesson.id]:
        url = edition.routes.story(story.slug).url
        links = tuple(
            PassageLink(text=first_words(passage.text), url=Url(f"{url}#{passage.id}"))
            for passage in story.body.passages
            if lesson.id in passage.lessons
        )
        way = edition.routes.story_by(story.slug, lesson.id)
        indexed.append(IndexedStory(title=story.title, url=way, passages=links))
    return tuple(indexed)
