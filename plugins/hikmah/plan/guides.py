"""A choice → what its facilitator gets of it on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hikmah.model import Teaching, TrainerNotes
from hikmah.names import SourcePath
from hikmah.plan.choice import Choice
from hikmah.plan.citations import first_words
from hikmah.plan.edition import Edition
from hikmah.plan.guide import GuideChapter, GuideNote, GuideStory, GuideView, Material, TrainerHtml
from hikmah.plan.handouts import printed
from hikmah.plan.orders import Excerpt, Order, orders_of
from hikmah.plan.paper import HandoutView
from hikmah.plan.printed import sheet_view
from hikmah.text import Body, TrainerText

Trainer = Mapping[SourcePath, TrainerNotes]
FOR_TRAINERS = frozenset({"handout", "guide", "answers", "pack"})
_NONE = TrainerNotes()


def trainer_view(edition: Edition, trainer: Trainer, choice: Choice) -> GuideView:
    """The facilitator's side of *choice*: a handout becomes a guide.

    Raises ValueError for kinds that have no such side and for a choice with nothing to print; of the latter
    :func:`~hikmah.plan.refusals.choice_faults` tells the reason.
    """
    if choice.kind not in FOR_TRAINERS:
        raise ValueError(f"{choice.kind}: has no facilitator edition")
    if choice.kind == "handout":
        choice = replace(choice, kind="guide")
    orders = orders_of(edition, choice)
    sheet = sheet_view(edition, choice, orders)
    chapters = tuple(_chapter(order, trainer) for order in orders)
    return GuideView(
        sheet=sheet,
        chapters=chapters,
        materials=tuple(_materials(sheet, chapters)) if choice.kind != "answers" else (),
        certificate=edition.settings.certificates and choice.kind == "pack",
    )


def _chapter(order: Order, trainer: Trainer) -> GuideChapter:
    notes = trainer.get(order.lesson.places.source, _NONE) if order.lesson and order.explained else _NONE
    return GuideChapter(
        notes=tuple(_html(order.edition, note.text) for note in notes.notes),
        stories=tuple(
            _story(order.edition, excerpt, trainer.get(excerpt.story.places.source, _NONE))
            for excerpt in order.excerpts
        ),
    )


def _story(edition: Edition, excerpt: Excerpt, notes: TrainerNotes) -> GuideStory:
    teaching = (notes.teaching or Teaching()) if excerpt.text and not _partial(excerpt) else Teaching()
    return GuideStory(
        synopsis=teaching.synopsis,
        aims=teaching.aims,
        opening_question=teaching.opening_question,
        closing=teaching.closing,
        board_plan=teaching.board_plan,
        answers=tuple(
            tuple(_html(edition, answer.text) for answer in notes.answers if answer.question == question.id)
            for question in excerpt.questions
        ),
        question_notes=tuple(_about(edition, notes, question.id) for question in excerpt.questions),
        play_notes=tuple(_about(edition, notes, box.id) for box in excerpt.plays),
        notes=tuple(_text_notes(edition, excerpt, notes)) if excerpt.text else (),
    )


def _partial(excerpt: Excerpt) -> bool:
    """A passage by itself needs no synopsis of its story."""
    return bool(excerpt.passages) and not excerpt.plays and not excerpt.questions


def _about(edition: Edition, notes: TrainerNotes, name: str) -> tuple[TrainerHtml, ...]:
    return tuple(_html(edition, note.text) for note in notes.notes if note.about == name)


def _text_notes(edition: Edition, excerpt: Excerpt, notes: TrainerNotes) -> Iterator[GuideNote]:
    """On the story as a whole, where all of it is printed, and on its printed passages and key points."""
    body = excerpt.story.body
    passages = {passage.id: passage for passage in excerpt.passages or body.passages}
    elsewhere: set[str] = {question.id for question in body.questions}
    elsewhere.update(box.id for box in body.role_plays)
    elsewhere.update(passage.id for passage in body.passages)
    for note in notes.notes:
        if note.about in passages:
            words = first_words(passages[note.about].text, 60)  # type: ignore[index]
            yield GuideNote(about=words, note=_html(edition, note.text))
        elif note.about is None or note.about not in elsewhere:
            yield GuideNote(about="", note=_html(edition, note.text))


def _html(edition: Edition, text: TrainerText) -> TrainerHtml:
    body = Body(fragment=text.fragment, notes=text.notes)
    return TrainerHtml(printed(edition, body, text.fragment))


def _materials(sheet: HandoutView, chapters: tuple[GuideChapter, ...]) -> Iterator[Material]:
    """What to bring, as far as it follows from what is printed."""
    stories = [story for chapter in sheet.chapters for story in chapter.stories]
    yield Material(kind="handout")
    plays = [play for story in stories for play in story.role_plays]
    yield from (Material(kind="cards", title=play.title or "") for play in plays)
    if any(story.board_plan for chapter in chapters for story in chapter.stories):
        yield Material(kind="board")
    yield Material(kind="pens")
    if sheet.session is not None:
        yield Material(kind="attendance")
        yield Material(kind="feedback")
