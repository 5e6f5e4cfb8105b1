"""The data of a sheet become blocks: for a word processor, with room to write, or for an e-book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hikmah.render.nodes import Block
from hikmah.render.office import elements as on
from hikmah.render.office.blocks import blocks
from hikmah.render.office.elements import Element
from hikmah.render.office.teaching import answer_blocks, labelled, story_notes, tree_notes
from hikmah.render.sheet import Data

NOTES: Final = 8
"""Ruled lines at the end, for notes."""
NAME: Final = "_" * 24
DAY: Final = "_" * 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """Writes the blocks of one sheet."""

    words: dict[str, str]
    ruled: bool
    """Leave room to write below questions."""
    shift: int
    """How many levels its headings rise: one, where its only chapter's title is that of the whole."""

    def heading(self, level: int, words: str) -> Element:
        """A heading of the sheet's own."""
        return on.header(max(1, level - self.shift), on.text(words))

    def tree(self, nodes: Sequence[Block]) -> list[Element]:
        """An author's text."""
        return blocks(nodes, shift=self.shift)

    def lines(self, count: int) -> list[Element]:
        """Room to write: empty paragraphs, which their style rules; the last need not keep with the next."""
        if not (self.ruled and count):
            return []
        last = on.styled("Last Writing Line", [on.para([])])
        return [on.styled("Writing Line", [on.para([])] * (count - 1)), last]


def small(words: str) -> Element:
    """Small print: a source, minutes."""
    return on.styled("Small Print", [on.para(on.text(words))])


def summary(words: str) -> list[Element]:
    """What it is about, in a sentence."""
    return [on.styled("Summary", [on.para(on.text(words))])] if words else []


def sheet_blocks(data: Data, code: Element | None, *, ruled: bool) -> list[Element]:
    """All that stands below the title; *code* leads to its page on the web."""
    words = data["words"]
    alone = len(data["chapters"]) == 1 and not data["session"]
    script = Manuscript(words=words, ruled=ruled and not data["trainer"], shift=1 if alone else 0)
    opening = words["kind"]
    if script.ruled:
        opening += f"  ·  {words['name']} {NAME}  {words['date']} {DAY}"
    done = [on.styled("Name Line", [on.para(on.text(opening))])]
    if data["trainer"]:
        done += labelled(words["trainers_only"], [])
    if data["materials"]:
        done += [on.styled("Lead-in", [on.para(on.text(words["bring"]))]), points(data["materials"])]
    done += session_blocks(data["session"], script) if data["session"] else []
    for chapter in data["chapters"]:
        done += chapter_blocks(chapter, script, titled=not alone)
    return [*done, *closing_blocks(data, code, script)]


def session_blocks(session: Data, script: Manuscript) -> list[Element]:
    """When and where, a welcome, and the agenda as a table."""
    facts = [session["date"], session["time"], session["place"], session["trainer"]]
    head, rows = (script.words["time"], script.words["minutes"], script.words["what"]), session["agenda"]
    return [
        small(" · ".join(fact for fact in facts if fact)),
        *script.tree(session["welcome"]),
        script.heading(1, script.words["agenda"]),
        on.table(
            (1, 1, 4),
            [[on.cell([on.plain(on.text(word))]) for word in head]],
            [
                [
                    on.cell([on.plain(on.text(word))])
                    for word in (line["start"], str(line["minutes"]), line["title"])
                ]
                for line in rows
            ],
            [],
        ),
    ]


def chapter_blocks(chapter: Data, script: Manuscript, *, titled: bool) -> Iterator[Element]:
    """A lesson with its stories, or one story, whose title is then the chapter's."""
    if titled and chapter["kind"] == "lesson":
        yield script.heading(1, chapter["title"])
        yield from summary(chapter["summary"])
    if chapter["when"] and chapter["kind"] == "lesson":
        yield small(chapter["when"])
    if chapter["objectives"]:
        yield on.styled("Lead-in", [on.para(on.text(script.words["objectives"]))])
        yield points(chapter["objectives"])
    yield from script.tree(chapter["explanation"])
    yield from tree_notes(script.words["trainer_note"], chapter["notes"])
    for story in chapter["stories"]:
        when = "" if chapter["kind"] == "lesson" else chapter["when"]
        yield from story_blocks(story, script, when, titled=titled or story["level"] > 1)
    if chapter["key_points"]:
        yield script.heading(2, script.words["key_points"])
        yield points(chapter["key_points"])


def points(items: Sequence[str]) -> Element:
    """Short sentences as a list."""
    return on.bullets([on.plain(on.text(item))] for item in items)


def story_blocks(story: Data, script: Manuscript, when: str, *, titled: bool) -> Iterator[Element]:
    """A story: its source, its passages, then what is to be done with it."""
    if titled:
        yield script.heading(story["level"], story["title"])
    yield from [small(when)] if when else []
    yield small(story["source"])
    if story["address"]:
        words = on.text(script.words["whole_story"] + " ")
        address = on.link(on.text(story["address"]), story["address"])
        yield on.styled("Small Print", [on.para([*words, address])])
    if titled:
        yield from summary(story["summary"])
    yield from story_notes(story["trainer"], script.words)
    for nodes, mark in zip(story["passages"], story["codes"], strict=True):
        told = script.tree(nodes)
        yield from told if story["whole"] else [on.styled("Passage", told)]
        if mark["code"] and not story["whole"]:
            yield on.styled("Small Print", [on.para([on.link(on.text(mark["code"]), mark["url"])])])
    for play in story["role_plays"]:
        yield from role_play_blocks(play, script, story["level"] + 1)
    if story["questions"] and story["passages"]:
        yield script.heading(story["level"] + 1, script.words["questions"])
    for question in story["questions"]:
        yield from question_blocks(question, script)


def role_play_blocks(play: Data, script: Manuscript, level: int) -> Iterator[Element]:
    """A role-play as its players read it."""
    kind = " · ".join(filter(None, (script.words["role_play"], play["minutes"])))
    yield script.heading(level, play["title"] or kind)
    if play["title"]:
        yield small(kind)
    yield on.styled("Role Play", script.tree(play["body"]))
    yield from tree_notes(script.words["listen"], play["listen"])


def question_blocks(question: Data, script: Manuscript) -> Iterator[Element]:
    """A question under its number, its minutes, and lines for the answer."""
    body = script.tree(question["body"]) or [on.plain([])]
    yield on.styled("Question", [on.numbers([body], question["number"])])
    if question["minutes"]:
        yield small(question["minutes"])
    yield from answer_blocks(question, script.words)
    yield from script.lines(question["lines"])


def closing_blocks(data: Data, code: Element | None, script: Manuscript) -> Iterator[Element]:
    """Terms, the way to the web, and room for notes."""
    words = script.words
    if data["terms"]:
        yield script.heading(2 if script.shift else 1, words["terms"])
        yield on.definitions(
            (on.text(term["name"]), [on.para(on.text(term["definition"]))]) for term in data["terms"]
        )
    if data["url"]:
        yield on.para([*on.text(words["online"] + " "), on.link(on.text(data["url"]), data["url"])])
        yield from [on.para([code])] if code else []
    if data["codes"]:
        yield on.para(on.text(f"{words['codes']} {data['codes']}…"))
    if script.ruled:
        yield script.heading(2 if script.shift else 1, words["notes"])
        yield from script.lines(NOTES)
