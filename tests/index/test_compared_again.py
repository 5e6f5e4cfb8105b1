"""Only what an edit may have changed is compared again, and that is always enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.libraries import small_sources
from tests.index.test_related import a_text
from tests.site.small_site import story

from hikmah.index.build import Sources, index_site
from hikmah.index.comparison import Kin
from hikmah.index.kin import touched
from hikmah.index.knowledge_base import Library
from hikmah.model import Document, Story
from hikmah.names import LessonId, StorySlug, TermId

LESSONS = ("process", "extra-mile", "patience")
POOL = 150
WORDS = ("loket", "antrean", "keluhan", "kado")


@cache
def pool() -> Sources:
    """Stories with lessons, terms, links, series and words in common; every one also as another wrote it."""
    more = {}
    for number in range(2 * POOL):
        chance = Random(number)  # noqa: S311 (nothing here is secret)
        slug = f"cerita-{number % POOL:03}"
        lessons = ", ".join(chance.sample(LESSONS, chance.choice((1, 1, 2))))
        body = (
            f"{a_text(str(number % 40), 50)} {a_text(str(number), 40)} {' '.join(chance.sample(WORDS, 2))}."
        )
        if chance.random() < 0.3:
            body += f"\n\nIni mengingatkan pada [[cerita-{chance.randrange(POOL):03}]] dan kawan-kawannya."
        series = f"{{name: Seri {chance.randrange(6)}, part: {number}}}"
        front = {"series": series} if number % 9 == 0 else {}
        told = f"{2009 + chance.randrange(3)}-0{1 + chance.randrange(9)}-1{chance.randrange(9)}"
        name = f"{slug}-lain" if number >= POOL else slug
        more[f"stories/{name}.md"] = story(slug, told, lessons, body, **front)
    return small_sources(more)


def of(chosen: dict[str, bool]) -> Sources:
    """The small site and the stories of these numbers, the other version where that is asked for."""
    every = {str(text.slug): text for text in pool().documents if isinstance(text, Story)}
    kept: list[Document] = [text for text in pool().documents if not is_ours(text)]
    for slug, other in chosen.items():
        text = every[f"{slug}-lain"] if other else every[slug]
        kept.append(replace(text, slug=StorySlug(slug)))
    return replace(pool(), documents=tuple(kept), imprints={})


def is_ours(text: Document) -> bool:
    """Whether it is one of the pool's stories."""
    return isinstance(text, Story) and text.slug.startswith("cerita-")


def found(library: Library) -> list[tuple[object, ...]]:
    """What is related to what, and why."""
    return [
        (slug, *((row.story.slug, row.lessons, row.terms, row.linked, row.alike) for row in rows))
        for slug, rows in library.editions[0].related.items()
    ]


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from((5, 60, 70, 120)))
def test_what_is_compared_again_is_enough(chance: Random, size: int) -> None:
    """Stories come, go and are written anew; each time the outcome is that of a first comparison."""
    names = [f"cerita-{number:03}" for number in range(POOL)]
    chosen = {name: chance.random() < 0.5 for name in chance.sample(names, size)}
    library = index_site(of(chosen), "id", drafts=False)
    for _ in range(4):
        for name in chance.sample(names, chance.choice((1, 1, 3, 8))):
            if name in chosen and chance.random() < 0.5:
                del chosen[name]
            else:
                chosen[name] = chance.random() < 0.5
        library = index_site(of(chosen), "id", drafts=False, memory=library.memory)
        assert found(library) == found(index_site(of(chosen), "id", drafts=False))


@pytest.mark.parametrize(
    ("terms", "again"),
    [
        pytest.param((), 21, id="its-lesson"),
        pytest.param(("loket",), 50, id="a-term-too"),
        pytest.param(("antrean",), 21, id="a-term-that-finds-nothing"),
        pytest.param(("kado",), 135, id="a-term-that-becomes-less-rare"),
    ],
)
def test_a_new_story_makes_few_be_compared(terms: tuple[str, ...], again: int) -> None:
    """Those with which it may be found, and those that share a term with one another in another weight."""
    kin = {StorySlug(f"{number:03}"): a_kin(number) for number in range(200)}
    assert touched(kin, kin) == set()
    new = Kin(date(2009, 1, 1), (LessonId("0"),), tuple(map(TermId, terms)), (), ())
    assert len(touched(kin, kin | {StorySlug("baru"): new})) == again


def a_kin(number: int) -> Kin:
    """One of ten lessons of 20 stories; of three terms, of 33, 100 and 127, only the first finds others."""
    used = {"loket": 90 <= number < 123, "antrean": number < 100, "kado": number < 127}
    terms = tuple(TermId(name) for name, there in used.items() if there)
    return Kin(date(2009, 1, 1), (LessonId(str(number % 10)),), terms, (), ())
