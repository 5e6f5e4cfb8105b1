"""Prose as a template sees it: a sequence of parts, every hole of the fragment filled.

``kind`` tells the parts apart. ``html`` is sanitised and complete: addresses are resolved for the one
page that shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, NewType

from hikmah.names import BoxKind, LessonId, Motif

Url = NewType("Url", str)
"""Site-relative, no leading slash: ``cerita/kado/`` (``cerita/kado/index.html`` for use without a server).

A template writes ``{{ page.meta.root }}{{ url }}``; a fragment may follow.
"""
Html = NewType("Html", str)
"""Markup that is already safe: templates write it with ``|safe``, everything else is escaped."""
NOTHING = Html("")
"""Of what is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonMark:
    """What is shown wherever a lesson is named: its motif and its title, linked."""

    id: LessonId
    title: str
    motif: Motif
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPart:
    """Plain prose."""

    kind: ClassVar[str] = "text"
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingText:
    """A text that links to a passage or quotes it, and where in it."""

    title: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePart:
    """A passage, marked in the margin with its lessons; ``anchor`` is its id in this page."""

    kind: ClassVar[str] = "passage"
    anchor: str
    marks: tuple[LessonMark, ...]
    parts: tuple[Part, ...]
    aliases: tuple[str, ...] = ()
    """Ids it had before, which still lead here: on the page of its own text alone."""
    cited: tuple[CitingText, ...] = ()
    """On the page of its own text: who links to it."""
    pull: str = ""
    """A sentence of it that may stand large in the margin, where there is one."""
    original: Url | None = None
    """Where the passage stands that this one translates, if that has changed since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPart:
    """A question to the reader; ``lines`` ruled lines on paper."""

    kind: ClassVar[str] = "question"
    anchor: str
    number: int
    minutes: int | None
    lines: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxPart:
    """A role-play or a key point; ``box`` says which."""

    kind: ClassVar[str] = "box"
    box: BoxKind
    anchor: str
    title: str | None
    minutes: int | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotePart:
    """Another story's passage quoted in place, with the story it comes from."""

    kind: ClassVar[str] = "quote"
    story: str
    """The quoted story's title."""
    url: Url
    """Where the passage stands, fragment included."""
    parts: tuple[Part, ...]


Part = TextPart | PassagePart | QuestionPart | BoxPart | QuotePart


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A footnote at the end of its text; ``anchor`` is its id, ``back`` the id of its call."""

    number: int
    anchor: str
    back: str
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A text with its footnotes."""

    parts: tuple[Part, ...] = ()
    notes: tuple[NoteView, ...] = ()
