"""A choice → the texts it means, one order a chapter: what participants and facilitator alike are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hikmah.model import AgendaItem, Lesson, Session, Story
from hikmah.names import LessonId, PassageId, SessionSlug, StorySlug
from hikmah.plan.choice import Choice, ChoiceItem
from hikmah.plan.edition import Edition
from hikmah.plan.paper import ChapterKind
from hikmah.plan.session_pages import agenda_target, clock, minutes_since_midnight
from hikmah.text import Box, Passage, Question, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """What is printed of one story."""

    story: Story
    text: bool = True
    """Whether its text is printed, or its questions alone."""
    passages: tuple[Passage, ...] = ()
    """Its text: these, or all of it where there are none."""
    questions: tuple[Question, ...] = ()
    plays: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One chapter to print; ``edition`` is the one that tells it."""

    edition: Edition
    kind: ChapterKind
    lesson: Lesson | None = None
    explained: bool = True
    """Whether the lesson's own text is printed."""
    excerpts: tuple[Excerpt, ...] = ()
    start: str = ""
    minutes: int | None = None


def orders_of(edition: Edition, choice: Choice) -> tuple[Order, ...]:
    """The chapters of *choice*, in its order; what is not there is left out."""
    found: list[Order] = []
    for item in choice.items:
        if item.target.kind == "session":
            session = session_of(edition, item.target)
            found.extend(_agenda(edition, session) if session else ())
        else:
            found.extend(_item(edition, item))
    orders = _joined(found)
    match choice.kind:
        case "questions" | "answers":
            return tuple(filter(_asks, map(_questions_alone, orders)))
        case "cards":
            return tuple(order for order in orders if any(one.plays for one in order.excerpts))
        case "certificate":
            return ()
        case _:
            return orders


def session_of(edition: Edition, target: Target) -> Session | None:
    """The session that *target* names, in this language or the site's own."""
    slug = SessionSlug(target.id)
    return edition.kb.session.get(slug) or (edition.main.kb.session.get(slug) if edition.main else None)


def session_in(edition: Edition, choice: Choice) -> Session | None:
    """The first session of *choice*."""
    found = (session_of(edition, item.target) for item in choice.items if item.target.kind == "session")
    return next((session for session in found if session), None)


def taught(story: Story, lesson: LessonId) -> Excerpt:
    """What a story says of a lesson (all of it, where no passage is marked) and asks about that."""
    passages = tuple(passage for passage in story.body.passages if lesson in passage.lessons)
    names = {passage.id for passage in passages}
    asked = (
        question for question in story.body.questions if not passages or names.issuperset(question.passages)
    )
    return Excerpt(story=story, passages=passages, questions=tuple(asked), plays=story.body.role_plays)


def whole(story: Story) -> Excerpt:
    """All of a story."""
    return Excerpt(story=story, questions=story.body.questions, plays=story.body.role_plays)


def _some(story: Story, passages: tuple[Passage, ...]) -> Excerpt:
    names = {passage.id for passage in passages}
    asked = (one for one in story.body.questions if one.passages and names.issuperset(one.passages))
    return Excerpt(story=story, passages=passages, questions=tuple(asked))


def _item(edition: Edition, item: ChoiceItem) -> Iterator[Order]:
    target = item.target
    if target.kind == "lesson":
        if home := lesson_home(edition, LessonId(target.id)):
            lesson = home.kb.lesson[LessonId(target.id)]
            told = tuple(taught(story, lesson.id) for story in home.kb.reading[lesson.id])
            yield Order(edition=home, kind="lesson", lesson=lesson, excerpts=told, minutes=item.minutes)
    elif target.kind == "story" and (home := story_home(edition, StorySlug(target.id))):
        story = home.kb.story[StorySlug(target.id)]
        if target.passage is None:
            yield Order(edition=home, kind="story", excerpts=(whole(story),), minutes=item.minutes)
        elif passage := home.kb.passage.get((story.slug, target.passage)):
            excerpt = _some(story, (passage,))
            yield Order(edition=home, kind="passage", excerpts=(excerpt,), minutes=item.minutes)


def lesson_home(edition: Edition, name: LessonId) -> Edition | None:
    """The edition that holds a lesson: this one, or else the site's own."""
    homes = (one for one in (edition, edition.main) if one is not None)
    return next((one for one in homes if name in one.kb.lesson), None)


def story_home(edition: Edition, slug: StorySlug) -> Edition | None:
    """The edition that tells a story: this one, or else the site's own."""
    homes = (one for one in (edition, edition.main) if one is not None)
    return next((one for one in homes if slug in one.kb.story), None)


def _joined(orders: list[Order]) -> tuple[Order, ...]:
    """Passages of one story that follow one another make one chapter, and so its questions about both."""
    done: list[Order] = []
    for order in orders:
        last = done[-1] if done else None
        if last and order.kind == last.kind == "passage" and not order.start:
            one, other = last.excerpts[0], order.excerpts[0]
            if one.story.slug == other.story.slug:
                both = _some(one.story, (*one.passages, *other.passages))
                minutes = (last.minutes or 0) + (order.minutes or 0) or None
                done[-1] = replace(last, excerpts=(both,), minutes=minutes)
                continue
        done.append(order)
    return tuple(done)


def _questions_alone(order: Order) -> Order:
    asked = tuple(replace(one, text=False, plays=()) for one in order.excerpts if one.questions)
    kind: ChapterKind = "lesson" if order.lesson else "questions"
    return replace(order, kind=kind, explained=False, excerpts=asked)


def _asks(order: Order) -> bool:
    return bool(order.excerpts)


def _agenda(edition: Edition, session: Session) -> Iterator[Order]:
    """The texts of a session with their clock times; a lesson stands by itself, for its stories follow.

    Questions that have their own time are asked there and not with their story.
    """
    asked = {item.questions for item in session.items if item.questions is not None}
    at = minutes_since_midnight(session.start)
    for item in session.items:
        order = _line(edition, item, asked)
        if order:
            yield replace(order, start=clock(at), minutes=item.minutes)
        at += item.minutes


def _line(edition: Edition, item: AgendaItem, asked: set[StorySlug]) -> Order | None:
    if item.activity is not None or item.break_ is not None:
        return None
    kind, target = agenda_target(item)
    if kind == "lesson":
        home = lesson_home(edition, LessonId(target.id))
        lesson = home.kb.lesson[LessonId(target.id)] if home else None
        return Order(edition=home, kind="lesson", lesson=lesson) if home else None
    home = story_home(edition, StorySlug(target.id))
    if home is None:
        return None
    story = home.kb.story[StorySlug(target.id)]
    if kind == "passage":
        passage = home.kb.passage.get((story.slug, target.passage or PassageId("")))
        excerpt = Excerpt(story=story, passages=(passage,)) if passage else None
        return Order(edition=home, kind="passage", excerpts=(excerpt,)) if excerpt else None
    told = whole(story)
    if kind == "questions":
        return Order(edition=home, kind="questions", excerpts=(replace(told, text=False, plays=()),))
    if story.slug in asked:
        told = replace(told, questions=())
    return Order(edition=home, kind="story", excerpts=(told,))
