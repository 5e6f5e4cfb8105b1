"""A choice → what participants get of it on paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hikmah.index.terms import find_terms
from hikmah.model import Session, Term
from hikmah.names import Motif
from hikmah.plan.choice import Choice, ChoiceItem
from hikmah.plan.citations import first_words
from hikmah.plan.edition import Edition
from hikmah.plan.handouts import PAPER, chapter, pictures
from hikmah.plan.orders import Order, orders_of, session_in
from hikmah.plan.paper import HandoutAgendaLine, HandoutChapter, HandoutSession, HandoutTerm, HandoutView
from hikmah.plan.prose import flatten, make_prose
from hikmah.plan.session_pages import clock, minutes_since_midnight, session_agenda
from hikmah.plan.terms import lesson_terms

FOR_TRAINERS = frozenset({"answers", "guide"})
_NAMED = 3
"""So many chapters are named in a title that nobody gave."""


def printed_view(edition: Edition, choice: Choice) -> HandoutView:
    """What participants get of *choice*.

    Raises ValueError for kinds that are the trainer's and for a choice with nothing to print; of the latter
    :func:`~hikmah.plan.refusals.choice_faults` tells the reason.
    """
    if choice.kind in FOR_TRAINERS:
        raise ValueError(f"{choice.kind}: not for participants")
    return sheet_view(edition, choice, orders_of(edition, choice))


def sheet_view(edition: Edition, choice: Choice, orders: tuple[Order, ...]) -> HandoutView:
    """The participants' side of *orders*, which are those of *choice*."""
    session = session_in(edition, choice) if choice.kind in ("pack", "certificate") else None
    if not orders and session is None:
        raise ValueError("nothing to print")
    chapters = tuple(map(chapter, orders))
    return HandoutView(
        lang=edition.kb.lang,
        kind=choice.kind,
        form=choice.form,
        site=edition.settings.name,
        title=choice.title or (session.title if session else _title(chapters)),
        summary=first_words(session.body.text, 200) if session else _summary(chapters),
        motif=_motif(edition, choice, chapters),
        session=_session(edition, session) if session else None,
        chapters=chapters,
        terms=_terms(edition, orders) if choice.kind in ("handout", "guide", "pack") else (),
        images=pictures(edition, orders),
        url=_url(edition, choice.items),
        date=_date(edition, orders, session),
    )


def _title(chapters: tuple[HandoutChapter, ...]) -> str:
    titles = list(dict.fromkeys(one.title for one in chapters))
    return " · ".join(titles[:_NAMED]) + (" …" if len(titles) > _NAMED else "")


def _summary(chapters: tuple[HandoutChapter, ...]) -> str:
    return chapters[0].summary if len(chapters) == 1 else ""


def _motif(edition: Edition, choice: Choice, chapters: tuple[HandoutChapter, ...]) -> Motif | None:
    """The first one printed; a certificate bears that of its training."""
    if choice.kind == "certificate":
        chapters = tuple(map(chapter, orders_of(edition, replace(choice, kind="pack"))))
    return next((one.motif for one in chapters if one.motif), None)


def _session(edition: Edition, session: Session) -> HandoutSession:
    begin = minutes_since_midnight(session.start)
    return HandoutSession(
        date=session.date,
        start=clock(begin),
        end=clock(begin + session.slot),
        minutes=session.slot,
        place=session.place,
        trainer=session.trainer,
        welcome=flatten(make_prose(edition, session.body, PAPER).parts),
        agenda=tuple(
            HandoutAgendaLine(start=line.start, minutes=line.minutes, kind=line.kind, title=line.title)
            for line in session_agenda(edition, session)
        ),
    )


def _terms(edition: Edition, orders: tuple[Order, ...]) -> tuple[HandoutTerm, ...]:
    lang = edition.kb.lang
    terms = {term.id: term for order in orders for term in _used(order)}
    return tuple(
        HandoutTerm(name=term.name.text(lang), definition=term.definition.text(lang))
        for term in sorted(terms.values(), key=lambda term: term.name.text(lang).casefold())
    )


def _used(order: Order) -> tuple[Term, ...]:
    """The terms of what is printed: a lesson's own list, the stories', those of passages alone."""
    kb = order.edition.kb
    if order.lesson is not None:
        if order.excerpts:
            return lesson_terms(order.edition, order.lesson)
        return find_terms(order.lesson.body.text, kb.terms, kb.lang)
    found: list[Term] = []
    for excerpt in order.excerpts:
        if excerpt.text and not excerpt.passages:
            found.extend(kb.terms_in.get(excerpt.story.slug, ()))
        for passage in excerpt.passages:
            found.extend(find_terms(passage.text, kb.terms, kb.lang))
    return tuple(found)


def _url(edition: Edition, items: tuple[ChoiceItem, ...]) -> str:
    """Where a sheet about one thing is found on the web; several things have no one address."""
    targets = {item.target for item in items}
    found = edition.destination(targets.pop()) if len(targets) == 1 else None
    return edition.routes.absolute(found.url) if found else ""


def _date(edition: Edition, orders: tuple[Order, ...], session: Session | None) -> dt.date:
    """The day of the newest story; where none is printed, of the session or of the newest of all."""
    told = [excerpt.story for order in orders for excerpt in order.excerpts]
    if not told and session is not None:
        return session.date
    stories = told or [*edition.kb.stories]
    return max((story.modified or story.date for story in stories), default=dt.date(2000, 1, 1))
