"""Where things stand on the map: in order, apart, inside the sheet."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.plan.map_layout import (
    AXIS,
    LESSON_GAP,
    STORY_LABEL,
    TOP,
    WIDTH,
    arc_path,
    cut,
    map_height,
    row_height,
    rows_of,
    settled,
    text_width,
    wrapped,
)

COUNTS = st.integers(min_value=1, max_value=60)
WORDS = st.text("abcdeilmnoprstuMW ", min_size=1, max_size=120).map(
    lambda text: " ".join(text.split()) or "a"
)


@given(stories=COUNTS, lessons=COUNTS)
def test_rows_never_touch(stories: int, lessons: int) -> None:
    """However many there are, every story has its row, from top to bottom of the sheet."""
    height = map_height(stories, lessons)
    rows = rows_of(stories, height)
    assert len(rows) == stories
    assert all(below - above >= row_height(stories) - 1 for above, below in pairwise(rows))
    assert rows[0] >= TOP
    assert rows[-1] <= height - TOP


@given(wanted=st.lists(st.integers(min_value=0, max_value=3000), min_size=1, max_size=30), stories=COUNTS)
def test_lessons_stand_apart_in_their_order_and_inside(wanted: list[int], stories: int) -> None:
    """Wherever their stories pull them."""
    height = map_height(stories, len(wanted))
    places = settled(wanted, height)
    assert all(below - above >= LESSON_GAP for above, below in pairwise(places))
    assert places[0] >= TOP
    assert places[-1] <= height - TOP


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        pytest.param([200, 500], (200, 500), id="both-as-they-want"),
        pytest.param([300, 300], (192, 408), id="both-give-way"),
        pytest.param([0, 600], (72, 552), id="pushed-inside"),
    ],
)
def test_a_lesson_stands_where_its_stories_are(wanted: list[int], places: tuple[int, ...]) -> None:
    """As near to their middle as the others and the edge allow."""
    assert settled(wanted, 624) == places


@given(start=COUNTS, end=COUNTS)
def test_an_arc_stays_on_the_sheet(start: int, end: int) -> None:
    """Its widest point is three quarters of the way to its control points."""
    height = map_height(60, 1)
    rows = rows_of(60, height)
    path = arc_path(AXIS, rows[start - 1], rows[end - 1], height)
    out = max(int(x) for x in re.findall(r"C(\d+)", path))
    assert AXIS + (out - AXIS) * 3 // 4 <= WIDTH


def test_no_two_arcs_from_one_row_are_alike() -> None:
    """The further apart its ends, the wider an arc."""
    rows = rows_of(12, map_height(12, 5))
    outs = [
        int(re.findall(r"C(\d+)", arc_path(AXIS, rows[0], end, map_height(12, 5)))[0]) for end in rows[1:]
    ]
    assert outs == sorted(set(outs))


@given(text=WORDS)
def test_a_label_keeps_to_its_room(text: str) -> None:
    """Cut between words where it can be; what fits is left as it is."""
    label = cut(text)
    assert text_width(label) <= STORY_LABEL
    assert label == text or (label.endswith("…") and text.startswith(label[:-1].rstrip()))
    assert label == text or text_width(text) > STORY_LABEL


@given(text=WORDS, lines=st.integers(min_value=1, max_value=3))
def test_a_name_keeps_to_its_lines(text: str, lines: int) -> None:
    """No line is wider than its room, and none is lost while there is room."""
    found = wrapped(text, 150, lines)
    assert 1 <= len(found) <= lines
    assert all(text_width(line) <= 150 for line in found)
    if not any(line.endswith("…") for line in found):
        assert " ".join(found) == text
