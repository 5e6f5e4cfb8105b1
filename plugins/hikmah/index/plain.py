"""The words of a text without its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from hikmah.model import Document, Lesson, Page, Session, Story
from hikmah.text import Fragment

_TAG = re.compile(r"<[^>]*>")


def words_of(fragment: Fragment) -> str:
    """The words of *fragment*, white space folded; what its holes will show is not among them."""
    html = " ".join(piece for piece in fragment if isinstance(piece, str))
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def beside_the_body(document: Document) -> Iterator[str]:
    """The sentences for readers that stand in a text's front matter."""
    yield document.title
    match document:
        case Story():
            yield document.summary
        case Lesson():
            yield document.summary
            yield from (*document.objectives, *document.key_points)
            yield from (related.reason for related in document.related)
            if document.framework:
                yield document.framework.note
        case Session():
            yield from (item.activity for item in document.items if item.activity)
        case Page():
            yield document.summary


def asked(document: Document) -> Iterator[str]:
    """The words of a text's questions and boxes, which its prose leaves out."""
    for question in document.body.questions:
        yield words_of(question.body)
    for box in document.body.boxes:
        yield box.title or ""
        yield words_of(box.body)
