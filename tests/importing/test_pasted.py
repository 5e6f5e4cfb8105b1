"""Text pasted from a blog's page: the story stays, the page's furniture goes, and nothing goes unsaid."""

from __future__ import annotations

import pytest
from tests.importing.brought import EXPORTS, body_of, bring, export_named, export_of, notes_of, text_of

PAYUNG = "stories/payung-untuk-pak-karsa-1.md"


def test_title_and_date_are_found() -> None:
    """The blog's own name above the title is furniture; the series shows in the title."""
    text = text_of(bring(export_named("pasted-id.txt")), PAYUNG)
    assert 'title: "Payung untuk Pak Karsa [1]"\ndate: 2007-10-30\n' in text
    assert 'series: {name: "Payung untuk Pak Karsa", part: 1}' in text
    assert "# label lama: Pelayanan" in text


def test_the_date_may_stand_above_the_title() -> None:
    """As on old Blogger pages."""
    text = text_of(bring(export_named("pasted-en.txt")), "stories/the-umbrella-by-the-door.md")
    assert "title: The umbrella by the door\ndate: 2008-04-27\n" in text
    assert text.endswith("He shook his head, and his shoes said otherwise.\n")


@pytest.mark.parametrize("name", ["pasted-id.txt", "pasted-en.txt"])
def test_every_line_is_somewhere(name: str) -> None:
    """Each line of the page is in a file or in the account."""
    arranged = bring(export_named(name))
    told = {note.name for note in notes_of(arranged, "text")}
    written = "".join(text for _, text in arranged.texts).replace("\\", "")
    for line in (EXPORTS / name).read_text(encoding="utf-8").split("\n"):
        known = line.strip() in told or line.strip() in written
        assert known or line.endswith(("berkata:", "07:15", "08:00", "2007", "2008")), line


def test_who_wrote_it_and_its_labels_are_kept() -> None:
    """As WordPress writes them in Indonesian; a sentence that begins alike is the story's."""
    text = (
        "Judul cerita\n27 April 2008\n\nDitulis oleh Bram\n\nOleh karena itu kami menunggu.\n\nBagikan ini:\n"
    )
    text += "Ditulis dalam Pelayanan | Bertanda hujan, payung | 2 Komentar »\n"
    made = text_of(bring(export_of("x.txt", text.encode())), "stories/judul-cerita.md")
    assert "author: Bram\n" in made
    assert "# label lama: Pelayanan, hujan, payung\n" in made
    assert made.endswith("---\nOleh karena itu kami menunggu.\n")


def test_replies_come_along() -> None:
    """By who wrote them and when."""
    arranged = bring(export_named("pasted-id.txt"))
    reply = text_of(arranged, "replies/payung-untuk-pak-karsa-1/ratna-2007-10-31.md")
    assert reply == "---\nname: Ratna\ndate: 2007-10-31\nstatus: draft\n---\nPayungnya dikembalikan tidak?\n"


@pytest.mark.parametrize(
    "line",
    [
        "Share this:", "Like Loading...", "Tweet", "Suka Memuat…", "Leave a Reply", "Tinggalkan Balasan",
        "Log in to reply", "Older Posts", "Posting Lama",
        "← Sebelumnya", "Posted by Bram at 9:00", "Tags: satu, dua",
        "Diposting oleh Sri di 07.00", "Recent Posts", "Arsip Blog", "Powered by Blogger.", "Beranda",
        "Your email address will not be published. Required fields are marked",
        "You must be logged in to post a comment.",
        "This entry was posted in Kerja and tagged antre by Bram.", "Langganan: Posting Komentar (Atom)",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    """A line of it at the end is not in the story, and is told."""
    text = f"Judul cerita\n27 April 2008\n\nSatu kalimat cerita yang cukup panjang.\n\n{line}\n"
    arranged = bring(export_of("x.txt", text.encode()))
    assert body_of(arranged, "stories/judul-cerita.md").strip() == "Satu kalimat cerita yang cukup panjang."
    assert [note.name for note in notes_of(arranged, "text", "dropped")] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ia masuk, lalu cari kursi di halaman belakang.",
        "Cari saya di rumah kalau hujan.",
        "“Share this umbrella,” he said, “and follow me home.”",
        "Pada 30 Oktober 2007 kami berangkat pagi.",
        "Kategori kursi itu tiga: kayu, rotan, dan plastik yang sudah retak.",
        "Next morning we all came early.",
        "Print it yourself, he said.",
        "3 komentar masuk hari itu, semuanya pedas.",
        "Posted by the door he waited, and nobody came.",
        "Masuk",
        "Home is where she keeps the umbrella.",
    ],
)
def test_sentences_stay(line: str) -> None:
    """A sentence that holds a word of the furniture is part of the story."""
    text = f"Judul cerita\n27 April 2008\n\nAwal cerita.\n\n{line}\n\n"
    text += "Lalu kami pulang bersama-sama.\nItulah akhir cerita kami.\n"
    assert line in text_of(bring(export_of("x.txt", text.encode())), "stories/judul-cerita.md")
