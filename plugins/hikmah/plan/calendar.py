"""The published training sessions as a calendar, for everybody's own diary."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hikmah.model import Session
from hikmah.names import Language
from hikmah.plan.citations import first_words
from hikmah.plan.edition import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One date, such as a training session's; ``start`` is a time by the wall clock of the time zone."""

    uid: str
    title: str
    day: dt.date
    start: str | None
    """``HH:MM``; None: the whole day."""
    minutes: int
    place: str | None
    summary: str
    url: str
    """Empty where the site has no public address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """All training sessions of one language, in order of date."""

    name: str
    lang: Language
    timezone: str
    events: tuple[CalendarEvent, ...]


def calendar_sessions(edition: Edition) -> tuple[Session, ...]:
    """The sessions that stand in the calendar: what is published."""
    return tuple(session for session in edition.kb.sessions if session.status == "published")


def calendar_view(edition: Edition, name: str) -> CalendarView:
    """The calendar of one language, called *name*."""
    return CalendarView(
        name=f"{edition.settings.name}: {name}",
        lang=edition.kb.lang,
        timezone=edition.settings.timezone,
        events=tuple(_event(edition, session) for session in calendar_sessions(edition)),
    )


def _event(edition: Edition, session: Session) -> CalendarEvent:
    return CalendarEvent(
        uid=event_uid(edition.settings.base, "latihan", edition.kb.lang, session.slug),
        title=session.title,
        day=session.date,
        start=session.start,
        minutes=session.slot,
        place=session.place,
        summary=first_words(session.body.text, 500),
        url=edition.routes.absolute(edition.routes.session(session.slug).url),
    )


def event_uid(base: str, kind: str, lang: Language, slug: str) -> str:
    """The same event has the same name in every build, so that a diary changes it and adds none."""
    host = base.partition("://")[2].partition("/")[0]
    return f"{kind}-{lang}-{slug}@{host or 'hikmah.invalid'}"
