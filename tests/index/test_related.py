"""Related stories: few, for reasons that can be said, and not upset by edits elsewhere."""

from __future__ import annotations

from itertools import accumulate
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.libraries import library_of, small_sources
from tests.site.small_site import story

from hikmah.index.build import Sources, index_site
from hikmah.index.knowledge_base import KnowledgeBase, Related
from hikmah.index.related import KEPT
from hikmah.index.wording import same_words
from hikmah.names import StorySlug

LESSONS = ("process", "extra-mile", "patience")
WORDS = [
    a + b + c + d + e
    for a in ("mak", "ser", "tum", "bal")
    for b in ("a", "i", "u", "o", "e")
    for c in ("b", "d", "g", "j", "r", "s", "t", "w")
    for d in ("ok", "ul", "em", "it", "ap")
    for e in ("", "ni", "ra", "zu", "vo", "ki")
]
WEIGHTS = [*accumulate(1 / (place + 3) for place in range(len(WORDS)))]
"""Few words that all stories use and many that few use, as in a language."""


def base(**bodies: str) -> KnowledgeBase:
    """The small site and more stories, each ``lessons: text``."""
    more = {
        f"stories/{slug}.md": story(slug, f"2015-01-{number:02}", *written.split(": ", 1))
        for number, (slug, written) in enumerate(bodies.items(), start=1)
    }
    return library_of(small_sources(more)).editions[0]


def related(kb: KnowledgeBase, slug: str) -> dict[str, Related]:
    """What is related to a story, by slug, in order."""
    return {found.story.slug: found for found in kb.related.get(StorySlug(slug), ())}


def test_a_shared_lesson_is_a_reason() -> None:
    """``loket`` and ``kado`` carry extra-mile, and have nothing else in common."""
    found = related(base(), "loket")["kado"]
    assert (found.lessons, found.terms, found.linked, found.alike) == (("extra-mile",), (), False, False)


def test_stories_that_have_nothing_in_common_are_not_related() -> None:
    """``antrean`` alone carries patience."""
    assert related(base(), "antrean") == {}


def test_parts_of_a_series_are_not_named_again() -> None:
    """``kado`` and ``telepon`` share a lesson and a link, but lead to each other already."""
    assert "telepon" not in related(base(), "kado")
    assert "kado" not in related(base(), "telepon")


def test_a_link_relates_both_ends() -> None:
    """Whichever of them links."""
    kb = base(satu="patience: Lihat [[loket]].")
    assert related(kb, "loket")["satu"].linked
    assert related(kb, "satu")["loket"].linked


def test_a_rare_term_is_a_reason_and_one_that_all_use_is_not() -> None:
    """What every other story uses tells nothing."""
    rare = base(satu="patience: Manajer.", dua="extra-mile: Manajer.")
    assert related(rare, "satu")["dua"].terms == ("manajer",)
    names = "abcdefgh"
    common = base(**{name: f"{LESSONS[place % 3]}: Manajer." for place, name in enumerate(names)})
    assert {found.terms for name in names for found in related(common, name).values()} == {()}


def test_more_in_common_comes_first() -> None:
    """Two shared lessons before one, a link before none."""
    kb = base(
        satu="process, extra-mile, patience: Isi.", dua="process, extra-mile: Isi.", tiga="process: [[satu]]"
    )
    assert [*related(kb, "satu")][:2] == ["tiga", "dua"]


def test_ties_go_to_the_nearest_in_time() -> None:
    """So that a new story does not become the neighbour of all older ones."""
    kb = base(**dict.fromkeys(("a", "b", "c", "d", "e", "f", "g"), "patience: Isi."))
    assert [*related(kb, "d")] == ["c", "e", "b"]
    assert len(related(kb, "d")) == KEPT


