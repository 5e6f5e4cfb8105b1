"""Readers' replies: what they answer must be there, and a thread is one level deep."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose, hint
from hikmah.index.knowledge_base import Library
from hikmah.model import Reply
from hikmah.names import Language, ReplyId, StorySlug

Named = dict[tuple[Language, StorySlug, ReplyId], Reply]


def check_replies(library: Library) -> Iterator[Diagnostic]:
    """Stories and replies that are not there, threads too deep, two files of one name."""
    stories = {kb.lang: kb.story for kb in library.editions}
    named: Named = {}
    for reply in library.replies:
        known = stories.get(reply.lang, {})
        if reply.story not in known and reply.places.source.count("/") == 2:
            yield diagnose("HKM060", reply.places.of(), **hint(reply.story, known))
        other = named.setdefault((reply.lang, reply.story, reply.id), reply)
        if other is not reply:
            yield diagnose("HKM017", reply.places.of(), found=reply.id, other=other.places.source)
    for reply in library.replies:
        yield from _answered(reply, named)
    for reply in library.reply_drafts:
        if reply.status == "published":
            yield diagnose("HKM115", reply.places.of("status"), found=reply.story)


def _answered(reply: Reply, named: Named) -> Iterator[Diagnostic]:
    if reply.reply_to is None:
        return
    place = reply.places.of("reply_to")
    answered = named.get((reply.lang, reply.story, reply.reply_to))
    if answered is None or answered is reply:
        others = [name for lang, story, name in named if (lang, story) == (reply.lang, reply.story)]
        values = hint(reply.reply_to, [name for name in others if name != reply.id])
        yield diagnose("HKM111", place, **{**values, "near": values["near"] or "–"})
    elif answered.reply_to is not None:
        yield diagnose("HKM112", place, found=reply.reply_to, other=answered.reply_to)
