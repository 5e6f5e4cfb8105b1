"""Stories by the thousand, always the same ones: as a Hikmah site, and the same text as sites of its peers.

Nobody wrote them and they mean nothing; their words, their length and what stands in them (passages,
questions, links, lessons) are those of real ones. A peer gets all that its readers would see as plain
Markdown. What only Hikmah knows, trainer text and passages, is left out of its files: that is less work
for the peer, never more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import get_args

from hikmah.names import Motif

LESSONS = tuple(f"pelajaran-{number:02}" for number in range(1, 1 + min(12, len(get_args(Motif)))))
"""Twelve, or as many as there are motifs: every lesson needs one of its own."""

_WHO = (
    "petugas loket|pemilik warung|kepala cabang|seorang customer|ibu penjual sayur|montir bengkel|perawat jaga|"
    "kurir paket|bagian Service|guru kelas|sopir angkutan|pegawai baru|teller bank|pelanggan lama|penjaga gudang"
).split("|")
_DID = (
    "menunggu jawaban|mencatat keluhan|mengantar kiriman|memeriksa berkas|menjelaskan urutan pekerjaan|"
    "menelepon kembali|mendengarkan tanpa menyela|menulis nama di buku besar|meminta maaf lebih dulu|"
    "menghitung ulang uang kembalian|membuka pintu samping|mengingat pesanan minggu lalu|menyusun antrean|"
    "membaca surat itu sampai selesai|memindahkan kursi ke dekat kipas|menepati janji yang sederhana"
).split("|")
_HOW = (
    "dengan sabar|pelan-pelan|tanpa diminta|seperti biasa|dengan suara rendah|sambil berdiri|sebelum pukul dua|"
    "walaupun hujan belum reda|dengan tulisan tangan|satu per satu|lebih lama dari seharusnya|di depan semua orang"
).split("|")
_WHERE = (
    "di kantor lama|di teras rumah|di ujung gang|di meja dekat jendela|di pasar pagi|di ruang tunggu|"
    "di loket nomor tiga|di gudang belakang|di bawah pohon mangga|di tepi jalan raya|di pelabuhan kecil itu"
).split("|")
_WHEN = (
    "pagi itu|menjelang siang|sore harinya|pada hari Senin|beberapa minggu kemudian|sebelum toko tutup|"
    "ketika listrik padam|di awal bulan puasa|sesudah rapat|pada suatu Minggu yang panas"
).split("|")
_LINKING = "Namun|Lalu|Akhirnya|Sementara itu|Mungkin karena itu|Biasanya|Sebaliknya|Anehnya|Untungnya".split(
    "|"
)
_SAID = (
    "Kalau Ibu kembali besok, langsung saja ke meja saya|Barangnya ada, hanya belum sampai|"
    "Saya tidak minta diganti, saya hanya minta dikabari|Yang itu nanti saya urus sendiri|"
    "Bapak sudah makan|Berapa pun lamanya, kami tunggu|Ternyata alamatnya yang keliru"
).split("|")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tale:
    """One story, before it takes the form of any site; ``{0}`` and ``{1}`` stand where its links go."""

    slug: str
    title: str
    date: dt.date
    lessons: tuple[str, ...]
    summary: str
    paragraphs: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    """The slug and the words of each link."""
    questions: tuple[str, ...]
    answers: tuple[str, ...]


def tales(count: int) -> Iterator[Tale]:
    """*count* stories, one at a time: ten thousand of them need not be in memory together."""
    return (a_tale(number, count) for number in range(count))


def a_tale(number: int, count: int) -> Tale:
    """The story *number* of *count*: by its number alone, but for where the first few link to."""
    chance = Random(f"cerita {number}")  # noqa: S311 (nothing here is secret)
    paragraphs = [_paragraph(chance) for _ in range(chance.randint(9, 11))]
    # Most texts point to what was written shortly before them.
    others = [_slug((number - chance.randint(1, 40)) % count) for _ in range(2)]
    links = tuple((slug, f"cerita tentang {chance.choice(_WHO)}") for slug in others)
    for place, at in enumerate((2, len(paragraphs) - 2)):
        paragraphs[at] += f" Baca juga {{{place}}} {chance.choice(_WHERE)}."
    return Tale(
        slug=_slug(number),
        title=_begun(f"{chance.choice(_WHO)} {chance.choice(_WHERE)} ({number})"),
        date=dt.date(2008, 1, 1) + dt.timedelta(days=number * 7 % 6500),
        lessons=tuple(sorted(chance.sample(LESSONS, chance.choice((1, 2, 2, 3))))),
        summary=_sentence(chance),
        paragraphs=tuple(paragraphs),
        links=links,
        questions=tuple(f"Apa yang terjadi ketika {_clause(chance)}?" for _ in range(3)),
        answers=tuple(_sentence(chance) for _ in range(3)),
    )


def _slug(number: int) -> str:
    return f"cerita-{number:06}"


def _clause(chance: Random) -> str:
    return f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_HOW)} {chance.choice(_WHERE)}"


def _sentence(chance: Random) -> str:
    match chance.randrange(6):
        case 0:
            return f"“{chance.choice(_SAID)},” kata {chance.choice(_WHO)} {chance.choice(_HOW)}."
        case 1:
            return f"{chance.choice(_LINKING)} {_clause(chance)}."
        case 2:
            return _begun(f"{chance.choice(_WHEN)} {_clause(chance)}, dan {_clause(chance)}.")
        case 3:
            return _begun(f"{_clause(chance)}; *{chance.choice(_DID)}* memang tidak mudah.")
        case _:
            return _begun(f"{_clause(chance)} {chance.choice(_WHEN)}.")


def _begun(text: str) -> str:
    return text[0].upper() + text[1:]


def _paragraph(chance: Random) -> str:
    words = chance.randint(54, 66)
    sentences = [_sentence(chance)]
    while sum(len(sentence.split()) for sentence in sentences) < words:
        sentences.append(_sentence(chance))
    return " ".join(sentences)


def edited(tale: Tale, turn: int) -> Tale:
    """*tale* with another sentence at its head, as an author would who goes on writing."""
    first, *rest = tale.paragraphs
    return replace(tale, paragraphs=(f"Sudah {turn + 2} kali hal ini diceritakan. {first}", *rest))
