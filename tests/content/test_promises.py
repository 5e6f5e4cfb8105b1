"""What the stories promise their readers and trainers, asked of the real content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hikmah.cli.load import load_settings
from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.model import Story, Teaching, TrainerNotes
from hikmah.road import Surveyed, hints
from hikmah.text import Target, TrainerText

ROOT = Path(__file__).parents[2]
OPEN = {"id": "Tidak ada satu jawaban yang benar.", "en": "There is no single right answer."}
RETOLD = {"tentang-sebuah-proses", "memenangkan-hati-customer-1"}


def failing(stories: tuple[Story, ...], holds: Callable[[Story], bool]) -> list[str]:
    """The slugs of the stories for which *holds* does not hold, so that a failure names them all."""
    return [story.slug for story in stories if not holds(story)]


def notes(library: Library, document: Story) -> TrainerNotes:
    """What trainers have on a text."""
    return library.trainer[document.places.source]


def said(text: TrainerText) -> str:
    """The words of a trainer's text, with their markup."""
    return "".join(piece for piece in text.fragment if isinstance(piece, str))


def test_the_content_is_without_fault(surveyed: Surveyed) -> None:
    """No diagnostic at all, and nothing is kept back as a draft."""
    assert surveyed.diagnostics == ()
    assert surveyed.library.drafts == ()


def test_the_content_needs_no_hint(surveyed: Surveyed) -> None:
    """An author who looks to our texts for an example finds none that `hikmah check` would better."""
    settings, _ = load_settings(str(ROOT / "pelicanconf.py"))
    assert hints(settings, surveyed) == ()


def test_there_is_enough_to_read(kb: KnowledgeBase) -> None:
    """Twelve stories or more, five lessons or more, and four stories or more to each lesson."""
    assert len(kb.stories) >= 12
    assert len(kb.lessons) >= 5
    assert {
        lesson.id: len(kb.reading[lesson.id]) for lesson in kb.lessons if len(kb.reading[lesson.id]) < 4
    } == {}


def test_a_lesson_orders_all_its_stories(kb: KnowledgeBase) -> None:
    """The lesson's own reading order names every story that names the lesson, and no other."""
    for lesson in kb.lessons:
        teaching = {story.slug for story in kb.stories if lesson.id in story.lessons}
        assert set(lesson.stories) == teaching, lesson.id


def test_stories_speak_to_each_other(kb: KnowledgeBase) -> None:
    """Two other stories or more link to each story, and it links to two or more."""
    out = {
        story.slug: {r.target.id for r in story.body.references if r.target.kind == "story"} - {story.slug}
        for story in kb.stories
    }
    into = Counter(target for targets in out.values() for target in targets)
    assert failing(kb.stories, lambda story: len(out[story.slug]) >= 2) == []
    assert failing(kb.stories, lambda story: into[story.slug] >= 2) == []


def test_a_citing_sentence_names_where_it_leads(kb: KnowledgeBase) -> None:
    """Under “Dirujuk dari” every sentence is whole: it begins with a capital and closes."""
    citing = [c.reference for s in kb.stories for c in kb.cited[Target("story", s.slug)]]
    sentences = [f"{r.before}{r.label or 'Judul'}{r.after}" for r in citing if not r.quotes]
    assert [s for s in sentences if not s[0].isupper() or s[-1] not in ".?”" or len(s.split()) < 5] == []


def test_passages_carry_the_lessons(kb: KnowledgeBase) -> None:
    """Two to five passages a story; each lesson of the story has one, and no passage has another lesson."""
    assert failing(kb.stories, lambda story: 2 <= len(story.body.passages) <= 5) == []
    carried = {story.slug: {name for p in story.body.passages for name in p.lessons} for story in kb.stories}
    assert failing(kb.stories, lambda story: carried[story.slug] == set(story.lessons)) == []


def test_questions_have_answers(kb: KnowledgeBase, library: Library) -> None:
    """Three to five questions a story, each with one answer, time and lines to write on."""
    for story in kb.stories:
        questions = story.body.questions
        assert 3 <= len(questions) <= 5, story.slug
        assert [q.id for q in questions] == [a.question for a in notes(library, story).answers], story.slug
        assert all(question.minutes and 3 <= question.lines <= 8 for question in questions), story.slug