def test_hidden_stories_and_drafts_left_out_are_related_to_nothing() -> None:
    """They are listed nowhere."""
    more = {
        f"stories/{status}.md": story("X", "2010-02-03", "extra-mile", "Isi.", status=status)
        for status in ("hidden", "draft")
    }
    kb = library_of(small_sources(more), drafts=False).editions[0]
    assert {*related(kb, "loket")} == {"kado"}
    assert related(kb, "hidden") == {}


def a_text(seed: str, count: int = 120) -> str:
    """Words drawn by a fixed rule."""
    return " ".join(Random(seed).choices(WORDS, cum_weights=WEIGHTS, k=count))  # noqa: S311 (no secret)


def many(count: int, **texts: str) -> Sources:
    """*count* stories in three lessons; *texts* replace some by slug."""
    bodies = {f"cerita-{number:03}": a_text(f"{number}") for number in range(count)} | texts
    more = {
        f"stories/{slug}.md": story(
            slug,
            f"{2009 + number // 300}-{number // 25 % 12 + 1:02}-{number % 25 + 1:02}",
            LESSONS[number % 3],
            bodies[slug],
        )
        for number, slug in enumerate(bodies)
    }
    return small_sources(more)


def test_alike_words_are_found_among_many_and_told() -> None:
    """Two that tell the same in other lessons and years find each other, and no others are called alike."""
    shared = a_text("sama", 60)
    texts = {"cerita-007": f"{shared} {a_text('x', 40)}", "cerita-111": f"{a_text('y', 40)} {shared}"}
    kb = library_of(many(150, **texts)).editions[0]
    assert related(kb, "cerita-007")["cerita-111"].alike
    assert related(kb, "cerita-111")["cerita-007"].alike


def test_an_edit_of_one_body_leaves_nearly_all_others_as_they_are() -> None:
    """Their pages show what is related to them, and would be written anew."""
    before = {**index_site(many(200), "id", drafts=False).editions[0].related}
    text = f"Satu kalimat baru. {a_text('57')} {a_text('tambahan', 30)}"
    after = {**index_site(many(200, **{"cerita-057": text}), "id", drafts=False).editions[0].related}

    def shown(found: tuple[Related, ...]) -> list[object]:
        return [(one.story.slug, one.lessons, one.terms, one.linked, one.alike) for one in found]

    changed = [slug for slug in before | after if shown(before.get(slug, ())) != shown(after.get(slug, ()))]
    assert len(before) > 150
    assert len(changed) <= 5


def test_a_new_story_displaces_few() -> None:
    """Only near it, in time or in words."""
    before = {**index_site(many(200), "id", drafts=False).editions[0].related}
    after = {**index_site(many(201), "id", drafts=False).editions[0].related}
    changed = [
        slug
        for slug in before | after
        if [one.story.slug for one in before.get(slug, ())] != [one.story.slug for one in after.get(slug, ())]
    ]
    assert len(changed) <= 12


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_sources_makes_no_difference(chance: Random) -> None:
    """Nor does anything else that is not in them."""
    sources = many(30)
    documents = [*sources.documents]
    chance.shuffle(documents)
    turned = Sources(
        documents=tuple(documents), trainer=sources.trainer, terms=sources.terms, assets=sources.assets
    )
    assert library_of(turned).editions[0].related == library_of(sources).editions[0].related


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        pytest.param([], [], id="none"),
        pytest.param([("a b", "", "", "")], [{}], id="one"),
        pytest.param([("", "", "", "")] * 3, [{}] * 3, id="empty"),
        pytest.param([("loket",), ("loket",), ("x",), ("y",)], [{1: 100}, {0: 100}, {}, {}], id="the-same"),
        pytest.param([("a",)] * 4, [{}] * 4, id="used-by-all"),
    ],
)
def test_likeness_is_told_in_hundredths(texts: list[tuple[str, ...]], found: list[dict[int, int]]) -> None:
    """By what few share; what all share does not count."""
    names = [str(place) for place in range(len(texts))]
    assert list(same_words(names, texts, 1).alike) == found
