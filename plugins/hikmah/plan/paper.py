"""What a sheet of paper is made from: the views of printed matter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hikmah.names import AssetPath, Language, Motif, Paper, SourceKind
from hikmah.plan.parts import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutPassage:
    """A passage on paper; footnotes stand in the HTML as ``<span role="doc-footnote">``."""

    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutQuestion:
    """A question with room to write."""

    html: Html
    story: str
    minutes: int | None
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutRolePlay:
    """A role-play as its players see it."""

    title: str | None
    minutes: int | None
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutStory:
    """A story as it is printed: its source line and its passages (or, ``whole``, all of it as one)."""

    title: str
    date: dt.date
    author: str | None
    source: SourceKind
    source_title: str | None
    source_published: dt.date | None
    summary: str
    whole: bool
    passages: tuple[HandoutPassage, ...]
    role_plays: tuple[HandoutRolePlay, ...]
    questions: tuple[HandoutQuestion, ...]
    url: str
    """The story's absolute address, or empty where the site has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutTerm:
    """A glossary term in the list at the end."""

    name: str
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutView:
    """The participant handout of one lesson. Nothing of the trainer's fits into it."""

    lang: Language
    paper: Paper
    site: str
    """The site's name, for the running head."""
    title: str
    summary: str
    motif: Motif
    explanation: Html
    objectives: tuple[str, ...]
    key_points: tuple[str, ...]
    stories: tuple[HandoutStory, ...]
    terms: tuple[HandoutTerm, ...]
    images: tuple[tuple[AssetPath, str], ...]
    """The pictures shown, as ``<img src>`` names them (from the content folder), with their digests."""
    url: str
    """The lesson's absolute address for the QR code, or empty: then no code is printed."""
    date: dt.date
    """The newest date of its sources: the document's date, never the clock's."""
