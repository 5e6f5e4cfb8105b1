"""Front matter, name and body put together: the model's own documents."""

from __future__ import annotations

from dataclasses import replace

from hikmah.model import Lesson, Page, Session, Story, Teaching
from hikmah.names import LessonId, PageSlug, Places, SessionSlug, StorySlug
from hikmah.read.fronts import LessonFront, PageFront, SessionFront, StoryFront
from hikmah.read.naming import Naming
from hikmah.read.stems import stems_of
from hikmah.text import Body


def a_story(front: StoryFront, naming: Naming, body: Body, places: Places) -> Story:
    """The story as its learners may see it: the teaching note is left behind."""
    return Story(
        slug=StorySlug(naming.slug),
        title=front.title,
        date=front.date,
        lessons=front.lessons,
        summary=front.summary,
        lang=naming.lang,
        author=front.author,
        modified=front.modified,
        status=front.status,
        series=front.series,
        aliases=front.aliases,
        review_by=front.review_by,
        translation_of=front.translation_of,
        cover=front.cover,
        source=front.source,
        body=replace(body, stems=stems_of(body.text, naming.lang)),
        places=places,
    )


def a_lesson(front: LessonFront, naming: Naming, body: Body, places: Places) -> Lesson:
    """The lesson; its id is the file's name."""
    return Lesson(
        id=LessonId(naming.slug),
        title=front.title,
        order=front.order,
        motif=front.motif,
        summary=front.summary,
        objectives=front.objectives,
        key_points=front.key_points,
        framework=front.framework,
        stories=front.stories,
        related=front.related,
        lang=naming.lang,
        translation_of=front.translation_of,
        aliases=front.aliases,
        body=body,
        places=places,
    )


def a_session(front: SessionFront, naming: Naming, body: Body, places: Places) -> Session:
    """The training session."""
    return Session(
        slug=SessionSlug(naming.slug),
        title=front.title,
        date=front.date,
        start=front.start,
        slot=front.slot,
        paper=front.paper,
        trainer=front.trainer,
        place=front.place,
        status=front.status,
        lang=naming.lang,
        items=front.items,
        body=body,
        places=places,
    )


def a_page(front: PageFront, naming: Naming, body: Body, places: Places) -> Page:
    """The plain page."""
    return Page(
        slug=PageSlug(naming.slug),
        title=front.title,
        summary=front.summary,
        order=front.order,
        status=front.status,
        lang=naming.lang,
        translation_of=front.translation_of,
        body=body,
        places=places,
    )


def teaching_of(front: object) -> Teaching | None:
    """The teaching note of a story; a board plan written as one text becomes one part a line."""
    if not isinstance(front, StoryFront) or front.teaching is None:
        return None
    written = (line.strip() for part in front.teaching.board_plan for line in part.split("\n"))
    return Teaching(
        synopsis=front.teaching.synopsis,
        aims=front.teaching.aims,
        opening_question=front.teaching.opening_question,
        closing=front.teaching.closing,
        board_plan=tuple(line for line in written if line),
    )
