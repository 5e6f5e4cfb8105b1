"""Hints: what is missing or long is named, and nothing is stopped by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.check.libraries import check, library_of, small_sources, told
from tests.site.small_site import story

from hikmah.check.hints import Limits, check_hints
from hikmah.diagnostics import Diagnostic

LIMITS = Limits(sentence=45, paragraph=160, story=1800)
TODAY = date(2026, 11, 25)
TAUGHT = "{synopsis: A, aims: [B], opening_question: C, closing: D}"
ASKED = "Isi.\n\n/// question\n    minutes: 5\nApa?\n\n/// answer\nIni.\n///\n///"


def hints(text: str, limits: Limits = LIMITS) -> list[Diagnostic]:
    """The hints about one story among those of the small site."""
    library = library_of(small_sources({"stories/baru.md": text}))
    return [one for one in check_hints(library, limits, TODAY) if one.place.source == "stories/baru.md"]


def a_story(body: str = ASKED, **fields: str) -> str:
    """One whose teaching note is complete."""
    return story("Baru", "2012-01-01", "process", body, **{"teaching": TAUGHT, **fields})


def test_a_complete_story_has_no_hints() -> None:
    """All that a trainer needs, and no day gone by."""
    assert hints(a_story(review_by="2026-11-25")) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param(a_story(teaching="{synopsis: A, aims: [B]}"), "opening_question, closing", id="fields"),
        pytest.param(a_story("Isi."), "a question (/// question)", id="no-question"),
        pytest.param(
            a_story("Isi.\n\n/// question\nApa?\n///"),
            "an answer to the question on line 10, minutes for the question on line 10",
            id="answer-and-minutes",
        ),
    ],
)
def test_what_a_teaching_note_lacks_is_named(text: str, missing: str) -> None:
    """In one hint a story."""
    found = hints(text)
    assert [one.code for one in found] == ["HKM130"]
    assert found[0].severity == "hint"
    assert found[0].message("en").endswith(missing)


def test_lengths_have_limits_that_can_be_set() -> None:
    """0 lets any length be."""
    text = a_story("kata " * 200 + "\n\n" + ASKED)
    assert told(tuple(hints(text))) == ["stories/baru.md:8:1 HKM131", "stories/baru.md:8:1 HKM132"]
    assert hints(text, Limits(sentence=0, paragraph=0, story=0)) == []
    strict = hints(text, replace(LIMITS, story=150))
    assert sorted(one.code for one in strict) == ["HKM131", "HKM132", "HKM133"]


def test_a_day_of_review_gone_by_is_told_with_how_long() -> None:
    """The day itself is still in time."""
    found = hints(a_story(review_by="2026-11-15"))
    assert [one.code for one in found] == ["HKM134"]
    assert "10" in found[0].message("en")


def test_a_link_within_a_text_leads_to_an_id_in_it() -> None:
    """A passage, a heading or an id set by hand."""
    for there in ("#kurir", "#judul-ini", "#sini"):
        body = f'[a]({there})\n\n## Judul ini\n\nA\n{{: #kurir lesson="process" }}\n\nB\n{{: #sini }}'
        assert check({"stories/baru.md": a_story(body)}) == ()
    assert told(check({"stories/baru.md": a_story("[a](#sana)")})) == ["stories/baru.md:8:5 HKM057"]
