"""Libraries made from sources: every text is read and indexed as a build does it, without a disk."""

from __future__ import annotations

from collections.abc import Mapping

from tests.site.small_site import CONTENT

from hikmah.check.site import check_site
from hikmah.diagnostics import Diagnostic
from hikmah.index.build import Sources, index_site
from hikmah.index.knowledge_base import Library
from hikmah.model import Document, Term, TrainerNotes
from hikmah.names import AssetPath, SourcePath
from hikmah.read.documents import read_document
from hikmah.read.glossary import read_glossary

Edits = Mapping[str, tuple[str, str]]
"""By path, what is replaced in a file of the small site, and by what."""


def small_sources(
    more: Mapping[str, str] | None = None, edits: Edits | None = None, without: tuple[str, ...] = ()
) -> Sources:
    """The small site's sources, some of them edited or left out, and *more* besides; one picture."""
    files = {name: text for name, text in CONTENT.items() if name not in without} | dict(more or {})
    for name, (old, new) in (edits or {}).items():
        assert files[name].count(old) == 1, f"{old!r} in {name}"
        files[name] = files[name].replace(old, new)
    documents: list[Document] = []
    trainer: dict[SourcePath, TrainerNotes] = {}
    terms: tuple[Term, ...] = ()
    for name, text in files.items():
        path = SourcePath(name)
        if name == "glossary.yaml":
            terms = read_glossary(path, text.encode()).terms
            continue
        reading = read_document(path, text.encode())
        assert reading.document is not None, (name, reading.diagnostics)
        documents.append(reading.document)
        trainer[path] = reading.trainer
    assets = {AssetPath("images/kado.png"): "digest"}
    return Sources(documents=tuple(documents), trainer=trainer, terms=terms, assets=assets)


def library_of(sources: Sources, *, drafts: bool = True) -> Library:
    """Their index."""
    return index_site(sources, "id", drafts=drafts)


def told(found: tuple[Diagnostic, ...]) -> list[str]:
    """Findings as ``stories/kado.md:4:11 HKM012``."""
    return [f"{d.place.source}:{d.place.line}:{d.place.column} {d.code}" for d in found]


def check(
    more: Mapping[str, str] | None = None,
    edits: Edits | None = None,
    without: tuple[str, ...] = (),
    *,
    drafts: bool = True,
) -> tuple[Diagnostic, ...]:
    """What the check stage finds in the small site so changed."""
    return check_site(library_of(small_sources(more, edits, without), drafts=drafts))
