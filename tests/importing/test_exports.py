"""Whole exports: what is in them comes along or is accounted for, and our own reader takes the result."""

from __future__ import annotations

import re

import pytest
from tests.importing.brought import EXPORTS, bring, export_named, export_of, findings, notes_of, text_of

from hikmah.importing.account import is_even
from hikmah.importing.words import WHY

NAMES = (
    ("wordpress.xml", 4, 1, 3),
    ("blogger.xml", 2, 0, 2),
    ("takeout/Blogs/warung/feed.atom", 1, 0, 1),
    ("feed.rss", 2, 0, 0),
    ("feed.atom", 2, 0, 0),
    ("markdown", 4, 1, 0),
    ("page.html", 1, 0, 2),
    ("pasted-id.txt", 1, 0, 2),
    ("pasted-en.txt", 1, 0, 0),
)
CASES = [pytest.param(*row, id=row[0].rpartition("/")[2]) for row in NAMES]


@pytest.mark.parametrize(("name", "stories", "pages", "replies"), CASES)
def test_what_is_in_it_comes_along(name: str, stories: int, pages: int, replies: int) -> None:
    """As many stories, pages and replies become files as the export has for us."""
    paths = [path for path, _ in bring(export_named(name)).texts]
    counted = [
        sum(path.startswith(folder) for path in paths) for folder in ("stories/", "pages/", "replies/")
    ]
    assert counted == [stories, pages, replies]


@pytest.mark.parametrize("name", [row[0] for row in NAMES])
def test_counts_in_are_counts_out(name: str) -> None:
    """Every thing that was counted in the raw export has one note that ends its way."""
    arranged = bring(export_named(name))
    assert is_even(arranged)
    assert arranged.counted > 0


@pytest.mark.parametrize("name", [row[0] for row in NAMES])
def test_our_reader_takes_every_file(name: str) -> None:
    """Neither errors nor warnings: a draft is as good as one written here."""
    assert findings(bring(export_named(name))) == []


@pytest.mark.parametrize("name", [row[0] for row in NAMES])
def test_every_reason_has_its_sentence(name: str) -> None:
    """No note names a reason that the words do not know, and what is left out has one."""
    notes = bring(export_named(name)).notes
    assert {note.why for note in notes if note.why} <= WHY.keys()
    assert [note for note in notes if note.fate == "dropped" and not note.why] == []


def test_the_raw_count_of_wordpress_is_its_items_and_comments() -> None:
    """Counted again without a parser."""
    raw = (EXPORTS / "wordpress.xml").read_text(encoding="utf-8")
    items = len(re.findall("<item>", raw)) + len(re.findall("<wp:comment>", raw))
    assert export_named("wordpress.xml").counted == items == 18


def test_all_stories_are_drafts() -> None:
    """Nothing is published by an import."""
    for name, *_ in NAMES:
        for path, text in bring(export_named(name)).texts:
            assert "\nstatus: draft\n" in text, path


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param("stories/senyum.md", 'series: {name: "Senyum di Ujung Antrean", part: 1}', id="series"),
        pytest.param("stories/senyum.md", '  - "/2008/04/senyum/"', id="alias"),
        pytest.param("stories/senyum.md", "lessons: [extra-mile]", id="label-is-a-lesson"),
        pytest.param("stories/senyum.md", "# label lama: Extra mile, antre", id="labels-kept"),
        pytest.param("stories/senyum.md", "author: Bram Wijaya", id="author-by-name"),
        pytest.param("stories/senyum-dua.md", "lessons: [patience]", id="lesson-asked-for"),
        pytest.param("stories/senyum-dua.md", "summary: Antrean habis menjelang sore.", id="excerpt"),
        pytest.param("stories/senyum-dua.md", "## Sore harinya", id="heading"),
        pytest.param("stories/senyum-dua.md", "    - kaki tiga", id="nested-list"),
        pytest.param("stories/senyum.md", "[[senyum-dua|lanjutannya]]", id="link-between-stories"),
        pytest.param("stories/senyum.md", "[[page:kontak|tulis ke kami]]", id="link-to-page"),
        pytest.param("stories/besok-terbit.md", "date: 2030-01-02", id="scheduled"),
        pytest.param("replies/senyum/bram-2008-04-28.md", "reply_to: wulan-2008-04-28", id="thread"),
        pytest.param("replies/senyum/wulan-2008-04-28-2.md", "reply_to: wulan-2008-04-28", id="raised"),
    ],
)
def test_wordpress(path: str, line: str) -> None:
    """What one line of a brought file says."""
    assert line in text_of(bring(export_named("wordpress.xml")), path)


def test_nobodys_address_comes_along() -> None:
    """Neither mail addresses nor IPs of repliers: not in the files, and not in the account."""
    arranged = bring(export_named("wordpress.xml"))
    everything = "".join(text for _, text in arranged.texts) + repr(arranged.notes)
    assert "wulan@mail.example" not in everything
    assert "10.0.0.1" not in everything


def test_private_texts_come_only_when_asked_for() -> None:
    """Private and password-protected texts stay where they are, and the account says so."""
    from dataclasses import replace

    from tests.importing.brought import WISHES

    export = export_named("wordpress.xml")
    whys = {note.why for note in notes_of(bring(export), "story", "dropped")}
    assert whys == {"private", "protected", "empty"}
    asked = bring(export, wishes=replace(WISHES, private=True))
    assert "di blog lama tulisan ini tidak untuk umum" in text_of(asked, "stories/rahasia-kami.md")


