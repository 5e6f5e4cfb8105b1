"""Which terms a text uses: whole words, the longest spelling, the first place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.index.sentences import sentence_at
from hikmah.index.terms import find_terms, find_uses
from hikmah.model import Localized, Term
from hikmah.names import Place, SourcePath, TermId


def a_term(name: str, *forms: str) -> Term:
    """A term with its spellings."""
    said = Localized(id=name)
    return Term(id=TermId(name), name=said, definition=said, forms=forms, place=Place(SourcePath("g.yaml")))


TERMS = (a_term("customer"), a_term("customer priority", "pelanggan setia"), a_term("ki’"), a_term("tera"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Seorang customer datang.", ["customer"], id="word"),
        pytest.param("CUSTOMER, lagi-lagi customer.", ["customer"], id="capitals-and-again"),
        pytest.param("customers dan subcustomer", [], id="part-of-a-word"),
        pytest.param("Ia customer priority.", ["customer priority"], id="longest"),
        pytest.param("customer priority, lalu customer", ["customer priority", "customer"], id="both"),
        pytest.param("Pelanggan setia itu", ["customer priority"], id="other-spelling"),
        pytest.param("Mau ki’ ke mana?", ["ki’"], id="apostrophe"),
        pytest.param("tera_ulang", [], id="underscore-is-a-letter"),
        pytest.param("cuſtomer", [], id="another-letter-another-word"),
        pytest.param("İ customer", ["customer"], id="a-letter-that-grows-when-small"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_text_uses_these_terms(text: str, found: list[str]) -> None:
    """In order of first use."""
    assert [term.id for term in find_terms(text, TERMS, "id")] == found


@given(st.text("abc ’._ß", max_size=60), st.lists(st.text("abc ’ß", min_size=1, max_size=5), max_size=6))
def test_finding_agrees_with_one_pattern_of_all_spellings(text: str, names: list[str]) -> None:
    """Looking for each spelling by itself finds what one pattern, longest first, would find."""
    names = list(dict.fromkeys(name.lower() for name in names if name.strip()))
    longest = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
    expected = list(dict.fromkeys(pattern.findall(text.lower()))) if names else []
    uses = find_uses(text, [a_term(name) for name in names], "id")
    assert [use.term.id for use in uses] == expected
    assert [text[use.start : use.end].lower() for use in uses] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Satu. Dua kata. Tiga.", "kata", ("Dua ", "kata", "."), id="middle"),
        pytest.param("Satu kata", "Satu", ("", "Satu", " kata"), id="whole"),
        pytest.param("“Ya.” Lalu ia pergi.", "Ya", ("“", "Ya", ".”"), id="closing-mark-stays"),
        pytest.param(
            "Pukul 9.00 ia datang. Habis.", "datang", ("Pukul 9.00 ia ", "datang", "."), id="number"
        ),
        pytest.param(
            "Di mana? Di sini kata itu! Ya.", "kata", ("Di sini ", "kata", " itu!"), id="other-signs"
        ),
    ],
)
def test_a_sentence_is_found_around_a_word(text: str, word: str, expected: tuple[str, str, str]) -> None:
    """In three pieces that join to the sentence."""
    start = text.index(word)
    assert sentence_at(text, start, start + len(word)) == expected
