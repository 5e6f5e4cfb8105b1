"""The front matter of every kind of source file: its fields, what each is for, and an example of each.

The type hints are the rules: :mod:`hikmah.read.shapes` works out from them what may be written.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from hikmah.model import AgendaItem
from hikmah.names import Language, PageSlug, Paper, SessionSlug, Status
from hikmah.read.about import LANG, STATUS, about, slug_about
from hikmah.read.lesson_front import LessonFront, TermFront
from hikmah.read.story_front import StoryFront

__all__ = ["LessonFront", "PageFront", "SessionFront", "StoryFront", "TermFront"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFront:
    """The front matter of a training session."""

    title: str = field(
        metadata=about("Judul pelatihan.", "The session's title.", "title: Satu kado, tiga pengantar")
    )
    date: datetime.date = field(
        metadata=about("Tanggal pelatihan.", "The day it is held.", "date: 2026-12-09")
    )
    start: str = field(metadata=about("Jam mulai.", "The time it begins.", 'start: "09:00"', form="clock"))
    slot: int = field(
        metadata=about(
            "Lama seluruh pelatihan dalam menit, termasuk rehat.",
            "The minutes of the whole session, breaks included.",
            "slot: 90",
            minimum=1,
        )
    )
    items: tuple[AgendaItem, ...] = field(
        metadata=about(
            "Susunan acara: butir demi butir, masing-masing dengan menitnya.",
            "The agenda, item by item, each with its minutes.",
            "items: [{story: tentang-sebuah-proses, minutes: 20}]",
        )
    )
    slug: SessionSlug | None = field(
        default=None,
        metadata=slug_about("slug: satu-kado-tiga-pengantar"),
    )
    paper: Paper = field(
        default="a4", metadata=about("Ukuran kertas cetakannya.", "The paper it is printed on.", "paper: a4")
    )
    trainer: str | None = field(
        default=None, metadata=about("Nama fasilitator.", "The trainer's name.", "trainer: Rini")
    )
    place: str | None = field(
        default=None, metadata=about("Tempat pelatihan.", "Where it is held.", "place: Aula lantai 2")
    )
    status: Status = field(default="published", metadata=STATUS)
    lang: Language | None = field(default=None, metadata=LANG)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFront:
    """The front matter of a plain page."""

    title: str = field(metadata=about("Judul halaman.", "The page's title.", "title: Tentang situs ini"))
    summary: str = field(
        metadata=about(
            "Isi halaman dalam satu kalimat.",
            "The page in one sentence.",
            "summary: Siapa kami dan mengapa kami bercerita.",
        )
    )
    order: int = field(
        default=0,
        metadata=about("Urutan di antara halaman lain.", "Its place among the pages.", "order: 1", minimum=0),
    )
    slug: PageSlug | None = field(
        default=None,
        metadata=slug_about("slug: tentang"),
    )
    status: Status = field(default="published", metadata=STATUS)
    lang: Language | None = field(default=None, metadata=LANG)
    translation_of: PageSlug | None = field(
        default=None,
        metadata=about(
            "Slug halaman asli yang diterjemahkan.",
            "The slug of the page this one translates.",
            "translation_of: tentang",
        ),
    )
