"""The knowledge base: every relation, in both directions, in one order, whatever order the files came in."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.check.libraries import library_of, small_sources
from tests.site.small_site import front, story

from hikmah.index.build import Sources
from hikmah.index.knowledge_base import KnowledgeBase
from hikmah.index.terms import find_terms
from hikmah.model import Localized, Term
from hikmah.names import LessonId, PassageId, Place, SourcePath, StorySlug, TermId
from hikmah.text import Target

MORE = {
    "stories/kado.en.md": story(
        "The gift", "2008-04-27", "process", "A gift.", lang="en", translation_of="kado"
    ),
    "stories/gelap.md": story("Gelap", "2012-01-01", "process", "[[kado]]", status="hidden"),
    "stories/draf.md": story("Draf", "2012-01-02", "process", "Isi.", status="draft"),
    "stories/sama.md": story("Sama", "2008-06-01", "process", "Isi.", series="{name: hadiah, part: 3}"),
}
SOURCES = small_sources(MORE)


def base(sources: Sources = SOURCES, *, drafts: bool = True) -> KnowledgeBase:
    """The knowledge base of the site's own language."""
    return library_of(sources, drafts=drafts).editions[0]


def test_stories_stand_by_date_and_slug() -> None:
    """Two stories of one day are told apart by their slugs; hidden ones stand apart."""
    assert [s.slug for s in base().stories] == ["kado", "sama", "telepon", "antrean", "loket", "draf"]
    assert [s.slug for s in base().hidden] == ["gelap"]


def test_drafts_are_left_out_or_taken_in() -> None:
    """What is left out is named."""
    library = library_of(SOURCES, drafts=False)
    assert "draf" not in library.editions[0].story
    assert [d.places.source for d in library.drafts] == ["stories/draf.md"]
    assert library_of(SOURCES).drafts == ()


def test_a_lesson_is_read_in_its_own_order() -> None:
    """The stories it names come first, the others that carry it by date; a hidden one is not among them."""
    reading = base().reading
    assert [s.slug for s in reading[LessonId("process")]] == ["telepon", "kado", "sama", "draf"]
    assert [s.slug for s in reading[LessonId("extra-mile")]] == ["kado", "loket"]


def test_passages_stand_in_reading_order() -> None:
    """Story by story, and in a story as they stand in it."""
    taught = base().taught[LessonId("process")]
    assert [(t.story.slug, t.passage.id) for t in taught] == [
        ("telepon", "dering"),
        ("kado", "kurir"),
        ("kado", "ambang"),
    ]


def test_links_are_known_from_both_ends() -> None:
    """With the sentence around them and the passage they stand in; hidden texts cite nothing."""
    cited = base().cited[Target("story", "kado")]
    assert [(c.document.places.source, c.reference.quotes) for c in cited] == [
        ("stories/telepon.md", False),
        ("stories/telepon.md", True),
        ("lessons/process.md", False),
        ("sessions/pagi.md", False),
    ]
    first = cited[0].reference
    assert (first.before, first.label, first.after) == (
        "Seperti dalam ",
        "cerita kado",
        ", teleponnya berdering.",
    )
    assert (first.passage, first.target.passage) == ("dering", "ambang")


def test_a_text_does_not_cite_itself() -> None:
    """A link within one story is no citation."""
    sources = small_sources(edits={"stories/loket.md": ("Petugas", "[[loket#dibuka]]")})
    assert Target("story", "loket") not in base(sources).cited


def test_passages_are_found_by_story_and_id() -> None:
    """Hidden stories' too: they can be linked."""
    passage = base().passage[StorySlug("kado"), PassageId("ambang")]
    assert passage.lessons == ("process", "extra-mile")


def test_languages_stand_apart() -> None:
    """The site's own comes first, whatever the alphabet says; each text is in one."""
    library = library_of(SOURCES)
    assert [edition.lang for edition in library.editions] == ["id", "en"]
    assert [s.title for s in library.editions[1].stories] == ["The gift"]
    assert library.edition("en") is library.editions[1]


def test_terms_are_known_from_both_ends() -> None:
    """Which terms a story uses, and which listed stories use a term."""
    kb = base()
    assert [s.slug for s in kb.terms_used[TermId("manajer")]] == ["kado"]
    assert [s.slug for s in kb.terms_used[TermId("customer")]] == ["loket"]


def test_trainer_text_cannot_be_reached_from_a_knowledge_base() -> None:
    """It is kept beside the editions, by source."""
    library = library_of(SOURCES)
    assert "RAHASIA" not in repr(library.editions)
    assert "RAHASIA" in repr(library.trainer[SourcePath("stories/kado.md")])


@settings(max_examples=25)
@given(data=st.data())
def test_the_order_of_the_sources_makes_no_difference(data: st.DataObject) -> None:
    """Documents, trainer notes and pictures may come in any order: the library is the same."""
    shuffled = replace(
        SOURCES,
        documents=tuple(data.draw(st.permutations(SOURCES.documents))),
        trainer=dict(data.draw(st.permutations(list(SOURCES.trainer.items())))),
    )
    assert repr(library_of(shuffled).editions) == repr(library_of(SOURCES).editions)


def a_term(name: str, *forms: str) -> Term:
    """A term named and written so."""
    term = TermId(name.replace(" ", "-"))
    place = Place(SourcePath("glossary.yaml"))
    return Term(id=term, name=Localized(id=name), definition=Localized(id="D."), forms=forms, place=place)


def test_a_term_is_found_as_a_whole_word() -> None:
    """In any capitals and in its other forms; the longer of two that begin alike, in order of first use."""
    terms = (a_term("customer"), a_term("customer priority", "CP"), a_term("kado"))
    found = find_terms("KADO untuk Customer Priority, bukan customerku; cp itu.", terms, "id")
    assert [term.id for term in found] == ["kado", "customer-priority"]


@given(
    st.text(),
    st.lists(st.text(alphabet="sSkKiIıİſKß ab", min_size=1).map(str.strip).filter(bool), max_size=4),
)
def test_any_text_can_be_searched_for_any_terms(text: str, names: list[str]) -> None:
    """Letters that are alike in one case and not in the other do no harm."""
    terms = tuple(a_term(name) for name in dict.fromkeys(names))
    assert set(find_terms(" ".join([text, *names, *map(str.upper, names)]), terms, "id")) <= set(terms)


def test_a_page_cites_what_it_links_to() -> None:
    """Pages and sessions are texts too, unless they are hidden."""
    page = {"pages/gelap.md": front("[[loket]]", title="Gelap", summary="S.", status="hidden")}
    assert Target("story", "loket") not in base(small_sources(page)).cited
    assert Target("lesson", "process") in base().cited
