"""What the site offers beside paper: a lesson's sheet in other formats, and the book of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from hikmah.model import Lesson
from hikmah.names import Format
from hikmah.plan.book import BookView, book_view
from hikmah.plan.choice import Choice, ChoiceItem, PaperForm
from hikmah.plan.edition import Edition
from hikmah.plan.paper import HandoutView
from hikmah.plan.printed import printed_view
from hikmah.plan.routes import Route
from hikmah.plan.words import Words
from hikmah.text import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeView:
    """A participant's sheet in another format than PDF. Nothing of the trainer's fits into it."""

    format: Format
    sheet: HandoutView


def office_files(
    edition: Edition, words: Words
) -> Iterator[tuple[Route, Callable[[], OfficeView | BookView], tuple[Lesson, ...]]]:
    """The files that the settings ask for, each with what it is named after."""
    settings, routes = edition.settings, edition.routes
    if not settings.formats:
        return
    for lesson in edition.kb.lessons:
        if edition.kb.reading[lesson.id]:
            items = (ChoiceItem(target=Target("lesson", lesson.id)),)
            choice = Choice(kind="handout", items=items, form=PaperForm(paper=settings.paper))
            for kind in settings.formats:
                yield routes.office(lesson.id, kind), partial(_office_view, edition, choice, kind), (lesson,)
    if has_book(edition):
        yield routes.book(), partial(book_view, edition, words), ()


def _office_view(edition: Edition, choice: Choice, kind: Format) -> OfficeView:
    return OfficeView(format=kind, sheet=printed_view(edition, choice))


def has_book(edition: Edition) -> bool:
    """Whether the site is offered as a book."""
    return "epub" in edition.settings.formats and bool(edition.kb.stories)
