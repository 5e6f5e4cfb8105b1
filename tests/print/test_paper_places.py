"""Where things fall on the sheet: questions with their lines, the code, the structure that is read aloud."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
import pytest
import segno

from hikmah.names import Paper
from hikmah.plan.choice import PaperForm
from hikmah.plan.paper import HandoutQuestion, HandoutStory, HandoutView
from hikmah.plan.parts import Html
from hikmah.render.paper import Press

ViewBuilder = Callable[..., HandoutView]
StoryBuilder = Callable[..., HandoutStory]
MM = 72 / 25.4


def rules(leaf: pdfium.PdfPage) -> list[float]:
    """The heights of the hair lines that are long enough to write on, from the top down."""
    found = []
    for shape in leaf.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = shape.get_bounds()
        stroke = ctypes.c_float()
        raw.FPDFPageObj_GetStrokeWidth(shape, stroke)
        if right - left > 100 * MM and top - bottom < 1 and stroke.value < 0.5:
            found.append((top + bottom) / 2)
    return sorted(found, reverse=True)


def place_of(leaf: pdfium.PdfPage, words: str) -> float | None:
    """The height at which *words* stand, or None where they stand on another page."""
    text = leaf.get_textpage()
    match = text.search(words).get_next()
    return None if match is None else float(text.get_charbox(match[0])[1])


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_a_question_stands_above_its_lines(
    press: Press, a_view: ViewBuilder, a_story: StoryBuilder, paper: Paper
) -> None:
    """However the page breaks fall, all lines of a question follow it on its own page.

    What is left of a page is shared out among its questions: to within a line, all get the same.
    """
    asked = tuple(
        HandoutQuestion(html=Html(f"<p>Tanya{n} apa?</p>"), story="Kado", minutes=3, lines=3 + n)
        for n in range(6)
    )
    for count in range(0, 40, 3):
        filler = Html("<p>Baris pengisi.</p>" * count)
        view = a_view(explanation=filler, objectives=(), paper=paper, stories=(a_story(questions=asked),))
        seen = 0
        for leaf in pdfium.PdfDocument(press.typeset(view)):
            places = [place_of(leaf, f"Tanya{n} apa?") for n in range(6)]
            here = [(place, n) for n, place in enumerate(places) if place is not None]
            ends = [place for place, _ in here[1:]] + [place_of(leaf, "Pokok ingatan") or 0]
            more = [
                len([rule for rule in rules(leaf) if end < rule < place]) - (3 + n)
                for (place, n), end in zip(here, ends, strict=False)
                if n < 5 or end > 0
            ]
            assert all(0 <= lines <= 8 for lines in more)
            assert not more or max(more) - min(more) <= 1
            seen += len(here)
        assert seen == 6


def test_a_question_longer_than_a_page_is_not_cut_off(
    press: Press, a_view: ViewBuilder, a_story: StoryBuilder
) -> None:
    """Eighty lines go on over the pages instead of running off the first."""
    long = HandoutQuestion(html=Html("<p>Tanya?</p>"), story="Kado", minutes=None, lines=80)
    leaves = list(
        pdfium.PdfDocument(press.typeset(a_view(stories=(a_story(questions=(long,)),), paper="a5")))
    )
    drawn = [rule for leaf in leaves for rule in rules(leaf)]
    assert len(drawn) >= 80
    assert min(drawn) > 15 * MM


@pytest.mark.parametrize("paper", ["a4", "f4", "letter", "a5"])
def test_there_is_room_for_notes(press: Press, full_view: HandoutView, paper: Paper) -> None:
    """At least four lines follow the word, and they reach to the foot of the page."""
    last = list(pdfium.PdfDocument(press.typeset(replace(full_view, form=PaperForm(paper=paper)))))[-1]
    heading = place_of(last, "Catatan")
    assert heading is not None
    below = [rule for rule in rules(last) if rule < heading]
    assert len(below) >= 4
    assert below[-1] < 36 * MM


def test_the_code_holds_the_address(press: Press, a_view: ViewBuilder) -> None:
    """The modules on paper are those of the lesson's address."""
    view = a_view()
    leaf = list(pdfium.PdfDocument(press.typeset(view)))[-1]
    scale = 6
    bitmap = leaf.render(scale=scale, grayscale=True)
    dark = [
        [bitmap.buffer[row * bitmap.stride + column] < 128 for column in range(bitmap.width)]
        for row in range(bitmap.height)
    ]
    expected = [
        [bool(module) for module in row] for row in segno.make(view.url, error="m", micro=False).matrix
    ]
    left, size = 28 * MM * scale, 26 * MM * scale
    step = size / len(expected)
    columns = [int(left + (n + 0.5) * step) for n in range(len(expected))]
    found = any(
        all(
            [dark[int(top + (n + 0.5) * step)][column] for column in columns] == row
            for n, row in enumerate(expected)
        )
        for top in range(int(bitmap.height - size))
    )
    assert found


def elements(leaf: pdfium.PdfPage) -> Iterator[tuple[str, str]]:
    """Type and alternative text of each element of a page's structure, in reading order."""
    tree = raw.FPDF_StructTree_GetForPage(leaf)
    waiting = [
        raw.FPDF_StructTree_GetChildAtIndex(tree, index)
        for index in reversed(range(raw.FPDF_StructTree_CountChildren(tree)))
    ]
    while waiting:
        element = waiting.pop()
        if element:
            yield (
                _said(raw.FPDF_StructElement_GetType, element),
                _said(raw.FPDF_StructElement_GetAltText, element),
            )
            count = raw.FPDF_StructElement_CountChildren(element)
            waiting += [
                raw.FPDF_StructElement_GetChildAtIndex(element, index) for index in reversed(range(count))
            ]
    raw.FPDF_StructTree_Close(tree)


def _said(ask: Callable[..., int], element: object) -> str:
    size = ask(element, None, 0)
    room = ctypes.create_string_buffer(size)
    ask(element, room, size)
    return room.raw.decode("utf-16-le").rstrip("\0")


def test_the_structure_is_tagged(press: Press, full_view: HandoutView) -> None:
    """Headings descend step by step; lists, tables, pictures and notes are what they are."""
    found = [each for leaf in pdfium.PdfDocument(press.typeset(full_view)) for each in elements(leaf)]
    types = [kind for kind, _ in found]
    assert types.count("H1") == 1
    levels = [int(kind[1]) for kind in types if kind in {"H1", "H2", "H3", "H4", "H5", "H6"}]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {"L", "LI", "Table", "TH", "TD", "Note", "BlockQuote", "Code", "Link", "Figure"} <= set(types)
    alts = [alt for kind, alt in found if kind == "Figure"]
    assert alts == ["Sebuah kado", "Kode QR untuk alamat https://hikmah.example/pelajaran/process/"]


def test_the_language_is_declared(press: Press, a_view: ViewBuilder) -> None:
    """The file names its language, so that it is read aloud in that language."""
    pdf = press.typeset(a_view(explanation=Html('<p>Ini <em lang="en">extra mile</em>.</p>')))
    assert b"/Lang(id)" in pdf or b"/Lang (id)" in pdf
