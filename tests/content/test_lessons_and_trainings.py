"""What lessons, trainings, glossary and pages promise, asked of the real content."""

from __future__ import annotations

from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.model import Lesson, Session


def test_lessons_explain_themselves(library: Library) -> None:
    """Explanation of 200 to 400 words, objectives, three to five key points, framework with its source."""
    for edition in library.editions:
        for lesson in edition.lessons:
            assert 200 <= len(lesson.body.text.split()) <= 400, lesson.places.source
            assert 3 <= len(lesson.key_points) <= 5, lesson.places.source
            assert 3 <= len(lesson.objectives) <= 5, lesson.places.source
            assert lesson.framework is not None, lesson.places.source
            assert "Dale Carnegie Training" in lesson.framework.source, lesson.places.source
            assert lesson.framework.note, lesson.places.source


def test_objectives_complete_their_sentence(kb: KnowledgeBase) -> None:
    """They go on after “Setelah ini peserta mampu …”: a verb one can see, in lower case, no full stop."""
    vague = ("memahami", "mengetahui", "mengerti", "menyadari")
    for lesson in kb.lessons:
        for objective in lesson.objectives:
            assert objective.startswith("me"), objective
            assert not objective.endswith("."), objective
            assert not objective.startswith(vague), objective


def test_lessons_say_why_they_are_related(library: Library) -> None:
    """Two other lessons or more, each with a reason in a sentence."""
    for edition in library.editions:
        for lesson in edition.lessons:
            assert len(lesson.related) >= 2, lesson.places.source
            assert lesson.id not in {other.lesson for other in lesson.related}, lesson.places.source
            assert all(other.reason.endswith(".") for other in lesson.related), lesson.places.source


def test_three_trainings_fill_their_time(kb: KnowledgeBase) -> None:
    """Ninety minutes, half a day and a full day, each adding up with its breaks."""
    assert sorted(session.slot for session in kb.sessions) == [90, 240, 480]
    for session in kb.sessions:
        assert sum(item.minutes for item in session.items) == session.slot, session.slug


def lessons_of(session: Session) -> list[str]:
    """The lessons of a training, in order."""
    return [item.lesson for item in session.items if item.lesson]


def test_trainings_grow_from_one_lesson_to_all(kb: KnowledgeBase) -> None:
    """One lesson in 90 minutes, two in half a day, all of them in a full day."""
    taught = {session.slot: lessons_of(session) for session in kb.sessions}
    assert [len(taught[slot]) for slot in (90, 240)] == [1, 2]
    assert sorted(taught[480]) == sorted(lesson.id for lesson in kb.lessons)


def test_nobody_sits_too_long(kb: KnowledgeBase) -> None:
    """Longer trainings have a break after two hours at the latest."""
    for session in kb.sessions:
        stretch = longest = 0
        for item in session.items:
            stretch = 0 if item.break_ else stretch + item.minutes
            longest = max(longest, stretch)
        assert longest <= 120, session.slug


def test_a_training_leaves_time_for_its_questions(kb: KnowledgeBase) -> None:
    """The agenda gives a story's questions at least the minutes that the questions themselves ask for."""
    for session in kb.sessions:
        for item in session.items:
            if item.questions:
                asked = sum(question.minutes or 0 for question in kb.story[item.questions].body.questions)
                assert item.minutes >= asked, (session.slug, item.questions)


def test_the_glossary_is_in_both_languages(kb: KnowledgeBase) -> None:
    """Thirty terms or more, each with its name and definition in Indonesian and in English."""
    assert len(kb.terms) >= 30
    assert [term.id for term in kb.terms if not (term.name.en and term.definition.en)] == []


def test_the_pages_are_there(kb: KnowledgeBase) -> None:
    """About, how to send a story, accessibility, privacy."""
    assert {page.slug for page in kb.pages} >= {"tentang", "kirim-cerita", "aksesibilitas", "privasi"}


def test_english_readers_have_every_lesson(kb: KnowledgeBase, english: KnowledgeBase) -> None:
    """With as many objectives and key points, the same stories and the same relations."""

    def shape(lesson: Lesson) -> tuple[object, ...]:
        related = tuple(other.lesson for other in lesson.related)
        counts = len(lesson.objectives), len(lesson.key_points)
        return lesson.id, lesson.motif, lesson.order, lesson.stories, related, counts

    assert [shape(lesson) for lesson in english.lessons] == [shape(lesson) for lesson in kb.lessons]
