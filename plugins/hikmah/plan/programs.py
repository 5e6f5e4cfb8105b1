"""What one language has for other programs beside its feeds: its data and its calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from hikmah.plan.edition import Edition
from hikmah.plan.output import Recipe
from hikmah.plan.routes import Route
from hikmah.plan.words import Words


def program_files(edition: Edition, words: Words) -> Iterator[tuple[Route, Recipe, Callable[[], object]]]:
    """Where each is written, how it is rendered, and what makes its view."""
    settings, routes, lang = edition.settings, edition.routes, edition.kb.lang
    if settings.data and settings.base:
        yield routes.data(), Recipe("data", lang=lang), partial(_data, edition)
    if settings.replies:
        from hikmah.plan.replies import has_feed, replies_feed

        if has_feed(edition):
            make = partial(replies_feed, edition, words.replies)
            yield routes.replies_feed(), Recipe("feed", lang=lang), make
    if edition.kb.sessions:
        from hikmah.plan.calendar import calendar_sessions, calendar_view

        if calendar_sessions(edition):
            when = partial(calendar_view, edition, words.sessions)
            yield routes.calendar(), Recipe("calendar", lang=lang), when


def _data(edition: Edition) -> object:
    from hikmah.plan.data import data_view

    return data_view(edition)
