"""``llms.txt``: what is here and where, in Markdown, for programs that read on somebody's behalf."""

from __future__ import annotations

from dataclasses import dataclass

from hikmah.names import Language
from hikmah.plan.edition import Edition
from hikmah.plan.routes import Route
from hikmah.plan.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A title, its absolute address and what is found there."""

    title: str
    address: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmsView:
    """A site's guide in one language."""

    name: str
    tagline: str
    lang: Language
    rights: str
    sections: tuple[tuple[str, tuple[Pointer, ...]], ...]


def llms_view(edition: Edition, words: Words) -> LlmsView:
    """Lessons first, for they say what the stories are for; then the stories, newest first, then the rest."""
    kb, routes, settings = edition.kb, edition.routes, edition.settings

    def at(title: str, route: Route, about: str = "") -> Pointer:
        return Pointer(title=title, address=routes.absolute(route.url), about=about)

    lessons = tuple(at(lesson.title, routes.lesson(lesson.id), lesson.summary) for lesson in kb.lessons)
    stories = tuple(
        at(story.title, routes.story(story.slug), story.summary)
        for story in reversed(kb.stories)
        if story.status == "published"
    )
    more = [
        at(page.title, routes.page(page.slug), page.summary)
        for page in kb.pages
        if page.status == "published"
    ]
    if kb.terms:
        more.append(at(words.glossary, routes.glossary(), words.glossary_description))
    if settings.feeds:
        more.append(at("Atom", routes.feed()))
    if settings.data:
        more.append(at("hikmah.json", routes.data()))
    sections = ((words.lessons, lessons), (words.stories, stories), (words.more, tuple(more)))
    return LlmsView(
        name=settings.name,
        tagline=settings.tagline if kb.lang == settings.lang else "",
        lang=kb.lang,
        rights=" ".join(part for part in (settings.licence, settings.licence_url) if part),
        sections=tuple((title, found) for title, found in sections if found),
    )
