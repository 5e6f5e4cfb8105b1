"""What a title says of a series: “Memenangkan Hati [1]”, “Proses (Bagian 2)”, “Proses, Part II: …”."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORDS = (
    "pertama satu one i",
    "kedua dua two ii",
    "ketiga tiga three iii",
    "keempat empat four iv",
    "kelima lima five v",
    "keenam enam six vi",
    "ketujuh tujuh seven vii",
    "kedelapan delapan eight viii",
    "kesembilan sembilan nine ix",
    "kesepuluh sepuluh ten x",
)
_NUMBERS = {word: number for number, words in enumerate(_WORDS, 1) for word in words.split()}
_NUMBER = r"(\d{1,2}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")"
_PART = rf"(?:bagian|bag\.?|part|pt\.?|episode|eps?\.?|seri|jilid)\s*(?:ke\s*-?\s*)?#?\s*{_NUMBER}"
_OPEN, _CLOSE = r"\s*[\[(]\s*", r"\s*[\])]\s*"
_FORMS = (
    re.compile(
        rf"^(?P<name>.+?){_OPEN}(?:{_PART}|(\d{{1,2}}))(?:\s*(?:/|dari|of)\s*\d{{1,2}})?{_CLOSE}$", re.I
    ),
    re.compile(rf"^(?P<name>.+?){_OPEN}{_PART}{_CLOSE}[:–—-]?\s*.+$", re.I),
    re.compile(rf"^(?P<name>.+?)\s*[-–—:,|]\s*{_PART}(?:\s*[-–—:,].*)?$", re.I),
    re.compile(rf"^(?P<name>.+?)\s+{_PART}(?:\s*[:–—].*)?$", re.I),
    re.compile(r"^(?P<name>.+?)\s*#(\d{1,2})$"),
)


@dataclass(frozen=True, slots=True)
class PartOf:
    """The name of a series and which part of it a text is."""

    name: str
    part: int


def part_of(title: str) -> PartOf | None:
    """The series that *title* names, if it does; a year in brackets is no part."""
    line = title.strip()[:300]
    for form in _FORMS:
        if found := form.match(line):
            number = next(group for key, group in enumerate(found.groups(), 1) if group and key > 1)
            part = int(number) if number.isdigit() else _NUMBERS[number.lower()]
            name = found["name"].rstrip(" .,:;–—-|…")
            return PartOf(name, part) if name and part else None
    return None