def test_pictures_come_from_the_folder_that_is_given() -> None:
    """A resized picture means its original; a gallery becomes its pictures; each file is brought once."""
    arranged = bring(export_named("wordpress.xml"), "2008/04/loket.jpg", "2008/04/kursi.png")
    assert {(one.file, one.path) for one in arranged.pictures} == {
        ("2008/04/loket.jpg", "images/senyum/loket.jpg"),
        ("2008/04/kursi.png", "images/senyum/kursi.png"),
    }
    assert "![Loket nomor tiga](images/senyum/loket.jpg)" in text_of(arranged, "stories/senyum.md")
    assert [note.fate for note in notes_of(arranged, "attachment")] == ["kept", "kept"]


def test_pictures_that_are_not_here_become_links_and_are_told() -> None:
    """Nothing is fetched."""
    arranged = bring(export_named("wordpress.xml"))
    assert arranged.pictures == ()
    assert "[Gambar: " in text_of(arranged, "stories/senyum.md")
    assert {note.why for note in notes_of(arranged, "picture")} == {"picture-linked"}
    assert {note.why for note in notes_of(arranged, "attachment")} == {"attachment-away"}


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param("stories/hujan-di-loket.md", "date: 2009-07-08", id="jekyll-file-name"),
        pytest.param("stories/hujan-di-loket.md", '"/2009/07/hujan/"', id="jekyll-permalink"),
        pytest.param("stories/hujan-di-loket.md", "[[kado|kado]]", id="jekyll-post-url"),
        pytest.param(
            "stories/hujan-di-loket.md", '```python\nprint("/// trainer")\n```', id="jekyll-highlight"
        ),
        pytest.param("stories/kado.md", "date: 2010-01-02", id="hugo-toml"),
        pytest.param("stories/kado.md", '"/lama/kado/"', id="hugo-alias"),
        pytest.param("stories/kado.md", "part: 2", id="hugo-series"),
        pytest.param("stories/kado.md", "### Bagian kecil", id="heading-levels"),
        pytest.param("stories/surat-bu-sri.md", "date: 2007-10-30", id="pelican-date"),
        pytest.param("stories/surat-bu-sri.md", "lessons: [process]", id="pelican-category"),
        pytest.param("stories/surat-bu-sri.md", "[[hujan-di-loket|hujan]]", id="pelican-filename"),
        pytest.param("stories/surat-bu-sri.md", r"\[[bukan tautan]]", id="brackets"),
        pytest.param("stories/polos.md", "title: Tanpa kepala", id="no-head"),
        pytest.param("pages/tentang.md", "summary: Kami menjual beras.", id="page"),
    ],
)
def test_a_folder_of_markdown(path: str, line: str) -> None:
    """What one line of a brought file says."""
    assert line in text_of(bring(export_named("markdown"), "images/payung.png"), path)


@pytest.mark.parametrize(
    ("name", "path", "expected"),
    [
        pytest.param(
            "blogger.xml",
            "stories/timbangan.md",
            "Timbangannya miring.\n\nPak Darto *diam saja*.  \nLalu",
            id="breaks",
        ),
        pytest.param("blogger.xml", "stories/timbangan.md", "lessons: [patience]", id="label"),
        pytest.param(
            "blogger.xml", "replies/timbangan/sri-2007-10-31.md", "reply_to: darto-2007-10-31", id="thread"
        ),
        pytest.param(
            "takeout/Blogs/warung/feed.atom",
            "stories/bunyi-kecil.md",
            "/2019/03/bunyi-kecil.html",
            id="takeout",
        ),
        pytest.param(
            "feed.rss", "stories/uang.md", "Seribu rupiah itu kembali ke café.", id="full-text-first"
        ),
        pytest.param("feed.rss", "stories/tanpa-alamat.md", "Satu kalimat & satu tanda.", id="escaped-twice"),
        pytest.param("feed.atom", "stories/kursi.md", "date: 2011-02-01", id="no-zone-moves-a-day"),
        pytest.param("feed.atom", "stories/kursi.md", "Kursi itu *dipinjamkan*.\n\n> Bawa saja.", id="xhtml"),
        pytest.param("page.html", "stories/pintu.md", "Satpam membukanya **dengan bahu**.", id="page"),
        pytest.param("page.html", "stories/pintu.md", '"/2008/04/pintu/"', id="saved-from"),
        pytest.param(
            "page.html", "replies/pintu/budi-2008-05-04.md", "reply_to: ani-2008-05-03", id="page-thread"
        ),
    ],
)
def test_blogger_feeds_and_pages(name: str, path: str, expected: str) -> None:
    """What one place of a brought file says."""
    assert expected in text_of(bring(export_named(name)), path)


@pytest.mark.parametrize("word", ["Share", "Like", "Log in", "Archives", "Leave a Reply", "Posted in"])
def test_the_furniture_of_a_page_goes(word: str) -> None:
    """It is in no file, and the account names it."""
    arranged = bring(export_named("page.html"))
    assert word not in "".join(text for _, text in arranged.texts)
    assert any(word in note.name for note in notes_of(arranged, "text", "dropped"))


def test_what_a_page_gives_to_the_story_is_not_called_furniture() -> None:
    """Its title and its date came along."""
    html = (
        "<article><h1>Pintu</h1><p class='date'>1 Maret 2009</p><div class='entry-content'><p>Isi.</p></div>"
    )
    html += "<p>Bagikan</p></article>"
    arranged = bring(export_of("x.html", html.encode()))
    assert "date: 2009-03-01" in text_of(arranged, "stories/pintu.md")
    assert [note.name for note in notes_of(arranged, "text", "dropped")] == ["Bagikan"]
