"""Pelican's own objects for our texts, made when somebody asks for them and not before.

Making one costs about half a millisecond, so a build in which no other plugin looks pays nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, cast, overload

from pelican import signals
from pelican.contents import Article, Page, Tag
from pelican.urlwrappers import Author, Category
from pelican.utils import SafeDatetime

from hikmah.index.knowledge_base import Library
from hikmah.model import Page as PlainPage
from hikmah.model import Story
from hikmah.plan.edition import Edition, make_editions
from hikmah.plan.page_view import PageView
from hikmah.plan.prose import Setting, flatten, make_prose
from hikmah.road import Planned
from hikmah.settings import Settings


class Lazy(Sequence[Any]):
    """A sequence whose items are made on first access and kept."""

    def __init__(self, makers: Sequence[Callable[[], Any]]) -> None:
        self._makers = makers
        self._made: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._makers)

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self._makers))[index]
        if number not in self._made:
            self._made[number] = self._makers[number]()
        return self._made[number]


def lazy_contents(
    library: Library, settings: Settings, given: dict[str, Any], context: dict[str, Any]
) -> tuple[Lazy, Lazy]:
    """The published stories of the site's own language as Articles, newest first, as Pelican orders them;
    and its published plain pages as Pages.
    """

    @cache
    def edition() -> Edition:
        return make_editions(library, settings)[0]

    def maker(make: Callable[..., Any], text: Story | PlainPage) -> Callable[[], Any]:
        return lambda: make(edition(), text, given, context)

    kb = library.editions[0]
    articles = [maker(_article, story) for story in reversed(kb.stories) if story.status == "published"]
    return Lazy(articles), Lazy([maker(_page, page) for page in kb.pages if page.status == "published"])


def _article(edition: Edition, story: Story, given: dict[str, Any], context: dict[str, Any]) -> Article:
    metadata = {
        "title": story.title,
        "date": _moment(story.date),
        "category": Category(given["DEFAULT_CATEGORY"], given),
        "tags": [Tag(mark.title, given) for mark in edition.lesson_marks(story.lessons)],
        "summary": story.summary,
        "author": Author(story.author or edition.settings.author or edition.settings.name, given),
        **({"modified": _moment(story.modified)} if story.modified else {}),
    }
    return _content(Article, edition, story, metadata, given, context)


def _page(edition: Edition, page: PlainPage, given: dict[str, Any], context: dict[str, Any]) -> Page:
    return _content(Page, edition, page, {"title": page.title, "summary": page.summary}, given, context)


def _content(
    kind: type, edition: Edition, text: Story | PlainPage, metadata: dict[str, Any], given: Any, context: Any
) -> Any:
    route = edition.routes.document(text)
    root = edition.settings.path
    prose = make_prose(edition, text.body, Setting(root=root, files=root, notes="none", quiet=True))
    metadata |= {
        "slug": str(text.slug),
        "lang": text.lang,
        "status": text.status,
        "override_url": str(route.url),
        "override_save_as": str(route.save_as),
    }
    source = str(edition.settings.content / text.places.source)
    return kind(flatten(prose.parts), metadata, settings=given, source_path=source, context=context)


def _moment(day: dt.date) -> SafeDatetime:
    return SafeDatetime(day.year, day.month, day.day)


def send_written(planned: Planned, settings: Settings, context: dict[str, Any]) -> None:
    """Tell plugins of every page, written or kept: those that list the site need all of them.

    Pages that search engines shall not list (drafts, hidden texts, redirects) are nobody's business.
    """
    if not signals.content_written.receivers:
        return
    known = {thing.save_as: (name, thing) for name, thing in _named(context)}
    for output in planned.plan.outputs:
        if output.recipe.kind == "page" and cast(PageView, output.view).meta.listed:
            name, thing = known.get(output.save_as, ("output_file", output.save_as))
            path = str(settings.output / output.save_as)
            signals.content_written.send(path, context={**context, name: thing})


def _named(context: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for article in context["articles"]:
        yield "article", article
    for page in context["pages"]:
        yield "page", page
