"""Series: stories that name the same series, by part number."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from types import MappingProxyType

from hikmah.index.knowledge_base import Series, SeriesEntry
from hikmah.model import Story
from hikmah.names import SeriesSlug, StorySlug


def series_slug(name: str) -> SeriesSlug:
    """*name* in small ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return SeriesSlug(re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "seri")


def series_of(stories: Iterable[Story]) -> tuple[Series, ...]:
    """All series, sorted by slug; parts by number, then date. Spelling of the name: the first part's."""
    found: defaultdict[SeriesSlug, list[tuple[SeriesEntry, str]]] = defaultdict(list)
    for story in stories:
        for at, place in enumerate(story.series):
            entry = SeriesEntry(story=story, number=place.part, at=at)
            found[series_slug(place.name)].append((entry, place.name))
    return tuple(_series(slug, found[slug]) for slug in sorted(found))


def _series(slug: SeriesSlug, named: list[tuple[SeriesEntry, str]]) -> Series:
    named.sort(key=lambda pair: (pair[0].number, pair[0].story.date, pair[0].story.slug, pair[0].at))
    return Series(slug=slug, name=named[0][1], parts=tuple(entry for entry, _ in named))


def by_story(series: Iterable[Series]) -> MappingProxyType[StorySlug, tuple[Series, ...]]:
    """Each story's series, in the order in which the story names them; each once."""
    places = [(entry.story.slug, entry.at, whole.slug, whole) for whole in series for entry in whole.parts]
    found: defaultdict[StorySlug, dict[SeriesSlug, Series]] = defaultdict(dict)
    for story, _, name, whole in sorted(places, key=lambda place: place[:3]):
        found[story].setdefault(name, whole)
    return MappingProxyType({story: tuple(wholes.values()) for story, wholes in found.items()})
