"""Series: stories that name the same series, by part number."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from hikmah.index.knowledge_base import Series
from hikmah.model import Story
from hikmah.names import SeriesSlug


def series_slug(name: str) -> SeriesSlug:
    """*name* in small ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return SeriesSlug(re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "seri")


def series_of(stories: Iterable[Story]) -> tuple[Series, ...]:
    """All series, sorted by slug; parts by number, then date. Spelling of the name: the first part's."""
    found: defaultdict[SeriesSlug, list[Story]] = defaultdict(list)
    names: dict[SeriesSlug, str] = {}
    for story in sorted(stories, key=lambda s: (s.series.part if s.series else 0, s.date, s.slug)):
        if story.series:
            slug = series_slug(story.series.name)
            names.setdefault(slug, story.series.name)
            found[slug].append(story)
    return tuple(Series(slug=slug, name=names[slug], parts=tuple(found[slug])) for slug in sorted(found))
