"""The press: standards, the same bytes, sizes, and text that can be read back."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import page as page_validation
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from hikmah.names import Language, Paper
from hikmah.plan.choice import PaperForm
from hikmah.plan.paper import HandoutPassage, HandoutStory, HandoutView
from hikmah.plan.parts import Html
from hikmah.render.marks import paper_mark
from hikmah.render.paper import Press

ViewBuilder = Callable[..., HandoutView]
StoryBuilder = Callable[..., HandoutStory]
MM = 72 / 25.4
VERBATIM = r"""#panic("x") $ * _ \ @ // /* ` ~ <b> #sys.inputs [a](b) = c"""


def read(pdf: bytes) -> list[str]:
    """The text of each page between running head and foot."""
    pages = []
    for leaf in pdfium.PdfDocument(pdf):
        width, height = leaf.get_size()
        edge = 0.07 * height
        area = {"left": 0, "bottom": edge, "right": width, "top": height - edge}
        pages.append(leaf.get_textpage().get_text_bounded(**area))
    return pages


def squeezed(text: str) -> str:
    """Text without any white space, since lines break where they must."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("paper", ["a4", "f4", "letter", "a5"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_standards_hold(
    press: Press, full_view: HandoutView, lang: Language, paper: Paper, profile: str
) -> None:
    """One file is accessible and fit to be archived, on every paper and in both languages."""
    report = page_validation.validate_pdf_bytes(
        press.typeset(replace(full_view, lang=lang, form=PaperForm(paper=paper))), profile=profile
    )
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="no-stories"),
        pytest.param(
            {"objectives": (), "key_points": (), "terms": (), "explanation": "", "url": ""}, id="bare"
        ),
        pytest.param({"motif": "sekar-jagad", "lang": "en"}, id="other-motif"),
        pytest.param({"summary": ""}, id="no-summary"),
    ],
)
def test_standards_hold_for_sparse_handouts(
    press: Press, a_view: ViewBuilder, fields: dict[str, object]
) -> None:
    """What a view leaves empty leaves no empty heading or list in the file."""
    pdf = press.typeset(a_view(**fields))
    assert page_validation.is_pdf_compliant_bytes(pdf, profile="ua1")
    assert page_validation.is_pdf_compliant_bytes(pdf, profile="2a")


def test_standards_hold_whatever_the_last_byte(press: Press, a_view: ViewBuilder) -> None:
    """One packed stream in 256 ends with a carriage return; a file that holds such a one is sound, too."""
    texts = (sha256(str(number).encode()).hexdigest() for number in range(1500))
    files = (press.typeset(a_view(explanation=Html(f"<p>{text}</p>"), url="")) for text in texts)
    pdf = next(pdf for pdf in files if b"\r\rendstream" in pdf)
    assert page_validation.is_pdf_compliant_bytes(pdf, profile="2a")
    assert not page_validation.is_pdf_compliant_bytes(
        pdf.replace(b"\r\rendstream", b"\r\nendstream"), profile="2a"
    )


def test_same_view_same_bytes(press: Press, full_view: HandoutView, theme: Path, content: Path) -> None:
    """A new press, and two threads at once, make the same file to the byte."""
    first = press.typeset(full_view)
    assert Press(theme, content).typeset(full_view) == first
    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(press.typeset, [full_view] * 6)) == {first}


def test_the_date_is_the_views(press: Press, a_view: ViewBuilder) -> None:
    """The document is dated by its sources, never by the clock."""
    meta = pdfium.PdfDocument(press.typeset(a_view(date=date(2008, 4, 27)))).get_metadata_dict()
    assert meta["Title"] == "Proses"
    assert meta["CreationDate"].startswith("D:20080427000000")


@pytest.mark.parametrize(
    ("paper", "width", "height"),
    [
        pytest.param("a4", 210, 297, id="a4"),
        pytest.param("f4", 215, 330, id="f4"),
        pytest.param("letter", 215.9, 279.4, id="letter"),
        pytest.param("a5", 148, 210, id="a5"),
    ],
)
def test_paper_sizes(press: Press, full_view: HandoutView, paper: Paper, width: float, height: float) -> None:
    """Every page has the size that was asked for."""
    for leaf in pdfium.PdfDocument(press.typeset(replace(full_view, form=PaperForm(paper=paper)))):
        assert leaf.get_size() == pytest.approx((width * MM, height * MM), abs=0.1)


def test_text_reads_back_in_order(press: Press, full_view: HandoutView) -> None:
    """Opening, explanation, stories, key points, terms, address and notes follow one another."""
    pdf = press.typeset(full_view)
    text = squeezed("".join(read(pdf)))
    order = [
        "Lembar peserta", "Proses", "Cara sesuatu sampai", "menjelaskan arti proses",
        "Isi dan tautan, extra mile.", "satu", "dua", "Kutipan", "HariIsiSeninBaca", "Kado", "a = 1",
        "Kado dari jauh", "Ditulis ulang dari “Tentang Sebuah Proses....”, 27 April 2008 · Bram",
        "Cerita selengkapnya: https://hikmah.example/cerita/kado/", "Sebuah kado, tiga pengantar.",
        "Kado itu bisa diantar kurir.", "Permainan peran · 15 menit", "Tiga pengantar", "Bekerjalah bertiga.",
        "Pertanyaan", "1. Pertanyaan 0?", "5 menit", "3. Pertanyaan 2?", "Kisah lain", "Kisah ilustrasi",
        "4. Pertanyaan 0?", "Pokok ingatan", "Isi boleh sama", "Istilah", "customer",
        "Orang yang dilayani.", "https://hikmah.example/pelajaran/process/", "Catatan",
    ]  # fmt: skip
    places = [text.find(squeezed(words)) for words in order]
    assert -1 not in places, [words for words, place in zip(order, places, strict=True) if place < 0]
    where = 0
    for words in order:
        where = text.find(squeezed(words), where)
        assert where >= 0, words


def test_prose_reads_back_whole(press: Press, a_view: ViewBuilder) -> None:
    """Three pages of prose lose no letter, keep double words whole and bring no soft hyphen with them."""
    sentence = "Orang-orang berdatangan ke kantor-kantor dengan pertanggungjawaban masing-masing nomor {}. "
    text = "".join(sentence.format(n) for n in range(150))
    pages = read(press.typeset(a_view(explanation=Html(f"<p>{text}</p>"))))
    assert len(pages) >= 3
    assert squeezed(text) in squeezed("".join(pages))
    assert "\u00ad" not in "".join(pages)
    assert "".join(pages).count("Orang-orang") == 150


def test_typst_markup_stays_text(press: Press, a_view: ViewBuilder, a_story: StoryBuilder) -> None:
    """What means something to Typst means nothing in a title, a term or a paragraph."""
    escaped = VERBATIM.replace("<", "&lt;")
    story = a_story(title=VERBATIM, passages=(HandoutPassage(html=Html(f"<p>{escaped}</p>")),))
    view = a_view(title=VERBATIM, objectives=(VERBATIM,), stories=(story,), summary=VERBATIM)
    assert squeezed("".join(read(press.typeset(view)))).count(squeezed(VERBATIM)) == 5


@pytest.mark.parametrize(
    ("lang", "foot"),
    [pytest.param("id", "halaman {} dari {}", id="id"), pytest.param("en", "page {} of {}", id="en")],
)
def test_running_head_and_foot(press: Press, full_view: HandoutView, lang: Language, foot: str) -> None:
    """Each page counts itself among all; from the second on it names the site and the lesson."""
    leaves = list(pdfium.PdfDocument(press.typeset(replace(full_view, lang=lang))))
    assert len(leaves) > 2
    for number, leaf in enumerate(leaves, start=1):
        text = leaf.get_textpage().get_text_range()
        assert foot.format(number, len(leaves)) in text
        assert ("Hikmah" in text) == (number > 1)


def test_english_words_and_dates(press: Press, full_view: HandoutView) -> None:
    """An English handout speaks English throughout, day before month."""
    text = " ".join("".join(read(press.typeset(replace(full_view, lang="en")))).split())
    for words in ("Participant handout", "Retold from", "27 April 2008", "5 minutes", "Key points", "Notes"):
        assert words in text
    assert not re.search("menit|Catatan|Istilah|Pokok", text)


def test_bookmarks_follow_the_headings(press: Press, full_view: HandoutView) -> None:
    """The title stands above all; no level is skipped."""
    found = [
        (mark.level, mark.get_title()) for mark in pdfium.PdfDocument(press.typeset(full_view)).get_toc()
    ]
    assert [title for level, title in found if level == 1] == [
        "Cara", "Kado dari jauh", "Kisah lain", "Pokok ingatan", "Istilah", "Catatan",
    ]  # fmt: skip
    assert found[0] == (0, "Proses")
    levels = [level for level, _ in found]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_page_count_is_sane(press: Press, full_view: HandoutView) -> None:
    """Two short stories with six questions take three or four pages of A4 and not twice as many of A5."""
    counts = {
        paper: len(pdfium.PdfDocument(press.typeset(replace(full_view, form=PaperForm(paper=paper)))))
        for paper in ("a4", "a5")
    }
    assert 3 <= counts["a4"] <= 4
    assert counts["a4"] < counts["a5"] <= 2 * counts["a4"]


def test_the_closure_covers_the_theme(theme: Path, tmp_path: Path) -> None:
    """A template, a motif or a word that changes changes the digest; nothing else does."""
    copy = tmp_path / "theme"
    for part in ("print", "motifs", "locale"):
        shutil.copytree(theme / part, copy / part)
    digests = [paper_mark(copy)]
    assert digests == [paper_mark(theme)]
    for name in ("print/nodes.typ", "motifs/kawung.svg", "locale/id/LC_MESSAGES/paper.po"):
        with (copy / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        digests.append(paper_mark(copy))
    assert len(set(digests)) == 4


def test_typst_is_loaded_only_for_a_sheet() -> None:
    """A build that typesets nothing pays for no typesetter, not even when it asks for the digest."""
    probe = (
        "import sys; from pathlib import Path; import hikmah.render.paper;"
        "from hikmah.render.marks import paper_mark;"
        "paper_mark(Path('theme'));"
        "print(sorted({'typst', 'segno', 'babel', 'jinja2'} & sys.modules.keys()))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", probe],
        text=True, capture_output=True, check=True, cwd=root, env={"PYTHONPATH": "plugins"},
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
