"""The front matter of a story: its fields, what each is for, and an example of each."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from hikmah.model import Cover, SeriesPart, Source, Teaching
from hikmah.names import Language, LessonId, Status, StorySlug
from hikmah.read.about import ALIASES, LANG, STATUS, about, slug_about


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFront:
    """The front matter of a story."""

    title: str = field(metadata=about("Judul cerita.", "The story's title.", "title: Kado untuk Ibu"))
    date: datetime.date = field(
        metadata=about("Tanggal terbit.", "The day it was published.", "date: 2008-04-27")
    )
    lessons: tuple[LessonId, ...] = field(
        metadata=about(
            "Pelajaran yang dibawa cerita ini.",
            "The lessons this story carries.",
            "lessons: [process, extra-mile]",
        )
    )
    summary: str = field(
        metadata=about(
            "Isi cerita dalam satu kalimat.",
            "The story in one sentence.",
            "summary: Sebuah kado kecil yang diantar sendiri.",
        )
    )
    slug: StorySlug | None = field(
        default=None,
        metadata=slug_about("slug: kado-untuk-ibu"),
    )
    lang: Language | None = field(default=None, metadata=LANG)
    author: str | None = field(
        default=None, metadata=about("Yang bercerita.", "Who tells the story.", "author: Bram")
    )
    modified: datetime.date | None = field(
        default=None,
        metadata=about("Tanggal perubahan terakhir.", "The day of the last change.", "modified: 2026-11-20"),
    )
    status: Status = field(default="published", metadata=STATUS)
    series: tuple[SeriesPart, ...] = field(
        default=(),
        metadata=about(
            "Seri cerita ini dan bagian keberapa; kalau serinya lebih dari satu, berupa daftar.",
            "The series the story belongs to, and which part it is; a list where there are several.",
            "series: {name: Memenangkan Hati Customer, part: 1}",
        ),
    )
    aliases: tuple[str, ...] = field(default=(), metadata=ALIASES)
    review_by: datetime.date | None = field(
        default=None,
        metadata=about(
            "Tanggal cerita ini perlu ditinjau lagi.",
            "The day by which the story should be looked over again.",
            "review_by: 2027-06-30",
        ),
    )
    translation_of: StorySlug | None = field(
        default=None,
        metadata=about(
            "Slug cerita asli yang diterjemahkan.",
            "The slug of the story this one translates.",
            "translation_of: kado-untuk-ibu",
        ),
    )
    cover: Cover | None = field(
        default=None,
        metadata=about(
            "Gambar pembuka dan keterangannya.",
            "The opening picture and what it shows.",
            "cover: {image: images/kado.jpg, alt: Kado berpita merah}",
        ),
    )
    source: Source = field(
        default=Source(kind="original"),
        metadata=about("Asal cerita ini.", "Where the story comes from.", "source: {kind: illustration}"),
    )
    teaching: Teaching | None = field(
        default=None,
        metadata=about(
            "Catatan mengajar, hanya untuk fasilitator.",
            "The teaching note, for trainers only.",
            "teaching: {synopsis: Sebuah kado diantar sendiri., closing: Apa langkah pertama Anda?}",
        ),
    )
