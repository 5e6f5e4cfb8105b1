"""The print desk's page: light however much there is to choose from."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

from tests.theme.build import a_desk, a_site
from tests.theme.test_css import some_words

from hikmah.names import StorySlug
from hikmah.plan.desk_views import DeskStory
from hikmah.render.html import Pages

THEME = Path(__file__).parents[2] / "theme"


def test_a_thousand_stories_make_no_heavy_page() -> None:
    """Titles alone stand in the page, not texts: a thousand of them weigh less than one photograph."""
    many = some_words(4000)
    stories = tuple(
        DeskStory(
            slug=StorySlug("-".join(many[at : at + 4])),
            title=" ".join(many[at : at + 4]).capitalize(),
            minutes=at % 9 + 1,
            passages=3,
            once=None,
        )
        for at in range(0, 4000, 4)
    )
    view = replace(a_desk(), stories=stories)
    page = Pages(THEME, "id").render("desk.html", a_site(), view)  # type: ignore[arg-type]
    assert len(gzip.compress(page, 9)) <= 48_000
