"""Participant handouts: what is printed for a lesson."""

from __future__ import annotations

from hikmah.model import Lesson, Story
from hikmah.names import AssetPath, LessonId
from hikmah.plan.edition import Edition
from hikmah.plan.paper import (
    HandoutPassage,
    HandoutQuestion,
    HandoutRolePlay,
    HandoutStory,
    HandoutTerm,
    HandoutView,
)
from hikmah.plan.parts import Html
from hikmah.plan.prose import Setting, flatten, make_excerpt, make_prose
from hikmah.plan.terms import lesson_terms
from hikmah.text import Body, Fragment


def handout_view(edition: Edition, lesson: Lesson) -> HandoutView:
    """The participant handout of *lesson*: its passages, story by story, with questions and room to write.

    Raises ValueError for a lesson without stories: there is nothing to print.
    """
    kb, routes = edition.kb, edition.routes
    stories = kb.reading[lesson.id]
    explanation = flatten(make_prose(edition, lesson.body, _PAPER).parts)
    terms = lesson_terms(edition, lesson)
    return HandoutView(
        lang=kb.lang,
        paper=edition.settings.paper,
        site=edition.settings.name,
        title=lesson.title,
        summary=lesson.summary,
        motif=lesson.motif,
        explanation=explanation,
        objectives=lesson.objectives,
        key_points=lesson.key_points,
        stories=tuple(_story(edition, story, lesson.id) for story in stories),
        terms=tuple(
            HandoutTerm(name=term.name.text(kb.lang), definition=term.definition.text(kb.lang))
            for term in sorted(terms, key=lambda term: term.name.text(kb.lang).casefold())
        ),
        images=_images(edition, lesson, stories),
        url=routes.absolute(routes.lesson(lesson.id).url),
        date=max(story.modified or story.date for story in stories),
    )


_PAPER = Setting(root="", files="", absolute=True, notes="inline", quiet=True)
"""On paper links are absolute, pictures are files, footnotes stand where they are called."""


def _html(edition: Edition, body: Body, fragment: Fragment) -> Html:
    return flatten(make_excerpt(edition, body, fragment, _PAPER).parts)


def _story(edition: Edition, story: Story, lesson: LessonId) -> HandoutStory:
    body = story.body
    passages = [passage for passage in body.passages if lesson in passage.lessons]
    fragments = [passage.body for passage in passages] or [body.fragment]
    return HandoutStory(
        title=story.title,
        date=story.date,
        author=story.author,
        source=story.source.kind,
        source_title=story.source.title,
        source_published=story.source.published,
        summary=story.summary,
        whole=not passages,
        passages=tuple(HandoutPassage(html=_html(edition, body, fragment)) for fragment in fragments),
        role_plays=tuple(
            HandoutRolePlay(title=box.title, minutes=box.minutes, html=_html(edition, body, box.body))
            for box in body.boxes
            if box.kind == "role-play"
        ),
        questions=tuple(
            HandoutQuestion(
                html=_html(edition, body, question.body),
                story=story.title,
                minutes=question.minutes,
                lines=question.lines,
            )
            for question in body.questions
            if not passages or {passage.id for passage in passages}.issuperset(question.passages)
        ),
        url=edition.routes.absolute(edition.routes.story(story.slug).url),
    )


def _images(
    edition: Edition, lesson: Lesson, stories: tuple[Story, ...]
) -> tuple[tuple[AssetPath, str], ...]:
    """The pictures of all texts the handout may show: their digests make it new when a picture changes."""
    shown = {
        AssetPath(reference.target.id)
        for body in (lesson.body, *(story.body for story in stories))
        for reference in body.references
        if reference.target.kind == "asset"
    }
    return tuple((path, edition.kb.assets[path]) for path in sorted(shown) if path in edition.kb.assets)
