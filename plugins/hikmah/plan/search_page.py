"""The page ``/cari/``: a register of everything in order of the alphabet, and what the search form offers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from hikmah.model import Story
from hikmah.plan.citations import first_words
from hikmah.plan.edition import Edition
from hikmah.plan.frame import make_meta, same_page
from hikmah.plan.parts import Url
from hikmah.plan.routes import Routes
from hikmah.plan.search_records import LARGE
from hikmah.plan.search_views import RegisterEntry, RegisterLetter, SearchTool, SearchView
from hikmah.plan.views import NavLink
from hikmah.plan.words import Words

OTHER = "#"
"""The letter of what begins with none."""


def search_view(edition: Edition, words: Words, tool: SearchTool | None) -> SearchView:
    """The register, and the form unless there is no index for it (*tool* is None)."""
    return SearchView(
        meta=make_meta(
            edition,
            edition.routes.search(),
            title=words.search,
            description=words.search_description,
            kind="search",
            alternates=same_page(edition, Routes.search),
        ),
        tool=tool,
        letters=_letters(list(_entries(edition))),
    )


def search_tool(edition: Edition, script: Url, indexes: tuple[Url, ...]) -> SearchTool:
    """What the form needs: its script, the folders of the indexes, and the choices there are."""
    kb = edition.kb
    sessions = [session for session in kb.sessions if session.status != "hidden"]
    dated = {story.date.year for story in kb.stories} | {session.date.year for session in sessions}
    sources = {story.source.kind for story in kb.stories} - {"original"}
    passages = any(story.body.passages for story in kb.stories)
    offered = (
        ("story", kb.stories),
        *((source, True) for source in ("illustration", "retelling") if source in sources),
        ("passage", passages),
        ("lesson", kb.lessons),
        ("term", kb.terms),
        ("session", sessions),
        ("page", [page for page in kb.pages if page.status != "hidden"]),
    )
    return SearchTool(
        script=script,
        indexes=indexes,
        lessons=edition.lesson_marks(tuple(lesson.id for lesson in kb.lessons)),
        kinds=tuple(kind for kind, there in offered if there),
        years=tuple(sorted(dated, reverse=True)),
    )


def _entries(edition: Edition) -> Iterator[RegisterEntry]:
    kb, routes, lang = edition.kb, edition.routes, edition.kb.lang
    for story in kb.stories:
        url = routes.story(story.slug).url
        passages = _passages(story, url) if len(kb.stories) <= LARGE else ()
        yield RegisterEntry(title=story.title, url=url, kind="story", passages=passages)
    for lesson in kb.lessons:
        yield RegisterEntry(title=lesson.title, url=routes.lesson(lesson.id).url, kind="lesson")
    for term in kb.terms:
        url = Url(f"{routes.glossary().url}#{term.id}")
        yield RegisterEntry(title=term.name.text(lang), url=url, kind="term")
    for session in kb.sessions:
        if session.status != "hidden":
            yield RegisterEntry(title=session.title, url=routes.session(session.slug).url, kind="session")
    for page in kb.pages:
        if page.status != "hidden":
            yield RegisterEntry(title=page.title, url=routes.page(page.slug).url, kind="page")


def _passages(story: Story, url: Url) -> tuple[NavLink, ...]:
    return tuple(
        NavLink(title=first_words(passage.text), url=Url(f"{url}#{passage.id}"))
        for passage in story.body.passages
    )


def _letters(entries: list[RegisterEntry]) -> tuple[RegisterLetter, ...]:
    ordered = sorted(entries, key=lambda entry: (_word(entry.title), entry.title, entry.url))
    letters = [
        RegisterLetter(letter=letter, entries=tuple(group))
        for letter, group in groupby(ordered, key=lambda entry: _letter(entry.title))
    ]
    return tuple(sorted(letters, key=lambda found: (found.letter == OTHER, found.letter)))


def _word(title: str) -> str:
    """What a title is sorted by: without the signs before its first letter, without accents and capitals.

    What begins with no letter of the alphabet comes together, at one end.
    """
    plain = unicodedata.normalize("NFKD", title).casefold()
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    start = next((place for place, sign in enumerate(bare) if sign.isalnum()), 0)
    return bare[start:]


def _letter(title: str) -> str:
    first = _word(title)[:1].upper()
    return first if "A" <= first <= "Z" else OTHER
