"""A lesson's stories by the other lessons they carry."""

from __future__ import annotations

from hikmah.model import Lesson
from hikmah.plan.edition import Edition
from hikmah.plan.lesson_views import Company
from hikmah.plan.story_views import NumberedLink


def companies(edition: Edition, lesson: Lesson) -> tuple[Company, ...]:
    """The stories of *lesson* by their other lessons, in the lessons' order; those without one come last.

    A story that carries three lessons stands under both others: who looks for one of them must find it.
    """
    kb, routes = edition.kb, edition.routes
    links = [
        NumberedLink(number=number, title=story.title, url=routes.story_by(story.slug, lesson.id))
        for number, story in enumerate(kb.reading[lesson.id], start=1)
    ]
    found = []
    for pair in kb.pairs:
        if lesson.id in (pair.one, pair.other):
            other = pair.other if lesson.id == pair.one else pair.one
            places = sorted(kb.read_at[lesson.id][story.slug] for story in pair.stories)
            found.append(
                Company(
                    other=edition.marks[other],
                    url=routes.lesson_pair(pair.one, pair.other).url,
                    stories=tuple(links[place] for place in places),
                )
            )
    alone = tuple(
        link
        for link, story in zip(links, kb.reading[lesson.id], strict=True)
        if not any(name in kb.lesson for name in story.lessons if name != lesson.id)
    )
    return (*found, Company(other=None, url=None, stories=alone)) if alone and found else tuple(found)
