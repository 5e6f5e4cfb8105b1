"""What a story's page shows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hikmah.names import Format, Language, SourceKind, Status
from hikmah.plan.parts import NOTHING, Html, LessonMark, Prose, Url
from hikmah.plan.views import Meta, NavLink


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """Where a story comes from, for the line under its title."""

    kind: SourceKind
    title: str | None
    published: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedLink:
    """A story with its number in an order."""

    number: int
    title: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesNav:
    """A story's place in a series; ``parts`` are all of them, in order, this one included."""

    name: str
    url: Url
    part: int
    parts: tuple[NumberedLink, ...]
    previous: NumberedLink | None
    next: NumberedLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonNav:
    """The stories before and after this one in a lesson's reading order.

    ``anchor`` is the id of this way on in the page; the links of ``previous`` and ``next`` name it too, so
    that a reader who came by this lesson stays in it.
    """

    mark: LessonMark
    anchor: str
    number: int
    count: int | None
    """How many there are; None where they are too many to be counted out."""
    previous: NavLink | None
    next: NavLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedStory:
    """A story that has much in common with this one; ``shared`` names the lessons, then the terms."""

    title: str
    url: Url
    shared: tuple[str, ...]
    linked: bool
    alike: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A sentence elsewhere that links here: ``before`` + the linked ``label`` + ``after``."""

    title: str
    url: Url
    """The citing page, at the passage in which the sentence stands, if it stands in one."""
    before: str
    label: str
    after: str
    passage: NavLink | None
    """The passage of this page that is meant, where the link names one."""
    marks: tuple[LessonMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A glossary term and where it is explained."""

    id: str
    name: str
    definition: str
    url: Url
    spellings: tuple[str, ...]
    """What the text may call it; where it does so first, the page explains it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatLink:
    """The same handout in another format than PDF."""

    format: Format
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutLink:
    """A handout to download."""

    title: str
    url: Url
    mark: LessonMark
    formats: tuple[FormatLink, ...] = ()
    large: Url | None = None
    """The same in large print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """In what a translation is behind its original: as a ``whole``, or in passages it has not."""

    original: NavLink
    lang: Language
    whole: bool
    missing: tuple[NavLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyView:
    """What a reader wrote about a story, with the replies to it."""

    anchor: str
    name: str
    date: dt.date
    status: Status
    prose: Prose
    answers: tuple[ReplyView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliesView:
    """The replies to a story and where to send one."""

    threads: tuple[ReplyView, ...]
    to: str
    """The site's e-mail address for replies, or empty: then none is asked for."""
    address: str
    """The story's public address, which a reply shall name."""
    feed: Url | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartedPassage:
    """A passage that stood on this page under ``anchor`` and is in another story now."""

    anchor: str
    title: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story page."""

    meta: Meta
    title: str
    summary: str
    date: dt.date
    modified: dt.date | None
    author: str | None
    minutes: int
    status: Status
    source: SourceNote
    marks: tuple[LessonMark, ...]
    prose: Prose
    departed: tuple[DepartedPassage, ...]
    series: tuple[SeriesNav, ...]
    neighbours: tuple[LessonNav, ...]
    related: tuple[RelatedStory, ...]
    linked_from: tuple[Citation, ...]
    terms: tuple[TermView, ...]
    handouts: tuple[HandoutLink, ...]
    cards: Url | None = None
    """Its role-play cards to cut out."""
    replies: RepliesView | None = None
    behind: Behind | None = None
    cover: Html = NOTHING
    """The opening picture."""
    pictured: bool = False
    """Whether there is a picture to be shown large."""
