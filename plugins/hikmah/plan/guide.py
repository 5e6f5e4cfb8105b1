"""What a facilitator's sheet is made from: the participants' view, and beside it what is the trainer's alone.

Views of their own: nothing here fits into a participant's view, and none of it is written into the site.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hikmah.plan.paper import HandoutView
from hikmah.plan.parts import Html

MaterialKind = Literal["handout", "cards", "board", "pens", "attendance", "feedback"]


@dataclass(frozen=True, slots=True)
class TrainerHtml:
    """Markup that is already safe, for trainers only: no :data:`Html`, so that none is taken for it."""

    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Something to bring; ``title`` names the role-play or story it is for."""

    kind: MaterialKind
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideNote:
    """A note to the trainer, and the first words of the passage it is about."""

    about: str
    note: TrainerHtml


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideStory:
    """What the trainer knows of one story, beside :class:`~hikmah.plan.paper.HandoutStory`."""

    synopsis: str
    aims: tuple[str, ...]
    opening_question: str
    closing: str
    board_plan: tuple[str, ...]
    answers: tuple[tuple[TrainerHtml, ...], ...]
    """For each of the printed questions."""
    question_notes: tuple[tuple[TrainerHtml, ...], ...]
    """What to listen for, for each of the printed questions."""
    play_notes: tuple[tuple[TrainerHtml, ...], ...]
    """For each of the printed role-plays."""
    notes: tuple[GuideNote, ...]
    """On the text and its passages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideChapter:
    """What the trainer knows of one chapter; its stories are those of the participants' chapter."""

    notes: tuple[TrainerHtml, ...]
    stories: tuple[GuideStory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """Printed matter for the facilitator; ``chapters`` run along those of ``sheet``."""

    sheet: HandoutView
    chapters: tuple[GuideChapter, ...]
    materials: tuple[Material, ...]
    certificate: bool
    """Whether a certificate to copy closes a session's pack."""
