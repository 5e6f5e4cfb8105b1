"""What only facilitators' data hold: in those of a participant's sheet there is none of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hikmah.render.nodes import Block
from hikmah.render.office import elements as on
from hikmah.render.office.blocks import blocks
from hikmah.render.office.elements import Element
from hikmah.render.sheet import Data


def labelled(label: str, body: Sequence[Element]) -> list[Element]:
    """Blocks in the trainer's style, below what they are."""
    head = on.styled("Trainer Label", [on.para(on.text(label))])
    return [head, *([on.styled("Trainer Note", body)] if body else [])]


def tree_notes(label: str, trees: Sequence[Sequence[Block]]) -> list[Element]:
    """Notes to the trainer."""
    return [note for nodes in trees for note in labelled(label, blocks(nodes, flat=True))]


def answer_blocks(question: Data, words: dict[str, str]) -> list[Element]:
    """What is expected of a question, and what to listen for."""
    return [
        *tree_notes(words["answer"], question["answers"]),
        *tree_notes(words["listen"], question["listen"]),
    ]


def story_notes(known: Data | None, words: dict[str, str]) -> Iterator[Element]:
    """What the trainer knows of a story."""
    if known is None:
        return
    for name in ("timing", "synopsis", "opening_question", "closing"):
        if known[name]:
            yield from labelled(words[name], [on.para(on.text(known[name]))])
    for name in ("aims", "board_plan"):
        if known[name]:
            items = on.bullets([on.plain(on.text(item))] for item in known[name])
            yield from labelled(words[name], [items])
    for note in known["notes"]:
        label = words["trainer_note"] + (f": “{note['about']}”" if note["about"] else "")
        yield from tree_notes(label, [note["body"]])
