"""Stories by the thousand, always the same ones.

Nobody wrote them and they mean nothing. Their length, how often their words come and what stands in them
(passages, questions, links, lessons) are those of real ones.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random
from typing import get_args

from hikmah.names import Motif

LESSONS = tuple(f"pelajaran-{number:02}" for number in range(1, 1 + min(12, len(get_args(Motif)))))
"""Twelve, or as many as there are motifs: every lesson needs one of its own."""

WORDS = 12_000
"""Different rare words in the whole of a large corpus."""


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("|"))


_WHO = _listed(
    """petugas loket|pemilik warung|kepala cabang|seorang customer|ibu penjual sayur|montir bengkel
    |kurir paket|bagian Service|guru kelas|sopir angkutan|pegawai baru|teller bank|pelanggan lama"""
)
_DID = _listed(
    """menunggu jawaban|mencatat keluhan|mengantar kiriman|memeriksa berkas|menelepon kembali|membuka pintu
    |menjelaskan urutan pekerjaan|mendengarkan tanpa menyela|meminta maaf lebih dulu|menyusun antrean
    |menghitung ulang uang kembalian|mengingat pesanan minggu lalu|membaca surat itu sampai selesai"""
)
_HOW = _listed(
    """dengan sabar|pelan-pelan|tanpa diminta|seperti biasa|dengan suara rendah|sambil berdiri|satu per satu
    |sebelum pukul dua|walaupun hujan belum reda|lebih lama dari seharusnya|di depan semua orang"""
)
_WHERE = _listed(
    """di kantor lama|di teras rumah|di ujung gang|di meja dekat jendela|di pasar pagi|di ruang tunggu
    |di loket nomor tiga|di gudang belakang|di bawah pohon mangga|di pelabuhan kecil itu"""
)
_WHEN = _listed(
    """pagi itu|menjelang siang|sore harinya|pada hari Senin|beberapa minggu kemudian|sebelum toko tutup
    |ketika listrik padam|di awal bulan puasa|sesudah rapat|pada suatu Minggu yang panas"""
)
_LINKING = _listed("Namun|Lalu|Akhirnya|Sementara itu|Biasanya|Sebaliknya|Anehnya|Untungnya")
_SAID = _listed(
    """Kalau Ibu kembali besok, langsung saja ke meja saya|Barangnya ada, hanya belum sampai
    |Saya tidak minta diganti, saya hanya minta dikabari|Yang itu nanti saya urus sendiri"""
)
_COMMON = ("customer", "keluhan", "antrean", "berkas")
_SYLLABLES = _listed(
    "ba|ca|da|ga|ja|ka|la|ma|na|pa|ra|sa|ta|wa|bi|di|ki|li|ri|ti|bu|ku|lu|ru|tu|be|ke|te|lo|ko"
)


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


def terms() -> tuple[str, ...]:
    """Words to be explained: a few that most stories use, many that few do. A story has eight or so."""
    return (*_COMMON, *_lexicon()[100:160])


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


def edited(tale: Tale, turn: int) -> Tale:
    """*tale* with another sentence at its head, as an author would who goes on writing."""
    first, *rest = tale.paragraphs
    return replace(tale, paragraphs=(f"Sudah {turn + 2} kali hal ini diceritakan. {first}", *rest))


def _slug(number: int) -> str:
    return f"cerita-{number:06}"


def _clause(chance: Random) -> str:
    return (
        f"{chance.choice(_WHO)} {_rare(chance)} {chance.choice(_DID)} {_rare(chance)} {chance.choice(_HOW)}"
    )


def _sentence(chance: Random) -> str:
    match chance.randrange(6):
        case 0:
            return f"“{chance.choice(_SAID)},” kata {chance.choice(_WHO)} {chance.choice(_HOW)}."
        case 1:
            return f"{chance.choice(_LINKING)} {_clause(chance)} {chance.choice(_WHERE)}."
        case 2:
            return _begun(f"{chance.choice(_WHEN)} {_clause(chance)}, dan {_clause(chance)}.")
        case 3:
            return _begun(f"{_clause(chance)}; *{chance.choice(_DID)}* memang tidak mudah.")
        case _:
            return _begun(f"{_clause(chance)} {chance.choice(_WHEN)} {chance.choice(_WHERE)}.")


def _begun(text: str) -> str:
    return text[0].upper() + text[1:]


def _paragraph(chance: Random) -> str:
    words = chance.randint(54, 66)
    sentences = [_sentence(chance)]
    while sum(len(sentence.split()) for sentence in sentences) < words:
        sentences.append(_sentence(chance))
    return " ".join(sentences)


def _rare(chance: Random) -> str:
    """A word as they come in any language: the second half as often as the first, and so on."""
    return _lexicon()[int(WORDS ** chance.random()) - 1]


@lru_cache(maxsize=1)
def _lexicon() -> tuple[str, ...]:
    chance = Random("kamus")  # noqa: S311 (nothing here is secret)
    return tuple("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(WORDS))
