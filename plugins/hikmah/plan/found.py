"""By what others find and show a site: a guide for programs, pictures beside shared addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from hikmah.model import Lesson, Story
from hikmah.plan.cards import card_files
from hikmah.plan.closures import Closures
from hikmah.plan.edition import Edition
from hikmah.plan.llms import llms_view
from hikmah.plan.output import Recipe
from hikmah.plan.routes import Route

Found = tuple[Route, Recipe, Callable[[], object], tuple[str, ...], tuple[Story | Lesson, ...]]
"""Where it is, how it is made, its view, what it is made with, and whose it is."""


def found_files(edition: Edition, closures: Closures) -> Iterator[Found]:
    """Those of one language. None shows more of a text than its title and summary."""
    settings, lang = edition.settings, edition.kb.lang
    words = closures.words[lang]
    if settings.sitemap and settings.base:
        guide = partial(llms_view, edition, words)
        yield edition.routes.guide_for_programs(), Recipe("llms", lang=lang), guide, (), ()
    recipe, made_with = Recipe("card", lang=lang), (closures.cards,)
    for route, make, sources in card_files(edition, words):
        yield route, recipe, make, made_with, sources
