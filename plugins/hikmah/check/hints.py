"""What makes a story better and stops nothing: teaching notes, lengths, days of review.

Hints are told by ``hikmah check`` alone; a build has no use for them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import chain

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.model import Document, Story, Teaching, TrainerNotes

_EMPTY_ALT = re.compile(
    r"(?:gambar|foto|ilustrasi|image|picture|photo|img|cover|logo)?[\s\d_.-]*"
    r"|\S+\.(?:png|jpe?g|gif|svg|webp|avif)",
    re.IGNORECASE,
)
_PARTS = {
    "synopsis": ("sinopsis (synopsis)", "synopsis"),
    "aims": ("tujuan (aims)", "aims"),
    "opening_question": ("pertanyaan pembuka (opening_question)", "opening_question"),
    "closing": ("penutup (closing)", "closing"),
}
"""A board plan is a help and no part that every note must have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most words that a sentence, a paragraph and a story should have; 0: any number."""

    sentence: int
    paragraph: int
    story: int


def check_hints(library: Library, limits: Limits, today: dt.date) -> tuple[Diagnostic, ...]:
    """All hints, sorted. Drafts that the build leaves out are nobody's concern yet."""
    found = chain.from_iterable(_edition(library, kb, limits, today) for kb in library.editions)
    return tuple(sorted(set(found)))


def _edition(library: Library, kb: KnowledgeBase, limits: Limits, today: dt.date) -> Iterator[Diagnostic]:
    for document in kb.documents:
        yield from _lengths(document, limits)
        for alt in document.body.alts:
            if _EMPTY_ALT.fullmatch(alt.text):
                yield diagnose("HKM058", alt.place, found=alt.text)
    for story in (*kb.stories, *kb.hidden):
        source = story.places.source
        yield from _teaching(story, library.trainer.get(source, TrainerNotes()))
        if story.review_by is not None and story.review_by < today:
            place = story.places.of("review_by")
            yield diagnose("HKM134", place, days=(today - story.review_by).days)


def _lengths(document: Document, limits: Limits) -> Iterator[Diagnostic]:
    for stretch in document.body.stretches:
        if 0 < limits.sentence < stretch.sentence:
            yield diagnose("HKM131", stretch.sentence_place, words=stretch.sentence, limit=limits.sentence)
        if 0 < limits.paragraph < stretch.words:
            yield diagnose("HKM132", stretch.place, words=stretch.words, limit=limits.paragraph)
    if isinstance(document, Story) and limits.story:
        words = len(document.body.text.split()) if len(document.body.text) > limits.story else 0
        if words > limits.story:
            yield diagnose("HKM133", document.places.of("title"), words=words, limit=limits.story)


def _teaching(story: Story, notes: TrainerNotes) -> Iterator[Diagnostic]:
    """One hint a story, which names all that its trainer has to do without."""
    lacks = [*_fields(notes.teaching or Teaching()), *_questions(story, notes)]
    if lacks:
        field = "teaching" if notes.teaching else "title"
        yield diagnose(
            "HKM130",
            story.places.of(field),
            missing_id=", ".join(one for one, _ in lacks),
            missing_en=", ".join(other for _, other in lacks),
        )


def _fields(teaching: Teaching) -> Iterator[tuple[str, str]]:
    for field in fields(teaching):
        if field.name in _PARTS and not getattr(teaching, field.name):
            yield _PARTS[field.name]


def _questions(story: Story, notes: TrainerNotes) -> Iterator[tuple[str, str]]:
    """Without any question there is no answer or time to miss."""
    questions = story.body.questions
    if not questions:
        yield "pertanyaan (/// question)", "a question (/// question)"
    answered = {answer.question for answer in notes.answers}
    if lines := [str(question.place.line) for question in questions if question.id not in answered]:
        yield (
            f"jawaban untuk pertanyaan di baris {', '.join(lines)}",
            f"an answer to the question on line {', '.join(lines)}",
        )
    if lines := [str(question.place.line) for question in questions if question.minutes is None]:
        yield (
            f"waktu (minutes) untuk pertanyaan di baris {', '.join(lines)}",
            f"minutes for the question on line {', '.join(lines)}",
        )
