"""What the pages show that lead on: codes, old addresses, an address that is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hikmah.plan.parts import LessonMark, Url
from hikmah.plan.views import Meta, NavLink, StoryCard


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """The page for an address that does not exist."""

    meta: Meta
    search: Url
    lessons: tuple[tuple[LessonMark, int], ...]
    """Those that have stories, with how many."""
    recent: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """A page that leads from an old address to the new one."""

    meta: Meta
    title: str
    target: Url


CodeNote = Literal["moved", "gone", "several"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTarget:
    """What a code stands for: a story, a lesson, or a passage of the story that ``title`` names."""

    title: str
    url: Url
    passage: bool
    marks: tuple[LessonMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeView:
    """The page behind a code on paper, which leads on."""

    meta: Meta
    code: str
    target: CodeTarget


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeNoteView:
    """The page behind a code of which something must be said: what stood in ``was`` has moved or is gone."""

    meta: Meta
    code: str
    kind: CodeNote
    was: NavLink | None
    targets: tuple[CodeTarget, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRow:
    """A code in the list of all; ``words`` are the first of a passage."""

    code: str
    title: str
    url: Url
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesView:
    """All codes on paper, by code; ``whole`` unless there are too many passages to name."""

    meta: Meta
    address: str
    """What stands before a code in the public address, or empty where the site has none."""
    whole: bool
    rows: tuple[CodeRow, ...]
