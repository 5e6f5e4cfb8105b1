"""Training sessions: agendas that add up and name what exists."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose, hint
from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.model import AgendaItem, Session
from hikmah.names import PassageId, Place, StorySlug


def check_sessions(library: Library) -> Iterator[Diagnostic]:
    """Minutes that do not fill the slot exactly; lessons, stories and passages that are not there."""
    main = library.editions[0]
    for kb in library.editions:
        for session in kb.sessions:
            yield from _minutes(session)
            for number, item in enumerate(session.items):
                yield from _item(item, session, number, main)


def _minutes(session: Session) -> Iterator[Diagnostic]:
    total = sum(item.minutes for item in session.items)
    place, difference = session.places.of("slot"), abs(total - session.slot)
    if total > session.slot:
        items = "; ".join(_past_the_end(session))
        yield diagnose("HKM072", place, found=total, slot=session.slot, difference=difference, items=items)
    elif total < session.slot:
        yield diagnose("HKM070", place, found=total, slot=session.slot, difference=difference)


def _past_the_end(session: Session) -> Iterator[str]:
    """The items during which the time runs out, and those after it."""
    at = 0
    for item in session.items:
        at += item.minutes
        if at > session.slot:
            named = (item.lesson, item.story, item.passage, item.questions, item.activity, item.break_)
            yield f"{next(filter(None, named), '')} ({item.minutes})"


def _item(item: AgendaItem, session: Session, number: int, kb: KnowledgeBase) -> Iterator[Diagnostic]:
    if item.lesson is not None and item.lesson not in kb.lesson:
        yield diagnose("HKM012", session.places.of("items", number, "lesson"), **hint(item.lesson, kb.lesson))
    for field, slug in (("story", item.story), ("questions", item.questions)):
        if slug is not None and slug not in kb.story:
            yield diagnose("HKM060", session.places.of("items", number, field), **hint(slug, kb.story))
    if item.passage is not None:
        yield from _passage(item.passage, session.places.of("items", number, "passage"), kb)


def _passage(written: str, place: Place, kb: KnowledgeBase) -> Iterator[Diagnostic]:
    slug, _, name = written.partition("#")
    story = kb.story.get(StorySlug(slug))
    if story is None:
        yield diagnose("HKM060", place, **hint(slug, kb.story))
    elif (story.slug, PassageId(name)) not in kb.passage:
        ids = [passage.id for passage in story.body.passages]
        yield diagnose("HKM051", place, story=slug, **hint(name, ids))
