"""From a choice to what is printed: which texts, in which order, with which times."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.check.libraries import library_of, small_sources

from hikmah.index.knowledge_base import Library
from hikmah.plan.choice import Choice, ChoiceItem, PaperForm, PrintKind
from hikmah.plan.edition import Edition, make_editions
from hikmah.plan.guides import trainer_view
from hikmah.plan.papers import site_papers, trainer_papers
from hikmah.plan.printed import printed_view
from hikmah.plan.refusals import choice_faults
from hikmah.read.targets import story_target
from hikmah.settings import settings_from


@pytest.fixture(scope="module")
def library() -> Library:
    """The small site's."""
    return library_of(small_sources())


@pytest.fixture(scope="module")
def edition(library: Library) -> Edition:
    """The small site with a public address."""
    said = {"HIKMAH_PUBLIC_URL": "https://hikmah.example"}
    return make_editions(library, settings_from(said, Path("/nowhere"), date(2026, 11, 25)))[0]


def order(kind: PrintKind, *names: str, minutes: int | None = None) -> Choice:
    """*names* as they are written for ``hikmah print``."""
    targets = (story_target(name) for name in names)
    items = tuple(ChoiceItem(target=target, minutes=minutes) for target in targets if target)
    return Choice(kind=kind, items=items)


@pytest.mark.parametrize(
    ("choice", "kinds", "titles"),
    [
        pytest.param(order("handout", "lesson:process"), ["lesson"], ["Proses"], id="lesson"),
        pytest.param(order("handout", "kado"), ["story"], ["Kado"], id="story"),
        pytest.param(order("handout", "kado#kurir"), ["passage"], ["Kado"], id="passage"),
        pytest.param(
            order("handout", "loket", "kado#kurir", "lesson:process"),
            ["story", "passage", "lesson"],
            ["Loket", "Kado", "Proses"],
            id="in-the-order-given",
        ),
        pytest.param(order("questions", "kado"), ["questions"], ["Kado"], id="questions"),
        pytest.param(
            order("pack", "session:pagi"),
            ["story", "questions", "passage", "lesson"],
            ["Kado", "Kado", "Kado", "Proses"],
            id="pack",
        ),
    ],
)
def test_chapters_follow_the_choice(
    edition: Edition, choice: Choice, kinds: list[str], titles: list[str]
) -> None:
    """One chapter a thing that was chosen."""
    chapters = printed_view(edition, choice).chapters
    assert [chapter.kind for chapter in chapters] == kinds
    assert [chapter.title for chapter in chapters] == titles


def test_passages_of_one_story_stand_together(edition: Edition) -> None:
    """Passages that follow one another are one chapter, and their minutes add up."""
    names = [passage.id for passage in edition.kb.story["kado"].body.passages]  # type: ignore[index]
    view = printed_view(edition, order("handout", *(f"kado#{name}" for name in names), minutes=5))
    (chapter,) = view.chapters
    assert len(chapter.stories[0].passages) == len(names)
    assert chapter.minutes == 5 * len(names)


def test_a_whole_story_has_its_passages_for_slides_too(edition: Edition) -> None:
    """Which show no more of it; where the passages alone are printed, they are not there twice."""
    names = [passage.id for passage in edition.kb.story["kado"].body.passages]  # type: ignore[index]
    (whole,) = printed_view(edition, order("handout", "kado")).chapters[0].stories
    (parts,) = (
        printed_view(edition, order("handout", *(f"kado#{name}" for name in names))).chapters[0].stories
    )
    assert (whole.whole, parts.whole) == (True, False)
    assert [passage.html for passage in parts.passages] == [*whole.taught] != []
    assert parts.taught == ()


def test_times_are_computed_from_the_start(edition: Edition) -> None:
    """Each line of the agenda and each chapter begins when the one before it ends."""
    view = printed_view(edition, order("pack", "session:pagi"))
    assert view.session is not None
    assert [line.start for line in view.session.agenda] == ["09.00", "09.15", "09.25", "09.30"]
    assert [chapter.start for chapter in view.chapters] == ["09.00", "09.15", "09.25", "09.30"]
    assert (view.session.start, view.session.end) == ("09.00", "09.40")


def test_questions_with_a_time_of_their_own_are_asked_once(edition: Edition) -> None:
    """A story whose questions follow in the agenda is printed without them."""
    story, questions, *_ = printed_view(edition, order("pack", "session:pagi")).chapters
    assert story.stories[0].questions == ()
    assert story.stories[0].passages
    assert questions.stories[0].questions
    assert questions.stories[0].passages == ()


@pytest.mark.parametrize("kind", ["answers", "guide"])
def test_participants_get_no_trainers_kind(edition: Edition, kind: PrintKind) -> None:
    """What is the trainer's cannot be made for participants."""
    with pytest.raises(ValueError, match=kind):
        printed_view(edition, order(kind, "kado"))


@pytest.mark.parametrize(
    "choice",
    [
        pytest.param(order("handout", "tidak-ada"), id="no-such-story"),
        pytest.param(order("handout", "kado#tidak-ada"), id="no-such-passage"),
        pytest.param(order("questions", "loket"), id="no-questions"),
        pytest.param(order("cards", "loket"), id="no-role-play"),
        pytest.param(order("pack", "session:sore"), id="no-such-session"),
    ],
)
def test_nothing_to_print_is_refused(edition: Edition, choice: Choice) -> None:
    """The item is named; whoever goes on regardless gets no empty sheet."""
    assert [found.code for found in choice_faults(edition, choice)] == ["HKM074"]
    with pytest.raises(ValueError, match="nothing to print"):
        printed_view(edition, choice)


def test_one_empty_item_among_others_is_named(edition: Edition) -> None:
    """It would be missed in a long choice."""
    faults = choice_faults(edition, order("questions", "kado", "loket"))
    assert [found.place.source for found in faults] == ["story:loket"]


def test_the_facilitator_reads_what_participants_do_not(edition: Edition, library: Library) -> None:
    """Teaching note, answers and notes stand in the guide and in nothing that participants get."""
    view = trainer_view(edition, library.trainer, order("guide", "kado"))
    assert "RAHASIA" in repr(view.chapters)
    assert "RAHASIA" not in repr(view.sheet)
    assert view.chapters[0].stories[0].answers[0]


def test_every_chapter_has_its_facilitators_side(edition: Edition, library: Library) -> None:
    """In a pack, too: chapter by chapter and story by story."""
    view = trainer_view(
        edition, library.trainer, replace(order("pack", "session:pagi"), edition="facilitator")
    )
    assert len(view.chapters) == len(view.sheet.chapters)
    for guide, chapter in zip(view.chapters, view.sheet.chapters, strict=True):
        assert len(guide.stories) == len(chapter.stories)


def test_the_settings_say_what_a_build_prints(edition: Edition, library: Library) -> None:
    """By name; large print is the same view on another form."""
    made = replace(edition.settings, printed=("lessons", "large"), handouts=True)
    papers = list(site_papers(replace(edition, settings=made)))
    assert {paper.make().form for paper in papers} == {PaperForm(), PaperForm(large=True)}
    assert list(trainer_papers(replace(edition, settings=made), library.trainer)) == []
    none = replace(edition, settings=replace(made, handouts=False))
    assert list(site_papers(none)) == []
