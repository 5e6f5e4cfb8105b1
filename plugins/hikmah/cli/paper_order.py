"""What was typed after ``hikmah print`` → a choice of texts, a kind of paper and how it is folded."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from hikmah.cli.paper_targets import find_target
from hikmah.cli.paper_words import say
from hikmah.errors import CannotDo
from hikmah.names import Language, Paper
from hikmah.plan.choice import Choice, ChoiceItem, PaperForm, PrintEdition, PrintFormat, PrintKind
from hikmah.plan.edition import Edition
from hikmah.plan.orders import session_of
from hikmah.render.impose import Fold, SheetName

FORMATS: tuple[PrintFormat, ...] = get_args(PrintFormat)
_PAGES: dict[SheetName, Paper] = {"a4": "a5", "f4": "a5", "letter": "a5", "a3": "a4"}
"""What size of page goes twice on each sheet."""
_TRAINERS: dict[PrintKind, PrintKind] = {
    "handout": "guide",
    "questions": "answers",
    "pack": "pack",
    "guide": "guide",
    "answers": "answers",
}
"""What a facilitator gets who asks for a kind."""
_MOST_CREEP = 2.0
"""Millimetres: the thickest board moves no page further."""
_DRAWN: frozenset[PrintKind] = frozenset({"cards", "certificate"})
"""Kinds that are a drawing of cuts and frames more than a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """One file to make."""

    choice: Choice
    format: PrintFormat
    fold: Fold | None
    sheet: SheetName
    """The paper in the printer, where pages are folded."""
    creep: float

    @property
    def for_trainers(self) -> bool:
        """Whether answers or notes may stand on it."""
        return self.choice.edition == "facilitator"


def read_order(given: argparse.Namespace, edition: Edition, lang: Language) -> PaperOrder:
    """What *given* asks for. Raises CannotDo where something is unknown or two wishes exclude each other."""
    targets = [find_target(edition, word, lang) for word in given.what]
    session = next(
        (
            found
            for found in (session_of(edition, target) for target in targets if target.kind == "session")
            if found
        ),
        None,
    )
    made_as = _format(given, lang)
    fold: Fold | None = "booklet" if given.booklet else "two-up" if given.two_up else None
    if fold and made_as != "pdf":
        raise CannotDo(say(lang, "fold-needs-pdf", format=made_as))
    if given.paper == "a3" and not fold:
        raise CannotDo(say(lang, "a3"))
    if given.creep and fold != "booklet":
        raise CannotDo(say(lang, "creep"))
    if not 0 <= given.creep <= _MOST_CREEP:
        raise CannotDo(say(lang, "creep-range", found=f"{given.creep:g}", most=_MOST_CREEP))
    wanted: Paper | Literal["a3"] = given.paper or (session.paper if session else edition.settings.paper)
    sheet: SheetName = "a4" if wanted == "a5" else wanted
    paper: Paper = _PAGES[sheet] if fold else "a4" if wanted == "a3" else wanted
    kind, reader = _kind(given, lang, session=session is not None)
    if kind in _DRAWN and made_as != "pdf":
        raise CannotDo(say(lang, "paper-alone", kind=kind, format=made_as))
    form = PaperForm(paper=paper, large=given.large, grey=given.grey, punch=given.punch)
    items = tuple(ChoiceItem(target=target) for target in dict.fromkeys(targets))
    choice = Choice(kind=kind, edition=reader, items=items, form=form, title=given.title)
    return PaperOrder(choice=choice, format=made_as, fold=fold, sheet=sheet, creep=given.creep)


def _kind(given: argparse.Namespace, lang: Language, *, session: bool) -> tuple[PrintKind, PrintEdition]:
    """The kind and for whom: guides and answers are the facilitator's, and only if nobody says otherwise."""
    kind: PrintKind = given.kind or ("pack" if session else "handout")
    own = kind in ("guide", "answers")
    edition: PrintEdition = given.edition or ("facilitator" if own else "participant")
    if own and edition == "participant":
        raise CannotDo(say(lang, "trainers-kind", kind=kind))
    if kind in ("pack", "certificate") and not session:
        raise CannotDo(say(lang, "needs-session", kind=kind))
    if edition == "facilitator":
        if kind not in _TRAINERS:
            raise CannotDo(say(lang, "no-facilitator", kind=kind))
        return _TRAINERS[kind], edition
    return kind, edition


def _format(given: argparse.Namespace, lang: Language) -> PrintFormat:
    """As asked for, else by the ending of the file's name; the two may not contradict each other."""
    ending = Path(given.output).suffix.lower().removeprefix(".") if given.output else ""
    named = next((known for known in FORMATS if known == ending), None)
    if given.output and named is None:
        raise CannotDo(say(lang, "ending", file=given.output))
    if given.format and named and given.format != named:
        raise CannotDo(say(lang, "two-formats", file=given.output, format=given.format))
    asked: PrintFormat | None = given.format
    return asked or named or "pdf"
