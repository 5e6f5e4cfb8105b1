"""Long text in pieces that fit a slide, each with its own footnotes below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, cast

from hikmah.render.nodes import Block, Inline, Par, Quotation

ROWS: Final = 9
"""Lines on a slide that can still be read from the last row of chairs."""
_WIDE: Final = 44
"""Letters in a line."""
ROOM: Final = ROWS * _WIDE
_ALONE: Final = frozenset({"figure", "table"})
"""What fills a slide by itself."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…][”’\")]) |(?<=[.!?…]) ")


def pieces(nodes: Iterable[Block]) -> list[list[Block]]:
    """*nodes* by slides: whole blocks where they fit, else whole sentences."""
    done: list[list[Block]] = [[]]
    for node in (part for whole in nodes for part in _parts(whole)):
        alone = node["t"] in _ALONE
        full = sum(map(_rows, done[-1])) + _rows(node) > ROWS
        if done[-1] and (alone or full or done[-1][-1]["t"] in _ALONE):
            done.append([])
        done[-1].append(node)
    return [footed(piece) for piece in done if piece]


def _rows(node: Block) -> int:
    """How many lines it fills: a block, and an item of a list, ends its line wherever it ends."""
    parts = node["items"] if node["t"] == "list" else [node]
    return sum(max(1, -(-length(part) // _WIDE)) for part in parts)


def length(node: object) -> int:
    """How many letters stand in *node*."""
    if isinstance(node, str):
        return len(node)
    if isinstance(node, list):
        return sum(length(inner) for inner in node)
    if isinstance(node, dict):
        return sum(
            length(value) for key, value in node.items() if key not in ("t", "src", "href", "alt", "lang")
        )
    return 0


def _parts(node: Block) -> Iterator[Block]:
    """A paragraph that is too long, parted between sentences; a list, between items."""
    if _rows(node) <= ROWS:
        yield node
    elif node["t"] == "p":
        yield from (Par(t="p", c=run) for run in _runs(node["c"]))
    elif node["t"] == "quote":
        for inner in node["c"]:
            yield from (Quotation(t="quote", c=[part]) for part in _parts(inner))
    elif node["t"] == "list":
        for number, item in enumerate(node["items"]):
            yield {"t": "list", "ordered": node["ordered"], "start": node["start"] + number, "items": [item]}
    else:
        yield node


def _runs(line: Sequence[Inline]) -> Iterator[list[Inline]]:
    run: list[Inline] = []
    for sentence in _sentences(line):
        if run and length(run) + length(sentence) > ROOM:
            yield run
            run = []
        run += [" ", *sentence] if run else sentence
    if run:
        yield run


def _sentences(line: Sequence[Inline]) -> Iterator[list[Inline]]:
    """A sentence may hold emphasis and links; where one of these ends a sentence, nothing is parted."""
    sentence: list[Inline] = []
    for inline in line:
        first, *others = _SENTENCE.split(inline) if isinstance(inline, str) else [inline]
        sentence.append(first)
        for other in others:
            yield sentence
            sentence = [other]
    if sentence:
        yield sentence


def footed(nodes: Sequence[Block]) -> list[Block]:
    """Footnotes as paragraphs below: a slide has no foot of its own."""
    notes: list[list[Inline]] = []
    done = [cast("Block", _without_notes(node, notes)) for node in nodes]
    for number, words in enumerate(notes, start=1):
        done.append(Par(t="p", c=[{"t": "sup", "c": [str(number)]}, " ", *words]))
    return done


def _without_notes(node: Any, notes: list[list[Inline]]) -> Any:
    if isinstance(node, list):
        return [_without_notes(inner, notes) for inner in node]
    if not isinstance(node, dict):
        return node
    if node.get("t") == "note":
        notes.append(node["c"])
        return {"t": "sup", "c": [str(len(notes))]}
    return {key: _without_notes(value, notes) for key, value in node.items()}
