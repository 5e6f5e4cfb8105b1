"""Whether an answer can be used, and what to say where it cannot."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from hikmah.cli.new_words import say
from hikmah.diagnostics import nearest
from hikmah.names import Language
from hikmah.read.scalars import NAME, ascii_name

_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Windows has no files of these names."""


def file_name(title: str) -> str:
    """A file name of plain ASCII made from *title*; empty where there is nothing to make it of."""
    made = ascii_name(title)
    return f"{made}-1" if _DEVICES.fullmatch(made) else made


@dataclass(frozen=True, slots=True)
class Taking:
    """Each gives the answer as it will be used and no fault, or nothing and what is wrong."""

    lang: Language

    def name(self, answer: str) -> tuple[str, str]:
        """An address name."""
        if NAME.fullmatch(answer) and not _DEVICES.fullmatch(answer):
            return answer, ""
        return "", say("bad_name", self.lang)

    def day(self, answer: str) -> tuple[str, str]:
        """A date."""
        try:
            dt.date.fromisoformat(answer if _DAY.fullmatch(answer) else "")
        except ValueError:
            return "", say("bad_day", self.lang)
        return answer, ""

    def clock(self, answer: str) -> tuple[str, str]:
        """A time of day, also as it is written in Indonesia: 9.00."""
        if not _CLOCK.fullmatch(answer):
            return "", say("bad_clock", self.lang)
        return answer.replace(".", ":").zfill(5), ""

    def among(self, answer: str, words: Iterable[str]) -> tuple[str, str]:
        """One word of a closed list."""
        allowed = list(words)
        if answer in allowed:
            return answer, ""
        near = nearest(answer, allowed)
        if near:
            return "", say("near", self.lang).format(near=near)
        return "", say("known", self.lang).format(known=", ".join(allowed))

    def series(self, answer: str, known: Iterable[str]) -> tuple[str, str]:
        """A series, by the number that it has among those that are *known*, or by its name."""
        names = list(known)
        if not (answer.isascii() and answer.isdigit()):
            return answer, ""
        number = int(answer) if len(answer) < 5 else 0
        return (names[number - 1], "") if 1 <= number <= len(names) else ("", say("bad_series", self.lang))
