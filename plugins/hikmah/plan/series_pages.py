"""Series: their pages, and a story's place in each of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hikmah.index.knowledge_base import Series, SeriesEntry
from hikmah.model import Story
from hikmah.plan.edition import Edition
from hikmah.plan.frame import make_meta
from hikmah.plan.story_views import NumberedLink, SeriesNav
from hikmah.plan.words import Words

if TYPE_CHECKING:
    from hikmah.plan.listing_views import SeriesCard, SeriesView


def series_navs(edition: Edition, story: Story) -> tuple[SeriesNav, ...]:
    """The place of *story* in each of its series, in the order in which it names them."""
    return tuple(_nav(edition, series, story) for series in edition.kb.in_series.get(story.slug, ()))


def _nav(edition: Edition, series: Series, story: Story) -> SeriesNav:
    links = tuple(_link(edition, entry) for entry in series.parts)
    at = next(place for place, entry in enumerate(series.parts) if entry.story.slug == story.slug)
    return SeriesNav(
        name=series.name,
        url=edition.routes.series(series.slug).url,
        part=links[at].number,
        parts=links,
        previous=links[at - 1] if at else None,
        next=links[at + 1] if at + 1 < len(links) else None,
    )


def _link(edition: Edition, entry: SeriesEntry) -> NumberedLink:
    url = edition.routes.story(entry.story.slug).url
    return NumberedLink(number=entry.number, title=entry.story.title, url=url)


def series_view(edition: Edition, words: Words, series: Series) -> SeriesView:
    """The page of *series*."""
    from hikmah.plan.listing_views import SeriesPartView, SeriesView

    return SeriesView(
        meta=make_meta(
            edition,
            edition.routes.series(series.slug),
            title=series.name,
            description=words.series_description,
            kind="series",
        ),
        name=series.name,
        parts=tuple(
            SeriesPartView(number=entry.number, story=edition.cards[entry.story.slug])
            for entry in series.parts
        ),
    )


def series_cards(edition: Edition) -> tuple[SeriesCard, ...]:
    """All series, by name."""
    from hikmah.plan.listing_views import SeriesCard

    ordered = sorted(edition.kb.series, key=lambda series: (series.name.casefold(), series.slug))
    return tuple(
        SeriesCard(name=series.name, url=edition.routes.series(series.slug).url, parts=len(series.parts))
        for series in ordered
    )
