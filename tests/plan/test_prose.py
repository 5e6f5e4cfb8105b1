"""Fragments become prose for the one place that shows them: links, quotes, ids, footnotes."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from tests.check.libraries import library_of, small_sources
from tests.site.small_site import story

from hikmah.names import StorySlug
from hikmah.plan.citations import citations, first_words
from hikmah.plan.edition import Edition, make_editions
from hikmah.plan.parts import BoxPart, Html, Part, Prose, TextPart
from hikmah.plan.prose import Setting, flatten, make_prose, passage_prose
from hikmah.plan.session_pages import clock, minutes_since_midnight
from hikmah.settings import settings_from
from hikmah.text import Target, minutes_of

BODY = """Awal [ke sub](#sub) dan [[telepon]], [[kado#kurir|kado itu]], [[lesson:patience]].[^1]

Lihat [[istilah:customer]].

## Sub

/// passage | patience
    id: satu
Di sini[^2] juga[^1]. <span id="milik-sendiri">x</span> [turun](#sub) dan [gambar](images/kado.png).

/// key-point
Pokok.
///
///

![[kado#kurir]] lalu ![[baru#satu]]

[^1]: Catatan satu, lihat [[telepon]] dan [naik](#satu).
[^2]: Catatan dua.

/// question
Apa?
///
"""
SITE = {"SITEURL": "https://h.example", "HIKMAH_PUBLIC_URL": "https://h.example"}
HERE = Setting(root="/", files="/")


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The small site and one more story, with something of everything."""
    more = {
        "stories/baru.md": story("Baru", "2012-01-01", "patience", BODY),
        "stories/lain.md": story("Lain", "2012-01-02", "patience", "Satu ![[baru#satu]] dua ![[baru#satu]]."),
    }
    library = library_of(small_sources(more))
    return make_editions(library, settings_from(SITE, Path(), dt.date(2026, 11, 25)))[0]


def prose_of(edition: Edition, slug: str, setting: Setting) -> Prose:
    """The whole text of a story."""
    return make_prose(edition, edition.kb.story[StorySlug(slug)].body, setting)


def kinds(parts: tuple[Part, ...]) -> list[str]:
    """What stands one after the other."""
    return [part.kind for part in parts]


def test_a_text_is_taken_apart_where_something_of_its_own_stands(edition: Edition) -> None:
    """Passages, quotes and questions are parts; what stands between is text."""
    prose = prose_of(edition, "baru", HERE)
    assert [kind for kind in kinds(prose.parts) if kind != "text"] == [
        "passage",
        "quote",
        "quote",
        "question",
    ]
    passage = next(part for part in prose.parts if part.kind == "passage")
    assert not isinstance(passage, TextPart)
    assert kinds(passage.parts)[-1:] == ["box"]


def test_links_lead_where_they_should(edition: Edition) -> None:
    """From the root, with titles where no label was given; within the page they stay as they are."""
    html = flatten(prose_of(edition, "baru", HERE).parts)
    assert '<a class="ref" href="/cerita/telepon/">Telepon</a>' in html
    assert '<a class="ref" href="/cerita/kado/#kurir">kado itu</a>' in html
    assert '<a class="ref" href="/pelajaran/patience/">Kesabaran</a>' in html
    assert '<a class="ref" href="/istilah/#customer">customer</a>' in html
    assert 'href="/images/kado.png"' in html
    assert '<h2 id="sub">' in html
    assert html.count('href="#sub"') == 2


def test_footnotes_are_numbered_by_their_first_call(edition: Edition) -> None:
    """One that is called twice stands once; only its first call can be come back to."""
    prose = prose_of(edition, "baru", HERE)
    assert [(note.number, note.anchor, note.back) for note in prose.notes] == [
        (1, "fn_1", "fnref_1"),
        (2, "fn_2", "fnref_2"),
    ]
    assert "Catatan satu" in prose.notes[0].html
    html = flatten(prose.parts)
    assert html.count('id="fnref_1"') == 1
    assert html.count('href="#fn_1"') == 3


def test_away_from_home_a_text_leaves_its_ids_and_takes_its_links_along(edition: Edition) -> None:
    """A passage on a lesson's page: ids of its own are gone, links within the story lead to the story."""
    body = edition.kb.story[StorySlug("baru")].body
    setting = Setting(root="/", files="/", prefix="baru_satu_", home="/cerita/baru/")
    prose = passage_prose(edition, body, body.passages[0], setting)
    html = flatten(prose.parts)
    assert "milik-sendiri" not in html
    assert 'href="/cerita/baru/#sub"' in html
    assert 'href="#baru_satu_fn_1"' in html
    assert 'id="baru_satu_fnref_1"' in html
    assert 'href="/cerita/baru/#satu"' in prose.notes[1].html
    assert [note.anchor for note in prose.notes] == ["baru_satu_fn_1", "baru_satu_fn_2"]


def test_a_quote_in_place_keeps_clear_of_the_page(edition: Edition) -> None:
    """Quoted twice on one page, no id stands twice and every link within it leads to its story."""
    prose = prose_of(edition, "lain", HERE)
    html = flatten(prose.parts)
    assert kinds(prose.parts).count("quote") == 2
    assert re.findall(r' id="([^"]+)"', html) == ["fnref_1", "fnref_2"]
    assert html.count('href="/cerita/baru/#sub"') == 2
    assert 'href="#sub"' not in html
    anchors = [box.anchor for quote in prose.parts if quote.kind == "quote" for box in boxes(quote)]
    assert len(anchors) == len(set(anchors)) == 2


def boxes(part: Part) -> list[BoxPart]:
    """The boxes directly inside *part*."""
    return [] if isinstance(part, TextPart) else [box for box in part.parts if isinstance(box, BoxPart)]


def test_a_feed_is_absolute_and_quiet(edition: Edition) -> None:
    """No link without its site, no question, no box, no footnote call that leads nowhere."""
    setting = Setting(
        root="",
        files="https://h.example/",
        absolute=True,
        home="https://h.example/cerita/baru/",
        notes="none",
        quiet=True,
    )
    html = flatten(prose_of(edition, "baru", setting).parts)
    addresses = re.findall(r'(?:href|src)="([^"]*)"', html)
    assert addresses
    assert [address for address in addresses if not address.startswith("https://h.example/")] == []
    assert "Apa?" not in html
    assert "Pokok." not in html
    assert "noteref" not in html


def test_on_paper_a_footnote_stands_in_its_line(edition: Edition) -> None:
    """Without the paragraph around it."""
    html = flatten(prose_of(edition, "baru", Setting(root="", files="", absolute=True, notes="inline")).parts)
    assert '<span role="doc-footnote">Catatan dua.</span>' in html


def test_text_that_looks_like_markup_is_left_alone() -> None:
    """Words about ``id="…"`` in a quoted passage are words and no attribute."""
    text = 'Tulis `<p id="x">` atau id="y" dan href="#z" saja.\n{: #satu lesson="patience" }'
    library = library_of(small_sources({"stories/baru.md": story("B", "2012-01-01", "patience", text)}))
    edition = make_editions(library, settings_from(SITE, Path(), dt.date(2026, 11, 25)))[0]
    body = edition.kb.story[StorySlug("baru")].body
    setting = Setting(root="/", files="/", prefix="b_", home="/cerita/baru/")
    html = flatten(passage_prose(edition, body, body.passages[0], setting).parts)
    assert '&lt;p id="x"&gt;' in html or "&lt;p id=&quot;x&quot;&gt;" in html
    assert 'id="y" dan href="#z" saja' in html


def test_a_citation_tells_who_says_what(edition: Edition) -> None:
    """The sentence, the passage it stands in, and the passage it means."""
    cited = citations(edition, Target("story", "kado"))
    first = cited[0]
    assert (first.title, first.url) == ("Telepon", "cerita/telepon/#dering")
    assert f"{first.before}{first.label}{first.after}" == "Seperti dalam cerita kado, teleponnya berdering."
    assert first.passage is not None
    assert first.passage.url == "#ambang"
    assert [mark.id for mark in first.marks] == ["process"]


@pytest.mark.parametrize(
    ("text", "length", "words"),
    [
        pytest.param("Satu dua", 20, "Satu dua", id="short"),
        pytest.param("Satu dua tiga", 9, "Satu dua…", id="cut-between-words"),
        pytest.param("Satu, dua tiga", 6, "Satu…", id="no-comma-before-the-ellipsis"),
        pytest.param("", 5, "", id="nothing"),
    ],
)
def test_the_first_words(text: str, length: int, words: str) -> None:
    """Cut between words, with an ellipsis where something was cut."""
    assert first_words(text, length) == words


def test_one_long_word_is_cut_somewhere() -> None:
    """Where there is no space, something is shown all the same."""
    assert first_words("a" * 100, 10) == "a" * 10 + "…"


def test_reading_time_is_at_least_a_minute() -> None:
    """And whole."""
    assert [minutes_of("kata " * n) for n in (0, 1, 250, 500, 2000)] == [1, 1, 1, 2, 10]


def test_the_time_of_day_is_written_as_indonesian_does() -> None:
    """With a point, around midnight too."""
    assert clock(minutes_since_midnight("09:05")) == "09.05"
    assert clock(minutes_since_midnight("23:30") + 45) == "00.15"


def test_flat_html_is_all_there_is() -> None:
    """Text of nested parts in their order."""
    assert flatten((TextPart(html=Html("<p>a</p>")), TextPart(html=Html("<p>b</p>")))) == "<p>a</p><p>b</p>"
