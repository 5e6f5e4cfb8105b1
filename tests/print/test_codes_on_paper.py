"""Codes beside passages, and the stamp at a sheet's foot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import page as page_validation
import pypdfium2  # type: ignore[import-untyped]
import pytest

from hikmah.names import Paper
from hikmah.plan.choice import PaperForm
from hikmah.plan.paper import HandoutPassage, HandoutStory, HandoutView
from hikmah.plan.parts import Html
from hikmah.render.paper import Press

ADDRESS = "https://hikmah.example/k/7hd3k/"


def text_of(pdf: bytes) -> str:
    """All that stands on the sheets."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


@pytest.fixture(scope="module")
def coded(a_view: Callable[..., HandoutView], a_story: Callable[..., HandoutStory]) -> HandoutView:
    """A handout of two short passages; the first has a footnote."""
    html = '<p>Diantar kurir.<span role="doc-footnote">Pada hari Minggu.</span></p>'
    passage = HandoutPassage(html=Html(html), code="7hd3k", code_url=ADDRESS)
    other = replace(passage, html=Html("<p>Satu baris.</p>"), code="k4jnw")
    view: HandoutView = a_view(stories=(a_story(passages=(passage, other)),))
    return view


@pytest.mark.parametrize("paper", ["a4", "f4", "letter", "a5"])
@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
def test_each_passage_bears_its_code(press: Press, coded: HandoutView, paper: Paper, *, large: bool) -> None:
    """On every sheet, with the way there at the end, and the file keeps to both standards."""
    pdf = press.typeset(replace(coded, form=PaperForm(paper=paper, large=large)))
    text = text_of(pdf)
    assert {"7hd3k", "k4jnw"} <= set(text.split())
    assert "https://hikmah.example/k/…" in text
    assert page_validation.is_pdf_compliant_bytes(pdf, profile="ua1")
    assert page_validation.is_pdf_compliant_bytes(pdf, profile="2a")


def test_where_no_code_stands_none_is_spoken_of(press: Press, coded: HandoutView) -> None:
    """A story that is printed as a whole has one way back, at the end."""
    (chapter,) = coded.chapters
    whole = replace(chapter, kind="story", stories=(replace(chapter.stories[0], whole=True),))
    assert "/k/" not in text_of(press.typeset(replace(coded, chapters=(whole,))))


def test_without_an_address_there_is_no_code(press: Press, a_view: Callable[..., HandoutView]) -> None:
    """Nothing on the sheet leads nowhere."""
    assert "/k/" not in text_of(press.typeset(a_view()))


def stamp(pdf: bytes) -> str:
    """The mark of the text on the first page."""
    return text_of(pdf).split("naskah ")[1].split()[0]


def test_the_stamp_tells_the_text_and_not_the_form(press: Press, coded: HandoutView) -> None:
    """Large print on A5 bears the mark of small print on A4; one other letter makes another."""
    mark = stamp(press.typeset(coded))
    assert stamp(press.typeset(replace(coded, form=PaperForm(paper="a5", large=True)))) == mark
    edited = replace(coded, chapters=tuple(replace(one, summary="Lain.") for one in coded.chapters))
    assert stamp(press.typeset(edited)) != mark
    assert "Lembar peserta · 20 November 2026 · naskah" in text_of(press.typeset(coded))
