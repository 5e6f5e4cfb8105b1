"""The map of lessons and stories: a drawing, and the same as a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from hikmah.model import Lesson, Story
from hikmah.names import LessonId, Motif, StorySlug
from hikmah.plan.edition import Edition
from hikmah.plan.frame import make_meta, same_page
from hikmah.plan.map_layout import (
    ALONE_X,
    AXIS,
    LESSON_X,
    NAME_ROOM,
    NAME_ROOM_ALONE,
    RADIUS,
    STORY_X,
    WIDTH,
    arc_path,
    cut,
    head_path,
    map_height,
    row_height,
    rows_of,
    settled,
    thread_path,
    wrapped,
)
from hikmah.plan.map_views import MapArc, MapLesson, MapMotif, MapStory, MapView
from hikmah.plan.parts import Html
from hikmah.plan.routes import Routes
from hikmah.plan.views import NavLink
from hikmah.plan.words import Words

MOST = 30
"""With more stories than this the map shows lessons alone: nobody follows five hundred threads."""
NAME_LINES = 3
THICKEST = 9
"""The arc between the two lessons that share most."""
DASHES: Mapping[Motif, str] = MappingProxyType(
    {
        "parang": "none",
        "udan-liris": "9 7",
        "truntum": "1 6",
        "mega-mendung": "20 6",
        "kawung": "8 5 1 5",
        "ceplok": "4 6",
        "lereng": "14 5 4 5",
        "nitik": "2 4",
        "sekar-jagad": "8 5 1 5 1 5",
        "sido-mukti": "24 4 2 4",
        "gringsing": "12 12",
        "poleng": "2 10",
        "tumpal": "6 3",
        "sawat": "16 3 1 3 1 3",
        "semen": "1 3",
        "tambal": "12 4 1 4 1 4 1 4",
        "jlamprang": "5 2 5 8",
        "anyaman": "3 3 10 3",
        "kricak": "18 10",
        "grompol": "7 2 2 2",
        "lung-lungan": "10 3 3 3 3 3",
        "pring-sedapur": "1 10",
        "cuwiri": "4 2 1 2",
    }
)
"""A lesson's threads have a stroke of their own: one can follow them in grey too."""


def map_view(edition: Edition, words: Words, motifs: Mapping[Motif, str]) -> MapView:
    """The map; *motifs* are what stands inside the theme's tiles."""
    kb = edition.kb
    whole = len(kb.stories) <= MOST
    lessons, stories = _with_stories(edition) if whole else (_alone(edition), ())
    height = map_height(len(stories), len(lessons))
    shown = dict.fromkeys(lesson.mark.motif for lesson in lessons)
    return MapView(
        meta=make_meta(
            edition,
            edition.routes.map(),
            title=words.map,
            description=words.map_description,
            kind="map",
            alternates=same_page(edition, Routes.map, told=True),
        ),
        width=WIDTH,
        height=height,
        x=LESSON_X if whole else ALONE_X,
        radius=RADIUS,
        story_x=STORY_X,
        row=row_height(len(stories)),
        axis=AXIS,
        motifs=tuple(MapMotif(name=name, tile=Html(motifs[name])) for name in shown),
        lessons=lessons,
        stories=stories,
        pairs=() if whole else _pairs(edition, {lesson.mark.id: lesson.y for lesson in lessons}),
    )


def _with_stories(edition: Edition) -> tuple[tuple[MapLesson, ...], tuple[MapStory, ...]]:
    kb = edition.kb
    number = {lesson.id: place for place, lesson in enumerate(kb.lessons)}
    stories = sorted(kb.stories, key=lambda story: _among(story, number))
    height = map_height(len(stories), len(kb.lessons))
    rows = {story.slug: y for story, y in zip(stories, rows_of(len(stories), height), strict=True)}
    middle = [_mean([rows[story.slug] for story in kb.reading[lesson.id]], height) for lesson in kb.lessons]
    lessons = tuple(
        replace(
            _lesson(edition, lesson, y, NAME_ROOM, NAME_LINES),
            threads=tuple(thread_path(y, rows[story.slug]) for story in kb.reading[lesson.id]),
            stories=tuple(_link(edition, story) for story in kb.reading[lesson.id]),
        )
        for lesson, y in zip(kb.lessons, settled(middle, height), strict=True)
    )
    leads = {story.slug: _leads_to(edition, story) for story in stories}
    reached = {other.slug for others in leads.values() for other in others}
    drawn = tuple(
        _story(edition, story, leads[story.slug], rows, reached=story.slug in reached) for story in stories
    )
    return lessons, drawn


def _among(story: Story, number: Mapping[LessonId, int]) -> tuple[object, ...]:
    """A story stands between the lessons it carries, so that threads cross as little as can be."""
    carried = [number[name] for name in story.lessons if name in number]
    mean = sum(carried) * 1000 // len(carried) if carried else len(number) * 1000
    return mean, story.date, story.slug


def _mean(places: list[int], height: int) -> int:
    return sum(places) // len(places) if places else height // 2


def _lesson(edition: Edition, lesson: Lesson, y: int, room: int, lines: int) -> MapLesson:
    return MapLesson(
        mark=edition.marks[lesson.id],
        y=y,
        name=wrapped(lesson.title, room, lines),
        dash=DASHES[lesson.motif],
        count=len(edition.kb.reading[lesson.id]),
    )


def _link(edition: Edition, story: Story) -> NavLink:
    return NavLink(title=story.title, url=edition.routes.story(story.slug).url)


def _story(
    edition: Edition, story: Story, leads: tuple[Story, ...], rows: Mapping[StorySlug, int], *, reached: bool
) -> MapStory:
    y, height = rows[story.slug], map_height(len(rows), len(edition.kb.lessons))
    return MapStory(
        title=story.title,
        label=cut(story.title),
        url=edition.routes.story(story.slug).url,
        status=story.status,
        y=y,
        joined=reached or bool(leads),
        arcs=tuple(arc_path(AXIS, y, rows[other.slug], height) for other in leads),
        heads=tuple(head_path(AXIS, rows[other.slug]) for other in leads),
        leads=tuple(_link(edition, other) for other in leads),
    )


def _leads_to(edition: Edition, story: Story) -> tuple[Story, ...]:
    """The listed stories that *story* links to or quotes, each once."""
    targets = dict.fromkeys(
        StorySlug(reference.target.id)
        for reference in story.body.references
        if reference.target.kind == "story"
    )
    found = (edition.kb.story.get(slug) for slug in targets)
    return tuple(other for other in found if other and other != story and other.status != "hidden")


def _alone(edition: Edition) -> tuple[MapLesson, ...]:
    lessons = edition.kb.lessons
    rows = rows_of(len(lessons), map_height(0, len(lessons)))
    return tuple(
        _lesson(edition, lesson, y, NAME_ROOM_ALONE, NAME_LINES)
        for lesson, y in zip(lessons, rows, strict=True)
    )


def _pairs(edition: Edition, rows: Mapping[LessonId, int]) -> tuple[MapArc, ...]:
    """An arc for every two lessons that share stories, the thicker the more they share."""
    height = map_height(0, len(rows))
    most = max((len(pair.stories) for pair in edition.kb.pairs), default=1)
    return tuple(
        MapArc(
            one=edition.marks[pair.one],
            other=edition.marks[pair.other],
            url=edition.routes.lesson_pair(pair.one, pair.other).url,
            count=len(pair.stories),
            path=arc_path(ALONE_X + RADIUS + 6, rows[pair.one], rows[pair.other], height),
            width=max(1, THICKEST * len(pair.stories) // most),
        )
        for pair in edition.kb.pairs
    )
