"""Two pages a side: every page once, in an order that folds into a book, in a file that is sound."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from hikmah.render.impose import Fold, SheetName, Side, booklet_sides, impose, pair_sides

DAY = datetime(2026, 11, 20, tzinfo=UTC)
NUMBERS = ("satu", "dua", "tiga", "empat", "lima", "enam")
PAGES = st.integers(min_value=0, max_value=400)


def folded(sides: tuple[Side, ...]) -> list[int | None]:
    """The pages as one leafs through the folded and stapled sheets.

    A sheet's front lies outside. Each sheet further in is laid into the fold of the one before.
    """
    before: list[int | None] = []
    after: list[int | None] = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        before += [front[1], back[0]]
        after[:0] = [back[1], front[0]]
    return before + after


@given(PAGES)
def test_a_booklet_reads_in_order(pages: int) -> None:
    """Whatever their number: all pages in order, each once, and empty ones only at the end."""
    leafed = folded(booklet_sides(pages))
    assert leafed[:pages] == list(range(pages))
    assert leafed[pages:] == [None] * (-pages % 4)


@given(PAGES)
def test_a_page_and_its_back_share_a_leaf(pages: int) -> None:
    """Turned over the short edge, behind the right half of a front lies the left half of its back."""
    sides = booklet_sides(pages)
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        for one, other in ((front[1], back[0]), (back[1], front[0])):
            assert other is None or (one is not None and other == one + 1 and one % 2 == 0)


@given(PAGES)
def test_side_by_side_is_reading_order(pages: int) -> None:
    """Left, right, next sheet; at most the last half stays empty."""
    shown = [page for side in pair_sides(pages) for page in side]
    assert shown[:pages] == list(range(pages))
    assert shown[pages:] == [None] * (pages % 2)


@pytest.mark.parametrize(
    ("pages", "sides"),
    [
        pytest.param(1, ((None, 0), (None, None)), id="one"),
        pytest.param(4, ((3, 0), (1, 2)), id="four"),
        pytest.param(6, ((None, 0), (1, None), (5, 2), (3, 4)), id="six"),
        pytest.param(8, ((7, 0), (1, 6), (5, 2), (3, 4)), id="eight"),
    ],
)
def test_booklets_one_can_check_by_hand(pages: int, sides: tuple[Side, ...]) -> None:
    """As one would lay them out on a table."""
    assert booklet_sides(pages) == sides


@pytest.fixture(scope="module")
def small() -> bytes:
    """Six A5 pages, each with its number and no other page's."""
    source = '#set page("a5"); #set document(title: "Proses"); #set text(lang: "id", size: 40pt);'
    source += "#pagebreak()".join(f"Halaman {name}" for name in NUMBERS)
    pdf = typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=DAY)
    assert isinstance(pdf, bytes)
    return pdf


def texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("fold", ["booklet", "two-up"])
@pytest.mark.parametrize("sheet", ["a4", "f4", "letter", "a3"])
def test_an_imposed_file_is_sound(small: bytes, tmp_path: Path, fold: Fold, sheet: SheetName) -> None:
    """The program qpdf finds nothing to say, and a rebuild gives the same bytes."""
    made = impose(small, fold, sheet)
    file = tmp_path / "imposed.pdf"
    file.write_bytes(made)
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert impose(small, fold, sheet) == made


def test_every_page_is_printed_at_its_place(small: bytes) -> None:
    """Its text stands on the side that the order names, and nowhere else."""
    made = texts(impose(small, "booklet", "a4"))
    sides = booklet_sides(len(NUMBERS))
    for side, text in zip(sides, made, strict=True):
        shown = [name for name in NUMBERS if name in text.split()]
        assert shown == [NUMBERS[page] for page in sorted(page for page in side if page is not None)]


def scales(pdf: bytes) -> set[float]:
    """By how much pages are scaled on the first sheet."""
    return {float(row[1]) for row in placings(pdf, 0)}


def placings(pdf: bytes, page: int) -> list[list[bytes]]:
    """The operators that draw each half of a side."""
    with pikepdf.open(BytesIO(pdf)) as book:
        return [line.split() for line in book.pages[page].Contents.read_bytes().splitlines()]


@pytest.mark.parametrize(
    ("sheet", "scale"),
    [
        pytest.param("a4", 1, id="two-a5-on-a4"),
        pytest.param("f4", 1, id="room-to-spare"),
        pytest.param("a3", 1, id="never-larger"),
        pytest.param("letter", 0.9507, id="half-a-letter-is-narrow"),
    ],
)
def test_pages_keep_their_size_where_there_is_room(small: bytes, sheet: SheetName, scale: float) -> None:
    """They shrink only where half the sheet is too small."""
    assert scales(impose(small, "booklet", sheet)) == {scale}


def test_creep_draws_inner_sheets_to_the_fold(small: bytes) -> None:
    """Nothing moves on the outermost sheet; on the next, left goes right and right goes left."""
    flat, crept = (impose(small, "booklet", "a4", creep) for creep in (0, 1))
    assert placings(flat, 0) == placings(crept, 0)
    moved = zip(placings(flat, 3), placings(crept, 3), strict=True)
    shifts = [float(now[5]) - float(was[5]) for was, now in moved]
    assert shifts == pytest.approx([2.83, -2.83], abs=0.01)


def test_no_claim_is_made_that_is_not_kept(small: bytes) -> None:
    """Title and language stay; tags, bookmarks and the standards' marks are gone."""
    with pikepdf.open(BytesIO(impose(small, "booklet", "a4"))) as book:
        assert str(book.Root.Lang) == "id"
        assert str(book.docinfo["/Title"]) == "Proses"
        assert not {"/Metadata", "/StructTreeRoot", "/MarkInfo", "/Outlines"} & set(book.Root.keys())
        assert book.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
