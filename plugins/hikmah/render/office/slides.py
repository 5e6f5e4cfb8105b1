"""The data of a sheet become slides: one a passage, one a question. Only facilitators' data give notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from hikmah.render.nodes import Block
from hikmah.render.office import elements as on
from hikmah.render.office.blocks import blocks
from hikmah.render.office.elements import Element
from hikmah.render.office.pieces import pieces
from hikmah.render.office.teaching import answer_blocks, story_notes, tree_notes
from hikmah.render.sheet import Data

Notes = Sequence[Element]
"""What a speaker reads below a slide."""


_TWO_LINES: Final = 84


def slide_blocks(data: Data, code: Element | None) -> list[Element]:
    """All slides after the title's. Explanations and what stands between passages stay on paper."""
    words = data["words"]
    done: list[Element] = []
    if data["session"]:
        agenda = [f"{line['start']}  {line['title']}" for line in data["session"]["agenda"]]
        done += spread(words["agenda"], points(agenda))
    for chapter in data["chapters"]:
        done += chapter_slides(chapter, words, titled=len(data["chapters"]) > 1)
    terms: list[Block] = [
        {"t": "p", "c": [{"t": "strong", "c": [term["name"]]}, ": ", term["definition"]]}
        for term in data["terms"]
    ]
    done += spread(words["terms"], terms)
    if data["url"] and code:
        done += slide(data["url"], [on.para([on.image("", "code.png")])])
    return done


def slide(title: str, body: Sequence[Element], notes: Notes = ()) -> list[Element]:
    """One slide."""
    spoken = [on.division("notes", notes)] if notes else []
    return [on.header(2, on.text(_short(title))), *body, *spoken]


def _short(title: str) -> str:
    """As much of *title* as two lines hold: what goes on would leave the slide."""
    return (
        title if len(title) <= _TWO_LINES else f"{title[: _TWO_LINES - 10].rsplit(' ', 1)[0].rstrip(',:;')}…"
    )


def spread(title: str, nodes: Sequence[Block], below: str | None = "", notes: Notes = ()) -> list[Element]:
    """As many slides as *nodes* need; *below* stands on the last, *notes* with the first."""
    done: list[Element] = []
    parts = pieces(nodes)
    for number, part in enumerate(parts, start=1):
        body = blocks(part, flat=True)
        if below and number == len(parts):
            body.append(on.para([on.wrapped("Emph", on.text(below))]))
        place = f"{_short(title)} ({number}/{len(parts)})" if len(parts) > 1 else title
        done += slide(place, body, notes if number == 1 else ())
    return done


def chapter_slides(chapter: Data, words: dict[str, str], *, titled: bool) -> Iterator[Element]:
    """A lesson's slides: what it is for, its stories, what to keep of it."""
    if titled and chapter["kind"] == "lesson":
        yield on.header(1, on.text(chapter["title"]))
    if chapter["objectives"]:
        notes = tree_notes(words["trainer_note"], chapter["notes"])
        yield from spread(words["objectives"], points(chapter["objectives"]), notes=notes)
    for story in chapter["stories"]:
        yield from story_slides(story, words)
    if chapter["key_points"]:
        yield from spread(words["key_points"], points(chapter["key_points"]))


def story_slides(story: Data, words: dict[str, str]) -> Iterator[Element]:
    """A story's slides: what it is about, its passages, its role-plays, its questions."""
    about = [on.para([on.wrapped("Emph", on.text(story["summary"]))])] if story["summary"] else []
    source = on.para(on.text(story["source"]))
    yield from slide(story["title"], [*about, source], [*story_notes(story["trainer"], words)])
    for nodes in story["taught"] if story["whole"] else story["passages"]:
        yield from spread(story["title"], nodes)
    for play in story["role_plays"]:
        title = ": ".join(filter(None, (words["role_play"], play["title"])))
        yield from spread(title, play["body"], play["minutes"], tree_notes(words["listen"], play["listen"]))
    for question in story["questions"]:
        notes = answer_blocks(question, words)
        yield from spread(words["questions"], numbered(question), question["minutes"], notes)


def points(items: Sequence[str]) -> list[Block]:
    """Short sentences as a list."""
    paragraphs: list[list[Block]] = [[{"t": "p", "c": [item]}] for item in items]
    return [{"t": "list", "ordered": False, "start": 1, "items": paragraphs}]


def numbered(question: Data) -> list[Block]:
    """A question with its number as a word of it: a list of one looks cramped from ten on."""
    number = f"{question['number']}. "
    first, *others = question["body"] or [{"t": "p", "c": []}]
    if first["t"] == "p":
        return [{"t": "p", "c": [number, *first["c"]]}, *others]
    return [{"t": "p", "c": [number]}, first, *others]
