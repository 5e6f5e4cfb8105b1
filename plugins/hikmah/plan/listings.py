"""Pages that list: home, archive, glossary, 404."""

from __future__ import annotations

import re
from itertools import groupby

from hikmah.model import Story
from hikmah.plan.code_views import NotFoundView
from hikmah.plan.edition import Edition, opened
from hikmah.plan.facts import glossary_facts, site_facts
from hikmah.plan.frame import make_meta, same_page
from hikmah.plan.listing_views import ArchiveView, ArchiveYear, GlossaryView, HomeView, LessonCard
from hikmah.plan.parts import Html, Part, Prose, TextPart
from hikmah.plan.prose import Setting, make_prose
from hikmah.plan.routes import Routes
from hikmah.plan.series_pages import series_cards
from hikmah.plan.session_pages import coming_sessions
from hikmah.plan.terms import glossary_entries
from hikmah.plan.words import Words

RECENT = 6
"""Stories under “what is new”."""
OPENING_WORDS = 120
"""The opened story shows whole blocks until it has at least so many words."""
_PARAGRAPH = re.compile(r"<(?:p|h[2-6])\b[^>]*>.*?</(?:p|h[2-6])>", re.DOTALL)


def home_view(edition: Edition) -> HomeView:
    """The home page: the newest story begun, then the lessons, what else is new, the next training."""
    kb, routes, settings = edition.kb, edition.routes, edition.settings
    first = next(iter(opened(edition)), None)
    newest = [story for story in kb.stories[: -RECENT - 2 : -1] if story is not first]
    return HomeView(
        meta=make_meta(
            edition,
            routes.home(),
            title=settings.name,
            description=settings.tagline or settings.name,
            kind="home",
            alternates=same_page(edition, Routes.home),
            facts=site_facts(edition),
        ),
        opening=edition.cards[first.slug] if first else None,
        opening_prose=_opening(edition, first) if first else Prose(),
        lessons=tuple(
            LessonCard(
                mark=edition.marks[lesson.id], summary=lesson.summary, stories=len(kb.reading[lesson.id])
            )
            for lesson in kb.lessons
        ),
        recent=tuple(edition.cards[story.slug] for story in newest[:RECENT]),
        session=next(iter(coming_sessions(edition)), None),
    )


def _opening(edition: Edition, story: Story) -> Prose:
    """The beginning of *story*: its marks and ids left behind, for they belong to the story's page."""
    root = edition.routes.root(edition.routes.home())
    home = root + edition.routes.story(story.slug).url
    setting = Setting(root=root, files=root, home=home, notes="none", quiet=True)
    shown: list[Part] = []
    words = 0
    for html in _blocks(make_prose(edition, story.body, setting).parts):
        shown.append(TextPart(html=html))
        words += len(html.split())
        if words >= OPENING_WORDS:
            break
    return Prose(parts=tuple(shown))


def _blocks(parts: tuple[Part, ...]) -> list[Html]:
    """The paragraphs and other blocks of *parts*, one by one, as far as they stand by themselves."""
    blocks: list[Html] = []
    for part in parts:
        if isinstance(part, TextPart):
            blocks.extend(Html(found) for found in _PARAGRAPH.findall(part.html))
        else:
            blocks.extend(_blocks(part.parts))
    return blocks


def archive_view(edition: Edition, words: Words) -> ArchiveView:
    """All stories by year, newest first."""
    newest = reversed(edition.kb.stories)
    return ArchiveView(
        meta=make_meta(
            edition,
            edition.routes.archive(),
            title=words.archive,
            description=words.archive_description,
            kind="archive",
            alternates=same_page(edition, Routes.archive),
        ),
        years=tuple(
            ArchiveYear(year=year, stories=tuple(edition.cards[story.slug] for story in stories))
            for year, stories in groupby(newest, key=lambda story: story.date.year)
        ),
        series=series_cards(edition),
    )


def glossary_view(edition: Edition, words: Words) -> GlossaryView:
    """All terms with the stories that use them."""
    return GlossaryView(
        meta=make_meta(
            edition,
            edition.routes.glossary(),
            title=words.glossary,
            description=words.glossary_description,
            kind="glossary",
            facts=glossary_facts(edition, words),
            alternates=same_page(edition, Routes.glossary),
        ),
        terms=glossary_entries(edition),
    )


def not_found_view(edition: Edition, words: Words) -> NotFoundView:
    """The page for an address that does not exist."""
    kb = edition.kb
    newest = tuple(edition.cards[story.slug] for story in kb.stories[:-4:-1])
    told = tuple(lesson.id for lesson in kb.lessons if kb.reading[lesson.id])
    return NotFoundView(
        meta=make_meta(
            edition,
            edition.routes.not_found(),
            title=words.not_found,
            description=words.not_found_description,
            kind="404",
            listed=False,
        ),
        search=edition.routes.search().url,
        lessons=tuple((edition.marks[lesson], len(kb.reading[lesson])) for lesson in told),
        recent=newest,
    )
