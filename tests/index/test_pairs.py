"""Two lessons together."""

from __future__ import annotations

from tests.check.libraries import library_of, small_sources
from tests.site.small_site import lesson, story

from hikmah.index.knowledge_base import KnowledgeBase

PROCESS = "lessons/process.md"


def base(**lessons: str) -> KnowledgeBase:
    """The small site and stories with these lessons; ``kado`` carries process and extra-mile."""
    more = {
        f"stories/{slug}.md": story(slug, f"2011-01-{number:02}", written, "Isi.")
        for number, (slug, written) in enumerate(lessons.items(), start=1)
    }
    return library_of(small_sources(more)).editions[0]


def pairs(kb: KnowledgeBase) -> list[tuple[str, str, list[str]]]:
    """The pairs, with the slugs of their stories."""
    return [(pair.one, pair.other, [story.slug for story in pair.stories]) for pair in kb.pairs]


def test_only_lessons_that_share_a_story_are_a_pair() -> None:
    """Three lessons could make three pairs; one story makes one."""
    assert pairs(base()) == [("process", "extra-mile", ["kado"])]


def test_a_pair_stands_in_the_lessons_order_whatever_the_story_says() -> None:
    """``extra-mile, process`` in a story is the same pair, and its stories come as the first is read."""
    kb = base(satu="extra-mile, process", dua="patience, extra-mile, process")
    assert pairs(kb) == [
        ("process", "extra-mile", ["kado", "satu", "dua"]),
        ("process", "patience", ["dua"]),
        ("extra-mile", "patience", ["dua"]),
    ]


def test_what_is_written_twice_or_is_no_lesson_makes_no_pair() -> None:
    """The check names it; here it is passed over."""
    assert pairs(base(satu="process, process, nothing")) == pairs(base())


def test_a_story_knows_its_place_in_each_reading_order() -> None:
    """Counted from nought, as the order has it."""
    kb = library_of(small_sources({"lessons/baru.md": lesson("Baru", 9, "kawung")})).editions[0]
    for name, stories in kb.reading.items():
        assert [kb.read_at[name][story.slug] for story in stories] == [*range(len(stories))]
    assert sum(map(len, kb.read_at.values())) == 5
