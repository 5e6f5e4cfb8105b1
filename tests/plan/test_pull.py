"""The sentence that stands large beside a story: the author's choice, and only a whole one."""

from __future__ import annotations

import pytest
from tests.theme.build import a_passage, a_prose, text

from hikmah.plan.pull import with_pull

SENTENCE = "Tak seorang pun dari kami berdiri untuk bilang."


@pytest.mark.parametrize(
    ("html", "pull"),
    [
        pytest.param(f"<p>Lalu. <strong>{SENTENCE}</strong> Ya.</p>", SENTENCE, id="a-sentence"),
        pytest.param(
            "<p><strong>Satu &amp; dua itu tetap tiga.</strong></p>", "Satu & dua itu tetap tiga.", id="signs"
        ),
        pytest.param("<p>Itu <strong>sebuah kata yang hanya ditekankan saja</strong>.</p>", "", id="words"),
        pytest.param("<p><strong>23.00.</strong> Belum.</p>", "", id="short"),
        pytest.param(f"<p>{SENTENCE}</p>", "", id="nothing-in-bold"),
    ],
)
def test_a_bold_sentence_is_pulled(html: str, pull: str) -> None:
    """Of a passage, once."""
    prose = with_pull(a_prose(text("<p>Awal.</p>"), a_passage(html=html), a_passage("lain", html=html)))
    assert [part.pull for part in prose.parts[1:]] == [pull, ""]  # type: ignore[union-attr]


def test_bold_outside_a_passage_stays_where_it_is() -> None:
    """Only passages speak for the story."""
    prose = a_prose(text(f"<p><strong>{SENTENCE}</strong></p>"))
    assert with_pull(prose) == prose
