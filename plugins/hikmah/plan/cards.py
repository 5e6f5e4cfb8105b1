"""The picture that stands beside an address wherever it is shared: title, motif, site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from hikmah.model import Lesson, Story
from hikmah.names import Language, Motif
from hikmah.plan.edition import Edition, is_hidden
from hikmah.plan.routes import Route
from hikmah.plan.words import Words

WIDTH: Final = 1200
HEIGHT: Final = 630
"""What social networks ask for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """One picture; ``above`` stands over the title: a story's lesson, or that this is one."""

    title: str
    above: str
    motif: Motif
    site: str
    lang: Language


def has_card(document: Story | Lesson) -> bool:
    """A hidden story is not made known, not even by a picture."""
    return not is_hidden(document)


def card_files(
    edition: Edition, words: Words
) -> Iterator[tuple[Route, Callable[[], CardView], tuple[Story | Lesson, ...]]]:
    """A picture for every story and lesson, and one for all other pages."""
    kb, routes = edition.kb, edition.routes
    if not edition.settings.cards:
        return
    yield routes.card(), partial(_site_card, edition), ()
    for story in kb.stories:
        yield routes.card(story), partial(_story_card, edition, story), (story,)
    for lesson in kb.lessons:
        yield routes.card(lesson), partial(_lesson_card, edition, lesson, words), (lesson,)


def _site_card(edition: Edition) -> CardView:
    settings, kb = edition.settings, edition.kb
    said = settings.tagline if kb.lang == settings.lang and settings.tagline else settings.name
    motif = kb.lessons[0].motif if kb.lessons else _USUAL
    return CardView(title=said, above="", motif=motif, site=settings.name, lang=kb.lang)


def _story_card(edition: Edition, story: Story) -> CardView:
    mark = next(iter(edition.lesson_marks(story.lessons)), None)
    return CardView(
        title=story.title,
        above=mark.title if mark else "",
        motif=mark.motif if mark else _USUAL,
        site=edition.settings.name,
        lang=story.lang,
    )


def _lesson_card(edition: Edition, lesson: Lesson, words: Words) -> CardView:
    return CardView(
        title=lesson.title,
        above=words.lesson,
        motif=lesson.motif,
        site=edition.settings.name,
        lang=lesson.lang,
    )


_USUAL: Final[Motif] = "parang"
"""Where no lesson has one."""
