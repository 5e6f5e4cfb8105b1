"""The few words of the interface that a plan needs: titles of the pages that no author writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Titles and descriptions in one language; the defaults are the catalogue's message ids."""

    lessons: str = "Lessons"
    lessons_description: str = "Every lesson with its stories, and the passages in them that teach it."
    archive: str = "Archive"
    archive_description: str = "All stories by year, newest first."
    glossary: str = "Glossary"
    glossary_description: str = "The words of the trade, and the stories that use them."
    sessions: str = "Trainings"
    sessions_description: str = "Trainings built from these stories, with their agendas."
    not_found: str = "This page is not here"
    not_found_description: str = "The address leads nowhere on this site."
    moved: str = "This page has moved"
    series_description: str = "All parts of this series, in order."


def words_in(translate: Callable[[str], str]) -> Words:
    """The words as a catalogue's *translate* gives them."""
    return Words(**{field.name: translate(str(field.default)) for field in fields(Words)})
