"""Names that must be known, and names that may be given only once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hikmah.diagnostics import Diagnostic, diagnose, hint
from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.index.own_name import original_name, own_name
from hikmah.model import Document, Lesson, Page, Session, Story
from hikmah.names import LessonId

_ALIAS = re.compile(r"/[^\s?#\\:*\"<>|]*[^\s?#\\:*\"<>|/]/?$")
"""An address on this site that can be a file on any disk."""
_LONGEST = 200
"""Disks take names of 255 bytes, and what is made beside a page has its name and an ending."""


def check_fields(library: Library) -> Iterator[Diagnostic]:
    """Names that are unknown, used twice, or of no use as an address."""
    known = {lesson.id for kb in library.editions for lesson in kb.lessons}
    for kb in library.editions:
        for story in (*kb.stories, *kb.hidden):
            if not _plain(story, known):
                yield from _lessons(story, known)
        for document in kb.documents:
            if isinstance(document, (Story, Lesson)) and document.aliases:
                yield from _aliases(document)
        yield from _addresses(kb)
        yield from _translations(kb, library)


def _plain(story: Story, known: set[LessonId]) -> bool:
    """Whether all its lessons are known, and its passages carry no others: most stories are so."""
    own = {*story.lessons}
    return own <= known and all(own.issuperset(passage.lessons) for passage in story.body.passages)


def _lessons(story: Story, known: set[LessonId]) -> Iterator[Diagnostic]:
    for number, name in enumerate(story.lessons):
        if name not in known:
            yield diagnose("HKM012", story.places.of("lessons", number), **hint(name, known))
    for passage in story.body.passages:
        for name in passage.lessons:
            if name not in known:
                yield diagnose("HKM012", passage.place, **hint(name, known))
            elif name not in story.lessons and known.issuperset(story.lessons):
                # Where a lesson is misspelt in the front matter, that has been told and is enough.
                yield diagnose("HKM037", passage.place, found=name)


def _aliases(text: Story | Lesson) -> Iterator[Diagnostic]:
    for number, alias in enumerate(text.aliases):
        parts = alias.strip("/").split("/")
        long = any(len(part.encode()) > _LONGEST for part in parts)
        if long or not _ALIAS.match(alias) or {"", ".", ".."} & {*parts}:
            yield diagnose("HKM081", text.places.of("aliases", number), found=alias)


def _addresses(kb: KnowledgeBase) -> Iterator[Diagnostic]:
    """Two texts of one kind with one slug; the later file, by name, is the one that is told."""
    first: dict[tuple[str, str], Document] = {}
    for document in sorted(kb.documents, key=lambda text: text.places.source):
        other = first.setdefault(own_name(document), document)
        if other is not document:
            _, name = own_name(document)
            yield diagnose("HKM017", document.places.of("slug"), found=name, other=other.places.source)


def _translations(kb: KnowledgeBase, library: Library) -> Iterator[Diagnostic]:
    main = library.editions[0]
    translated = [text for text in kb.documents if original_name(text) is not None]
    first = (
        {own_name(text): text for text in kb.documents if not original_name(text)}
        if translated and kb is main
        else {}
    )
    for document in sorted(translated, key=lambda text: text.places.source):
        if isinstance(document, Session) or document.translation_of is None:
            continue
        place = document.places.of("translation_of")
        other = first.setdefault((own_name(document)[0], document.translation_of), document)
        if other is not document:
            yield diagnose("HKM125", place, found=document.translation_of, other=other.places.source)
        match document:
            case Story():
                known: Mapping[Any, Document] = main.story
            case Lesson():
                known = main.lesson
            case Page():
                known = main.page
        if document.translation_of not in known:
            yield diagnose("HKM066", place, **hint(document.translation_of, known))
