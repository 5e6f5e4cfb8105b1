"""What the fields of the model's own groups are for: those that stand nested in a front matter."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hikmah.model import (
    AgendaItem,
    Cover,
    Framework,
    Localized,
    RelatedLesson,
    SeriesPart,
    Source,
    Teaching,
)
from hikmah.read.about import About

_SERIES = {
    "name": About(
        id="Nama seri, sama persis di setiap bagiannya.",
        en="The series' name, the same in every part.",
        example="name: Memenangkan Hati Customer",
    ),
    "part": About(id="Bagian keberapa.", en="Which part this is.", example="part: 1", minimum=1),
}
_COVER = {
    "image": About(
        id="Berkas gambar di content/images/.",
        en="The picture's file under content/images/.",
        example="image: images/kado.jpg",
    ),
    "alt": About(
        id="Yang tampak di gambar, dalam kata-kata.",
        en="What the picture shows, in words.",
        example="alt: Kado berpita merah di atas meja",
    ),
}
_SOURCE = {
    "kind": About(
        id="Ditulis ulang (retelling), asli (original), atau kisah ilustrasi (illustration).",
        en="Retold, first told here, or made up to illustrate.",
        example="kind: illustration",
    ),
    "title": About(
        id="Judul sumbernya.", en="The title of what is retold.", example="title: Tentang Sebuah Proses"
    ),
    "published": About(
        id="Tanggal terbit sumbernya.",
        en="The day its source was published.",
        example="published: 2008-04-27",
    ),
}
_TEACHING = {
    "synopsis": About(
        id="Dua atau tiga kalimat untuk fasilitator.",
        en="Two or three sentences for the trainer.",
        example="synopsis: Seorang manajer mengantar kado itu sendiri.",
    ),
    "aims": About(
        id="Yang hendak dicapai peserta.",
        en="What participants shall reach.",
        example="aims: [Peserta membedakan isi dari cara.]",
    ),
    "opening_question": About(
        id="Pertanyaan pembuka.",
        en="The question to open with.",
        example="opening_question: Pemberian apa yang masih Anda kenang?",
    ),
    "closing": About(
        id="Cara menutup.", en="How to close.", example="closing: Mintalah setiap orang menulis satu langkah."
    ),
    "board_plan": About(
        id="Yang ditulis di papan, satu baris satu bagian.",
        en="What goes on the board, a line for each part.",
        example='board_plan: ["Kolom kiri: isi", "Kolom kanan: cara"]',
    ),
}
_FRAMEWORK = {
    "aspect": About(
        id="Salah satu dari tiga aspek customer intimacy.",
        en="One of the three aspects of customer intimacy.",
        example="aspect: go-the-extra-mile",
    ),
    "note": About(
        id="Satu atau dua kalimat tentang tempatnya dalam kerangka itu.",
        en="A sentence or two on its place in the framework.",
        example="note: Langkah lebih itu ada pada caranya.",
    ),
    "source": About(id="Sumber kerangka itu.", en="Who says so.", example="source: Dale Carnegie Training"),
}
_RELATED = {
    "lesson": About(id="Id pelajaran itu.", en="The other lesson's id.", example="lesson: patience"),
    "reason": About(
        id="Alasannya dalam satu kalimat.",
        en="The reason, in one sentence.",
        example="reason: Proses memakan waktu.",
    ),
}
_AGENDA = {
    "minutes": About(id="Lamanya dalam menit.", en="How many minutes.", example="minutes: 20", minimum=0),
    "lesson": About(id="Pelajaran yang dibahas.", en="The lesson it treats.", example="lesson: process"),
    "story": About(
        id="Cerita yang dibaca.", en="The story that is read.", example="story: tentang-sebuah-proses"
    ),
    "passage": About(
        id="Petikan yang dibaca: cerita, “#”, lalu id petikan.",
        en="The passage that is read: story, “#”, passage id.",
        example="passage: tentang-sebuah-proses#kurir",
        form="passage",
    ),
    "questions": About(
        id="Cerita yang pertanyaannya dijawab.",
        en="The story whose questions are answered.",
        example="questions: tentang-sebuah-proses",
    ),
    "activity": About(id="Kegiatan bebas.", en="Any other activity.", example="activity: Pembukaan"),
    "break_": About(id="Rehat.", en="A break.", example="break: Rehat kopi"),
}
_LOCALIZED = {
    "id": About(id="Dalam bahasa Indonesia.", en="In Indonesian.", example="id: keintiman pelanggan"),
    "en": About(id="Dalam bahasa Inggris.", en="In English.", example="en: customer intimacy"),
}

NESTED: Mapping[type, Mapping[str, About]] = MappingProxyType(
    {
        SeriesPart: _SERIES,
        Cover: _COVER,
        Source: _SOURCE,
        Teaching: _TEACHING,
        Framework: _FRAMEWORK,
        RelatedLesson: _RELATED,
        AgendaItem: _AGENDA,
        Localized: _LOCALIZED,
    }
)
"""By the name in Python; the values stand in the model, which knows nothing of files."""
