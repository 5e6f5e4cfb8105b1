"""Rule 6, by type: no value that a learner's output is made from has room for trainer text."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest

from hikmah.model import Answer, Story, Teaching, TrainerNote, TrainerNotes
from hikmah.plan.book import BookView
from hikmah.plan.cards import CardView
from hikmah.plan.desk_views import DeskLessonText, DeskStoryText, DeskView
from hikmah.plan.guide import GuideStory, GuideView, TrainerHtml
from hikmah.plan.intranet import TrainerUrl
from hikmah.plan.llms import LlmsView
from hikmah.plan.machine import CopyView, FeedView, RobotsView
from hikmah.plan.office import OfficeView
from hikmah.plan.page_view import PageView
from hikmah.plan.paper import HandoutView
from hikmah.plan.picture_files import PictureView
from hikmah.plan.sitemap import SitemapView
from hikmah.plan.views import SiteView
from hikmah.text import Body, TrainerText

FORBIDDEN = {TrainerText, TrainerNotes, TrainerNote, Answer, Teaching, TrainerHtml, GuideStory, GuideView}
VIEWS = [
    *get_args(PageView),
    SiteView,
    HandoutView,
    OfficeView,
    BookView,
    DeskStoryText,
    DeskLessonText,
    FeedView,
    SitemapView,
    RobotsView,
    CopyView,
    CardView,
    LlmsView,
    PictureView,
]


def within(kind: Any, seen: set[Any]) -> Iterator[type]:
    """Every class that a value of *kind* can hold, however deep."""
    if kind in seen:
        return
    seen.add(kind)
    for argument in get_args(kind):
        yield from within(argument, seen)
    if isinstance(kind, type):
        yield kind
        if dataclasses.is_dataclass(kind):
            for hint in get_type_hints(kind).values():
                yield from within(hint, seen)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_a_learners_view_has_no_room_for_trainer_text(view: type) -> None:
    """Neither it nor anything in it; nor for ``object`` or ``Any``, which would take anything."""
    kinds = set(within(view, set()))
    assert kinds & FORBIDDEN == set()
    assert kinds & {object, dict, list} == set()


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_only_the_desk_knows_where_facilitators_papers_lie(view: type) -> None:
    """An address of one is of a type of its own, and no other view has room for it."""
    assert (TrainerUrl in set(within(view, set()))) == (view is DeskView)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_a_view_is_frozen(view: type) -> None:
    """And so is every value in it: a template can change nothing."""
    for kind in within(view, set()):
        if dataclasses.is_dataclass(kind):
            params = vars(kind)["__dataclass_params__"]
            assert params.frozen, kind


def test_a_story_and_its_body_have_no_room_for_it_either() -> None:
    """What views are planned from."""
    assert set(within(Story, set())) & FORBIDDEN == set()
    assert set(within(Body, set())) & FORBIDDEN == set()


def test_the_walk_goes_all_the_way_down() -> None:
    """It finds what is there: the trainer's own values do hold it."""
    assert TrainerText in set(within(TrainerNotes, set()))
    assert TrainerHtml in set(within(GuideView, set()))
