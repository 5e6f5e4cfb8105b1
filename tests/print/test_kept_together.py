"""What belongs together on paper stays together, wherever a page ends; and no page ends in nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from tests.print.test_paper_places import place_of, rules

from hikmah.plan.choice import PaperForm
from hikmah.plan.guide import GuideView, TrainerHtml
from hikmah.plan.paper import HandoutQuestion, HandoutStory, HandoutView
from hikmah.plan.parts import Html
from hikmah.render.paper import Press

MM = 72 / 25.4
LARGE_A5 = PaperForm(paper="a5", large=True)


def pages_of(pdf: bytes) -> list[str]:
    """The words of each page."""
    return [" ".join(leaf.get_textpage().get_text_range().split()) for leaf in pdfium.PdfDocument(pdf)]


def test_a_question_is_not_torn_in_two(
    press: Press, a_view: Callable[..., HandoutView], a_story: Callable[..., HandoutStory]
) -> None:
    """Even where its lines fill most of a small page and go on overleaf."""
    words = "Awal pertanyaan " + "yang panjang sekali " * 8 + "sampai akhirnya?"
    asked = HandoutQuestion(html=Html(f"<p>{words}</p>"), story="Kado", minutes=5, lines=7)
    for count in range(12):
        view = a_view(
            explanation=Html("<p>Baris pengisi.</p>" * count),
            objectives=(),
            stories=(a_story(questions=(asked, asked)),),
        )
        for page in pages_of(press.typeset(replace(view, form=LARGE_A5))):
            assert page.count("Awal pertanyaan") == page.count("sampai akhirnya?")


@pytest.mark.parametrize("lines", range(3, 12, 4))
def test_a_passage_read_again_keeps_its_time_and_title(press: Press, a_pack: HandoutView, lines: int) -> None:
    """And stands apart from what was read before, where both share a page."""
    first, again, asked = a_pack.chapters
    told = replace(again.stories[0], role_plays=())
    again = replace(again, start="09.30", minutes=7, title="Sekali lagi", stories=(told,))
    first = replace(first, explanation=Html("<p>Baris pengisi.</p>" * lines), key_points=("Yang terakhir.",))
    view = replace(a_pack, chapters=(first, again, asked), form=LARGE_A5)
    (page,) = [page for page in pages_of(press.typeset(view)) if "09.30 · 7 menit" in page]
    assert "09.30 · 7 menit Sekali lagi" in page
    sheet = replace(view, form=PaperForm())
    for leaf in pdfium.PdfDocument(press.typeset(sheet)):
        above, below = place_of(leaf, "Yang terakhir."), place_of(leaf, "09.30")
        if above is not None and below is not None:
            assert above - below > 15 * MM
            return
    raise AssertionError("the passage stands on another page")


def test_a_long_answer_begins_below_its_question(
    press: Press,
    a_view: Callable[..., HandoutView],
    a_story: Callable[..., HandoutStory],
    as_guide: Callable[..., GuideView],
) -> None:
    """Where half a page is free it is used, and the question does not stand there alone."""
    asked = HandoutQuestion(html=Html("<p>Apa yang berubah?</p>"), story="Kado", minutes=5, lines=7)
    story = a_story(passages=(), role_plays=(), questions=(asked,))
    guide = as_guide(a_view(explanation=Html("<p>Baris pengisi.</p>"), objectives=(), stories=(story,)))
    long = TrainerHtml(Html("<p>Jawaban yang mengalir panjang.</p>" * 22))
    (chapter,) = guide.chapters
    told = replace(chapter.stories[0], answers=((long,),), notes=(), question_notes=((),))
    guide = replace(guide, chapters=(replace(chapter, notes=(), stories=(told,)),), materials=())
    pages = pages_of(press.typeset(guide))
    (page,) = [page for page in pages if "Apa yang berubah?" in page]
    assert "RAHASIA tutup" in page
    assert "Jawaban yang diharapkan Jawaban yang mengalir" in page


def test_a_small_table_is_not_torn_in_two(press: Press, a_view: Callable[..., HandoutView]) -> None:
    """However much of the page is left for it, in whichever size."""
    row = "<tr><td>Satu</td><td>Menanggung berkas yang terlipat</td></tr>"
    table = f"<table><tr><th>Pilihan</th><th>Akibat</th></tr>{row * 3}</table>"
    for count in range(0, 14, 2):
        view = a_view(explanation=Html("<p>Baris pengisi.</p>" * count + table), objectives=())
        for page in pages_of(press.typeset(replace(view, form=LARGE_A5))):
            assert page.count("Pilihan") == page.count("terlipat") / 3


def test_a_long_table_is_parted_between_its_rows(press: Press, a_view: Callable[..., HandoutView]) -> None:
    """Its head stands again on each page; a row that would fill a page goes on overleaf."""
    row = f"<tr><td>Awal</td><td>{'berlipat ' * 19}ujung</td></tr>"
    table = f"<table><tr><th>Pilihan</th><th>Akibat</th></tr>{row * 20}</table>"
    for count in range(4):
        view = a_view(explanation=Html("<p>Baris pengisi.</p>" * count + table), objectives=())
        held = [page for page in pages_of(press.typeset(replace(view, form=LARGE_A5))) if "berlipat" in page]
        assert len(held) >= 3
        for page in held:
            assert "Pilihan" in page
            assert page.count("Awal") == page.count("ujung")
    huge = Html(table.replace("ujung", "terus " * 900 + "ujung", 1))
    told = pages_of(press.typeset(replace(a_view(explanation=huge), form=LARGE_A5)))
    assert sum("terus" in page for page in told) > 4


def test_a_long_title_leaves_room_for_the_text(press: Press, a_view: Callable[..., HandoutView]) -> None:
    """On the smallest sheet with the largest letters, too, the first page is no mere band."""
    title = "Loket tiga, pukul dua belas kurang lima: tentang orang-orang yang menunggu dan yang belum makan"
    view = a_view(title=title, explanation=Html("<p>Mulai membaca di sini.</p>"), objectives=())
    chapter = replace(view.chapters[0], title=title)
    for form in (PaperForm(), PaperForm(large=True), LARGE_A5):
        first, *_ = pages_of(press.typeset(replace(view, chapters=(chapter,), form=form)))
        assert "Mulai membaca di sini." in first


@pytest.mark.parametrize(("lines", "ruled"), [(0, 0), (1, 1)])
def test_a_question_to_talk_about_has_no_lines(
    press: Press,
    a_view: Callable[..., HandoutView],
    a_story: Callable[..., HandoutStory],
    lines: int,
    ruled: int,
) -> None:
    """Not even what is left of the page; others share that."""
    asked = HandoutQuestion(html=Html("<p>Apa?</p>"), story="Kado", minutes=5, lines=lines)
    view = a_view(
        kind="questions", objectives=(), key_points=(), stories=(a_story(passages=(), questions=(asked,)),)
    )
    (leaf,) = pdfium.PdfDocument(press.typeset(view))
    below = place_of(leaf, "Apa?")
    assert below is not None
    drawn = [y for y in rules(leaf) if y < below]
    assert bool(drawn) == bool(ruled)


def test_the_list_of_what_to_bring_is_on_one_page(
    press: Press, a_pack: HandoutView, as_guide: Callable[..., GuideView]
) -> None:
    """However long the agenda above it."""
    assert a_pack.session
    line = a_pack.session.agenda[0]
    for count in range(4, 14):
        session = replace(a_pack.session, agenda=(line,) * count)
        guide = as_guide(replace(a_pack, session=session, form=PaperForm(paper="letter", large=True)))
        (page,) = [page for page in pages_of(press.typeset(guide)) if "Yang perlu dibawa" in page]
        assert "Kotak untuk lembar umpan balik" in page


def test_the_agenda_tells_reading_from_asking(press: Press, a_pack: HandoutView) -> None:
    """A story may stand in it twice."""
    assert a_pack.session
    told = a_pack.session.agenda[0]
    lines = tuple(
        replace(told, kind=kind) for kind in ("lesson", "story", "passage", "questions", "activity")
    )
    page = pages_of(press.typeset(replace(a_pack, session=replace(a_pack.session, agenda=lines))))[1]
    for kind in ("Pelajaran", "Cerita", "Petikan", "Pertanyaan"):
        assert f"09.00 {kind} · Kado dari jauh" in page
    assert "09.00 Kado dari jauh" in page


def test_what_is_left_of_a_guide_is_for_notes(
    press: Press, full_view: HandoutView, as_guide: Callable[..., GuideView]
) -> None:
    """Down to the foot of its last page."""
    (lesson,) = full_view.chapters
    short = replace(full_view, kind="guide", chapters=(replace(lesson, stories=()),))
    leaf = list(pdfium.PdfDocument(press.typeset(as_guide(short))))[-1]
    label = place_of(leaf, "Catatan")
    assert label is not None
    below = [rule for rule in rules(leaf) if rule < label]
    assert len(below) > 2
    assert below[-1] < 36 * MM


def test_a_long_welcome_shortens_the_cloth_of_the_cover(press: Press, a_pack: HandoutView) -> None:
    """Rather than go on overleaf."""
    assert a_pack.session
    for count in range(1, 14):
        welcome = Html("<p>Selamat datang semuanya. Mari mulai.</p>" * count + "<p>Sampai jumpa.</p>")
        pages = pages_of(
            press.typeset(
                replace(a_pack, session=replace(a_pack.session, welcome=welcome), form=PaperForm(paper="a5"))
            )
        )
        assert "Sampai jumpa." in pages[0]


def test_a_certificate_stands_in_the_middle(press: Press, a_pack: HandoutView) -> None:
    """With the same white on both sides."""
    leaf = pdfium.PdfDocument(press.typeset(replace(a_pack, kind="certificate", chapters=())))[0]
    drawn = leaf.render(scale=2, grayscale=True)
    middle = drawn.height // 2
    row = bytes(drawn.buffer[middle * drawn.stride : middle * drawn.stride + drawn.width])
    dark = [at for at, tone in enumerate(row) if tone < 200]
    assert abs(dark[0] - (drawn.width - 1 - dark[-1])) <= 2
