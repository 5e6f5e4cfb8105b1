"""The papers that a build makes: participants' into the site, facilitators' beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from hikmah.model import Document, Lesson, Session, Story
from hikmah.plan.choice import Choice, ChoiceItem, PaperForm, PrintKind
from hikmah.plan.edition import Edition
from hikmah.plan.guide import GuideView
from hikmah.plan.guides import Trainer, trainer_view
from hikmah.plan.paper import HandoutView
from hikmah.plan.printed import printed_view
from hikmah.plan.routes import Route
from hikmah.text import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePaper:
    """A file for participants, the text it is named after, and all the texts it may show."""

    route: Route
    make: Callable[[], HandoutView]
    source: Document
    texts: tuple[Document, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainerPaper:
    """A file for facilitators; its route counts from the folder beside the site."""

    route: Route
    make: Callable[[], GuideView]
    source: Document
    texts: tuple[Document, ...]


def site_papers(edition: Edition) -> Iterator[SitePaper]:
    """What participants can take from the site, as far as the settings ask for it."""
    if not edition.settings.handouts:
        return
    made = edition.settings.printed
    for lesson in edition.kb.lessons:
        if edition.kb.reading[lesson.id]:
            yield from _of_lesson(edition, lesson)
    for story in (*edition.kb.stories, *edition.kb.hidden):
        yield from _of_story(edition, story)
    for session in edition.kb.sessions:
        if "packs" in made:
            make = partial(printed_view, edition, _choice(edition, "pack", session))
            texts = (session, *_every(edition))
            yield SitePaper(route=edition.routes.pack(session.slug), make=make, source=session, texts=texts)


def trainer_papers(edition: Edition, trainer: Trainer) -> Iterator[TrainerPaper]:
    """What goes beside the site: a guide and the answers for each lesson, a pack for each session."""
    if not edition.settings.handouts:
        return
    routes, made = edition.routes, edition.settings.printed
    for lesson in edition.kb.lessons:
        if not edition.kb.reading[lesson.id]:
            continue
        if "guides" in made:
            make = partial(trainer_view, edition, trainer, _choice(edition, "guide", lesson))
            yield TrainerPaper(
                route=routes.guide(lesson.id), make=make, source=lesson, texts=_texts(edition, lesson)
            )
        if "answers" in made and has_questions(edition, lesson):
            make = partial(trainer_view, edition, trainer, _choice(edition, "answers", lesson))
            yield TrainerPaper(
                route=routes.answers(lesson.id), make=make, source=lesson, texts=_texts(edition, lesson)
            )
    for session in edition.kb.sessions:
        if "packs" in made:
            choice = replace(_choice(edition, "pack", session), edition="facilitator")
            make = partial(trainer_view, edition, trainer, choice)
            texts = (session, *_every(edition))
            yield TrainerPaper(
                route=routes.trainer_pack(session.slug), make=make, source=session, texts=texts
            )


def _texts(edition: Edition, lesson: Lesson) -> tuple[Document, ...]:
    return (lesson, *edition.kb.reading[lesson.id])


def _every(edition: Edition) -> tuple[Document, ...]:
    """What an agenda may name."""
    return (*edition.kb.lessons, *edition.kb.stories, *edition.kb.hidden)


def has_questions(edition: Edition, lesson: Lesson) -> bool:
    """Whether any story of *lesson* asks something."""
    return any(story.body.questions for story in edition.kb.reading[lesson.id])


def _of_lesson(edition: Edition, lesson: Lesson) -> Iterator[SitePaper]:
    routes, made = edition.routes, edition.settings.printed

    def paper(route: Route, kind: PrintKind, *, large: bool = False) -> SitePaper:
        choice = _choice(edition, kind, lesson)
        choice = replace(choice, form=replace(choice.form, large=large))
        make = partial(printed_view, edition, choice)
        return SitePaper(route=route, make=make, source=lesson, texts=_texts(edition, lesson))

    if "lessons" in made:
        yield paper(routes.handout(lesson.id), "handout")
    if "large" in made:
        yield paper(routes.large_handout(lesson.id), "handout", large=True)
    if "questions" in made and has_questions(edition, lesson):
        yield paper(routes.questions(lesson.id), "questions")


def _of_story(edition: Edition, story: Story) -> Iterator[SitePaper]:
    routes, made = edition.routes, edition.settings.printed

    def paper(route: Route, kind: PrintKind) -> SitePaper:
        make = partial(printed_view, edition, _choice(edition, kind, story))
        return SitePaper(route=route, make=make, source=story, texts=(story,))

    if "stories" in made:
        yield paper(routes.story_handout(story.slug), "handout")
    if "cards" in made and story.body.role_plays:
        yield paper(routes.cards(story.slug), "cards")


def _choice(edition: Edition, kind: PrintKind, document: Lesson | Story | Session) -> Choice:
    paper = edition.settings.paper
    match document:
        case Lesson():
            target = Target("lesson", document.id)
        case Story():
            target = Target("story", document.slug)
        case Session():
            target, paper = Target("session", document.slug), document.paper
    return Choice(kind=kind, items=(ChoiceItem(target=target),), form=PaperForm(paper=paper))
