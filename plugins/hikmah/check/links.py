"""Links, quotes and pictures: what they name must be there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose, hint, nearest
from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.index.lock import Kind
from hikmah.model import Cover, Document, Story
from hikmah.names import AssetPath, PassageId, Place, StorySlug
from hikmah.text import Piece, Quote, Target

_SITE = re.compile(r"(?<![^/])www\..+")
_TEXT = re.compile(r"(?<![^/])([^/]+)\.(?:md|html?)$|^(?!images/)(?:.*/)?([^/.]+)$")
_Key = tuple[StorySlug, PassageId]


def check_links(library: Library) -> Iterator[Diagnostic]:
    """Links that lead nowhere, to drafts, to missing passages or files; pictures without words; circles."""
    for kb in library.editions:
        known = _Known(library, kb)
        for document in kb.documents:
            for reference in document.body.references:
                if not known.leads(reference.target):
                    yield from known.target(reference.target, reference.place, document.title)
            if any(question.passages for question in document.body.questions):
                yield from _asked_about(document)
            if isinstance(document, Story) and document.cover is not None:
                yield from _cover(document, document.cover, kb)
            for place in document.body.images_without_alt:
                yield diagnose("HKM054", place)
            yield from _trainer_links(document, library, known)
        for reply in (reply for reply in library.replies if reply.lang == kb.lang):
            for reference in reply.body.references:
                yield from known.target(reference.target, reference.place, reply.name)
        yield from _circles(kb)


class _Known:
    """What a link of one language may name: its own texts and those of the site's own language."""

    def __init__(self, library: Library, kb: KnowledgeBase) -> None:
        main = library.editions[0]
        self._kb = kb
        self._main = main
        self._anchors = library.anchors
        self._drafts = {text.slug: text for text in library.drafts if isinstance(text, Story)}
        self._names: dict[str, set[str]] = {
            "story": {*kb.story, *main.story},
            "lesson": {*kb.lesson, *main.lesson},
            "term": {*kb.term},
            "page": {*kb.page, *main.page},
            "session": {*kb.session, *main.session},
        }

    def leads(self, target: Target) -> bool:
        """Whether *target* is plainly there: most are."""
        return target.passage is None and target.kind != "asset" and target.id in self._names[target.kind]

    def target(self, target: Target, place: Place, title: str) -> Iterator[Diagnostic]:
        """What is wrong with a link from a text called *title*, if anything."""
        if not target.id:
            return  # its form was not understood, and that has been said
        if target.kind == "asset":
            if AssetPath(target.id) not in self._kb.assets:
                yield self._no_file(target.id, place)
        elif target.kind == "story" and target.id in self._drafts and target.id not in self._names["story"]:
            draft = self._drafts[StorySlug(target.id)]
            yield diagnose("HKM056", place, found=title, target=draft.title)
        elif target.id not in self._names[target.kind]:
            if not (lost := self._lost(target, place)):
                yield diagnose("HKM050", place, **self._hint(target))
            yield from lost
        elif target.passage is not None:
            yield from self._passage(target, target.passage, place)

    def _no_file(self, path: str, place: Place) -> Diagnostic:
        """What is written as the address of a file may mean a text, or another site."""
        if site := _SITE.search(path):
            return diagnose("HKM052", place, found=site[0], near=f"https://{site[0]}")
        if text := _TEXT.search(path):
            stories = self._names["story"]
            name = text[1] or text[2]
            slug = name if name in stories else nearest(name, stories)
            return diagnose(
                "HKM052", place, found=path.rpartition("/")[2], near=f"[[{slug}]]" if slug else ""
            )
        return diagnose("HKM053", place, **hint(path, self._kb.assets))

    def _hint(self, target: Target) -> dict[str, str]:
        """The names as they stand in links; one of another kind, where only the kind was forgotten."""
        mark = "" if target.kind == "story" else f"{target.kind}:"
        names = {f"{mark}{name}" for name in self._names[target.kind]}
        values = hint(f"{mark}{target.id}", names)
        if mark or values["near"]:
            return values
        kinds = (kind for kind, names in self._names.items() if target.id in names)
        return values | {"near": next((f"{kind}:{target.id}" for kind in kinds), "")}

    def _lost(self, target: Target, place: Place) -> tuple[Diagnostic, ...]:
        """What the lock file remembers of a target that is no more."""
        if target.kind not in ("story", "lesson"):
            return ()
        kind: Kind = "lesson" if target.kind == "lesson" else "story"
        for lang in (self._kb.lang, self._main.lang):
            entry = self._anchors.lost(lang, kind, target.id, target.passage or "")
            if entry is not None:
                found = f"{target.id}#{target.passage}" if target.passage else target.id
                return (diagnose("HKM095", place, found=found, words=entry.words),)
        return ()

    def _passage(self, target: Target, name: PassageId, place: Place) -> Iterator[Diagnostic]:
        slug = StorySlug(target.id)
        story = self._kb.story.get(slug) or self._main.story[slug]
        ids = [passage.id for passage in story.body.passages]
        if name not in ids:
            if not (lost := self._lost(target, place)):
                yield diagnose("HKM051", place, story=slug, **hint(name, ids))
            yield from lost


def _cover(story: Story, cover: Cover, kb: KnowledgeBase) -> Iterator[Diagnostic]:
    """A story's opening picture must be there; that it is said in words is a rule of its field."""
    place = story.places.of("cover", "image")
    if AssetPath(cover.image) not in kb.assets:
        yield diagnose("HKM053", place, **hint(cover.image, kb.assets))


def _asked_about(document: Document) -> Iterator[Diagnostic]:
    """A question names passages of its own text."""
    ids = [passage.id for passage in document.body.passages]
    for question in document.body.questions:
        for name in question.passages:
            if name not in ids:
                yield diagnose("HKM051", question.place, story=document.title, **hint(name, ids))


def _trainer_links(document: Document, library: Library, known: _Known) -> Iterator[Diagnostic]:
    """Links in trainer text must lead somewhere too."""
    notes = library.trainer.get(document.places.source)
    if notes is None:
        return
    texts = [answer.text for answer in notes.answers]
    texts += [note.text for note in notes.notes]
    for text in texts:
        for piece in text.pieces:
            target = None if isinstance(piece, str) else _target_of(piece)
            if target is not None:
                yield from known.target(target, text.place, document.title)


def _target_of(piece: Piece) -> Target | None:
    match piece:
        case Quote():
            return Target("story", piece.story, piece.passage)
        case _:
            return getattr(piece, "target", None)


def _circles(kb: KnowledgeBase) -> Iterator[Diagnostic]:
    """Passages that quote each other in a circle, each circle told where it closes.

    Every passage is walked through once: of those that are done with, nothing leads back.
    """
    quoting = {
        story.slug
        for story in (*kb.stories, *kb.hidden)
        for reference in story.body.references
        if reference.quotes
    }
    quotes: dict[_Key, list[Quote]] = {
        key: [piece for piece in passage.body if isinstance(piece, Quote)]
        for key, passage in kb.passage.items()
        if key[0] in quoting
    }
    done: set[_Key] = set()
    for start in quotes:
        path = [start]
        stack = [iter(quotes[start] if start not in done else ())]
        while stack:
            quote = next(stack[-1], None)
            if quote is None:
                stack.pop()
                done.add(path.pop())
                continue
            key = (quote.story, quote.passage)
            if key in path:
                names = " → ".join(f"{slug}#{name}" for slug, name in [*path[path.index(key) :], key])
                yield diagnose("HKM055", quote.place, path=names)
            elif key in quotes and key not in done:
                path.append(key)
                stack.append(iter(quotes[key]))
