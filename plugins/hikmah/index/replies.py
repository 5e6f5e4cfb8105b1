"""Readers' replies by the story they answer, threaded one level."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hikmah.model import Document, Reply, Story
from hikmah.names import Language, StorySlug


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A reply to a story with the replies to it, by date."""

    reply: Reply
    answers: tuple[Reply, ...]


def threads_of(
    replies: Iterable[Reply], stories: Mapping[StorySlug, Story], lang: Language
) -> Mapping[StorySlug, tuple[Thread, ...]]:
    """The threads of each story of one language, oldest first; a reply that answers nothing is in none."""
    own: defaultdict[StorySlug, list[Reply]] = defaultdict(list)
    for reply in sorted(replies, key=lambda reply: (reply.date, reply.id)):
        if reply.lang == lang and reply.story in stories:
            own[reply.story].append(reply)
    return MappingProxyType({slug: tuple(_threads(found)) for slug, found in own.items()})


def _threads(replies: list[Reply]) -> Iterable[Thread]:
    for reply in replies:
        if reply.reply_to is None:
            answers = (answer for answer in replies if answer.reply_to == reply.id)
            yield Thread(reply=reply, answers=tuple(answers))


def kept_replies(
    replies: Iterable[Reply], left: Iterable[Document], *, drafts: bool
) -> tuple[tuple[Reply, ...], tuple[Reply, ...]]:
    """The replies that this build shows, and those it leaves out: drafts, and all to a story *left* out."""
    without = {(text.lang, text.slug) for text in left if isinstance(text, Story)}
    shown: list[Reply] = []
    out: list[Reply] = []
    for reply in sorted(replies, key=lambda reply: reply.places.source):
        draft = not drafts and (reply.status == "draft" or (reply.lang, reply.story) in without)
        (out if draft else shown).append(reply)
    return tuple(shown), tuple(out)
