"""Words by stem: what read keeps of a story so that others like it can be found."""

from __future__ import annotations

import pytest

from hikmah.names import Language, SourcePath
from hikmah.read.documents import read_document
from hikmah.read.stems import LEVELS, stems_of


@pytest.mark.parametrize(
    ("lang", "text", "stem"),
    [
        pytest.param("id", "Mengantarkan, diantar, PENGANTARAN", "antar", id="id-prefixes-and-suffixes"),
        pytest.param("id", "pelanggannya; pelanggan", "langgan", id="id-possessive"),
        pytest.param("en", "waiting, waited, Waits", "wait", id="en"),
    ],
)
def test_forms_of_a_word_have_one_stem(lang: Language, text: str, stem: str) -> None:
    """Each language by its own rules, whatever the capitals."""
    assert {word for level in stems_of(text, lang) for word in level.split()} == {stem}


@pytest.mark.parametrize(
    ("times", "level"),
    [(1, 0), (2, 1), (3, 1), (4, 2), (7, 2), (8, 3), (80, 3)],
)
def test_frequency_goes_by_powers_of_two(times: int, level: int) -> None:
    """One more of the same word seldom makes a difference."""
    found = stems_of("loket " * times, "id")
    assert len(found) == LEVELS
    assert [number for number, words in enumerate(found) if words] == [level]


def test_short_words_and_numbers_do_not_count() -> None:
    """They hold sentences together and say little of what a story is about."""
    assert "".join(stems_of("ia di ke Bu Sri 2008 87 a1b2", "id")) == ""


def test_the_order_of_the_text_makes_no_difference() -> None:
    """Stems stand sorted."""
    assert stems_of("loket teras kado kado", "id") == stems_of("kado teras loket kado", "id")


@pytest.mark.parametrize(
    ("name", "stems"),
    [pytest.param("kado.md", "waiting", id="id"), pytest.param("kado.en.md", "wait", id="en")],
)
def test_a_story_bears_the_stems_of_its_own_language(name: str, stems: str) -> None:
    """The questions and boxes are not part of the story's prose."""
    text = "Waiting.\n\n/// question\nWaterfall?\n///\n"
    head = "title: T\ndate: 2008-01-01\nlessons: [process]\nsummary: S."
    read = read_document(SourcePath(f"stories/{name}"), f"---\n{head}\n---\n{text}".encode())
    assert read.document is not None
    assert read.document.body.stems == (stems, "", "", "")
