"""The front matter of a lesson and the entries of the glossary: the fields and what each is for."""

from __future__ import annotations

from dataclasses import dataclass, field

from hikmah.model import Framework, Localized, RelatedLesson
from hikmah.names import Language, LessonId, Motif, StorySlug, TermId
from hikmah.read.about import ALIASES, LANG, about


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonFront:
    """The front matter of a lesson; its id is the file's name."""

    title: str = field(metadata=about("Nama pelajaran.", "The lesson's title.", "title: Proses"))
    order: int = field(
        metadata=about("Urutan di antara pelajaran.", "Its place among the lessons.", "order: 1", minimum=0)
    )
    motif: Motif = field(
        metadata=about("Motif batik pelajaran ini.", "The lesson's batik motif.", "motif: parang")
    )
    summary: str = field(
        metadata=about(
            "Pelajaran ini dalam satu kalimat.",
            "The lesson in one sentence.",
            "summary: Cara menyampaikan ikut menentukan artinya.",
        )
    )
    objectives: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Yang mampu dilakukan peserta sesudahnya.",
            "What participants can do afterwards.",
            "objectives: [menjelaskan beda isi dan cara]",
        ),
    )
    key_points: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Tiga sampai lima kalimat yang perlu diingat.",
            "Three to five sentences to remember.",
            "key_points: [Isi boleh sama; artinya bisa berbeda.]",
        ),
    )
    framework: Framework | None = field(
        default=None,
        metadata=about(
            "Tempat pelajaran ini dalam kerangka customer intimacy.",
            "The lesson's place in the customer-intimacy framework.",
            "framework: {aspect: go-the-extra-mile, note: Ada pada caranya., source: Dale Carnegie}",
        ),
    )
    stories: tuple[StorySlug, ...] = field(
        default=(),
        metadata=about(
            "Urutan baca cerita; sisanya menyusul menurut tanggal.",
            "The reading order; the other stories follow by date.",
            "stories: [tentang-sebuah-proses, kado-untuk-ibu]",
        ),
    )
    related: tuple[RelatedLesson, ...] = field(
        default=(),
        metadata=about(
            "Pelajaran lain yang berhubungan, dengan alasannya.",
            "Other lessons to go on with, and why.",
            "related: [{lesson: patience, reason: Proses memakan waktu.}]",
        ),
    )
    lang: Language | None = field(default=None, metadata=LANG)
    translation_of: LessonId | None = field(
        default=None,
        metadata=about(
            "Id pelajaran asli yang diterjemahkan.",
            "The id of the lesson this one translates.",
            "translation_of: process",
        ),
    )
    aliases: tuple[str, ...] = field(default=(), metadata=ALIASES)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFront:
    """One entry of the glossary file."""

    id: TermId = field(
        metadata=about("Id istilah, tetap selamanya.", "The term's lasting id.", "id: customer-intimacy")
    )
    name: Localized = field(
        metadata=about("Istilahnya.", "The term.", "name: {id: keintiman pelanggan, en: customer intimacy}")
    )
    definition: Localized = field(
        metadata=about(
            "Artinya dalam satu atau dua kalimat.",
            "What it means, in a sentence or two.",
            "definition: {id: Mengenal pelanggan satu per satu., en: Knowing customers one by one.}",
        )
    )
    forms: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Bentuk lain yang dipakai dalam cerita.",
            "Other spellings under which the text may use it.",
            "forms: [kedekatan dengan pelanggan]",
        ),
    )
