"""What a comparison of all stories found, apart from the stories themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from hikmah.index.wording import Wording
from hikmah.names import LessonId, SeriesSlug, StorySlug, TermId


class Row(NamedTuple):
    """A related story by its slug alone: the story itself may have been edited since."""

    story: StorySlug
    lessons: tuple[LessonId, ...]
    terms: tuple[TermId, ...]
    linked: bool
    alike: bool


class Kin(NamedTuple):
    """All by which a story is compared with others, but for its words."""

    date: dt.date
    lessons: tuple[LessonId, ...]
    terms: tuple[TermId, ...]
    series: tuple[SeriesSlug, ...]
    links: tuple[tuple[StorySlug, int], ...]
    """What it links to and what links to it, and what that counts."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison of stories found, for the next to take over."""

    others: str
    """A digest of all but the words that the stories were compared by."""
    kin: Mapping[StorySlug, Kin]
    wording: Wording
    found: Mapping[StorySlug, tuple[Row, ...]]
