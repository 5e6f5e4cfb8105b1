"""Facilitators' documents hold what is theirs; participants' hold none of it, wherever one looks."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.office.parts import parts, words

from hikmah.names import Format
from hikmah.plan.guide import GuideChapter, GuideNote, GuideStory, GuideView, Material, TrainerHtml
from hikmah.plan.paper import HandoutView
from hikmah.plan.parts import Html
from hikmah.render.office.press import Office

SECRET = "zqxjkv"  # noqa: S105 (no password)


def note(place: str) -> TrainerHtml:
    """Trainer text that says where it stands."""
    return TrainerHtml(Html(f"<p>{SECRET} {place}</p>"))


@pytest.fixture(scope="module")
def guide(a_view: Callable[..., HandoutView]) -> GuideView:
    """A guide with the secret in every place for trainers."""
    story = GuideStory(
        synopsis=f"{SECRET} sinopsis",
        aims=(f"{SECRET} tujuan",),
        opening_question=f"{SECRET} pembuka",
        closing=f"{SECRET} penutup",
        board_plan=(f"{SECRET} papan",),
        answers=((note("jawaban"),), ()),
        question_notes=((), (note("dengarkan"),)),
        play_notes=((note("peran"),),),
        notes=(GuideNote(about="Kado itu", note=note("catatan")),),
    )
    return GuideView(
        sheet=a_view(kind="guide"),
        chapters=(GuideChapter(notes=(note("pelajaran"),), stories=(story,)),),
        materials=(Material(kind="pens"),),
        certificate=False,
    )


PLACES = [
    "sinopsis",
    "tujuan",
    "pembuka",
    "penutup",
    "papan",
    "jawaban",
    "dengarkan",
    "peran",
    "catatan",
    "pelajaran",
]


def test_a_guide_holds_all_of_it(office: Office, guide: GuideView) -> None:
    """In the document's text, and no lines to write on."""
    document = parts(office.docx(guide))["word/document.xml"]
    assert [place for place in PLACES if f"{SECRET} {place}" not in words(document)] == []
    assert "WritingLine" not in document


def test_a_trainers_slides_have_it_in_the_notes_alone(office: Office, guide: GuideView) -> None:
    """The wall shows none of it; the speaker's view shows all."""
    deck = parts(office.pptx(guide))
    shown = " ".join(words(xml) for name, xml in deck.items() if name.startswith("ppt/slides/"))
    spoken = " ".join(words(xml) for name, xml in deck.items() if name.startswith("ppt/notesSlides/"))
    assert SECRET not in shown
    assert [place for place in PLACES if f"{SECRET} {place}" not in spoken] == []


@pytest.mark.parametrize("kind", ["docx", "pptx", "epub"])
def test_participants_get_none_of_it(office: Office, guide: GuideView, kind: Format) -> None:
    """The participants' side of the same guide, in every part, name and comment of the file."""
    made = office.make(guide.sheet, kind)
    with ZipFile(BytesIO(made)) as packed:
        assert [name for name in packed.namelist() if SECRET.encode() in packed.read(name)] == []
    assert "notesSlide" not in "".join(parts(made))
