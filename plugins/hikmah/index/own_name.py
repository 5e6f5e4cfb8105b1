"""What a text is called: its kind, its name within that, and that of the text it translates."""

from __future__ import annotations

from hikmah.model import Document, Lesson, Page, Session, Story
from hikmah.names import TargetKind


def own_name(document: Document) -> tuple[TargetKind, str]:
    """Its kind and its slug, or a lesson’s id: no two texts of a language may share both."""
    match document:
        case Story():
            return "story", document.slug
        case Lesson():
            return "lesson", document.id
        case Session():
            return "session", document.slug
        case Page():
            return "page", document.slug


def original_name(document: Document) -> str | None:
    """The name of what it says it translates; a training has no translation."""
    return None if isinstance(document, Session) else document.translation_of
