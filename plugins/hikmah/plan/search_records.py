"""What search finds: stories, passages, lessons, terms, trainings and pages, from learner values alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from hikmah.model import Lesson, Page, Session, Story, Term
from hikmah.names import Language
from hikmah.plan.edition import Edition
from hikmah.plan.parts import Url

LARGE = 1000
"""With more stories than this, an index a year is made: then one edit indexes one year anew."""
MAIN = "main"
"""The index that is always there; the others are named for their year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """One thing to be found. Every word of ``title`` and ``texts`` leads to ``url``, fragment included.

    A passage has no title of its own: its story's would make each of its passages answer for it.
    ``filters`` are ``kind:story``, ``lesson:process``, ``year:2008``, sorted.
    """

    url: Url
    title: str
    texts: tuple[str, ...]
    filters: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchIndexView:
    """All that one index is made from; ``driver`` says whether the program that reads it lies beside it."""

    lang: Language
    records: tuple[SearchRecord, ...]
    driver: bool


def search_indexes(edition: Edition) -> Mapping[str, tuple[Story, ...]]:
    """The stories of each index of one language by name, :data:`MAIN` first; what is hidden is in none.

    No index at all where there is nothing to be found.
    """
    rows: defaultdict[str, list[Story]] = defaultdict(list)
    rows[MAIN] = []
    large = len(edition.kb.stories) > LARGE
    for story in edition.kb.stories:
        rows[str(story.date.year) if large else MAIN].append(story)
    if not edition.kb.stories and not any(True for _ in _others(edition)):
        return {}
    return {name: tuple(stories) for name, stories in rows.items()}


def search_index(edition: Edition, name: str, stories: Iterable[Story]) -> SearchIndexView:
    """The index *name*: of its stories, and the main one of all that is no story too."""
    others = _others(edition) if name == MAIN else ()
    records = chain(others, *(_story(edition, story) for story in stories))
    return SearchIndexView(lang=edition.kb.lang, records=tuple(records), driver=name == MAIN)


def _story(edition: Edition, story: Story) -> Iterator[SearchRecord]:
    """The story, then each of its passages with the lessons that it alone carries."""
    url, year = edition.routes.story(story.slug).url, f"year:{story.date.year}"
    source = () if story.source.kind == "original" else (f"kind:{story.source.kind}",)
    lessons = (f"lesson:{mark.id}" for mark in edition.lesson_marks(story.lessons))
    texts = (story.summary, story.body.text)
    yield _record(url, story.title, texts, "kind:story", year, *source, *lessons)
    for passage in story.body.passages:
        lessons = (f"lesson:{mark.id}" for mark in edition.lesson_marks(passage.lessons))
        yield _record(Url(f"{url}#{passage.id}"), "", (passage.text,), "kind:passage", year, *lessons)


def _others(edition: Edition) -> Iterator[SearchRecord]:
    kb = edition.kb
    return chain(
        (_lesson(edition, lesson) for lesson in kb.lessons),
        (_term(edition, term) for term in kb.terms),
        (_session(edition, session) for session in kb.sessions if session.status != "hidden"),
        (_page(edition, page) for page in kb.pages if page.status != "hidden"),
    )


def _lesson(edition: Edition, lesson: Lesson) -> SearchRecord:
    texts = (lesson.summary, lesson.body.text, *lesson.objectives, *lesson.key_points)
    url = edition.routes.lesson(lesson.id).url
    return _record(url, lesson.title, texts, "kind:lesson", f"lesson:{lesson.id}")


def _term(edition: Edition, term: Term) -> SearchRecord:
    lang = edition.kb.lang
    url = Url(f"{edition.routes.glossary().url}#{term.id}")
    return _record(url, term.name.text(lang), (term.definition.text(lang), *term.forms), "kind:term")


def _session(edition: Edition, session: Session) -> SearchRecord:
    texts = tuple(text for text in (session.body.text, session.place) if text)
    url = edition.routes.session(session.slug).url
    return _record(url, session.title, texts, "kind:session", f"year:{session.date.year}")


def _page(edition: Edition, page: Page) -> SearchRecord:
    return _record(
        edition.routes.page(page.slug).url, page.title, (page.summary, page.body.text), "kind:page"
    )


def _record(url: Url, title: str, texts: tuple[str, ...], *filters: str) -> SearchRecord:
    return SearchRecord(url=url, title=title, texts=texts, filters=tuple(sorted(filters)))
