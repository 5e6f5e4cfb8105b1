"""The names things go by: identifiers by type, closed lists of words, places in source files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, NewType

StorySlug = NewType("StorySlug", str)
LessonId = NewType("LessonId", str)
PassageId = NewType("PassageId", str)
QuestionId = NewType("QuestionId", str)
BoxId = NewType("BoxId", str)
NoteId = NewType("NoteId", str)
TermId = NewType("TermId", str)
SessionSlug = NewType("SessionSlug", str)
PageSlug = NewType("PageSlug", str)
ReplyId = NewType("ReplyId", str)
SeriesSlug = NewType("SeriesSlug", str)
SourcePath = NewType("SourcePath", str)
"""A source file, relative to the content folder, with forward slashes: ``stories/kado.md``."""
AssetPath = NewType("AssetPath", str)
"""A picture or other file the text points to, in the same form as :data:`SourcePath`."""

Status = Literal["published", "draft", "hidden"]
ReplyStatus = Literal["published", "draft"]
SourceKind = Literal["retelling", "original", "illustration"]
TargetKind = Literal["story", "lesson", "term", "page", "session", "asset"]
BoxKind = Literal["role-play", "key-point"]
Aspect = Literal["know-what-is-expected", "go-the-extra-mile", "be-the-customer-advocate"]
Motif = Literal[
    "parang",
    "udan-liris",
    "truntum",
    "mega-mendung",
    "kawung",
    "ceplok",
    "lereng",
    "nitik",
    "sekar-jagad",
    "sido-mukti",
    "gringsing",
    "poleng",
    "tumpal",
    "sawat",
    "semen",
    "tambal",
    "jlamprang",
    "anyaman",
    "kricak",
    "grompol",
    "lung-lungan",
    "pring-sedapur",
    "cuwiri",
]
Paper = Literal["a4", "f4", "letter", "a5"]
Language = Literal["id", "en"]
Format = Literal["docx", "pptx", "epub"]
"""What pandoc makes beside paper."""


class Place(NamedTuple):
    """Where something stands in a source file; lines and columns count from 1.

    A tuple, for there are more of these than of all else, and tuples are read from a cache most quickly.
    """

    source: SourcePath
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Places:
    """Where each front matter field stands, by its path: ``("lessons", 0)``, ``("series", "part")``."""

    source: SourcePath
    known: tuple[tuple[tuple[str | int, ...], int, int], ...] = ()
    """Each field's path, line and column."""

    def of(self, *path: str | int) -> Place:
        """The place of the field at *path*, or of the nearest field around it that is known."""
        for length in range(len(path), 0, -1):
            for known, line, column in self.known:
                if known == path[:length]:
                    return Place(self.source, line, column)
        return Place(self.source)
