"""Who links to a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from hikmah.index.knowledge_base import Citing
from hikmah.model import Document, Lesson, Page, Session, Story
from hikmah.names import TargetKind
from hikmah.text import Target


def cited_in(documents: Iterable[Document]) -> dict[Target, tuple[Citing, ...]]:
    """Links by what they lead to; a text's links to itself are not citations."""
    cited: defaultdict[tuple[TargetKind, str], list[Citing]] = defaultdict(list)
    for document in documents:
        if document.body.references:
            own = _own(document)
            for reference in document.body.references:
                target = reference.target.kind, reference.target.id
                if target[0] != "asset" and target != own:
                    cited[target].append(Citing(document=document, reference=reference))
    return {Target(*target): tuple(citing) for target, citing in cited.items()}


def _own(document: Document) -> tuple[TargetKind, str]:
    match document:
        case Story():
            return "story", document.slug
        case Lesson():
            return "lesson", document.id
        case Session():
            return "session", document.slug
        case Page():
            return "page", document.slug
