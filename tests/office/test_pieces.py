"""Long text on slides: parted where one may pause, and never lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.render.nodes import Block, Inline
from hikmah.render.office.pieces import ROOM, footed, length, pieces

SENTENCE = "Ia datang pagi itu dan menunggu di teras rumah."


def par(*inlines: Inline) -> Block:
    """A paragraph."""
    return {"t": "p", "c": list(inlines)}


def letters(node: object) -> str:
    """All letters of a tree, without spaces."""
    if isinstance(node, str):
        return node.replace(" ", "")
    if isinstance(node, list):
        return "".join(map(letters, node))
    return (
        "".join(letters(node[key]) for key in ("c", "items", "text") if key in node)
        if isinstance(node, dict)
        else ""
    )


def test_what_fits_stays_together() -> None:
    """Two short paragraphs share a slide."""
    assert pieces([par("Satu."), par("Dua.")]) == [[par("Satu."), par("Dua.")]]


def test_a_long_paragraph_is_parted_between_sentences() -> None:
    """Each piece begins with a sentence and has room on its slide."""
    found = pieces([par(" ".join([SENTENCE] * 30))])
    assert len(found) > 2
    for piece in found:
        assert length(piece) <= ROOM
        assert letters(piece).startswith("Iadatang")
        assert letters(piece).endswith("rumah.")


def test_emphasis_is_no_place_to_pause() -> None:
    """A sentence that goes on after an emphasised word is not parted there."""
    long = SENTENCE.removesuffix(".")
    found = pieces(
        [par(" ".join([SENTENCE] * 8) + " " + long, {"t": "em", "c": ["besok"]}, " dengan kapur.")]
    )
    assert letters(found[-1]).endswith(letters(long) + "besokdengankapur.")


@pytest.mark.parametrize("kind", ["figure", "table"])
def test_a_picture_and_a_table_stand_alone(kind: str) -> None:
    """Nothing shares their slide."""
    node: Block = (
        {"t": "figure", "src": "a.png", "alt": "a", "caption": []}
        if kind == "figure"
        else {"t": "table", "columns": 0, "head": [], "body": [], "caption": []}
    )
    assert [len(piece) for piece in pieces([par("a"), node, par("b")])] == [1, 1, 1]


def test_footnotes_stand_below_their_slide() -> None:
    """Numbered from one, in the order of their calls."""
    note: Inline = {"t": "note", "c": ["Lihat bab lain."]}
    done = footed([par("Cara", note)])
    assert done == [
        par("Cara", {"t": "sup", "c": ["1"]}),
        par({"t": "sup", "c": ["1"]}, " ", "Lihat bab lain."),
    ]


@given(st.lists(st.text("ab .!”", max_size=900), max_size=6))
def test_no_letter_is_lost(texts: list[str]) -> None:
    """Whatever the text, the slides together hold all of it in order."""
    nodes = [par(text) for text in texts]
    assert letters([*map(list, pieces(nodes))]) == letters(nodes)
