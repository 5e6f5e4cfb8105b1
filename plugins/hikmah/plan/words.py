"""The few words of the interface that a plan needs: titles of the pages that no author writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Titles and descriptions in one language; the defaults are the catalogue's message ids."""

    lessons: str = "Lessons"
    lesson: str = "Lesson"
    stories: str = "Stories"
    lessons_description: str = "Every lesson with its stories, and the passages in them that teach it."
    archive: str = "Archive"
    archive_description: str = "All stories by year, newest first."
    map: str = "Map"
    map_description: str = "How lessons and stories hang together."
    glossary: str = "Glossary"
    glossary_description: str = "The words of the trade, and the stories that use them."
    search: str = "Search"
    search_description: str = "Search stories, passages and lessons, or look them up from A to Z."
    desk: str = "Print desk"
    desk_description: str = "Choose lessons, stories and passages and print them as a sheet of your own."
    sessions: str = "Trainings"
    sessions_description: str = "Trainings built from these stories, with their agendas."
    more: str = "More"
    replies: str = "Replies"
    offline: str = "Without a network"
    offline_description: str = "What can be read without a network, and what can be taken along."
    offline_fresh: str = "There is a new version."
    offline_reload: str = "Reload"
    offline_save: str = "Save for reading offline"
    offline_undo: str = "Remove the saved copy"
    offline_busy: str = "Saving…"
    offline_done: str = "Saved on this device."
    offline_gone: str = "No longer saved on this device."
    offline_apart: str = "No longer saved on this device, but its stories still are."
    offline_failed: str = "This could not be saved just now."
    offline_list: str = "What is kept"
    away: str = "This page is not in here"
    away_description: str = "You have one lesson with its stories before you; this page was left out."
    not_found: str = "This page is not here"
    not_found_description: str = "The address leads nowhere on this site."
    moved: str = "This page has moved"
    codes: str = "Codes on paper"
    codes_description: str = "Every code that stands on our paper, and where it leads."
    code_moved: str = "This passage stands elsewhere now"
    code_gone: str = "This is no longer here"
    code_several: str = "Two texts share this code"
    matrix: str = "Lessons and stories"
    matrix_description: str = "All lessons against all stories, with the passages where they meet."
    pair: str = "%(one)s and %(other)s"
    pair_description: str = "Stories that carry both lessons, %(one)s and %(other)s."
    series_description: str = "All parts of this series, in order."


def words_in(translate: Callable[[str], str]) -> Words:
    """The words as a catalogue's *translate* gives them."""
    return Words(**{field.name: translate(str(field.default)) for field in fields(Words)})
