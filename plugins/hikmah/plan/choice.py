"""What someone wants on paper: which texts, of which kind, on which sheet.

:func:`~hikmah.plan.printed.printed_view` makes what participants get of it,
:func:`~hikmah.plan.guides.trainer_view` what the facilitator gets, and
:func:`~hikmah.plan.refusals.choice_faults` says beforehand why a choice cannot be printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hikmah.names import Format, Paper
from hikmah.text import Target

PrintKind = Literal["handout", "questions", "answers", "guide", "cards", "pack", "certificate"]
PrintEdition = Literal["participant", "facilitator"]
PrintFormat = Literal["pdf", Format]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """The sheet it is set on."""

    paper: Paper = "a4"
    large: bool = False
    """Letters of 18 points, ragged right."""
    grey: bool = False
    """No colour at all, not even on a cover."""
    punch: bool = False
    """A wider margin on the left, for punching and binding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceItem:
    """One thing to print: a lesson, a story (perhaps one passage of it) or a training session."""

    target: Target
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A piece of paper as it was ordered; without a ``title`` it is named after what is on it."""

    kind: PrintKind
    edition: PrintEdition = "participant"
    items: tuple[ChoiceItem, ...]
    form: PaperForm = PaperForm()
    title: str = ""
