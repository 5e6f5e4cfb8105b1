"""Readers' replies: on their story's page, and in a feed of their own."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.index.replies import Thread
from hikmah.model import Reply, Story
from hikmah.plan.citations import first_words
from hikmah.plan.edition import Edition
from hikmah.plan.machine import FEED_LENGTH, FeedEntry, FeedView
from hikmah.plan.parts import Prose, Url
from hikmah.plan.prose import Setting, flatten, make_prose
from hikmah.plan.story_views import RepliesView, ReplyView


def replies_view(edition: Edition, story: Story) -> RepliesView | None:
    """The replies to *story* and where to send one; None where the site takes none, or has none to show."""
    settings, routes = edition.settings, edition.routes
    threads = edition.kb.threads.get(story.slug, ())
    if not settings.replies or not (threads or settings.reply_to):
        return None
    return RepliesView(
        threads=tuple(_thread(edition, story, thread) for thread in threads),
        to=settings.reply_to,
        address=routes.absolute(routes.story(story.slug).url),
        feed=routes.replies_feed().url if threads and has_feed(edition) else None,
    )


def _thread(edition: Edition, story: Story, thread: Thread) -> ReplyView:
    answers = tuple(_reply(edition, story, answer) for answer in thread.answers)
    return _reply(edition, story, thread.reply, answers)


def _reply(edition: Edition, story: Story, reply: Reply, answers: tuple[ReplyView, ...] = ()) -> ReplyView:
    return ReplyView(
        anchor=f"_reply-{reply.id}",
        name=reply.name,
        date=reply.date,
        status=reply.status,
        prose=_prose(edition, story, reply),
        answers=answers,
    )


def _prose(edition: Edition, story: Story, reply: Reply) -> Prose:
    """The reply's text, without ids: many stand on one page."""
    route = edition.routes.story(story.slug)
    root = edition.routes.root(route)
    setting = Setting(root=root, files=root, home=root + route.url, notes="none", quiet=True)
    return make_prose(edition, reply.body, setting)


def has_feed(edition: Edition) -> bool:
    """Whether there is a feed of replies: only where there is something in it."""
    settings = edition.settings
    return bool(settings.replies and settings.feeds and settings.base and next(_public(edition), None))


def _public(edition: Edition) -> Iterator[tuple[Story, Reply]]:
    """Published replies to stories that are published and listed."""
    for story in edition.kb.stories:
        for thread in edition.kb.threads.get(story.slug, ()) if story.status == "published" else ():
            for reply in (thread.reply, *thread.answers):
                if reply.status == "published" == thread.reply.status:
                    yield story, reply


def replies_feed(edition: Edition, title: str) -> FeedView:
    """The newest replies of the whole site, under *title*."""
    routes, settings = edition.routes, edition.settings
    newest = sorted(_public(edition), key=lambda pair: (pair[1].date, pair[0].slug, pair[1].id), reverse=True)
    return FeedView(
        title=f"{settings.name}: {title}",
        subtitle="",
        lang=edition.kb.lang,
        url=routes.absolute(routes.replies_feed().url),
        page=routes.absolute(routes.home().url),
        id=routes.absolute(routes.replies_feed().url),
        author=settings.author or settings.name,
        lessons=routes.absolute(routes.lessons().url),
        rights="",
        licence="",
        entries=tuple(_entry(edition, story, reply) for story, reply in newest[:FEED_LENGTH]),
    )


def _entry(edition: Edition, story: Story, reply: Reply) -> FeedEntry:
    page = edition.routes.story(story.slug).url
    url = edition.routes.absolute(Url(f"{page}#_reply-{reply.id}"))
    home = edition.routes.absolute(page)
    files = edition.settings.base
    setting = Setting(root="", files=files, absolute=True, home=home, notes="none", quiet=True)
    return FeedEntry(
        title=f"{reply.name}: {story.title}",
        id=url,
        url=url,
        published=reply.date,
        updated=reply.date,
        author=reply.name,
        summary=first_words(reply.body.text, 160),
        html=flatten(make_prose(edition, reply.body, setting).parts),
        categories=(),
    )
