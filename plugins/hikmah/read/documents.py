"""A source file's path and bytes → the story, lesson, session or page it holds, or all that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.imprint import Imprint, imprint_of
from hikmah.model import Document, Story, TrainerNotes
from hikmah.names import Places, SourcePath
from hikmah.read.agenda import agenda_faults
from hikmah.read.body import BodyReading, read_body
from hikmah.read.build import a_lesson, a_page, a_session, a_story, teaching_of
from hikmah.read.decode import decode_text
from hikmah.read.fields import decode
from hikmah.read.front_matter import FrontMatter, read_front_matter
from hikmah.read.fronts import LessonFront, PageFront, SessionFront, StoryFront
from hikmah.read.naming import Naming, name_of
from hikmah.read.sanitise import without_comments
from hikmah.text import Body

Front = TypeVar("Front")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source file holds.

    ``document`` is None where no front matter can be read, or an agenda cannot be taken; then, and not
    only then, there are findings. A document with findings has stand-ins for what cannot be taken: it
    serves to find out what else is wrong with the site, and no site is made from it.
    """

    document: Document | None
    trainer: TrainerNotes
    diagnostics: tuple[Diagnostic, ...]
    imprint: Imprint | None = None
    """Of the document, if there is one."""


def read_document(path: SourcePath, data: bytes) -> Reading:
    """Read one file under ``stories/``, ``lessons/``, ``sessions/`` or ``pages/``.

    A function of its arguments alone. The body is read even where the front matter is at fault, so that
    an author learns of everything at once; the findings come sorted.
    """
    match path.partition("/")[0]:
        case "stories":
            return _read(path, data, StoryFront, a_story)
        case "lessons":
            return _read(path, data, LessonFront, a_lesson)
        case "sessions":
            return _read(path, data, SessionFront, a_session)
        case "pages":
            return _read(path, data, PageFront, a_page)
        case folder:
            raise ValueError(f"no documents are kept in {folder!r}")


def _read(
    path: SourcePath,
    data: bytes,
    cls: type[Front],
    build: Callable[[Front, Naming, Body, Places], Document],
) -> Reading:
    text, found = decode_text(path, data)
    if text is None:
        return Reading(None, TrainerNotes(), found)
    front = read_front_matter(path, text)
    naming = name_of(path, front.fields)
    body = None if front.body is None else read_body(path, front.body, front.body_line)
    faults = [*found, *front.diagnostics, *naming.diagnostics, *_body_faults(path, front, body)]
    document, trainer = None, TrainerNotes()
    if front.fields:
        decoded = decode(cls, front.fields, path)
        faults += decoded.diagnostics
        if cls is SessionFront:
            faults += agenda_faults(front.fields)
        # An agenda is no use in parts; all else is known by its name, and others may link to it.
        value = decoded.value if cls is SessionFront else decoded.salvaged
        if value and body:
            document = _mended(build(value, naming, body.body, decoded.places), decoded.lost)
            trainer = TrainerNotes(teaching=teaching_of(value), answers=body.answers, notes=body.notes)
    imprint = None if document is None else imprint_of(document, trainer)
    return Reading(document, trainer, tuple(sorted(faults)), imprint)


def _mended(document: Document, lost: frozenset[str]) -> Document:
    """A story whose lessons cannot be taken passes for one that carries those of its passages."""
    if not isinstance(document, Story) or "lessons" not in lost:
        return document
    lessons = dict.fromkeys(name for passage in document.body.passages for name in passage.lessons)
    return replace(document, lessons=tuple(lessons))


def _body_faults(path: SourcePath, front: FrontMatter, body: BodyReading | None) -> Iterator[Diagnostic]:
    """What is wrong below the front matter; a session alone may do without a text."""
    if body is None or front.body is None:
        return
    if not without_comments(front.body).strip() and not path.startswith("sessions/"):
        yield diagnose("HKM018", front.end)
    yield from body.diagnostics
