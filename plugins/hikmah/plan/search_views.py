"""What the search page shows."""

from __future__ import annotations

from dataclasses import dataclass

from hikmah.plan.parts import LessonMark, Url
from hikmah.plan.views import Meta, NavLink


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """A line of the register: a story with its passages, a lesson, a term, a training or a page."""

    title: str
    url: Url
    kind: str
    passages: tuple[NavLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLetter:
    """All that begins with one letter; ``#`` for what begins with none."""

    letter: str
    entries: tuple[RegisterEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchTool:
    """What the search form works with; ``indexes`` are folders, the first holds the program too."""

    script: Url
    indexes: tuple[Url, ...]
    lessons: tuple[LessonMark, ...]
    kinds: tuple[str, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page: a register from A to Z, and above it the form where there is an index to ask."""

    meta: Meta
    tool: SearchTool | None
    letters: tuple[RegisterLetter, ...]
