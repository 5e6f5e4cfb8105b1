"""Where things stand on the map: whole numbers alone, so that the same site gives the same drawing.

Two drawings are made with the same hand. *Stories*: lessons in a column on the left, stories in a column
beside them, a thread from each lesson to each of its stories, arcs on the right from story to story.
*Lessons*: one column, and arcs between those that share stories. A row a story and a place a lesson:
labels cannot meet, however many there are.
"""

from __future__ import annotations

from collections.abc import Sequence

WIDTH = 960
TOP = 24
RADIUS = 26
LESSON_X = 212
LESSON_GAP = 96
STORY_X = 452
STORY_LABEL = 310
"""Room for a story's title, in units."""
AXIS = STORY_X + STORY_LABEL + 26
ALONE_X = 330
NEAREST = 24
"""How far the control points of the shortest arc come out at least."""
NAME_ROOM, NAME_ROOM_ALONE = 150, 270
"""Room for a lesson's name, beside stories and without them."""
FONT = 15
_NARROW, _WIDE = frozenset("fijlrtI.,:;'’‘!|()[]- "), frozenset("mwMW—%&@…")


def row_height(rows: int) -> int:
    """Many rows stand closer together."""
    return 44 if rows <= 16 else 34


def map_height(stories: int, lessons: int) -> int:
    """High enough for both columns."""
    return 2 * TOP + max(stories * row_height(stories), lessons * LESSON_GAP)


def rows_of(count: int, height: int) -> tuple[int, ...]:
    """*count* places, evenly from top to bottom."""
    room = height - 2 * TOP
    return tuple(TOP + (2 * place + 1) * room // (2 * count) for place in range(count))


def settled(wanted: Sequence[int], height: int) -> tuple[int, ...]:
    """Places as near to those *wanted* as can be, in their order and far enough apart.

    What wants to stand too close is gathered into one block, which takes the mean of what its parts want.
    """
    gap = max(LESSON_GAP, (height - 2 * TOP) * 3 // (4 * max(1, len(wanted))))
    blocks: list[tuple[int, int]] = []
    for number, place in enumerate(wanted):
        total, count = place - number * gap, 1
        while blocks and blocks[-1][0] * count >= total * blocks[-1][1]:
            before = blocks.pop()
            total, count = total + before[0], count + before[1]
        blocks.append((total, count))
    free = [total // count for total, count in blocks for _ in range(count)]
    low = TOP + LESSON_GAP // 2
    high = height - TOP - LESSON_GAP // 2 - (len(wanted) - 1) * gap
    return tuple(min(max(place, low), max(high, low)) + number * gap for number, place in enumerate(free))


def thread_path(lesson_y: int, story_y: int) -> str:
    """A line from a lesson to a story that leaves and arrives level."""
    start, end = LESSON_X + RADIUS, STORY_X - 8
    middle = (start + end) // 2
    return f"M{start} {lesson_y}C{middle} {lesson_y} {middle} {story_y} {end} {story_y}"


def arc_path(axis: int, start: int, end: int, height: int) -> str:
    """A bow to the right of *axis*: the further apart its ends, the wider, so that no two lie on each other.

    A half circle where there is room for half circles as wide as the drawing is high.
    """
    reach = (WIDTH - axis - 2) * 4 // 3  # a curve comes three quarters as far as its control points
    out = axis + NEAREST + abs(end - start) * (min(reach, height * 2 // 3) - NEAREST) // height
    return f"M{axis} {start}C{out} {start} {out} {end} {axis} {end}"


def head_path(axis: int, end: int) -> str:
    """The arrow's head at the end of an arc, pointing left."""
    return f"M{axis - 3} {end}l10 -5v10z"


def text_width(text: str) -> int:
    """About how wide *text* will be: readers' fonts differ, so this errs on the wide side."""
    units = 0
    for letter in text:
        if letter in _NARROW:
            units += 33
        elif letter in _WIDE:
            units += 95
        else:
            units += 74 if letter.isupper() else 56
    return units * FONT // 100


def cut(text: str, room: int = STORY_LABEL) -> str:
    """*text*, or as many of its words as there is room for, with an ellipsis."""
    if text_width(text) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1 and text_width(" ".join(words) + "…") > room:
        words.pop()
    short = " ".join(words)
    while text_width(short + "…") > room:
        short = short[:-1]
    return short.rstrip(" ,;:–—") + "…"


def wrapped(text: str, room: int, lines: int) -> tuple[str, ...]:
    """*text* on at most *lines* lines; what is too long for them is cut."""
    done: list[str] = []
    words = text.split(" ")
    while words:
        if len(done) == lines - 1:
            return (*done, cut(" ".join(words), room))
        line = [words.pop(0)]
        while words and text_width(" ".join([*line, words[0]])) <= room:
            line.append(words.pop(0))
        done.append(cut(" ".join(line), room))
    return tuple(done)
