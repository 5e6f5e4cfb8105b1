"""What makes each page's view, loaded when the first of its kind is made.

After an author's edit most pages are known to be as they were: to load what would plan them takes longer
than to plan the few that are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hikmah.index.knowledge_base import Pair, Series
from hikmah.model import Lesson, Page, Session, Story
from hikmah.names import Motif
from hikmah.plan.closures import Closures
from hikmah.plan.edition import Edition
from hikmah.plan.output import Output
from hikmah.plan.parts import Url
from hikmah.plan.redirects import Redirect
from hikmah.plan.words import Words

if TYPE_CHECKING:
    from hikmah.plan.code_pages import Lead
    from hikmah.plan.code_views import CodeNoteView, CodesView, CodeView, NotFoundView, RedirectView
    from hikmah.plan.desk_views import DeskText, DeskView
    from hikmah.plan.lesson_views import LessonsView, LessonView, MatrixView, PairView
    from hikmah.plan.listing_views import (
        ArchiveView,
        GlossaryView,
        HomeView,
        PlainView,
        SeriesView,
        SessionsView,
        SessionView,
    )
    from hikmah.plan.map_views import MapView
    from hikmah.plan.offline import OfflineView
    from hikmah.plan.search_views import SearchView
    from hikmah.plan.story_views import StoryView


def story(edition: Edition, text: Story) -> StoryView:
    """A story's page."""
    from hikmah.plan.story_pages import story_view

    return story_view(edition, text)


def lesson(edition: Edition, words: Words, text: Lesson) -> LessonView:
    """A lesson's page."""
    from hikmah.plan.lesson_pages import lesson_view

    return lesson_view(edition, words, text)


def session(edition: Edition, text: Session) -> SessionView:
    """A training's page."""
    from hikmah.plan.session_pages import session_view

    return session_view(edition, text)


def plain(edition: Edition, text: Page) -> PlainView:
    """A plain page."""
    from hikmah.plan.session_pages import plain_view

    return plain_view(edition, text)


def home(edition: Edition) -> HomeView:
    """The home page."""
    from hikmah.plan.listings import home_view

    return home_view(edition)


def lessons(edition: Edition, words: Words) -> LessonsView:
    """The lessons index."""
    from hikmah.plan.lesson_pages import lessons_view

    return lessons_view(edition, words)


def archive(edition: Edition, words: Words) -> ArchiveView:
    """All stories by year."""
    from hikmah.plan.listings import archive_view

    return archive_view(edition, words)


def sessions(edition: Edition, words: Words) -> SessionsView:
    """All trainings."""
    from hikmah.plan.session_pages import sessions_view

    return sessions_view(edition, words)


def glossary(edition: Edition, words: Words) -> GlossaryView:
    """All terms."""
    from hikmah.plan.listings import glossary_view

    return glossary_view(edition, words)


def series(edition: Edition, words: Words, told: Series) -> SeriesView:
    """A series."""
    from hikmah.plan.series_pages import series_view

    return series_view(edition, words, told)


def not_found(edition: Edition, words: Words) -> NotFoundView:
    """The page for an address that does not exist."""
    from hikmah.plan.listings import not_found_view

    return not_found_view(edition, words)


def search(edition: Edition, words: Words, script: Url, indexes: tuple[Url, ...]) -> SearchView:
    """The search page; a register alone where there are no *indexes*."""
    from hikmah.plan.search_page import search_tool, search_view

    tool = search_tool(edition, script, indexes) if indexes else None
    return search_view(edition, words, tool)


def pair(edition: Edition, words: Words, lessons: Pair) -> PairView:
    """Two lessons together."""
    from hikmah.plan.pair_pages import pair_view

    return pair_view(edition, words, lessons)


def turned(edition: Edition, words: Words, lessons: Pair) -> RedirectView:
    """The same two the other way round."""
    from hikmah.plan.pair_pages import turned_view

    return turned_view(edition, words, lessons)


def matrix(edition: Edition, words: Words) -> MatrixView:
    """All lessons against all stories."""
    from hikmah.plan.pair_pages import matrix_view

    return matrix_view(edition, words)


def the_map(edition: Edition, words: Words, motifs: Mapping[Motif, str]) -> MapView:
    """The map of lessons and stories."""
    from hikmah.plan.map_page import map_view

    return map_view(edition, words, motifs)


def desk(edition: Edition, words: Words, closures: Closures) -> DeskView:
    """The print desk."""
    from hikmah.plan.desk_page import desk_view

    return desk_view(edition, words, closures.scripts, closures.sheets)


def desk_of_story(edition: Edition, text: Story, told: Output) -> DeskText:
    """A story for the desk, from the view of its page, which *told* makes."""
    from hikmah.plan.desk_data import desk_story
    from hikmah.plan.story_views import StoryView

    view = told.view
    assert isinstance(view, StoryView)
    return desk_story(edition, text, view)


def desk_of_lesson(edition: Edition, text: Lesson, told: Output) -> DeskText:
    """A lesson for the desk, in the same way."""
    from hikmah.plan.desk_data import desk_lesson
    from hikmah.plan.lesson_views import LessonView

    view = told.view
    assert isinstance(view, LessonView)
    return desk_lesson(edition, text, view)


def offline(edition: Edition, words: Words, closures: Closures) -> OfflineView:
    """What was kept for reading offline."""
    from hikmah.plan.offline import offline_view

    return offline_view(edition, words, closures)


def code(edition: Edition, words: Words, name: str, leads: tuple[Lead, ...]) -> CodeView | CodeNoteView:
    """The page of a code on paper."""
    from hikmah.plan.code_pages import code_view

    return code_view(edition, words, name, leads)


def codes(edition: Edition, words: Words) -> CodesView:
    """All codes."""
    from hikmah.plan.code_pages import codes_view

    return codes_view(edition, words)


def redirect(edition: Edition, words: Words, found: Redirect) -> RedirectView:
    """A page at an old address."""
    from hikmah.plan.machine import redirect_view

    return redirect_view(edition, words, found.route, found.target)
