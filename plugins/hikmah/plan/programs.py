"""What one language has for other programs beside its feeds: its data and its calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from hikmah.plan.calendar import calendar_sessions, calendar_view
from hikmah.plan.data import data_view
from hikmah.plan.edition import Edition
from hikmah.plan.output import Recipe
from hikmah.plan.replies import has_feed, replies_feed
from hikmah.plan.routes import Route
from hikmah.plan.words import Words


def program_files(edition: Edition, words: Words) -> Iterator[tuple[Route, Recipe, Callable[[], object]]]:
    """Where each is written, how it is rendered, and what makes its view."""
    routes, lang = edition.routes, edition.kb.lang
    if edition.settings.data and edition.settings.base:
        yield routes.data(), Recipe("data", lang=lang), partial(data_view, edition)
    if has_feed(edition):
        yield routes.replies_feed(), Recipe("feed", lang=lang), partial(replies_feed, edition, words.replies)
    if calendar_sessions(edition):
        yield (
            routes.calendar(),
            Recipe("calendar", lang=lang),
            partial(calendar_view, edition, words.sessions),
        )
