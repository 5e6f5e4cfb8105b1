"""Every kind of paper: standards on every sheet, what is on it, and what is on no participant's sheet."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from hikmah.names import Language, Paper
from hikmah.plan.choice import PaperForm, PrintKind
from hikmah.plan.guide import GuideView
from hikmah.plan.paper import HandoutView
from hikmah.plan.parts import Html
from hikmah.render.paper import Press

GuideBuilder = Callable[..., GuideView]
MM = 72 / 25.4
FORMS = [
    pytest.param(PaperForm(), id="a4"),
    pytest.param(PaperForm(paper="f4", punch=True), id="f4-punch"),
    pytest.param(PaperForm(paper="letter", grey=True), id="letter-grey"),
    pytest.param(PaperForm(paper="a5"), id="a5"),
    pytest.param(PaperForm(large=True), id="large"),
    pytest.param(PaperForm(paper="a5", large=True, punch=True), id="a5-large-punch"),
]


def questions_of(view: HandoutView) -> HandoutView:
    """The questions alone."""
    chapters = tuple(
        replace(
            one,
            explanation=Html(""),
            objectives=(),
            key_points=(),
            stories=tuple(replace(story, passages=(), role_plays=(), whole=False) for story in one.stories),
        )
        for one in view.chapters
    )
    return replace(view, kind="questions", chapters=chapters, terms=())


def sound(pdf: bytes) -> list[str]:
    """What two validators have to say against a file."""
    reports = (page_validation.validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "2a"))
    return [failure.message for report in reports for failure in report.failures]


def text_of(pdf: bytes) -> str:
    """All words of a file, white space folded."""
    leaves = pdfium.PdfDocument(pdf)
    return " ".join(" ".join(leaf.get_textpage().get_text_range() for leaf in leaves).split())


@pytest.fixture(scope="session")
def every_kind(
    full_view: HandoutView, a_pack: HandoutView, as_guide: GuideBuilder
) -> Callable[[PaperForm], dict[str, HandoutView | GuideView]]:
    """All kinds of paper on one form, by name; the facilitator's begin with “trainer”."""

    def build(form: PaperForm) -> dict[str, HandoutView | GuideView]:
        asked = questions_of(full_view)
        views: dict[str, HandoutView] = {
            "handout": full_view,
            "choice": replace(full_view, chapters=full_view.chapters * 2),
            "questions": asked,
            "cards": replace(full_view, kind="cards"),
            "pack": a_pack,
            "certificate": replace(a_pack, kind="certificate", chapters=()),
        }
        views = {name: replace(view, form=form) for name, view in views.items()}
        guides = {
            "trainer guide": as_guide(replace(full_view, kind="guide", form=form)),
            "trainer answers": as_guide(replace(asked, kind="answers", form=form)),
            "trainer pack": as_guide(views["pack"], certificate=True),
        }
        return {**views, **guides}

    return build


@pytest.mark.parametrize("form", FORMS)
def test_every_kind_is_sound_on_every_sheet(
    press: Press, every_kind: Callable[[PaperForm], dict[str, HandoutView | GuideView]], form: PaperForm
) -> None:
    """PDF/UA-1 and PDF/A-2a hold, and every page has the size that was asked for."""
    sizes = {"a4": (210, 297), "f4": (215, 330), "letter": (215.9, 279.4), "a5": (148, 210)}
    for name, view in every_kind(form).items():
        pdf = press.typeset(view)
        assert sound(pdf) == [], name
        for leaf in pdfium.PdfDocument(pdf):
            width, height = sizes[form.paper]
            assert leaf.get_size() == pytest.approx((width * MM, height * MM), abs=0.1), name


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_another_reader_finds_no_fault(
    press: Press, every_kind: Callable[[PaperForm], dict[str, HandoutView | GuideView]], tmp_path: Path
) -> None:
    """``qpdf --check`` is content with every kind; its fonts are all in the file."""
    for name, view in every_kind(PaperForm()).items():
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(press.typeset(view))
        done = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), name


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_facilitator_gets_it_all_and_no_one_else_anything(
    press: Press, every_kind: Callable[[PaperForm], dict[str, HandoutView | GuideView]], lang: Language
) -> None:
    """Answers, notes with their footnotes, teaching notes: on the facilitator's sheets, labelled as such."""
    for name, view in every_kind(PaperForm()).items():
        if isinstance(view, GuideView):
            view = replace(view, sheet=replace(view.sheet, lang=lang))
            text = text_of(press.typeset(view))
            found = (
                ("RAHASIA kata", "RAHASIA kaki", "RAHASIA kiri")
                if name != "trainer answers"
                else ("RAHASIA kata",)
            )
            assert all(words in text for words in found), name
            assert {"id": "tidak dibagikan", "en": "not to be handed out"}[lang] in text
        else:
            assert "RAHASIA" not in text_of(press.typeset(replace(view, lang=lang))), name


