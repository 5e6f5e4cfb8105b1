"""The short cuts through Python-Markdown: whatever is written, the HTML is what it would be without them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from hikmah.read.dialect import EXTENSIONS
from hikmah.read.shortcuts import NEEDED, take_short_cuts

WORDS = "kado Ibu “Ya,” ‘itu’ 1. 10) - * + # ## > : ; | --- === ___ ``` ~~~ `kode` *miring* **tebal** _a_"
PIECES = [
    *WORDS.split(),
    *("[kata](x.html)", "![gambar](a.png)", "[r]", "[r]: https://a.example", "[^1]", "[^1]: catatan"),
    *("<b>", "</b>", "<div>", "</div>", "<!-- x -->", "<https://a.example>", "<a@b.example>", "&amp;", "&"),
    *("{: #id }", '{: .kelas lesson="process" }', "*[HTML]: bahasa", "HTML", "a | b", "|--|--|", ": arti"),
    *("\n", "\n", "\n\n", "\n\n", "\n\n\n", "  \n", "    ", "   ", "\n    ", "\n  "),
]


def stock() -> Markdown:
    """Python-Markdown with the dialect's extensions and without our short cuts."""
    return Markdown(extensions=[make() for make in EXTENSIONS], output_format="html")


def quick() -> Markdown:
    """The same with them."""
    markdown = stock()
    take_short_cuts(markdown)
    return markdown


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.booleans())
def test_they_make_no_difference(pieces: list[str], blanks: bool) -> None:
    """For any mixture of what Markdown knows and what it only seems to know."""
    text = (" " if blanks else "").join(pieces)
    assert quick().convert(text) == stock().convert(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Satu\n===", id="heading-underlined"),
        pytest.param("a | b\n--|--\n1 | 2", id="table"),
        pytest.param("Kata\n\n: artinya", id="definition-after-a-paragraph"),
        pytest.param("Kata\n: artinya", id="definition"),
        pytest.param("- satu\n\n    lagi\n\nSesudah", id="list-then-paragraph"),
        pytest.param("Satu\n# Dua", id="heading-inside-a-block"),
        pytest.param("Satu\n> dua", id="quote-inside-a-block"),
        pytest.param("Satu  \ndua", id="line-break"),
        pytest.param("Satu\n{: #id }", id="attribute-list"),
        pytest.param("“Ya,” katanya.\n‘Tidak.’", id="quotation-marks"),
    ],
)
def test_what_only_begins_like_a_paragraph_is_none(text: str) -> None:
    """The second line may make it something else."""
    assert quick().convert(text) == stock().convert(text)


def test_every_pattern_has_its_signs() -> None:
    """A pattern that is not in the table is asked of every text: right, but slow."""
    patterns = stock().inlinePatterns
    named = {id(patterns[name]) for name in NEEDED if name in patterns}
    assert {id(pattern) for pattern in patterns} == named
