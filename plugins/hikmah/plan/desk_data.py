"""The texts that the print desk fetches, one file a story or lesson, from the views of their own pages.

The prose is that of the page, made once; so an address in it is seen from there, and the desk's script
turns it. Learners' views hold nothing else than learners' text, and so do these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from hikmah.model import Lesson, Story
from hikmah.plan.citations import first_words
from hikmah.plan.codes import target_code
from hikmah.plan.desk_views import (
    DeskExtract,
    DeskLessonText,
    DeskNote,
    DeskPiece,
    DeskStoryText,
    DeskTerm,
)
from hikmah.plan.edition import Edition
from hikmah.plan.lesson_views import LessonView
from hikmah.plan.parts import (
    BoxPart,
    Html,
    Part,
    PassagePart,
    Prose,
    QuestionPart,
    QuotePart,
    TextPart,
    Url,
)
from hikmah.plan.story_views import StoryView, TermView
from hikmah.text import Body, Passage, Question, Target, minutes_of

LESSON = "l:"
"""What stands before a lesson's id in a choice."""


def desk_story(edition: Edition, story: Story, view: StoryView) -> DeskStoryText:
    """*story* from the *view* of its page."""
    return DeskStoryText(
        key=story.slug,
        title=view.title,
        url=view.meta.url,
        code=_code(edition, Target("story", story.slug)),
        summary=view.summary,
        minutes=view.minutes,
        motif=view.marks[0].motif if view.marks else None,
        pieces=tuple(_Pieces(story.body).of(view.prose.parts)),
        notes=_notes(view.prose),
        terms=_terms(view.terms),
        date=view.date,
        author=view.author,
        source=view.source,
    )


def desk_lesson(edition: Edition, lesson: Lesson, view: LessonView) -> DeskLessonText:
    """*lesson* from the *view* of its page; its stories come from their own files."""
    return DeskLessonText(
        key=f"{LESSON}{lesson.id}",
        title=view.title,
        url=view.meta.url,
        code=_code(edition, Target("lesson", lesson.id)),
        summary=view.summary,
        minutes=minutes_of(lesson.body.text),
        motif=view.mark.motif,
        pieces=tuple(_Pieces(lesson.body).of(view.prose.parts)),
        notes=_notes(view.prose),
        terms=_terms(view.terms),
        objectives=view.objectives,
        key_points=view.key_points,
        stories=tuple(
            DeskExtract(
                story=story.slug,
                passages=tuple(passage.id for passage in story.body.passages if lesson.id in passage.lessons),
            )
            for story in edition.kb.reading[lesson.id]
        ),
    )


def _code(edition: Edition, target: Target) -> Url | None:
    code = target_code(edition, target)
    return edition.routes.code(code).url if code else None


class _Pieces:
    """Takes the prose of one body apart."""

    def __init__(self, body: Body) -> None:
        self._passages: Mapping[str, Passage] = {passage.id: passage for passage in body.passages}
        self._questions: Mapping[str, Question] = {question.id: question for question in body.questions}

    def of(self, parts: tuple[Part, ...]) -> Iterator[DeskPiece]:
        """The pieces in order; what is asked within a passage follows it."""
        for part in parts:
            match part:
                case PassagePart():
                    yield self._passage(part)
                    yield from self.of(tuple(inner for inner in part.parts if _apart(inner)))
                case QuestionPart():
                    yield self._question(part)
                case BoxPart():
                    if part.box == "role-play":
                        yield _role_play(part)
                case TextPart() | QuotePart():
                    yield DeskPiece(kind="text", html=_html((part,)))

    def _passage(self, part: PassagePart) -> DeskPiece:
        text = self._passages[part.anchor].text
        return DeskPiece(
            kind="passage",
            id=part.anchor,
            html=_html(part.parts),
            words=first_words(text),
            minutes=minutes_of(text),
            once=part.aliases,
        )

    def _question(self, part: QuestionPart) -> DeskPiece:
        return DeskPiece(
            kind="question",
            id=part.anchor,
            html=_html(part.parts),
            minutes=part.minutes,
            lines=part.lines,
            passages=self._questions[part.anchor].passages,
        )


def _role_play(part: BoxPart) -> DeskPiece:
    return DeskPiece(
        kind="role-play", id=part.anchor, html=_html(part.parts), title=part.title, minutes=part.minutes
    )


def _apart(part: Part) -> bool:
    """Whether it is not read in the run of the text."""
    return isinstance(part, QuestionPart | BoxPart)


def _html(parts: tuple[Part, ...]) -> Html:
    return Html("".join(_run(part) for part in parts))


def _run(part: Part) -> str:
    match part:
        case TextPart():
            return part.html
        case QuotePart():
            source = escape(part.story, quote=False)
            return f"<blockquote>{_html(part.parts)}<p><cite>“{source}”</cite></p></blockquote>"
        case PassagePart():
            return _html(part.parts)
        case QuestionPart() | BoxPart():
            return ""


def _notes(prose: Prose) -> tuple[DeskNote, ...]:
    return tuple(DeskNote(anchor=note.anchor, html=note.html) for note in prose.notes)


def _terms(terms: tuple[TermView, ...]) -> tuple[DeskTerm, ...]:
    return tuple(
        DeskTerm(name=term.name, definition=term.definition, spellings=term.spellings) for term in terms
    )
