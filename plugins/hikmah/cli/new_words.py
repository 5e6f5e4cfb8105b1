"""What ``hikmah new`` asks and says, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hikmah.names import Language, SourceKind

_WORDS: Mapping[str, Mapping[Language, str]] = MappingProxyType(
    {
        "title": {"id": "Apa judulnya?", "en": "What is its title?"},
        "slug": {
            "id": "Judul itu tidak bisa menjadi nama berkas. Apa namanya (huruf kecil, angka, tanda hubung)?",
            "en": "That title makes no file name. What is the name (small letters, digits, hyphens)?",
        },
        "lessons": {
            "id": "Pelajaran apa yang dibawa cerita ini?",
            "en": "Which lessons does the story carry?",
        },
        "lesson": {"id": "Tentang pelajaran apa pelatihannya?", "en": "Which lesson is the session about?"},
        "one_lesson": {"id": "sebutkan satu pelajaran", "en": "name one lesson"},
        "no_lessons": {
            "id": "belum ada pelajaran; buatlah dulu dengan: hikmah new lesson “Judul”",
            "en": "there are no lessons yet; make one first: hikmah new lesson “Title”",
        },
        "summary": {"id": "Ceritakan isinya dalam satu kalimat.", "en": "Say in one sentence what it tells."},
        "summary_later": {"id": "Ringkasannya belum ditulis.", "en": "The summary is still to be written."},
        "series": {
            "id": "Bagian dari sebuah seri? Tulis nama atau nomornya; Enter kalau bukan.",
            "en": "Part of a series? Type its name or number; Enter if it is not.",
        },
        "source": {"id": "Dari mana ceritanya?", "en": "Where does the story come from?"},
        "source_title": {
            "id": "Apa judul tulisan asalnya? Enter kalau tidak tahu.",
            "en": "What is the title of what it retells? Enter if you do not know.",
        },
        "date": {"id": "Tanggalnya?", "en": "Its date?"},
        "start": {"id": "Mulai pukul berapa?", "en": "When does it begin?"},
        "motif": {"id": "Motif batiknya?", "en": "Its batik motif?"},
        "bad_name": {
            "id": "pakailah huruf kecil a–z, angka, dan tanda hubung, misalnya kado-untuk-ibu",
            "en": "use small letters a–z, digits and hyphens, for example a-gift-for-mother",
        },
        "bad_day": {
            "id": "tulis tahun-bulan-tanggal, misalnya 2026-04-27",
            "en": "write year-month-day: 2026-04-27",
        },
        "bad_clock": {
            "id": "tulis jam:menit, misalnya 09:00",
            "en": "write hours:minutes, for example 09:00",
        },
        "bad_part": {"id": "bagian dihitung mulai dari 1", "en": "parts are counted from 1"},
        "bad_series": {
            "id": "nomor itu tidak ada di daftar",
            "en": "that number is not in the list",
        },
        "near": {"id": "mungkin maksudnya {near}", "en": "did you mean {near}?"},
        "known": {"id": "tidak ada; yang ada: {known}", "en": "there is none; there are: {known}"},
    }
)
SOURCES: Mapping[SourceKind, Mapping[Language, str]] = MappingProxyType(
    {
        "original": {
            "id": "pengalaman asli, pertama kali diceritakan di sini",
            "en": "lived through, first told here",
        },
        "retelling": {"id": "ditulis ulang dari tulisan lain", "en": "retold from another text"},
        "illustration": {"id": "kisah ilustrasi, disusun untuk belajar", "en": "made up, to learn from"},
    }
)


def say(what: str, lang: Language) -> str:
    """The sentence in *lang*."""
    return _WORDS[what][lang]
