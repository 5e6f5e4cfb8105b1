"""All documents by the names of today, before anything is indexed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hikmah.index.anchors import settle
from hikmah.index.lock import Lock, Name
from hikmah.index.renaming import rename
from hikmah.index.settlement import Outdated, Settlement
from hikmah.model import Document, Reply, TrainerNotes
from hikmah.names import Language, Place, SourcePath, StorySlug


@dataclass(frozen=True, slots=True)
class UpToDate:
    """All texts with their trainer notes and replies, renamed, and what is known of all names."""

    documents: tuple[Document, ...]
    trainer: Mapping[SourcePath, TrainerNotes]
    replies: tuple[Reply, ...]
    anchors: Settlement


def bring_up_to_date(
    documents: Iterable[Document],
    trainer: Mapping[SourcePath, TrainerNotes],
    replies: Iterable[Reply],
    lock: Lock,
    lang: Language,
) -> UpToDate:
    """Settle the names by *lock*, drafts included; *lang* is the site's own language."""
    anchors = settle(documents, lock)
    renamed = [rename(text, trainer.get(text.places.source), anchors, lang) for text in documents]
    notes = {new.document.places.source: new.trainer for new in renamed if new.trainer is not None}
    answering = [_answering(reply, anchors) for reply in replies]
    outdated = {old for new in renamed for old in new.outdated} | {old for _, old in answering if old}
    return UpToDate(
        tuple(new.document for new in renamed),
        {**trainer, **notes},
        tuple(reply for reply, _ in answering),
        replace(anchors, outdated=tuple(sorted(outdated))),
    )


def _answering(reply: Reply, anchors: Settlement) -> tuple[Reply, Outdated | None]:
    """A reply lies in a folder that is called as its story was when it came."""
    now = anchors.renamed.get(Name(reply.lang, "story", reply.story))
    if now is None:
        return reply, None
    return replace(reply, story=StorySlug(now)), Outdated(Place(reply.places.source), reply.story, now)
