"""The ways on from a story: one for each lesson it carries, along that lesson's reading order."""

from __future__ import annotations

from hikmah.model import Story
from hikmah.names import LessonId
from hikmah.plan.edition import Edition
from hikmah.plan.story_views import LessonNav
from hikmah.plan.views import NavLink

COUNTED = 30
"""A lesson of so many stories is counted out, “2 of 6”. In a longer one every new story would change the
pages of all the others, and no reader counts down from 300."""


def ways_on(edition: Edition, story: Story) -> tuple[LessonNav, ...]:
    """What stands before and after *story* in each of its lessons; the only story of a lesson has neither."""
    found = []
    for name in story.lessons:
        at = edition.kb.read_at.get(name, {}).get(story.slug)
        if at is None or name not in edition.marks:
            continue
        reading = edition.kb.reading[name]
        found.append(
            LessonNav(
                mark=edition.marks[name],
                anchor=edition.routes.way(name),
                number=at + 1,
                count=len(reading) if len(reading) <= COUNTED else None,
                previous=_link(edition, name, reading[at - 1]) if at else None,
                next=_link(edition, name, reading[at + 1]) if at + 1 < len(reading) else None,
            )
        )
    return tuple(found)


def _link(edition: Edition, lesson: LessonId, story: Story) -> NavLink:
    return NavLink(title=story.title, url=edition.routes.story_by(story.slug, lesson))
