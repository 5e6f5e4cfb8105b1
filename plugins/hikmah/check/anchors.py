"""Names that the lock file knows: what was found by likeness, what is lost, what has another name now."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.knowledge_base import Library
from hikmah.index.lock import Kind, Name
from hikmah.index.settlement import Change, Settlement
from hikmah.model import Document
from hikmah.text import Target


def check_anchors(library: Library) -> Iterator[Diagnostic]:
    """Nothing, where there is no lock file. Edits and new texts are no findings: they hurt no address."""
    for old in library.anchors.outdated:
        yield diagnose("HKM096", old.place, found=old.found, current=old.current)
    changes = library.anchors.changes
    linked = _linked(library) if changes else frozenset()
    for change in changes:
        yield from _change(change, library.anchors, linked)


def _change(change: Change, anchors: Settlement, linked: frozenset[Name]) -> Iterator[Diagnostic]:
    was = change.was.written if change.was else ""
    now = change.now.written if change.now else ""
    likeness = round(100 * change.likeness)
    match change.what:
        case "moved" | "joined" if change.now is not None and not change.now.passage:
            yield diagnose("HKM092", change.place, found=now, was=was, likeness=likeness)
        case "moved" | "joined":
            yield diagnose("HKM091", change.place, found=now, was=was, likeness=likeness)
        case "edited" | "back" if not change.sure:
            yield diagnose("HKM091", change.place, found=now, was=was, likeness=likeness)
        case "displaced":
            yield diagnose("HKM097", change.place, found=was, current=now)
        case "gone" if change.was is not None and not _is_told(change.was, anchors, linked):
            code = "HKM093" if change.was.passage else "HKM094"
            yield diagnose(code, change.place, found=was, words=change.words)


def _is_told(lost: Name, anchors: Settlement, linked: frozenset[Name]) -> bool:
    """A link to what is lost is an error and says so; a passage is not missed apart from its whole story."""
    whole = lost._replace(passage="")
    slug = anchors.renamed.get(whole, whole.slug)
    if lost.passage and whole._replace(slug=slug) not in anchors.live:
        return True
    return lost in linked or lost._replace(slug=slug) in linked


def _linked(library: Library) -> frozenset[Name]:
    """All stories, lessons and passages that a link names, in every language it may mean."""
    main = library.editions[0].lang
    named = set()
    for kb in library.editions:
        for document in kb.documents:
            for target in _targets(document):
                if target.kind in ("story", "lesson"):
                    kind: Kind = "lesson" if target.kind == "lesson" else "story"
                    for lang in (document.lang, main):
                        named.add(Name(lang, kind, target.id, target.passage or ""))
    return frozenset(named)


def _targets(document: Document) -> Iterator[Target]:
    return (reference.target for reference in document.body.references)
