"""Series: one story in several of them, parts in order under their own numbers."""

from __future__ import annotations

from tests.check.libraries import library_of, small_sources
from tests.site.small_site import story

from hikmah.index.knowledge_base import KnowledgeBase
from hikmah.names import SeriesSlug, StorySlug


def base(**series: str) -> KnowledgeBase:
    """The small site with stories of one series field each: ``kado`` and ``telepon`` are parts of Hadiah."""
    more = {
        f"stories/{slug}.md": story(slug, f"2011-01-{number:02}", "process", "Isi.", series=written)
        for number, (slug, written) in enumerate(series.items(), start=1)
    }
    return library_of(small_sources(more)).editions[0]


def parts(kb: KnowledgeBase, slug: str) -> list[tuple[int, str]]:
    """The parts of a series: numbers and stories."""
    series = next(series for series in kb.series if series.slug == SeriesSlug(slug))
    return [(entry.number, entry.story.slug) for entry in series.parts]


def test_one_mapping_is_a_series_of_one() -> None:
    """As most stories have it."""
    assert parts(base(), "hadiah") == [(1, "kado"), (2, "telepon")]


def test_a_story_may_stand_in_several_series() -> None:
    """In each under its own number, and they keep the order in which it names them."""
    kb = base(satu="[{name: Surat, part: 2}, {name: Hadiah, part: 3}]", dua="{name: Surat, part: 1}")
    assert parts(kb, "hadiah") == [(1, "kado"), (2, "telepon"), (3, "satu")]
    assert parts(kb, "surat") == [(1, "dua"), (2, "satu")]
    assert [series.name for series in kb.in_series[StorySlug("satu")]] == ["Surat", "Hadiah"]


def test_spellings_that_make_one_address_make_one_series() -> None:
    """The first part's spelling is shown."""
    kb = base(satu="{name: HADIAH, part: 3}")
    assert [series.name for series in kb.series] == ["Hadiah"]


def test_a_hidden_story_is_no_part() -> None:
    """It is listed nowhere."""
    more = {
        "stories/x.md": story(
            "X", "2011-01-01", "process", "I.", status="hidden", series="{name: Hadiah, part: 3}"
        )
    }
    kb = library_of(small_sources(more)).editions[0]
    assert parts(kb, "hadiah") == [(1, "kado"), (2, "telepon")]
    assert StorySlug("x") not in kb.in_series
