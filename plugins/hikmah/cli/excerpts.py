"""Findings for people: place and message, the line they speak of with a caret, and the remedy."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from hikmah.diagnostics import MILD, Diagnostic, lines_of
from hikmah.names import Language, SourcePath

BEFORE, WIDTH = 48, 96
"""A paragraph is one long line: so much of it is shown, and so much before the place."""
_COLOURS = {"error": "\033[31m", "warning": "\033[33m", "hint": "\033[36m"}
_BOLD, _FAINT, _END = "\033[1m", "\033[2m", "\033[0m"
_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Cn"}
_COMBINING = {"Mn", "Me"}


class Excerpts:
    """Writes findings with the lines they speak of; each file is read once."""

    def __init__(self, content: Path, lang: Language, *, colour: bool) -> None:
        self._content = content
        self._lang = lang
        self._colour = colour
        self._lines: dict[SourcePath, list[str]] = {}

    def text(self, found: Iterable[Diagnostic]) -> str:
        """All findings, sorted."""
        return "".join(self._one(one) for one in sorted(found))

    def _one(self, found: Diagnostic) -> str:
        place, tint = found.place, _COLOURS[found.severity]
        where = f"{self._content.name}/{place.source}:{place.line}:{place.column}"
        said = f"{MILD[self._lang, found.severity]}{found.message(self._lang)}"
        lines = [f"{self._in(_BOLD, where)} {self._in(tint, found.code)} {said}"]
        lines += self._excerpt(found, tint)
        lines.append(f"    → {found.remedy(self._lang)}")
        return "".join(line + "\n" for line in lines)

    def _excerpt(self, found: Diagnostic, tint: str) -> list[str]:
        lines = self._source(found.place.source)
        number = found.place.line
        if number > len(lines) or not lines[number - 1].strip():
            return []
        shown, column = window(lines[number - 1], found.place.column - 1)
        edge = self._in(_FAINT, f"{number:>7} | ")
        blank = self._in(_FAINT, " " * 7 + " | ")
        return [edge + shown, blank + " " * column + self._in(tint, "^")]

    def _in(self, style: str, words: str) -> str:
        return f"{style}{words}{_END}" if self._colour else words

    def _source(self, source: SourcePath) -> list[str]:
        """The lines of a file; none where it cannot be shown."""
        if source not in self._lines:
            try:
                data = (self._content / source).read_bytes()
            except OSError:
                data = b""
            self._lines[source] = lines_of(data)
        return self._lines[source]


def window(line: str, column: int) -> tuple[str, int]:
    """The part of *line* around *column* (from 0) as a terminal can show it, and the caret's cell in it.

    What cannot be seen and what would steer the terminal is left out; wide letters take two cells.
    """
    cells = [_cell(letter) for letter in line]
    start = column - BEFORE if len(line) > WIDTH and column > BEFORE else 0
    end = start + WIDTH
    before, after = ("…" if start else ""), ("…" if end < len(line) else "")
    shown = before + "".join(text for text, _ in cells[start:end]) + after
    return shown.rstrip(), len(before) + sum(width for _, width in cells[start:column])


def _cell(letter: str) -> tuple[str, int]:
    if letter == "\t":
        return " ", 1
    kind = unicodedata.category(letter)
    if kind in _UNSEEN:
        return "", 0
    if kind in ("Zl", "Zp"):
        return " ", 1
    if kind in _COMBINING:
        return letter, 0
    return letter, 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1
