"""Material that would break a careless typesetter: it is either set well or named to the author."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from hikmah.plan.paper import HandoutPassage, HandoutQuestion, HandoutRolePlay, HandoutStory, HandoutView
from hikmah.plan.parts import Html
from hikmah.render.fault import RenderFault
from hikmah.render.paper import Press

ViewBuilder = Callable[..., HandoutView]
StoryBuilder = Callable[..., HandoutStory]
MM = 72 / 25.4
WIDE = 12
NESTED = "".join(f"<ul><li>tingkat{n}<ol><li>urutan{n}" for n in range(6)) + "</li></ol></li></ul>" * 6
TABLE = (
    "<table><thead><tr>"
    + "".join(f"<th>Pertanggungjawaban{n}</th>" for n in range(WIDE))
    + "</tr></thead><tbody><tr>"
    + "".join(f"<td>keberlangsungannya{n}</td>" for n in range(WIDE))
    + "</tr></tbody></table><p>baca</p>"
)
EMPTY = "<ul></ul><ol><li></li></ol><p> </p><blockquote></blockquote><table></table><h3></h3><dl></dl>"
SETTABLE = [
    pytest.param(f"<p>{'x' * 300}</p>", "x" * 300, id="word-of-300-letters"),
    pytest.param(f"<p>https://hikmah.example/{'a/b-c' * 60}</p>", "a/b-c" * 60, id="long-address"),
    pytest.param(f"<p>{'ab_c.d=e' * 30}</p>", "ab_c.d=e" * 30, id="long-word-of-signs"),
    pytest.param(f"<p><code>{'ab_c.d=e' * 30}</code></p>", "ab_c.d=e" * 30, id="long-code-of-signs"),
    pytest.param(f"<h2>{'y' * 200}</h2><p>a</p>", "y" * 200, id="long-word-in-a-heading"),
    pytest.param(f"<ul><li><p>{'w' * 200}</p></li></ul>", "w" * 200, id="long-word-in-a-list"),
    pytest.param(TABLE, "baca", id="table-of-12-columns"),
    pytest.param(NESTED, "urutan5", id="lists-6-deep"),
    pytest.param("<ul><li>" * 40 + "dasar", "dasar", id="lists-40-deep"),
    pytest.param("<blockquote>" * 40 + "dasar", "dasar", id="quotes-40-deep"),
    pytest.param(
        "<blockquote>" * 12 + "<ul><li>" * 6 + "<em><del>" * 9 + "dasar", "dasar", id="all-of-it-deep"
    ),
    pytest.param("<p>" + "<em><strong>" * 40 + "dasar</p>", "dasar", id="spans-80-deep"),
    pytest.param("<table><tr><td>" * 12 + "dasar", "dasar", id="tables-12-deep"),
    pytest.param(EMPTY + "<p>isinya</p>", "isinya", id="empty-elements"),
    pytest.param("<p>→ ✓ ☐ ± × ≈ … – — ½ é ñ</p>", "→✓☐±×≈…–—½éñ", id="signs"),
]


def leaves(pdf: bytes) -> list[pdfium.PdfPage]:
    """The pages of a PDF."""
    return list(pdfium.PdfDocument(pdf))


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize(("html", "text"), SETTABLE)
def test_it_is_set_and_stays_on_the_sheet(
    press: Press, a_view: ViewBuilder, html: str, text: str, paper: str
) -> None:
    """Nothing runs off the paper, and the words can be read back."""
    pages = leaves(press.typeset(a_view(explanation=Html(html), paper=paper)))
    found = ""
    for leaf in pages:
        width, height = leaf.get_size()
        words = leaf.get_textpage()
        found += words.get_text_range()
        for index in range(words.count_chars()):
            left, bottom, right, top = words.get_charbox(index)
            assert left >= 8 * MM
            assert right <= width - 8 * MM
            assert bottom >= 8 * MM
            assert top <= height - 8 * MM
    assert "".join(text.split()) in "".join(found.split())


@pytest.mark.parametrize(("html", "text"), SETTABLE)
def test_it_is_set_wherever_it_stands(
    press: Press, a_view: ViewBuilder, a_story: StoryBuilder, html: str, text: str
) -> None:
    """Passages, questions and role-plays bear what the explanation bears."""
    piece = Html(html)
    story = a_story(
        passages=(HandoutPassage(html=piece),),
        role_plays=(HandoutRolePlay(title=None, minutes=None, html=piece),),
        questions=(HandoutQuestion(html=piece, story="Kado", minutes=None, lines=2),),
    )
    words = "".join(
        leaf.get_textpage().get_text_range() for leaf in leaves(press.typeset(a_view(stories=(story,))))
    )
    assert "".join(words.split()).count("".join(text.split())) == 3


def test_cells_of_a_wide_table_do_not_overlap(press: Press, a_view: ViewBuilder) -> None:
    """No letter of the twelve columns lies upon another."""
    words = leaves(press.typeset(a_view(explanation=Html(TABLE))))[0].get_textpage()
    boxes = [
        words.get_charbox(index)
        for index in range(words.count_chars())
        if words.get_text_range(index, 1).strip()
    ]
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across < 1.5 or down < 1.5


def test_a_headings_footnote_stands_on_its_page(press: Press, a_view: ViewBuilder) -> None:
    """Wherever the heading falls, its footnote falls on the same page."""
    for count in range(8, 30):
        filler = "<p>Baris pengisi.</p>" * count
        html = f'{filler}<h2>Tajuk<span role="doc-footnote">Catatannya.</span></h2><p>{"Isi. " * 60}</p>'
        for leaf in leaves(press.typeset(a_view(explanation=Html(html), paper="a5"))):
            text = leaf.get_textpage().get_text_range()
            assert ("Tajuk" in text) == ("Catatannya." in text)


@pytest.mark.parametrize(
    ("fields", "code", "named"),
    [
        pytest.param({"explanation": "<p>Selamat 😀 datang</p>"}, "HKM086", "😀", id="emoji"),
        pytest.param({"title": "漢 dan 字"}, "HKM086", "漢 字", id="script-in-the-title"),
        pytest.param(
            {"explanation": '<p><img src="images/hilang.png" alt="x"></p>'},
            "HKM085",
            "gambar “images/hilang.png” tidak ada di folder content",
            id="missing-picture",
        ),
        pytest.param(
            {"explanation": '<p><img src="images/hilang.png" alt="x"></p>', "lang": "en"},
            "HKM085",
            "there is no picture “images/hilang.png” in the content folder",
            id="missing-picture-en",
        ),
        pytest.param(
            {"explanation": '<p><img src="../conftest.py" alt="x"></p>'}, "HKM085", "tidak ada", id="outside"
        ),
        pytest.param(
            {"explanation": '<p><img src="images/catatan.txt" alt="x"></p>'},
            "HKM085",
            "bukan jenis",
            id="no-picture",
        ),
        pytest.param(
            {"explanation": '<p><img src="images/rusak.png" alt="x"></p>'}, "HKM085", "rusak", id="damaged"
        ),
        pytest.param(
            {"explanation": '<p>a <img src="images/kado satu.png" alt=""></p>'},
            "HKM085",
            "gambar “images/kado satu.png” belum punya keterangan",
            id="no-alt",
        ),
    ],
)
def test_what_cannot_be_set_is_named(
    press: Press, a_view: ViewBuilder, fields: dict[str, object], code: str, named: str
) -> None:
    """The fault carries the rule and the words the author needs to find the place."""
    with pytest.raises(RenderFault) as raised:
        press.typeset(a_view(**fields))
    assert raised.value.code == code
    assert named in raised.value.values["found" if code == "HKM086" else "problem"]
