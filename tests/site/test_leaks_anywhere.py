"""Trainer text stays out of the learner's body however blocks nest, and learner text is never lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hikmah.model import Answer, TrainerNote
from hikmah.names import SourcePath
from hikmah.read.block_kinds import PARENTS
from hikmah.read.body import read_body

SECRET, OPEN = "zqxjkv", "qzvwxk"
TRAINER = ("answer", "trainer")
SOURCE = SourcePath("stories/a.md")

LINES = (
    "{word} biasa.",
    "**{word}** dan `{word}`.",
    "- butir {word}\n- butir lagi",
    "> kutipan {word}",
    "## Judul {word}",
    "| a | b |\n|---|---|\n| {word} | c |",
    "Catatan {word}[^{n}].\n\n[^{n}]: {word} di catatan.",
    "*[{tag}]: {word}\n\n{word} {tag}",
    "[{word}][r{n}]\n\n[r{n}]: https://example.org/{word}",
    "```\n{word}\n/// trainer\nbukan blok\n///\n```",
    "~~~ teks\n{word}\n~~~",
    "    {word} sebagai kode",
    "<span>{word}</span>",
    "[[kado|{word}]]",
    "{word} // bukan /// blok",
    "\\/// trainer {word}",
)

PASSAGE = '{word} petikan.\n{{: lesson="process" }}'


@st.composite
def texts(draw: st.DrawFn, word: str) -> str:
    """One to three paragraphs, each with *word* in it; learners' paragraphs may be passages."""
    lines = [*LINES, PASSAGE] if word == OPEN else LINES
    chosen = draw(st.lists(st.sampled_from(lines), min_size=1, max_size=3))
    numbers = draw(st.lists(st.integers(1, 99), min_size=3, max_size=3, unique=True))
    filled = [line.format(word=word, n=n, tag=f"QA{n}") for line, n in zip(chosen, numbers, strict=False)]
    return "\n\n".join(filled)


@st.composite
def blocks(draw: st.DrawFn, parent: str | None = None, *, deep: int = 0) -> str:
    """A sequence of text and blocks as the dialect allows them inside *parent*, each properly closed."""
    secret = parent in TRAINER
    allowed = [kind for kind, parents in PARENTS.items() if parent in parents]
    parts = [draw(texts(SECRET if secret else OPEN))]
    kinds = st.lists(st.sampled_from(allowed), max_size=3) if allowed and not secret else st.just([])
    for kind in draw(kinds):
        fence = "/" * draw(st.integers(3 + deep, 5 + deep))
        head = {"passage": " | process", "role-play": " | Judul"}.get(kind, "")
        options = "    minutes: 5\n" if kind in ("question", "role-play") and draw(st.booleans()) else ""
        blank = "\n" if draw(st.booleans()) else ""
        inner = draw(blocks(kind, deep=deep + 1))
        parts.append(f"{fence} {kind}{head}\n{options}{blank}{inner}\n{fence}")
        parts.append(draw(texts(SECRET if secret else OPEN)))
    return "\n\n".join(parts)


@settings(max_examples=60)
@given(blocks())
def test_well_formed_blocks_part_cleanly(text: str) -> None:
    """No trainer's word in the body, no learner's in a note, and every trainer block among the notes."""
    read = read_body(SOURCE, text, 1)
    kept: list[Answer | TrainerNote] = [*read.answers, *read.notes]
    assert SECRET not in repr(read.body)
    assert OPEN in repr(read.body)
    assert OPEN not in repr(kept)
    assert all(SECRET in repr(note) for note in kept)
    assert (SECRET in text) == bool(kept)


@settings(max_examples=60)
@given(st.data())
def test_a_block_that_is_not_closed_keeps_what_is_in_it(data: st.DataObject) -> None:
    """Whatever closing line is missing, what was written below ``/// trainer`` is not shown to learners."""
    text = data.draw(blocks())
    lines = text.split("\n")
    closing = [number for number, line in enumerate(lines) if line and not line.strip("/")]
    for number in data.draw(st.lists(st.sampled_from(closing), unique=True)) if closing else []:
        lines[number] = ""
    assert SECRET not in repr(read_body(SOURCE, "\n".join(lines), 1).body)


@settings(max_examples=40)
@given(blocks(), blocks())
def test_texts_do_not_remember_each_other(one: str, other: str) -> None:
    """What was read before makes no difference: reading is a function of the text alone."""
    alone = read_body(SOURCE, other, 1)
    read_body(SOURCE, one, 1)
    assert read_body(SOURCE, other, 1) == alone
