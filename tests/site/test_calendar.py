"""Trainings as a calendar file: parsed back, it says what the pages say."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Component
from tests.site.small_site import Site, changed

FILE = "latihan/pelatihan.ics"
SECOND = """---
title: "Dua pagi, satu cerita; lanjutan"
date: 2027-03-28
start: "08:30"
slot: 45
place: "Ruang Kenanga, lantai 2"
status: {status}
items: [{{story: kado, minutes: 45}}]
---
Kita membaca [[kado]] sekali lagi, lalu berlatih menyampaikan satu hal dengan tiga cara yang berbeda.
"""


def events_of(site: Site) -> list[Component]:
    """The calendar's events."""
    calendar = Calendar.from_ical((site.output / FILE).read_bytes())
    return list(calendar.walk("VEVENT"))


@pytest.mark.parametrize(
    ("zone", "starts"),
    [
        pytest.param("Asia/Jakarta", ["2026-12-09T02:00", "2027-03-28T01:30"], id="jakarta"),
        pytest.param("Asia/Jayapura", ["2026-12-09T00:00", "2027-03-27T23:30"], id="jayapura"),
        pytest.param("Europe/Amsterdam", ["2026-12-09T08:00", "2027-03-28T06:30"], id="summer-time-begins"),
        pytest.param("UTC", ["2026-12-09T09:00", "2027-03-28T08:30"], id="utc"),
    ],
)
def test_a_session_begins_when_its_clock_says(site: Site, zone: str, starts: list[str]) -> None:
    """The wall clock of the site's time zone, which the file defines itself where it is not UTC."""
    site.settings(HIKMAH_HANDOUTS=False, TIMEZONE=zone)
    site.write("content/sessions/pagi-lagi.md", SECOND.format(status="published"))
    site.build()
    found = [event.decoded("dtstart").astimezone(dt.UTC) for event in events_of(site)]
    assert [f"{moment:%Y-%m-%dT%H:%M}" for moment in found] == starts
    assert [event.decoded("duration") for event in events_of(site)] == [
        dt.timedelta(minutes=m) for m in (40, 45)
    ]
    calendar = Calendar.from_ical((site.output / FILE).read_bytes())
    assert {str(part["tzid"]) for part in calendar.walk("VTIMEZONE")} == ({zone} - {"UTC"})
    for part in calendar.walk("VTIMEZONE"):
        local: Any = part
        moment = dt.datetime(2027, 1, 20, 12)
        assert (
            moment.replace(tzinfo=local.to_tz()).utcoffset()
            == moment.replace(tzinfo=ZoneInfo(zone)).utcoffset()
        )


def test_an_event_says_what_its_page_says(site: Site) -> None:
    """Title, place, text and address; signs that mean something to the format arrive as they were written."""
    site.write("content/sessions/pagi-lagi.md", SECOND.format(status="published"))
    site.build()
    event = events_of(site)[1]
    assert str(event["summary"]) == "Dua pagi, satu cerita; lanjutan"
    assert str(event["location"]) == "Ruang Kenanga, lantai 2"
    assert str(event["description"]).endswith(
        "sekali lagi, lalu berlatih menyampaikan satu hal dengan tiga cara yang berbeda."
    )
    assert str(event["url"]) == "https://hikmah.example.org/latihan/pagi-lagi/"
    assert str(event["uid"]) == "latihan-id-pagi-lagi@hikmah.example.org"
    lines = (site.output / FILE).read_bytes().split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line for line in lines)


def test_the_same_sessions_give_the_same_bytes(site: Site) -> None:
    """On another day, and after another build: nothing reads the clock."""
    site.build()
    before = (site.output / FILE).read_bytes()
    stamps = site.stamps()
    later = {"SOURCE_DATE_EPOCH": "1799000000"}
    done = site.run("hikmah", "build", env=later)
    assert done.code == 0, done.said
    assert FILE not in changed(stamps, site.stamps())
    (site.output / FILE).unlink()
    site.build()
    assert (site.output / FILE).read_bytes() == before


def test_drafts_and_hidden_sessions_stay_out(site: Site) -> None:
    """Nobody's diary gets a date that is not fixed yet; the page leads to the file while there is one."""
    site.write("content/sessions/pagi-lagi.md", SECOND.format(status="draft"))
    site.build()
    assert len(events_of(site)) == 1
    assert 'href="../latihan/pelatihan.ics"' in site.text("latihan/index.html")
    site.edit("content/sessions/pagi.md", 'start: "09:00"', 'start: "09:00"\nstatus: hidden')
    site.build()
    assert not (site.output / FILE).exists()
    assert "pelatihan.ics" not in site.text("latihan/index.html")


def test_an_unknown_time_zone_is_told(site: Site) -> None:
    """Before anything is read."""
    site.settings(TIMEZONE="Asia/Yogyakarta")
    done = site.run("hikmah", "check")
    assert done.code == 1
    assert "Asia/Yogyakarta" in done.err