def test_one_question_has_no_single_answer(library: Library) -> None:
    """And its answer says so, in the same words everywhere, so that a trainer finds it at a glance."""
    for edition in library.editions:
        for story in edition.stories:
            answers = [said(answer.text) for answer in notes(library, story).answers]
            assert any(OPEN[edition.lang] in answer for answer in answers), story.places.source


def test_teaching_notes_are_complete(library: Library) -> None:
    """Synopsis, three aims or more, an opening question, a closing, and a plan of the board."""

    def complete(story: Story) -> bool:
        teaching = notes(library, story).teaching or Teaching()
        words = (teaching.synopsis, teaching.closing)
        return (
            all(len(text.split()) >= 10 for text in words)
            and teaching.opening_question.endswith("?")
            and len(teaching.aims) >= 3
            and len(teaching.board_plan) >= 3
        )

    for edition in library.editions:
        assert failing(edition.stories, complete) == []


def test_role_plays_brief_the_trainer(kb: KnowledgeBase, library: Library) -> None:
    """Half the stories or more have a role-play; each has its minutes and a note on what to listen for."""
    plays = [(story, box) for story in kb.stories for box in story.body.boxes if box.kind == "role-play"]
    briefed = {note.about for story, _ in plays for note in notes(library, story).notes}
    assert len(plays) >= len(kb.stories) / 2
    assert [(story.slug, box.title) for story, box in plays if not box.minutes or box.id not in briefed] == []


def test_stories_have_the_length_of_a_story(kb: KnowledgeBase) -> None:
    """Between 400 and 900 words of prose."""
    assert failing(kb.stories, lambda story: 400 <= len(story.body.text.split()) <= 900) == []


def test_nobody_takes_an_illustration_for_a_report(library: Library) -> None:
    """The two retellings name their source; all other stories are marked as illustrations."""
    for edition in library.editions:
        retold = {story.slug for story in edition.stories if story.source.kind == "retelling"}
        assert retold == RETOLD
        assert failing(edition.stories, lambda s: s.source.kind in {"retelling", "illustration"}) == []
        sources = [story.source for story in edition.stories if story.slug in RETOLD]
        assert all(source.title and source.published for source in sources)
    kinds = Counter(story.source.kind for story in library.editions[0].stories)
    assert kinds["illustration"] >= 10


def test_summaries_are_one_sentence(library: Library) -> None:
    """One sentence that closes, short enough for a card."""
    for edition in library.editions:
        assert failing(edition.stories, lambda s: s.summary.endswith(".") and ". " not in s.summary) == []
        assert failing(edition.stories, lambda story: 12 <= len(story.summary.split()) <= 40) == []


def test_titles_are_in_sentence_case(kb: KnowledgeBase) -> None:
    """Only the first word and names begin with a capital."""
    titles = [d.title for d in kb.documents] + [series.name for series in kb.series]
    names = {"Sri", "Bu", "Gang", "Mawar", "Hikmah"}
    words = [word for title in titles for word in title.split()[1:] if word[0].isupper()]
    assert set(words) <= names


def test_a_story_page_lists_the_words_one_would_look_up(kb: KnowledgeBase) -> None:
    """Four to twelve terms a story: enough for a reader from elsewhere, too few to be noise."""
    assert failing(kb.stories, lambda story: 4 <= len(kb.terms_in[story.slug]) <= 12) == []


def test_the_retellings_are_the_same_in_english(kb: KnowledgeBase, english: KnowledgeBase) -> None:
    """The same passages with the same lessons, as many questions and boxes, the same links."""

    def shape(story: Story) -> tuple[object, ...]:
        passages = [(passage.id, passage.lessons) for passage in story.body.passages]
        links = [reference.target for reference in story.body.references]
        return story.date, story.lessons, passages, links, len(story.body.questions), len(story.body.boxes)

    assert {story.slug for story in english.stories} == RETOLD
    for story in english.stories:
        assert shape(story) == shape(kb.story[story.slug])
