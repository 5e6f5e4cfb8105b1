"""Calendars as iCalendar files (RFC 5545), by the icalendar library."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hikmah.plan.calendar import CalendarEvent, CalendarView

if TYPE_CHECKING:
    from icalendar import Event

STAMP = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""The format wants to know when an event was last revised, which no source says: a clock would make other
bytes of the same sessions."""


def render_calendar(view: CalendarView) -> bytes:
    """A calendar with the definition of its time zone, so that every diary shows the hour that is meant."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Hikmah//Hikmah//" + view.lang.upper())
    calendar.add("x-wr-calname", view.name)
    zone = ZoneInfo(view.timezone)
    for event in view.events:
        calendar.add_component(_event(event, zone))
    if view.events:
        years = [event.day.year for event in view.events]
        calendar.add_missing_timezones(
            first_date=dt.date(min(years), 1, 1), last_date=dt.date(max(years) + 1, 1, 1)
        )
    made: bytes = calendar.to_ical()
    return made


def _event(given: CalendarEvent, zone: ZoneInfo) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", given.uid)
    event.add("dtstamp", STAMP)
    if given.start is None:
        event.add("dtstart", given.day)
        event.add("transp", "TRANSPARENT")
    else:
        begin = dt.time.fromisoformat(given.start)
        event.add("dtstart", dt.datetime.combine(given.day, begin, zone))
        event.add("duration", dt.timedelta(minutes=given.minutes))
    event.add("summary", given.title)
    for name, value in (("location", given.place), ("description", given.summary), ("url", given.url)):
        if value:
            event.add(name, value)
    return event
