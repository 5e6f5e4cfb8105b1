"""Facilitators' papers on an intranet's site: only where settings name it twice, in a folder of their own.

They are the papers of :mod:`hikmah.plan.papers` at another place. A :class:`TrainerUrl` leads to one; it is
no :class:`~hikmah.plan.parts.Url`: of all learners' views, only the print desk's list has a field for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hikmah.model import Lesson, Session
from hikmah.plan.edition import Edition
from hikmah.plan.guides import Trainer
from hikmah.plan.output import TRAINERS
from hikmah.plan.papers import TrainerPaper, trainer_papers
from hikmah.plan.routes import Route


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainerUrl:
    """Where a facilitator's paper lies, counted from the site's root."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainerLink:
    """A facilitator's paper as the print desk lists it: the text it is about, and what it is."""

    title: str
    kind: str
    """``guide``, ``answers`` or ``pack``."""
    address: TrainerUrl


def intranet_papers(edition: Edition, trainer: Trainer) -> Iterator[tuple[Route, TrainerPaper]]:
    """Every facilitator's paper with its place on the site; none unless the settings name it twice."""
    if edition.settings.publish_trainer:
        for paper in trainer_papers(edition, trainer):
            yield edition.routes.file(TRAINERS + paper.route.save_as), paper


def intranet_links(edition: Edition) -> tuple[TrainerLink, ...]:
    """The same for the print desk, which is told where they lie and nothing of what they say."""
    return tuple(
        TrainerLink(title=_title(paper), kind=_kind(paper, edition), address=TrainerUrl(path=route.url))
        for route, paper in intranet_papers(edition, {})
        if not (isinstance(paper.source, Session) and paper.source.status == "hidden")
    )


def _title(paper: TrainerPaper) -> str:
    assert isinstance(paper.source, Lesson | Session)
    return paper.source.title


def _kind(paper: TrainerPaper, edition: Edition) -> str:
    if isinstance(paper.source, Session):
        return "pack"
    answers = isinstance(paper.source, Lesson) and paper.route == edition.routes.answers(paper.source.id)
    return "answers" if answers else "guide"
