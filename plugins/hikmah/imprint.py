"""What other places show of a text, as digests: an edit that leaves one as it was changes none of them.

A page that shows only a story's title need not be planned again when the story's text changes. So a text
has digests, each of more than the one before.
"""

from __future__ import annotations

from dataclasses import fields
from typing import NamedTuple

from hikmah.fingerprint import fingerprint
from hikmah.model import Document, Story, TrainerNotes
from hikmah.text import Body, minutes_of


class Imprint(NamedTuple):
    """The digests of one text."""

    front: str
    """Its front matter, its reading time, and the names of its passages, questions and links: all by which
    texts are ordered, listed and linked."""
    passages: str
    """Also the words of its passages, with the footnotes, which a passage may call."""
    whole: str
    """Also all else that learners see."""
    trainer: str
    """Of what is for trainers alone: nothing that learners see follows from it."""
    ties: str
    """Only what relates a story to others, its words and terms apart: its lessons, series, date and links."""


def imprint_of(document: Document, trainer: TrainerNotes) -> Imprint:
    """The digests of *document*; where in its file something stands is not in the first."""
    front = fingerprint(type(document).__name__, _fields(document), _outline(document.body))
    body = document.body
    words = tuple((passage.body, passage.text) for passage in body.passages)
    passages = fingerprint(front, words, body.notes)
    return Imprint(front, passages, fingerprint(passages, body), fingerprint(trainer), _ties(document))


def _fields(document: Document) -> tuple[object, ...]:
    names = (field.name for field in fields(document) if field.name not in {"body", "places"})
    return tuple(getattr(document, name) for name in names)


def _outline(body: Body) -> tuple[object, ...]:
    return (
        minutes_of(body.text),
        tuple((passage.id, passage.lessons, passage.aliases) for passage in body.passages),
        tuple(question.id for question in body.questions),
        tuple((box.id, box.kind) for box in body.boxes),
        tuple((link.target, link.passage, link.quotes) for link in body.references),
    )


def _ties(document: Document) -> str:
    if not isinstance(document, Story):
        return ""
    links = tuple(
        (
            link.target.kind,
            link.target.id,
            link.target.passage is not None,
            link.passage is not None,
            link.quotes,
        )
        for link in document.body.references
    )
    return fingerprint(document.slug, document.date, document.lessons, document.series, links)
