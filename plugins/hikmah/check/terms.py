"""The glossary: a term is defined once, and used somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.knowledge_base import Library
from hikmah.index.plain import asked, beside_the_body, words_of
from hikmah.index.terms import find_terms
from hikmah.model import Term, TrainerNotes
from hikmah.names import Language, Place, TermId


def check_terms(library: Library) -> Iterator[Diagnostic]:
    """Terms with one id, told at the later of the two; terms that no text uses or links to."""
    first: dict[TermId, Place] = {}
    for term in sorted(library.editions[0].terms, key=lambda term: term.place):
        earlier = first.setdefault(term.id, term.place)
        if earlier != term.place:
            yield diagnose("HKM075", term.place, found=term.id, first=earlier.line)
    for term in _unused(library):
        yield diagnose("HKM076", term.place, found=term.id)


def _unused(library: Library) -> tuple[Term, ...]:
    """What only trainers read counts as a use, and so does a draft: the term will be wanted there."""
    used = {use.id for kb in library.editions for found in kb.terms_in.values() for use in found}
    used |= {TermId(target.id) for kb in library.editions for target in kb.cited if target.kind == "term"}
    rest = tuple(term for term in library.editions[0].terms if term.id not in used)
    for words, lang in _other_words(library):
        if not rest:
            break
        found = find_terms(words, rest, lang)
        rest = tuple(term for term in rest if term not in found)
    return rest


def _other_words(library: Library) -> Iterator[tuple[str, Language]]:
    """All that is written beside the prose of stories, text by text."""
    documents = [document for kb in library.editions for document in kb.documents]
    for document in (*documents, *library.drafts):
        words = [document.body.text, *beside_the_body(document), *asked(document)]
        notes = library.trainer.get(document.places.source)
        words += _trainer_words(notes) if notes else ()
        yield "\n".join(words), document.lang


def _trainer_words(notes: TrainerNotes) -> Iterator[str]:
    yield from (words_of(answer.text.pieces) for answer in notes.answers)
    yield from (words_of(note.text.pieces) for note in notes.notes)
    if notes.teaching:
        teaching = notes.teaching
        yield from (teaching.synopsis, teaching.opening_question, teaching.closing)
        yield from (*teaching.aims, *teaching.board_plan)
