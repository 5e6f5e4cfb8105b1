"""The whole site as one book: lessons, stories, and the words of the trade."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Final

from hikmah.model import Lesson, Story
from hikmah.names import AssetPath, Language, Motif
from hikmah.plan.edition import Edition
from hikmah.plan.handouts import chapter
from hikmah.plan.orders import Order, whole
from hikmah.plan.paper import HandoutChapter, HandoutPassage, HandoutTerm
from hikmah.plan.parts import Html, Part, QuotePart, TextPart, Url
from hikmah.plan.prose import Setting, make_prose
from hikmah.plan.words import Words

WITHIN: Final = "https://book.invalid/"
"""What links begin with until the book knows which of them stay within it; no such host can exist."""
_SETTING: Final = Setting(root=WITHIN, files="", notes="inline", quiet=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookChapter:
    """A lesson or a story, and the name by which links within the book find it."""

    name: str
    url: Url
    """Its page on the site; a link that leads there stays in the book."""
    sheet: HandoutChapter
    """A lesson without its stories, or a story as a whole."""
    related: tuple[tuple[str, str], ...]
    """A lesson's stories, or a story's lessons: titles and names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookView:
    """All that readers find on the site, in one language. Nothing of the trainer's fits into it."""

    lang: Language
    title: str
    summary: str
    author: str
    motif: Motif | None
    licence: str
    base: str
    """The site's public address, or empty."""
    url: str
    lessons_title: str
    stories_title: str
    terms_title: str
    lessons: tuple[BookChapter, ...]
    stories: tuple[BookChapter, ...]
    terms: tuple[HandoutTerm, ...]
    images: tuple[tuple[AssetPath, str], ...]
    date: dt.date


def book_view(edition: Edition, words: Words) -> BookView:
    """The book of *edition*. Raises ValueError where there is no story to tell."""
    kb, settings = edition.kb, edition.settings
    if not kb.stories:
        raise ValueError("no stories")
    bodies = (*(lesson.body for lesson in kb.lessons), *(story.body for story in kb.stories))
    shown = {
        AssetPath(reference.target.id)
        for body in bodies
        for reference in body.references
        if reference.target.kind == "asset"
    }
    return BookView(
        lang=kb.lang,
        title=settings.name,
        summary=settings.tagline,
        author=settings.author,
        motif=kb.lessons[0].motif if kb.lessons else None,
        licence=settings.licence,
        base=settings.base,
        url=edition.routes.absolute(edition.routes.home().url),
        lessons_title=words.lessons,
        stories_title=words.stories,
        terms_title=words.glossary,
        lessons=tuple(_lesson(edition, lesson) for lesson in kb.lessons),
        stories=tuple(_story(edition, story) for story in kb.stories),
        terms=tuple(
            HandoutTerm(name=term.name.text(kb.lang), definition=term.definition.text(kb.lang))
            for term in sorted(kb.terms, key=lambda term: term.name.text(kb.lang).casefold())
        ),
        images=tuple((path, kb.assets[path]) for path in sorted(shown) if path in kb.assets),
        date=max(story.modified or story.date for story in kb.stories),
    )


def _lesson(edition: Edition, lesson: Lesson) -> BookChapter:
    told = edition.kb.reading[lesson.id]
    sheet = chapter(Order(edition=edition, kind="lesson", lesson=lesson))
    explanation = _joined(make_prose(edition, lesson.body, _SETTING).parts)
    return BookChapter(
        name=f"pelajaran-{lesson.id}",
        url=edition.routes.lesson(lesson.id).url,
        sheet=replace(sheet, explanation=Html(explanation)),
        related=tuple((story.title, f"cerita-{story.slug}") for story in told),
    )


def _story(edition: Edition, story: Story) -> BookChapter:
    sheet = chapter(Order(edition=edition, kind="story", excerpts=(whole(story),)))
    text = HandoutPassage(html=Html(_joined(make_prose(edition, story.body, _SETTING).parts)))
    return BookChapter(
        name=f"cerita-{story.slug}",
        url=edition.routes.story(story.slug).url,
        sheet=replace(sheet, stories=(replace(sheet.stories[0], passages=(text,)),)),
        related=tuple(
            (mark.title, f"pelajaran-{mark.id}")
            for mark in edition.lesson_marks(story.lessons)
            if mark.id in edition.kb.lesson
        ),
    )


def _joined(parts: tuple[Part, ...]) -> str:
    return "".join(chunk for part in parts for chunk in _one(part))


def _one(part: Part) -> Iterator[str]:
    """A quotation says where it comes from."""
    match part:
        case TextPart():
            yield part.html
        case QuotePart():
            source, title = escape(WITHIN + part.url), escape(part.story, quote=False)
            told = _joined(part.parts)
            yield f'<blockquote>{told}<p>— <a href="{source}">“{title}”</a></p></blockquote>'
        case _:
            yield _joined(part.parts)
