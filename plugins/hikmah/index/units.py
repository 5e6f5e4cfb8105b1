"""What can have a name that must last: stories, lessons and passages, as they were read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hikmah.index.likeness import Sketch, digest_of, sketch_of
from hikmah.index.lock import Entry, Name
from hikmah.model import Document, Lesson, Story
from hikmah.names import Place
from hikmah.text import Passage

FIRST_WORDS = 8
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A text or a passage under the name that its file alone gives it."""

    name: Name
    text: str
    digest: str
    place: Place
    own: bool = True
    """Whether its author gave the name; else it is a passage that was numbered."""

    @property
    def sketch(self) -> Sketch:
        """Made when asked for, and then kept: most texts are known by their digest."""
        return _sketch(self.text)

    @property
    def words(self) -> str:
        """How the text begins."""
        return " ".join(self.text.split()[:FIRST_WORDS])


@dataclass(frozen=True)
class Text:
    """A story or lesson with its passages; these are looked at only where something may have changed."""

    document: Story | Lesson
    name: Name

    @cached_property
    def unit(self) -> Unit:
        """The whole: title, summary and prose."""
        document = self.document
        whole = f"{document.title} {document.summary} {document.body.text}"
        return Unit(self.name, whole, digest_of(whole), Place(document.places.source))

    @cached_property
    def passages(self) -> tuple[Unit, ...]:
        """A story's passages, in document order."""
        units: dict[Name, Unit] = {}
        for passage in self.marked:
            name = self.name._replace(passage=passage.id)
            unit = Unit(name, passage.text, digest_of(passage.text), passage.place, passage.named)
            units.setdefault(name, unit)
        return tuple(units.values())

    @property
    def marked(self) -> tuple[Passage, ...]:
        """The passages as the document has them."""
        return self.document.body.passages if isinstance(self.document, Story) else ()


def texts_of(documents: Iterable[Document]) -> tuple[Text, ...]:
    """All stories and lessons, by source. Of two with one name the first is taken: the other is a fault."""
    found: dict[Name, Text] = {}
    for document in sorted(documents, key=lambda document: document.places.source):
        match document:
            case Story():
                name = Name(document.lang, "story", document.slug)
            case Lesson():
                name = Name(document.lang, "lesson", document.id)
            case _:
                continue
        if name not in found:
            found[name] = Text(document, name)
    return tuple(found.values())


def natural(entry: Entry) -> tuple[bool, tuple[tuple[str, int], ...]]:
    """Order of entries: what is there before what is gone, ``p2`` before ``p10``."""
    parts = _DIGITS.split(entry.name.passage)
    pairs = zip(parts[::2], [*parts[1::2], "0"], strict=True)
    return entry.gone, tuple((word, int(number)) for word, number in pairs)


@lru_cache(maxsize=1024)
def _sketch(text: str) -> Sketch:
    return sketch_of(text)
