"""Orders → chapters as participants get them."""

from __future__ import annotations

from hikmah.names import AssetPath, PassageId
from hikmah.plan.codes import code_address, target_code
from hikmah.plan.edition import Edition
from hikmah.plan.orders import Excerpt, Order
from hikmah.plan.paper import (
    HandoutChapter,
    HandoutPassage,
    HandoutQuestion,
    HandoutRolePlay,
    HandoutStory,
)
from hikmah.plan.parts import Html
from hikmah.plan.prose import Setting, flatten, make_excerpt
from hikmah.text import Body, Fragment, Target

PAPER = Setting(root="", files="", absolute=True, notes="inline", quiet=True)
"""Links leave the sheet, footnotes stand at their call, questions and boxes are printed apart."""


def chapter(order: Order) -> HandoutChapter:
    """What participants get of *order*."""
    stories = tuple(_story(order.edition, excerpt) for excerpt in order.excerpts)
    if order.lesson is None:
        told = order.excerpts[0].story
        marks = order.edition.lesson_marks(told.lessons)
        title, summary, motif = told.title, told.summary, marks[0].motif if marks else None
    else:
        title, summary, motif = order.lesson.title, order.lesson.summary, order.lesson.motif
    lesson = order.lesson if order.explained else None
    return HandoutChapter(
        kind=order.kind,
        title=title,
        summary=summary,
        motif=motif,
        explanation=printed(order.edition, lesson.body, lesson.body.fragment) if lesson else Html(""),
        objectives=lesson.objectives if lesson else (),
        key_points=lesson.key_points if lesson else (),
        stories=stories,
        start=order.start,
        minutes=order.minutes,
    )


def _story(edition: Edition, excerpt: Excerpt) -> HandoutStory:
    story = excerpt.story
    body = story.body
    whole = excerpt.text and not excerpt.passages
    return HandoutStory(
        title=story.title,
        date=story.date,
        author=story.author,
        source=story.source.kind,
        source_title=story.source.title,
        source_published=story.source.published,
        summary=story.summary,
        whole=whole,
        passages=_passages(edition, excerpt) if excerpt.text else (),
        role_plays=tuple(
            HandoutRolePlay(title=box.title, minutes=box.minutes, html=printed(edition, body, box.body))
            for box in excerpt.plays
        ),
        questions=tuple(
            HandoutQuestion(
                html=printed(edition, body, question.body),
                story=story.title,
                minutes=question.minutes,
                lines=question.lines,
            )
            for question in excerpt.questions
        ),
        url=edition.routes.absolute(edition.routes.story(story.slug).url),
        taught=tuple(printed(edition, body, passage.body) for passage in body.passages) if whole else (),
    )


def _passages(edition: Edition, excerpt: Excerpt) -> tuple[HandoutPassage, ...]:
    """The chosen passages, or the whole story as one, each with the code that leads back to it."""
    slug, body = excerpt.story.slug, excerpt.story.body
    parts: list[tuple[PassageId | None, Fragment]]
    parts = [(passage.id, passage.body) for passage in excerpt.passages] or [(None, body.fragment)]
    made = []
    for name, fragment in parts:
        code = target_code(edition, Target("story", slug, name))
        url = code_address(edition, code)
        html = printed(edition, body, fragment)
        made.append(HandoutPassage(html=html, code=code if url else "", code_url=url))
    return tuple(made)


def printed(edition: Edition, body: Body, fragment: Fragment) -> Html:
    """A part of *body* as paper shows it."""
    return flatten(make_excerpt(edition, body, fragment, PAPER).parts)


def pictures(edition: Edition, orders: tuple[Order, ...]) -> tuple[tuple[AssetPath, str], ...]:
    """The pictures of all texts that may be shown: their digests make the sheet new when one changes."""
    bodies = [order.lesson.body for order in orders if order.lesson]
    bodies += [excerpt.story.body for order in orders for excerpt in order.excerpts]
    shown = {
        AssetPath(reference.target.id)
        for body in bodies
        for reference in body.references
        if reference.target.kind == "asset"
    }
    return tuple((path, edition.kb.assets[path]) for path in sorted(shown) if path in edition.kb.assets)
