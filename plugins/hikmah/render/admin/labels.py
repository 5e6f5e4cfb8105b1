"""What the editor calls things, in both languages. What a field is for is told by the field itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hikmah.language import Said

FIELDS: Mapping[str, Said] = MappingProxyType(
    {
        "activity": Said("Kegiatan", "Activity"),
        "aims": Said("Tujuan", "Aims"),
        "aliases": Said("Alamat lama", "Old addresses"),
        "alt": Said("Yang tampak di gambar", "What the picture shows"),
        "aspect": Said("Aspek", "Aspect"),
        "author": Said("Penulis", "Author"),
        "board_plan": Said("Denah papan tulis", "Board plan"),
        "body": Said("Isi", "Text"),
        "break": Said("Rehat", "Break"),
        "closing": Said("Penutup", "Closing"),
        "cover": Said("Gambar pembuka", "Cover"),
        "date": Said("Tanggal", "Date"),
        "definition": Said("Artinya", "Definition"),
        "en": Said("Inggris", "English"),
        "forms": Said("Bentuk lain", "Other forms"),
        "framework": Said("Kerangka", "Framework"),
        "id": Said("Id", "Id"),
        "image": Said("Gambar", "Picture"),
        "items": Said("Susunan acara", "Agenda"),
        "key_points": Said("Pokok ingatan", "Key points"),
        "kind": Said("Jenis", "Kind"),
        "lang": Said("Bahasa", "Language"),
        "lesson": Said("Pelajaran", "Lesson"),
        "lessons": Said("Pelajaran", "Lessons"),
        "minutes": Said("Menit", "Minutes"),
        "modified": Said("Diubah tanggal", "Changed on"),
        "motif": Said("Motif batik", "Batik motif"),
        "name": Said("Nama", "Name"),
        "note": Said("Keterangan", "Note"),
        "objectives": Said("Yang mampu dilakukan sesudahnya", "Objectives"),
        "opening_question": Said("Pertanyaan pembuka", "Opening question"),
        "order": Said("Urutan", "Order"),
        "paper": Said("Ukuran kertas", "Paper"),
        "part": Said("Bagian", "Part"),
        "passage": Said("Petikan", "Passage"),
        "place": Said("Tempat", "Place"),
        "published": Said("Tanggal terbit", "Published on"),
        "questions": Said("Pertanyaan dari cerita", "Questions of a story"),
        "reason": Said("Alasan", "Reason"),
        "related": Said("Pelajaran yang berdekatan", "Related lessons"),
        "reply_to": Said("Menjawab tanggapan", "Answers the reply"),
        "review_by": Said("Tinjau sebelum", "Review by"),
        "series": Said("Seri", "Series"),
        "slot": Said("Lama (menit)", "Minutes in all"),
        "slug": Said("Nama alamat", "Address name"),
        "source": Said("Sumber", "Source"),
        "start": Said("Mulai", "Begins"),
        "status": Said("Status", "Status"),
        "stories": Said("Urutan baca cerita", "Reading order"),
        "story": Said("Cerita", "Story"),
        "summary": Said("Ringkasan", "Summary"),
        "synopsis": Said("Sinopsis", "Synopsis"),
        "teaching": Said("Catatan mengajar", "Teaching note"),
        "title": Said("Judul", "Title"),
        "trainer": Said("Fasilitator", "Trainer"),
        "translation_of": Said("Terjemahan dari", "Translation of"),
    }
)
"""By the field's key in the file."""
LOCALIZED = Said("Indonesia", "Indonesian")
"""The key ``id`` inside a text that is written in both languages."""
COLLECTIONS: Mapping[str, tuple[Said, Said]] = MappingProxyType(
    {
        "story": (Said("Cerita", "Stories"), Said("cerita", "story")),
        "lesson": (Said("Pelajaran", "Lessons"), Said("pelajaran", "lesson")),
        "session": (Said("Pelatihan", "Trainings"), Said("pelatihan", "training")),
        "page": (Said("Halaman", "Pages"), Said("halaman", "page")),
        "reply": (Said("Tanggapan", "Replies"), Said("tanggapan", "reply")),
        "glossary": (Said("Istilah", "Glossary"), Said("istilah", "term")),
    }
)
"""By the kind of file: what all are called, and one of them."""
CHOICES: Mapping[str, Said] = MappingProxyType(
    {
        "published": Said("Terbit", "Published"),
        "draft": Said("Draf", "Draft"),
        "hidden": Said("Terbit tanpa masuk daftar", "Published but not listed"),
        "retelling": Said("Ditulis ulang", "Retold"),
        "original": Said("Asli", "Original"),
        "illustration": Said("Kisah ilustrasi", "Illustration"),
        "id": Said("Indonesia", "Indonesian"),
        "en": Said("Inggris", "English"),
        "know-what-is-expected": Said("Tahu yang diharapkan", "Know what is expected"),
        "go-the-extra-mile": Said("Melangkah lebih jauh", "Go the extra mile"),
        "be-the-customer-advocate": Said("Membela customer", "Be the customer’s advocate"),
    }
)
"""Words of closed lists that say little to who has not read the guide; all others stand for themselves."""
WRITING_BODY = Said(
    "Markdown. Ketik /petikan lalu tombol Tab: kerangkanya terisi. Begitu juga /tanda, /pertanyaan, "
    "/fasilitator, /peran, /ingat, /tautan, dan /kutip.",
    "Markdown. Type /passage and the Tab key: an example is filled in. So with /mark, /question, /trainer, "
    "/role-play, /key-point, /link and /quote.",
)
BAD_NAME = Said(
    "Huruf kecil a–z, angka, dan tanda hubung saja.", "Lower-case letters a–z, figures and hyphens only."
)
BAD_CLOCK = Said("Jam seperti 09:00.", "A time such as 09:00.")
BAD_PASSAGE = Said("Seperti nama-cerita#nama-petikan.", "Such as name-of-story#name-of-passage.")
