"""The page ``/cetak/``, the print desk: what may be ticked, and the handouts that lie ready."""

from __future__ import annotations

from collections.abc import Mapping

from hikmah.plan.desk_views import DeskLesson, DeskStory, DeskView
from hikmah.plan.edition import Edition
from hikmah.plan.frame import make_meta, same_page
from hikmah.plan.intranet import intranet_links
from hikmah.plan.lesson_pages import lesson_handout
from hikmah.plan.parts import Url
from hikmah.plan.routes import Routes
from hikmah.plan.session_pages import has_packs
from hikmah.plan.views import NavLink
from hikmah.plan.words import Words

SCRIPTS = ("desk-choice", "desk-texts", "desk-paper", "desk-code", "desk-sheet", "desk")
"""In the order in which they need one another. They are no modules: browsers load none from a folder."""
STYLE = "desk"


def desk_view(
    edition: Edition, words: Words, scripts: Mapping[str, str], sheets: Mapping[str, str]
) -> DeskView:
    """The desk of one language; *scripts* and *sheets* say where the theme's files lie."""
    kb, routes = edition.kb, edition.routes
    return DeskView(
        meta=make_meta(
            edition,
            routes.desk(),
            title=words.desk,
            description=words.desk_description,
            kind="desk",
            alternates=same_page(edition, Routes.desk),
            listed=not edition.settings.publish_trainer,
        ),
        lang=kb.lang,
        style=Url(sheets[STYLE]),
        scripts=tuple(Url(scripts[name]) for name in SCRIPTS),
        texts=routes.desk_texts(),
        paper=edition.settings.paper,
        lessons=tuple(
            DeskLesson(
                id=lesson.id,
                title=lesson.title,
                motif=lesson.motif,
                stories=len(kb.reading[lesson.id]),
            )
            for lesson in kb.lessons
        ),
        stories=tuple(
            DeskStory(
                slug=story.slug,
                title=story.title,
                minutes=edition.cards[story.slug].minutes,
                passages=len(story.body.passages),
                once=edition.first_slugs.get(story.slug),
            )
            for story in sorted(kb.stories, key=lambda story: (story.title.casefold(), story.slug))
        ),
        ready=tuple(found for found in (lesson_handout(edition, lesson) for lesson in kb.lessons) if found),
        packs=_packs(edition),
        facilitators=intranet_links(edition),
    )


def _packs(edition: Edition) -> tuple[NavLink, ...]:
    listed = [session for session in edition.kb.sessions if session.status != "hidden"]
    return tuple(
        NavLink(title=session.title, url=edition.routes.pack(session.slug).url)
        for session in (listed if has_packs(edition) else ())
    )
