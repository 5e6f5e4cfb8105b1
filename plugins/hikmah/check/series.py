"""Series: every part once, none skipped, no story in one series twice."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.knowledge_base import Library, Series, SeriesEntry
from hikmah.index.series import series_of
from hikmah.model import Story
from hikmah.names import Place, StorySlug


def check_series(library: Library) -> Iterator[Diagnostic]:
    """Parts that are there twice, parts that are missing, stories that are two parts of one series."""
    for kb in library.editions:
        for series in kb.series:
            yield from _doubles(series)
        drafts = tuple(text for text in library.drafts if isinstance(text, Story) and text.lang == kb.lang)
        unseen = frozenset(text.slug for text in drafts)
        for series in series_of((*kb.stories, *kb.hidden, *drafts)):  # a draft is no gap
            yield from _gaps(series, unseen)


def _doubles(series: Series) -> Iterator[Diagnostic]:
    first: dict[int, SeriesEntry] = {}
    parts: dict[StorySlug, SeriesEntry] = {}
    for entry in series.parts:
        story = entry.story
        earlier = parts.setdefault(story.slug, entry)
        if earlier is not entry:
            yield diagnose("HKM068", _place(entry), found=series.name, one=earlier.number, two=entry.number)
            continue
        other = first.setdefault(entry.number, entry)
        if other is not entry:
            yield diagnose(
                "HKM065",
                _place(entry),
                found=series.name,
                part=entry.number,
                other=other.story.places.source,
            )


def _gaps(series: Series, unseen: frozenset[StorySlug]) -> Iterator[Diagnostic]:
    """Each gap is told once, at the next part that is not *unseen*: a draft is left in peace.

    What is not translated yet is no gap.
    """
    if all(entry.story.translation_of for entry in series.parts):
        return
    before = 0
    gaps: list[str] = []
    for entry in series.parts:
        if entry.number > before + 1:
            gaps.append(f"{before + 1}" if entry.number == before + 2 else f"{before + 1}–{entry.number - 1}")
        before = max(before, entry.number)
        if gaps and entry.story.slug not in unseen:
            missing = ", ".join(gaps)
            yield diagnose("HKM067", _place(entry), found=series.name, part=entry.number, missing=missing)
            gaps = []


def _place(entry: SeriesEntry) -> Place:
    return entry.story.places.of("series", entry.at, "part")
