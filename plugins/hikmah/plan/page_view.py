"""Every kind of page there is."""

from __future__ import annotations

from hikmah.plan.code_views import CodeNoteView, CodesView, CodeView, NotFoundView, RedirectView
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
from hikmah.plan.search_views import SearchView
from hikmah.plan.story_views import StoryView

PageView = (
    HomeView
    | StoryView
    | LessonView
    | LessonsView
    | MapView
    | PairView
    | MatrixView
    | ArchiveView
    | SeriesView
    | GlossaryView
    | SessionView
    | SessionsView
    | PlainView
    | SearchView
    | NotFoundView
    | RedirectView
    | CodeView
    | CodeNoteView
    | CodesView
)
