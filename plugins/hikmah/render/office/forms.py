"""The forms that close a pack, for a word processor: attendance, a plan of one's own, what it was worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from hikmah.render.office import elements as on
from hikmah.render.office.elements import Element
from hikmah.render.office.handout import Manuscript
from hikmah.render.sheet import Data

ROWS: Final = 16
"""Rows of the attendance sheet: a new one is a press of the Tab key away."""
DEEDS: Final = 3
_MARKS: Final = 5


def forms(data: Data, script: Manuscript) -> Iterator[Element]:
    """All of them; only the facilitator's pack has the attendance sheet, which goes round once."""
    if data["trainer"]:
        yield from attendance(data, script)
    yield from action_plan(script)
    yield from feedback(script)


def attendance(data: Data, script: Manuscript) -> Iterator[Element]:
    """Who came."""
    words, session = script.words, data["session"]
    yield from _page(words["attendance"], script)
    yield on.para(on.text(f"{data['title']} · {session['date']} · {session['time']}"))
    head = (words["number"], words["name"], words["unit"], words["signature"])
    rows = [(str(row), "", "", "") for row in range(1, ROWS + 1)]
    yield on.table((1, 6, 4, 4), [_cells(head)], [_tall(row) for row in rows], [])


def action_plan(script: Manuscript) -> Iterator[Element]:
    """What one will do."""
    words = script.words
    yield from _page(words["plan"], script)
    yield on.para(on.text(words["plan_intro"]))
    for number in range(1, DEEDS + 1):
        yield from _asked(f"{number}. {words['plan_what']}", 2, script)
        for name in ("plan_whom", "plan_when", "plan_sign"):
            yield from _asked(words[name], 1, script)


def feedback(script: Manuscript) -> Iterator[Element]:
    """What participants say of the training, without their names."""
    words = script.words
    yield from _page(words["feedback"], script)
    yield on.para(on.text(words["feedback_intro"]))
    marks = [str(mark) for mark in range(1, _MARKS + 1)]
    said = [words[f"feedback_{name}"] for name in ("use", "story", "time", "trainer")]
    yield on.table((10, *(1,) * _MARKS), [], [_cells([one, *marks]) for one in said], [])
    for name in ("feedback_keep", "feedback_change"):
        yield from _asked(words[name], _MARKS, script)


def _page(title: str, script: Manuscript) -> list[Element]:
    return [on.styled("New Page", [on.para([])]), script.heading(1, title)]


def _asked(words: str, lines: int, script: Manuscript) -> list[Element]:
    return [on.styled("Lead-in", [on.para(on.text(words))]), *script.lines(lines)]


def _cells(words: Sequence[str]) -> list[list[object]]:
    return [on.cell([on.plain(on.text(word))]) for word in words]


def _tall(words: Sequence[str]) -> list[list[object]]:
    """A row to sign in: a second line makes it high enough for a pen."""
    first, *others = words
    return [on.cell([on.para(on.text(first)), on.para([])]), *_cells(others)]
