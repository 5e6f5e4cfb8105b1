"""Dates as people and programs write them, in Indonesian and English."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_NAMES = (
    "jan januari january",
    "feb peb februari pebruari february",
    "mar mrt maret march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "agu agt ags agustus aug august",
    "sep sept september",
    "okt oktober oct october",
    "nov nop november nopember",
    "des desember dec december",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s.,/-]+{_MONTH}[.,]?[\s/-]+(\d{{4}})(?!\d)", re.I
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}[.,]?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.I)
_DIGITS = re.compile(r"(?<!\d)(\d{1,2})([\s/.-])(\d{1,2})\2(\d{4})(?!\d)")
_AROUND = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jum[’'`]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|mon|tues?|wed|thu|thurs|fri|sat|sun|sen|sel|rab|kam|jum|sab|min"
    r"|posted|published|written|on|at|pada|pukul|jam|tanggal|tgl|date|diposkan|diposting|ditulis|terbit"
    r"|wib|wita|wit|gmt|utc|am|pm|a\.m\.|p\.m\.|z|t)\b",
    re.I,
)
_CLOCK = re.compile(r"(?<!\d)T?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:\s*[+-]\d{2}:?\d{2})?")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, whether day and month could be told apart, and where it stands in its text."""

    day: dt.date
    sure: bool
    span: tuple[int, int]


def find_date(text: str) -> Dated | None:
    """The first date in *text*; no time zone moves it. Day comes before month where both could be."""
    for pattern, order in ((_ISO, "ymd"), (_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy")):
        for match in pattern.finditer(text):
            parts = dict(zip(order, match.groups(), strict=True))
            month = MONTHS.get(parts["m"].lower()) or int(parts["m"])
            if day := _day(int(parts["y"]), month, int(parts["d"])):
                return Dated(day, True, match.span())
    for match in _DIGITS.finditer(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        sure = first > 12 or second > 12 or first == second
        if day := _day(year, second, first) or _day(year, first, second):
            return Dated(day, sure, match.span())
    return None


def read_day(text: str) -> dt.date | None:
    """The day that *text* names, if it names one."""
    found = find_date(text)
    return found.day if found else None


def date_line(line: str) -> Dated | None:
    """The date of a line that holds nothing else: weekday, clock and the like may stand around it."""
    found = find_date(line) if len(line) < 90 else None
    if found is None:
        return None
    rest = line[: found.span[0]] + " " + line[found.span[1] :]
    rest = _AROUND.sub(" ", _CLOCK.sub(" ", rest))
    return found if not re.search(r"\w", rest) else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    """No blog is older than the web, but its stories may be; the year 0000 is WordPress's “not yet”."""
    try:
        return dt.date(year, month, day) if year >= 1900 else None
    except ValueError:
        return None
