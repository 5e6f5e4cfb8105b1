"""What a page says of itself to search engines: JSON-LD after schema.org.

Lean, for every page carries it: what the page's head says already, such as its description, is not said
again where nobody would miss it. Only pages with a public address have it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from hikmah.model import Lesson, Story
from hikmah.plan.edition import Edition
from hikmah.plan.parts import Html, Url
from hikmah.plan.words import Words

_Thing = dict[str, Any]
_END_OF_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def site_facts(edition: Edition) -> Html:
    """On the home page: the site as a whole."""
    settings, lang = edition.settings, edition.kb.lang
    home = edition.routes.absolute(edition.routes.home().url)
    about = settings.tagline if lang == settings.lang else ""
    return _facts(
        edition,
        _without_nothing("WebSite", name=settings.name, url=home, description=about, inLanguage=lang),
    )


def story_facts(edition: Edition, story: Story) -> Html:
    """A story as an article, and the way to it by its first lesson."""
    routes, settings = edition.routes, edition.settings
    marks = edition.lesson_marks(story.lessons)
    article = _without_nothing(
        "Article",
        headline=story.title,
        datePublished=story.date.isoformat(),
        dateModified=story.modified.isoformat() if story.modified else "",
        inLanguage=story.lang,
        author=_named("Person", story.author) if story.author else _site(edition),
        publisher=_site(edition) if story.author else None,
        about=[mark.title for mark in marks],
        image=routes.absolute(routes.card(story).url) if settings.cards else "",
        license=settings.licence_url,
    )
    steps = [(mark.title, mark.url) for mark in marks[:1]]
    return _facts(edition, article, _way(edition, [*steps, (story.title, routes.story(story.slug).url)]))


def lesson_facts(edition: Edition, lesson: Lesson, words: Words) -> Html:
    """A lesson as something to learn from, and the way to it."""
    routes, settings = edition.routes, edition.settings
    resource = _without_nothing(
        "LearningResource",
        name=lesson.title,
        description=lesson.summary,
        url=routes.absolute(routes.lesson(lesson.id).url),
        inLanguage=lesson.lang,
        teaches=list(lesson.objectives),
        isAccessibleForFree=True,
        publisher=_site(edition),
        image=routes.absolute(routes.card(lesson).url) if settings.cards else "",
        license=settings.licence_url,
    )
    steps = [(words.lessons, routes.lessons().url), (lesson.title, routes.lesson(lesson.id).url)]
    return _facts(edition, resource, _way(edition, steps))


def glossary_facts(edition: Edition, words: Words) -> Html:
    """The terms as a set, each under its own address."""
    kb, routes = edition.kb, edition.routes
    page = routes.absolute(routes.glossary().url)
    terms = [
        _without_nothing(
            "DefinedTerm",
            name=term.name.text(kb.lang),
            description=term.definition.text(kb.lang),
            url=f"{page}#{term.id}",
        )
        for term in kb.terms
    ]
    every = _without_nothing(
        "DefinedTermSet", name=words.glossary, url=page, inLanguage=kb.lang, hasDefinedTerm=terms
    )
    return _facts(edition, every)


def _facts(edition: Edition, *things: _Thing) -> Html:
    """As it stands in the page: no text in it can end the element that holds it."""
    if not edition.settings.base:
        return Html("")
    whole = things[0] if len(things) == 1 else {"@graph": list(things)}
    said = json.dumps({"@context": "https://schema.org", **whole}, ensure_ascii=False, separators=(",", ":"))
    return Html(said.translate(_END_OF_SCRIPT))


def _way(edition: Edition, steps: Iterable[tuple[str, Url]]) -> _Thing:
    """The last step is the page itself, which needs no address."""
    every = list(steps)
    items = [
        _without_nothing(
            "ListItem",
            position=place,
            name=name,
            item=edition.routes.absolute(url) if place < len(every) else "",
        )
        for place, (name, url) in enumerate(every, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _site(edition: Edition) -> _Thing:
    return _named("Organization", edition.settings.name)


def _named(kind: str, name: str) -> _Thing:
    return {"@type": kind, "name": name}


def _without_nothing(kind: str, **said: object) -> _Thing:
    return {"@type": kind, **{name: value for name, value in said.items() if value}}