@pytest.mark.parametrize(
    ("kind", "order"),
    [
        pytest.param(
            "pack",
            ["Paket peserta", "Satu kado", "20 Januari 2027", "09.00–10.00 (60 menit)", "Tegal", "Bram",
             "Selamat datang.", "Susunan acara", "09.00", "09.30", "Kopi", "10", "09.40", "Pertanyaan: Kado",
             "Rencana tindakan saya", "Bagaimana menurut Anda?"],
            id="pack",
        ),
        pytest.param(
            "trainer pack",
            ["Paket fasilitator", "Susunan acara", "Yang perlu dibawa",
             "Kartu permainan peran: Tiga pengantar", "Jawaban yang diharapkan", "Daftar hadir",
             "Tanda tangan", "Rencana tindakan saya", "Sertifikat"],
            id="facilitator-pack",
        ),
        pytest.param(
            "trainer guide",
            ["Panduan fasilitator", "Yang perlu dibawa", "Ringkasnya", "Tujuan", "Waktu",
             "Permainan peran: 15 menit", "Pertanyaan pembuka", "Di papan tulis", "Penutup",
             "Yang perlu didengarkan", "1. Pertanyaan 0?", "Jawaban yang diharapkan"],
            id="guide",
        ),
        pytest.param(
            "questions", ["Lembar pertanyaan", "1. Pertanyaan 0?", "6. Pertanyaan 2?"], id="questions"
        ),
        pytest.param("certificate", ["Sertifikat", "diberikan kepada", "Satu kado"], id="certificate"),
    ],
)  # fmt: skip
def test_what_is_on_it_in_order(
    press: Press,
    every_kind: Callable[[PaperForm], dict[str, HandoutView | GuideView]],
    kind: PrintKind,
    order: list[str],
) -> None:
    """The parts of each kind follow one another as they are used."""
    text = text_of(press.typeset(every_kind(PaperForm())[kind]))
    where = 0
    for words in order:
        where = text.find(words, where)
        assert where >= 0, words


def test_forms_that_go_round_are_not_called_secret(
    press: Press, a_pack: HandoutView, as_guide: GuideBuilder
) -> None:
    """A facilitator's page says that it is not for handing out; an attendance sheet in the pack does not."""
    leaves = pdfium.PdfDocument(press.typeset(as_guide(a_pack, certificate=True)))
    said = ["tidak dibagikan" in leaf.get_textpage().get_text_range() for leaf in leaves]
    forms = next(
        at
        for at, leaf in enumerate(leaves)
        if leaf.get_textpage().get_text_range().find("Daftar hadir\r") >= 0
    )
    assert all(said[:forms])
    assert not any(said[forms:])


def test_a_sheet_of_questions_is_filled_with_lines(press: Press, full_view: HandoutView) -> None:
    """Questions are on it and nothing of the story; what a page has left is shared out as room to write."""
    pdf = press.typeset(questions_of(full_view))
    assert "Kado itu bisa" not in text_of(pdf)
    for leaf in pdfium.PdfDocument(pdf):
        lowest = min(
            shape.get_bounds()[1] for shape in leaf.get_objects(filter=[2]) if shape.get_bounds()[1] > 0
        )
        assert lowest < 45 * MM


def test_large_print_is_large(press: Press, full_view: HandoutView) -> None:
    """The text has 18 points; nothing on the sheet has less than 11."""
    pdf = press.typeset(replace(full_view, form=PaperForm(large=True)))
    heights = set()
    for leaf in pdfium.PdfDocument(pdf):
        heights |= {round(shape.get_font_size(), 1) for shape in leaf.get_objects(filter=[1])}
    assert min(heights) >= 11
    assert 18 in heights


@pytest.mark.parametrize("paper", ["a4", "f4", "letter", "a5"])
def test_punching_leaves_the_text_whole(press: Press, full_view: HandoutView, paper: Paper) -> None:
    """With the wider margin nothing but a motif's mark stands in the first 25 mm (A5: 22 mm)."""
    pdf = press.typeset(replace(full_view, form=PaperForm(paper=paper, punch=True)))
    for leaf in pdfium.PdfDocument(pdf):
        words = leaf.get_textpage()
        left = min(
            words.get_charbox(at)[0]
            for at in range(words.count_chars())
            if words.get_text_range(at, 1).strip()
        )
        assert left > 25 * MM


def test_grey_has_no_colour(press: Press, a_pack: HandoutView) -> None:
    """A grey pack has no coloured dot on its cover; the other has, and can still be read in grey."""
    for grey in (True, False):
        cover = pdfium.PdfDocument(press.typeset(replace(a_pack, form=PaperForm(grey=grey))))[0]
        image = cover.render(scale=1).to_pil().convert("RGB").tobytes()
        spread = max(max(image[at : at + 3]) - min(image[at : at + 3]) for at in range(0, len(image), 3))
        assert (spread < 8) == grey


def test_cards_are_four_to_a_sheet(press: Press, full_view: HandoutView) -> None:
    """Four alike, one in each quarter; a long one has a larger card."""
    view = replace(full_view, kind="cards")
    leaves = list(pdfium.PdfDocument(press.typeset(view)))
    assert len(leaves) == 1
    assert leaves[0].get_textpage().get_text_range().count("Bekerjalah bertiga.") == 4
    chapter = view.chapters[0]
    play = replace(chapter.stories[0].role_plays[0], html=Html(f"<p>{'Bekerjalah bertiga. ' * 90}</p>"))
    long = replace(
        view, chapters=(replace(chapter, stories=(replace(chapter.stories[0], role_plays=(play,)),)),)
    )
    text = next(iter(pdfium.PdfDocument(press.typeset(long)))).get_textpage().get_text_range()
    assert "".join(text.split()).count("Bekerjalahbertiga.") == 2 * 90
