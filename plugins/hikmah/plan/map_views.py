"""What the map of lessons and stories shows."""

from __future__ import annotations

from dataclasses import dataclass

from hikmah.names import Motif, Status
from hikmah.plan.parts import Html, LessonMark, Url
from hikmah.plan.views import Meta, NavLink


@dataclass(frozen=True, slots=True, kw_only=True)
class MapMotif:
    """A motif that the map's discs are filled with: what stands inside its tile."""

    name: Motif
    tile: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLesson:
    """A lesson on the map: a disc, its name in lines, and a thread to each of its stories."""

    mark: LessonMark
    y: int
    name: tuple[str, ...]
    dash: str
    count: int
    threads: tuple[str, ...] = ()
    stories: tuple[NavLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapStory:
    """A story on the map; ``label`` is its title as far as there is room, ``arcs`` lead to other stories."""

    title: str
    label: str
    url: Url
    status: Status
    y: int
    joined: bool
    arcs: tuple[str, ...]
    heads: tuple[str, ...]
    leads: tuple[NavLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapArc:
    """Two lessons that share stories, on a map that is too large to show the stories."""

    one: LessonMark
    other: LessonMark
    url: Url
    count: int
    path: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The map: lessons with their stories, or where these are too many, lessons and what they share."""

    meta: Meta
    width: int
    height: int
    x: int
    """The middle of all discs."""
    radius: int
    story_x: int
    row: int
    """How high a finger finds a story's row."""
    axis: int
    """Where arcs begin and end."""
    motifs: tuple[MapMotif, ...]
    lessons: tuple[MapLesson, ...]
    stories: tuple[MapStory, ...]
    pairs: tuple[MapArc, ...]
