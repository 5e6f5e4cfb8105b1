"""Codes for paper: short, lasting, and never two readings of one sign."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.check.libraries import library_of, small_sources

from hikmah.index.lock import Name
from hikmah.names import PassageId
from hikmah.plan.code_pages import Lead, code_leads, code_view, codes_view
from hikmah.plan.code_views import CodeNoteView, CodeView
from hikmah.plan.codes import ALPHABET, LENGTH, code_of, target_code, text_mark
from hikmah.plan.edition import Edition, make_editions
from hikmah.plan.words import Words
from hikmah.settings import settings_from
from hikmah.text import Target

SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The small site in Indonesian, without a lock."""
    settings = settings_from({"SITEURL": "https://hikmah.example"}, Path(), dt.date(2026, 11, 25))
    return make_editions(library_of(small_sources()), settings)[0]


@given(SLUGS, SLUGS)
def test_a_code_has_one_length_and_no_sign_that_is_taken_for_another(slug: str, passage: str) -> None:
    """No vowels either, so no code is a word."""
    code = code_of(Name("id", "story", slug, passage))
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)
    assert not set(code) & set("01loiaeuyszbgq")


def test_codes_never_change() -> None:
    """They are on paper: these are what they were when the first sheet was printed."""
    assert code_of(Name("id", "story", "kado", "kurir")) == "9w22r"
    assert code_of(Name("id", "story", "kado")) == "hw8rt"
    assert code_of(Name("id", "lesson", "process")) == "353r7"


def test_translations_share_their_original_s_code() -> None:
    """Of texts that go by one name; a story and a lesson of one name have two codes."""
    assert code_of(Name("id", "story", "kado", "kurir")) == code_of(Name("en", "story", "kado", "kurir"))
    assert code_of(Name("id", "story", "process")) != code_of(Name("id", "lesson", "process"))


def test_codes_are_spread_over_all_there_are() -> None:
    """Of twenty thousand names no more share one than by chance, and every sign is used alike."""
    codes = [code_of(Name("id", "story", f"cerita-{n // 10}", f"p{n % 10}")) for n in range(20_000)]
    assert len(set(codes)) > 19_900
    signs = Counter("".join(codes))
    assert set(signs) == set(ALPHABET)
    assert max(signs.values()) < 1.1 * min(signs.values())


def test_every_text_and_passage_has_its_own(edition: Edition) -> None:
    """And each code leads to what it was made for."""
    leads = code_leads(edition)
    assert {lead.now for (lead,) in leads.values()} >= {
        Name("id", "story", "kado", "kurir"),
        Name("id", "story", "kado"),
        Name("id", "lesson", "process"),
    }
    code = target_code(edition, Target("story", "kado", PassageId("kurir")))
    view = code_view(edition, Words(), code, leads[code])
    assert isinstance(view, CodeView)
    assert (view.target.title, view.target.url.partition("#")[2]) == ("Kado", "kurir")
    assert [mark.id for mark in view.target.marks] == ["process"]


def test_other_things_have_none(edition: Edition) -> None:
    """A training has an address of its own that one can type."""
    assert target_code(edition, Target("session", "pagi")) == ""


def test_two_that_share_a_code_are_both_offered(edition: Edition) -> None:
    """Nobody is led to the wrong one."""
    names = [Name("id", "story", "kado", "kurir"), Name("id", "story", "telepon", "dering")]
    view = code_view(edition, Words(), "22222", tuple(Lead(name, name) for name in names))
    assert isinstance(view, CodeNoteView)
    assert (view.kind, [target.title for target in view.targets]) == ("several", ["Kado", "Telepon"])


def test_the_list_is_in_order_of_codes(edition: Edition) -> None:
    """So that one finds by hand what stands on the sheet."""
    rows = codes_view(edition, Words()).rows
    assert [row.code for row in rows] == sorted(row.code for row in rows)
    assert sum(bool(row.words) for row in rows) == sum(
        len(story.body.passages) for story in edition.kb.stories
    )


def test_a_large_site_lists_texts_alone(edition: Edition) -> None:
    """A list of ten thousand passages helps nobody."""
    view = codes_view(edition, Words(), most=2)
    assert not view.whole
    assert not any(row.words for row in view.rows)


def test_a_mark_tells_texts_apart() -> None:
    """Another text has another mark, and the same has the same."""
    assert text_mark("0" * 31 + "1") != text_mark("0" * 31 + "2")
    assert text_mark("ff" * 16) == text_mark("ff" * 16)
