"""A text in the dialect → its learner :class:`Body`, and beside it what only trainers may see."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.language import Said
from hikmah.model import Answer, TrainerNote
from hikmah.names import BoxId, PassageId, Place, QuestionId, SourcePath
from hikmah.read.assemble import Assembly
from hikmah.read.blocks import Block, TrainerSource, scan_blocks
from hikmah.read.bounds import RECURSION, too_intricate
from hikmah.read.comments import Uncommented, without_comments
from hikmah.read.dialect import convert
from hikmah.read.finder import Finder
from hikmah.read.marks import without_references
from hikmah.read.measures import measure
from hikmah.read.stray import swallowed
from hikmah.text import Body, Fragment, PassageSlot, Piece, TrainerText


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReading:
    """What a text gave; the diagnostics are in no particular order."""

    body: Body
    answers: tuple[Answer, ...]
    notes: tuple[TrainerNote, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_body(source: SourcePath, text: str, first_line: int) -> BodyReading:
    """Read *text*, which starts on line *first_line* of *source*: a pure function of its arguments.

    Trainer blocks are taken out of the source before the learner's text is converted, and are converted
    by themselves: no footnote, abbreviation or link definition passes from one side to the other.
    """
    written = without_comments(without_references(text))
    if fault := too_intricate(written.text):
        return _refused(Place(source, first_line + fault[0]), fault[1])
    try:
        return _read(source, written, first_line)
    except RecursionError:  # Markdown goes a call deeper for each level
        return _refused(Place(source, first_line), RECURSION)


def _refused(place: Place, phrase: Said) -> BodyReading:
    fault = diagnose("HKM043", place, **phrase.values("problem"))
    return BodyReading(body=Body(fragment=()), answers=(), notes=(), diagnostics=(fault,))


def _read(source: SourcePath, written: Uncommented, first_line: int) -> BodyReading:
    text = written.text
    blocks = scan_blocks(source, text, first_line)
    finder = Finder(source, written.spaced, first_line)
    learner = Assembly(finder, blocks.learner, blocks.blocks, convert(blocks.learner, len(blocks.blocks)))
    unseen = frozenset(line for kept in blocks.trainer for line in _lines(kept))
    body = replace(learner.body(), stretches=measure(source, text, first_line, unseen))
    found = [*blocks.diagnostics, *learner.diagnostics]
    found.extend(swallowed(finder.at(offset)) for offset in written.swallowed)
    answers: list[Answer] = []
    notes: list[TrainerNote] = []
    for kept in sorted(blocks.trainer, key=lambda kept: kept.block.index):
        note, faults = _read_trainer(source, kept, learner.ids)
        found.extend(faults)
        if kept.block.kind == "answer":
            if note.about is not None:
                answers.append(Answer(question=QuestionId(note.about), text=note.text))
        else:
            notes.append(note)
    return BodyReading(body=body, answers=tuple(answers), notes=tuple(notes), diagnostics=tuple(found))


def _lines(kept: TrainerSource) -> range:
    first = kept.block.place.line
    return range(first, first + kept.text.count("\n") + 2)


def _read_trainer(
    source: SourcePath, kept: TrainerSource, ids: dict[int, PassageId | QuestionId | BoxId]
) -> tuple[TrainerNote, list[Diagnostic]]:
    """Convert one trainer block by itself. Its own ``///`` blocks were faults already."""
    block = kept.block
    finder = Finder(source, kept.text, block.place.line + 1)
    assembly = Assembly(finder, kept.text, _as_trainer(block), convert(kept.text, 1))
    body = assembly.body()
    faults = assembly.diagnostics
    if not kept.text.strip():
        faults = [*faults, diagnose("HKM040", block.place, found=block.kind)]
    about = ids.get(block.parent) if block.parent is not None else None
    text = TrainerText(
        fragment=_in_place(body.fragment, body),
        place=Place(source, block.place.line, block.place.column),
        notes=tuple(replace(note, body=_in_place(note.body, body)) for note in body.notes),
    )
    return TrainerNote(about=about, text=text), faults


def _as_trainer(block: Block) -> tuple[Block, ...]:
    return (replace(block, index=0),)


def _in_place(fragment: Fragment, body: Body) -> Fragment:
    """*fragment* with its passages where their slots were: nothing quotes a trainer's passage."""
    passages = {passage.id: passage.body for passage in body.passages}
    pieces: list[Piece] = []
    for piece in fragment:
        if isinstance(piece, PassageSlot):
            pieces.extend(_in_place(passages[piece.passage], body))
        else:
            pieces.append(piece)
    return tuple(pieces)
