"""All documents by the names of today, before anything is indexed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hikmah.index.anchors import settle
from hikmah.index.lock import Lock
from hikmah.index.renaming import rename
from hikmah.index.settlement import Settlement
from hikmah.model import Document, TrainerNotes
from hikmah.names import Language, SourcePath


@dataclass(frozen=True, slots=True)
class UpToDate:
    """The documents and trainer notes, renamed, and what is known of all names."""

    documents: tuple[Document, ...]
    trainer: Mapping[SourcePath, TrainerNotes]
    anchors: Settlement


def bring_up_to_date(
    documents: Iterable[Document], trainer: Mapping[SourcePath, TrainerNotes], lock: Lock, lang: Language
) -> UpToDate:
    """Settle the names by *lock*, drafts included; *lang* is the site's own language."""
    anchors = settle(documents, lock)
    renamed = [rename(text, trainer.get(text.places.source), anchors, lang) for text in documents]
    notes = {new.document.places.source: new.trainer for new in renamed if new.trainer is not None}
    outdated = sorted({old for new in renamed for old in new.outdated})
    return UpToDate(
        tuple(new.document for new in renamed),
        {**trainer, **notes},
        replace(anchors, outdated=tuple(outdated)),
    )
