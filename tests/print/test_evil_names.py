"""Names that would break a certificate or a cover: of people, of places, of the training itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from unicodedata import normalize

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from hikmah.plan.choice import PaperForm
from hikmah.plan.guide import GuideView
from hikmah.plan.paper import HandoutView
from hikmah.render.fault import RenderFault
from hikmah.render.paper import Press

MM = 72 / 25.4
LONG = ("Siti Rahmawati Kusumaningtyas binti " * 9)[:299] + "."
FORMS = [
    pytest.param(PaperForm(), id="a4"),
    pytest.param(PaperForm(paper="letter", grey=True), id="letter"),
    pytest.param(PaperForm(paper="a5"), id="a5"),
    pytest.param(PaperForm(paper="a5", large=True, punch=True), id="a5-large"),
]
NAMES = [
    pytest.param('#panic("x") $ * _ \\ @ `//` <a> [b] = - + /* ~', id="typst"),
    pytest.param("<script>alert(1)</script> & <b>tebal</b>", id="html"),
    pytest.param(LONG, id="300-letters"),
    pytest.param("x" * 300, id="one-word-of-300-letters"),
    pytest.param("Ny. O’Brien-van der Škoda, S.Pd., M.M. (Ibu “Tuti”)", id="signs"),
]
REFUSED = [
    pytest.param("Bu Tuti 😀", "😀", id="emoji"),
    pytest.param("漢字", "漢", id="han"),
]
Named = Callable[[str, str, PaperForm], HandoutView]


@pytest.fixture
def named(a_pack: HandoutView) -> Named:
    """Gives a certificate or a pack whose every name is the same."""

    def build(kind: str, name: str, form: PaperForm) -> HandoutView:
        assert a_pack.session
        session = replace(a_pack.session, place=name, trainer=name)
        agenda = tuple(replace(line, title=name) for line in session.agenda)
        view = replace(a_pack, title=name, site=name, session=replace(session, agenda=agenda), form=form)
        return replace(view, kind=kind, chapters=view.chapters if kind == "pack" else ())  # type: ignore[arg-type]

    return build


def packed(text: str) -> str:
    """Without white space: where lines end does not matter."""
    return "".join(text.split())


def said(leaf: pdfium.PdfPage) -> str:
    """A page's letters, all of which must lie on the paper."""
    width, height = leaf.get_size()
    words = leaf.get_textpage()
    for index in range(words.count_chars()):
        left, bottom, right, top = words.get_charbox(index)
        assert left >= 8 * MM
        assert right <= width - 8 * MM
        assert bottom >= 8 * MM
        assert top <= height - 8 * MM
    return packed(words.get_text_range())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_certificate_is_one_page_whatever_the_names(
    press: Press, named: Named, name: str, form: PaperForm
) -> None:
    """Training, place and facilitator can be read on it, word by word as they were written."""
    (leaf,) = pdfium.PdfDocument(press.typeset(named("certificate", name, form)))
    text = said(leaf)
    assert text.count(packed(name)) == 3
    assert text.index("Sertifikat") < text.index("diberikankepada") < text.index(packed(name))
    assert text.index("Tanggal") > text.rindex("20Januari2027")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_pack_bears_them_too(
    press: Press, named: Named, as_guide: Callable[..., GuideView], name: str, form: PaperForm
) -> None:
    """Cover, agenda, running heads, attendance sheet and certificate of the facilitator's edition."""
    pages = [
        said(leaf)
        for leaf in pdfium.PdfDocument(press.typeset(as_guide(named("pack", name, form), certificate=True)))
    ]
    assert packed(name) in pages[0]
    assert pages[-1].count(packed(name)) == 3


@pytest.mark.parametrize("kind", ["certificate", "pack"])
@pytest.mark.parametrize(("name", "found"), REFUSED)
def test_letters_that_the_fonts_lack_are_named(
    press: Press, named: Named, kind: str, name: str, found: str
) -> None:
    """Nobody gets a certificate with an empty box for a name."""
    with pytest.raises(RenderFault) as raised:
        press.typeset(named(kind, name, PaperForm()))
    assert raised.value.code == "HKM086"
    assert found in raised.value.values["found"]


@pytest.mark.parametrize("kind", ["certificate", "pack"])
@pytest.mark.parametrize(
    "name", [pytest.param("שרה כהן", id="hebrew"), pytest.param("محمد علي", id="arabic")]
)
def test_names_from_right_to_left_are_set(press: Press, named: Named, kind: str, name: str) -> None:
    """Every letter of them is there, whichever of its forms was drawn."""
    text = said(pdfium.PdfDocument(press.typeset(named(kind, name, PaperForm())))[0])
    assert set(packed(name)) <= set(normalize("NFKC", text))
