"""The same hard material on every kind of paper, on small sheets and large, and as a document."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from tests.office.parts import all_words
from tests.print.conftest import THEME, png

from hikmah.names import Format
from hikmah.plan.choice import PaperForm
from hikmah.plan.guide import GuideView, TrainerHtml
from hikmah.plan.paper import HandoutChapter, HandoutPassage, HandoutQuestion, HandoutRolePlay, HandoutView
from hikmah.plan.parts import Html
from hikmah.render.fault import RenderFault
from hikmah.render.office.press import Office
from hikmah.render.paper import Press

GuideBuilder = Callable[..., GuideView]
WIDE = range(12)


@dataclass(frozen=True, slots=True)
class Evil:
    """A piece of HTML, what can be read of it afterwards, and the rule by which paper refuses it, if any."""

    html: str
    text: str = ""
    refused: str = ""
    in_documents: str = ""
    """The rule that documents refuse it by: letters are their reader's own."""


EVIL = {
    "typst": Evil('<p>#panic("x") $ * _ \\ @semua</p>', '#panic("x") $ * _ \\ @semua'),
    "word-of-300-letters": Evil(f"<p>{'x' * 300}</p>", "x" * 300),
    "emoji": Evil("<p>Selamat 😀 datang</p>", "😀", "HKM086"),
    "empty": Evil("<p></p>"),
    "nothing": Evil(""),
    "table-of-12-columns": Evil(
        "<table><thead><tr>"
        + "".join(f"<th>Pertanggungjawaban{n}</th>" for n in WIDE)
        + "</tr></thead><tbody><tr>"
        + "".join(f"<td>isi{n}</td>" for n in WIDE)
        + "</tr></tbody></table>",
        "isi11",
    ),
    "lists-6-deep": Evil("<ul><li>tingkat" * 6 + "</li></ul>" * 6, "tingkat"),
    "footnote-in-a-heading": Evil(
        '<h3>Tajuk<span role="doc-footnote">Catatannya.</span></h3><p>Isi.</p>', "Catatannya."
    ),
    "missing-picture": Evil('<p><img src="images/hilang.png" alt="x"></p>', "", "HKM085", "HKM085"),
    "svg-with-script": Evil('<p><img src="images/skrip.svg" alt="Gambar"></p><p>ada</p>', "ada"),
    "40-megapixels": Evil('<p><img src="images/besar.png" alt="Gambar"></p><p>ada</p>', "ada"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with the pictures."""
    made = tmp_path_factory.mktemp("evil")
    (made / "images").mkdir()
    (made / "images" / "besar.png").write_bytes(png(8000, 5000))
    (made / "images" / "skrip.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2" onload="alert(1)">'
        "<script>alert(1)</script>"
        '<rect width="4" height="2"/></svg>'
    )
    return made


def with_it(chapter: HandoutChapter, html: Html) -> HandoutChapter:
    """A chapter in which every text of an author's is *html*."""
    stories = tuple(
        replace(
            story,
            passages=(HandoutPassage(html=html),) if story.passages else (),
            role_plays=(HandoutRolePlay(title=None, minutes=5, html=html),),
            questions=(HandoutQuestion(html=html, story="Kado", minutes=None, lines=2),),
        )
        for story in chapter.stories
    )
    return replace(chapter, explanation=html if chapter.kind == "lesson" else Html(""), stories=stories)


@pytest.fixture(scope="module")
def sheets(a_pack: HandoutView, full_view: HandoutView, as_guide: GuideBuilder) -> Callable[..., object]:
    """Gives the sheet of one kind, filled with one piece of HTML."""

    def build(kind: str, html: Html) -> HandoutView | GuideView:
        base = a_pack if "pack" in kind or kind == "certificate" else full_view
        view = replace(base, chapters=tuple(with_it(one, html) for one in base.chapters))
        if view.session and kind != "certificate":
            view = replace(view, session=replace(view.session, welcome=html))
        if kind == "certificate":
            return replace(view, kind="certificate", chapters=(), terms=())
        if kind == "a5-large":
            return replace(view, form=PaperForm(paper="a5", large=True))
        if kind not in ("guide", "answers", "facilitators-pack"):
            return replace(view, kind=kind)  # type: ignore[arg-type]
        guide = as_guide(replace(view, kind=kind.removeprefix("facilitators-")))  # type: ignore[arg-type]
        note = TrainerHtml(html)
        chapters = tuple(
            replace(
                one,
                notes=(note,),
                stories=tuple(
                    replace(
                        story,
                        answers=tuple((note,) for _ in story.answers),
                        question_notes=tuple((note,) for _ in story.question_notes),
                        play_notes=tuple((note,) for _ in story.play_notes),
                    )
                    for story in one.stories
                ),
            )
            for one in guide.chapters
        )
        return replace(guide, chapters=chapters)

    return build


KINDS = ("handout", "a5-large", "questions", "cards", "pack", "guide", "answers", "facilitators-pack")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("evil", EVIL.values(), ids=EVIL)
def test_it_is_set_or_refused_on_every_kind(
    folder: Path, sheets: Callable[..., HandoutView], kind: str, evil: Evil
) -> None:
    """By its rule where it is refused; else it can be read back."""
    press, view = Press(THEME, folder), sheets(kind, Html(evil.html))
    if evil.refused:
        with pytest.raises(RenderFault) as raised:
            press.typeset(view)
        assert raised.value.code == evil.refused
        return
    leaves = pdfium.PdfDocument(press.typeset(view))
    said = "".join("".join(leaf.get_textpage().get_text_range() for leaf in leaves).split())
    assert "".join(evil.text.split()) in said


@pytest.mark.skipif(importlib.util.find_spec("pypandoc") is None, reason="pandoc is an extra")
@pytest.mark.parametrize(
    ("kind", "made_as"),
    [
        pytest.param("handout", "docx", id="docx"),
        pytest.param("facilitators-pack", "docx", id="facilitators-docx"),
        pytest.param("guide", "pptx", id="facilitators-pptx"),
        pytest.param("pack", "epub", id="epub"),
    ],
)
@pytest.mark.parametrize("evil", EVIL.values(), ids=EVIL)
def test_it_is_written_or_refused_in_documents(
    folder: Path, sheets: Callable[..., HandoutView], kind: str, made_as: Format, evil: Evil
) -> None:
    """The same, but for letters that our own fonts lack."""
    office, view = Office(THEME, folder), sheets(kind, Html(evil.html))
    if evil.in_documents:
        with pytest.raises(RenderFault) as raised:
            office.make(view, made_as)
        assert raised.value.code == evil.in_documents
        return
    made = office.make(view, made_as)
    assert b"alert(1)" not in made
    assert evil.text in all_words(made)
