"""What the editor calls things, in both languages. What a field is for is told by the field itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from hikmah.names import Language


class Label(NamedTuple):
    """A name in both languages."""

    id: str
    en: str

    def text(self, lang: Language) -> str:
        """The name in *lang*."""
        return self.en if lang == "en" else self.id


FIELDS: Mapping[str, Label] = MappingProxyType(
    {
        "activity": Label("Kegiatan", "Activity"),
        "aims": Label("Tujuan", "Aims"),
        "aliases": Label("Alamat lama", "Old addresses"),
        "alt": Label("Yang tampak di gambar", "What the picture shows"),
        "aspect": Label("Aspek", "Aspect"),
        "author": Label("Penulis", "Author"),
        "board_plan": Label("Denah papan tulis", "Board plan"),
        "body": Label("Isi", "Text"),
        "break": Label("Rehat", "Break"),
        "closing": Label("Penutup", "Closing"),
        "cover": Label("Gambar pembuka", "Cover"),
        "date": Label("Tanggal", "Date"),
        "definition": Label("Artinya", "Definition"),
        "en": Label("Inggris", "English"),
        "forms": Label("Bentuk lain", "Other forms"),
        "framework": Label("Kerangka", "Framework"),
        "id": Label("Id", "Id"),
        "image": Label("Gambar", "Picture"),
        "items": Label("Susunan acara", "Agenda"),
        "key_points": Label("Pokok ingatan", "Key points"),
        "kind": Label("Jenis", "Kind"),
        "lang": Label("Bahasa", "Language"),
        "lesson": Label("Pelajaran", "Lesson"),
        "lessons": Label("Pelajaran", "Lessons"),
        "minutes": Label("Menit", "Minutes"),
        "modified": Label("Diubah tanggal", "Changed on"),
        "motif": Label("Motif batik", "Batik motif"),
        "name": Label("Nama", "Name"),
        "note": Label("Keterangan", "Note"),
        "objectives": Label("Yang mampu dilakukan sesudahnya", "Objectives"),
        "opening_question": Label("Pertanyaan pembuka", "Opening question"),
        "order": Label("Urutan", "Order"),
        "paper": Label("Ukuran kertas", "Paper"),
        "part": Label("Bagian", "Part"),
        "passage": Label("Petikan", "Passage"),
        "place": Label("Tempat", "Place"),
        "published": Label("Tanggal terbit", "Published on"),
        "questions": Label("Pertanyaan dari cerita", "Questions of a story"),
        "reason": Label("Alasan", "Reason"),
        "related": Label("Pelajaran yang berdekatan", "Related lessons"),
        "reply_to": Label("Menjawab tanggapan", "Answers the reply"),
        "review_by": Label("Tinjau sebelum", "Review by"),
        "series": Label("Seri", "Series"),
        "slot": Label("Lama (menit)", "Minutes in all"),
        "slug": Label("Nama alamat", "Address name"),
        "source": Label("Sumber", "Source"),
        "start": Label("Mulai", "Begins"),
        "status": Label("Status", "Status"),
        "stories": Label("Urutan baca cerita", "Reading order"),
        "story": Label("Cerita", "Story"),
        "summary": Label("Ringkasan", "Summary"),
        "synopsis": Label("Sinopsis", "Synopsis"),
        "teaching": Label("Catatan mengajar", "Teaching note"),
        "title": Label("Judul", "Title"),
        "trainer": Label("Fasilitator", "Trainer"),
        "translation_of": Label("Terjemahan dari", "Translation of"),
    }
)
"""By the field's key in the file."""
LOCALIZED = Label("Indonesia", "Indonesian")
"""The key ``id`` inside a text that is written in both languages."""
COLLECTIONS: Mapping[str, tuple[Label, Label]] = MappingProxyType(
    {
        "story": (Label("Cerita", "Stories"), Label("cerita", "story")),
        "lesson": (Label("Pelajaran", "Lessons"), Label("pelajaran", "lesson")),
        "session": (Label("Pelatihan", "Trainings"), Label("pelatihan", "training")),
        "page": (Label("Halaman", "Pages"), Label("halaman", "page")),
        "reply": (Label("Tanggapan", "Replies"), Label("tanggapan", "reply")),
        "glossary": (Label("Istilah", "Glossary"), Label("istilah", "term")),
    }
)
"""By the kind of file: what all are called, and one of them."""
CHOICES: Mapping[str, Label] = MappingProxyType(
    {
        "published": Label("Terbit", "Published"),
        "draft": Label("Draf", "Draft"),
        "hidden": Label("Terbit tanpa masuk daftar", "Published but not listed"),
        "retelling": Label("Ditulis ulang", "Retold"),
        "original": Label("Asli", "Original"),
        "illustration": Label("Kisah ilustrasi", "Illustration"),
        "id": Label("Indonesia", "Indonesian"),
        "en": Label("Inggris", "English"),
        "know-what-is-expected": Label("Tahu yang diharapkan", "Know what is expected"),
        "go-the-extra-mile": Label("Melangkah lebih jauh", "Go the extra mile"),
        "be-the-customer-advocate": Label("Membela customer", "Be the customer’s advocate"),
    }
)
"""Words of closed lists that say little to who has not read the guide; all others stand for themselves."""
WRITING_BODY = Label(
    "Markdown. Ketik /petikan lalu tombol Tab: kerangkanya terisi. Begitu juga /tanda, /pertanyaan, "
    "/fasilitator, /peran, /ingat, /tautan, dan /kutip.",
    "Markdown. Type /passage and the Tab key: an example is filled in. So with /mark, /question, /trainer, "
    "/role-play, /key-point, /link and /quote.",
)
BAD_NAME = Label(
    "Huruf kecil a–z, angka, dan tanda hubung saja.", "Lower-case letters a–z, figures and hyphens only."
)
BAD_CLOCK = Label("Jam seperti 09:00.", "A time such as 09:00.")
BAD_PASSAGE = Label("Seperti nama-cerita#nama-petikan.", "Such as name-of-story#name-of-passage.")
