"""What an output follows from, as one digest: while that is the same, so is the output, and nobody makes it.

Everything that any page may show of any text but its words is one common ground: titles, dates, lessons,
addresses, settings, the theme. If that changes, all is planned anew. The words are told apart by text, so
that an edit of one body is followed only by the pages that show some of it. A page that does not say which
words it shows is taken to show all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from hikmah.fingerprint import fingerprint
from hikmah.imprint import Imprint
from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.model import Document, Lesson, Story
from hikmah.names import SourcePath, StorySlug
from hikmah.plan.closures import Closures
from hikmah.plan.edition import Edition
from hikmah.plan.terms import SENTENCES
from hikmah.settings import Settings
from hikmah.text import Target


@dataclass(frozen=True, slots=True)
class Ground:
    """What all outputs of a site share, and the digests of all its texts."""

    common: str
    all: str
    """Of the common ground and every word."""
    imprints: Mapping[SourcePath, Imprint]

    def of(self, *digests: str) -> str:
        """The needs of an output that shows nothing else of any text's words than *digests* stand for."""
        return fingerprint(self.common, digests)


def make_ground(library: Library, settings: Settings, closures: Closures) -> Ground:
    """The ground of one build."""
    imprints = library.imprints
    rows = sorted(imprints.items())
    anchors = library.anchors
    common = fingerprint(
        repr(settings),
        _closures(closures),
        tuple((source, imprint.front) for source, imprint in rows),
        tuple(draft.places.source for draft in library.drafts),
        tuple(term for kb in library.editions for term in kb.terms),
        tuple(sorted(library.editions[0].assets.items())),
        library.replies,
        tuple((lag.kind, lag.translation.places.source, lag.passage) for lag in library.lags),
        tuple(anchors.renamed.items()),
        tuple(sorted(anchors.moved.items())),
        tuple(sorted(anchors.aliases.items())),
        tuple(sorted(anchors.gone)),
    )
    return Ground(common, fingerprint(common, tuple(imprint.whole for _, imprint in rows)), imprints)


def _closures(closures: Closures) -> str:
    values = (getattr(closures, field.name) for field in fields(closures))
    return fingerprint(
        *(tuple(sorted(value.items())) if isinstance(value, Mapping) else value for value in values)
    )


class Needs:
    """What the pages of one language need."""

    def __init__(self, ground: Ground, edition: Edition) -> None:
        self._ground = ground
        self._edition = edition
        self._kb: KnowledgeBase = edition.kb
        self._quoted: dict[SourcePath, tuple[str, ...]] = {}
        self._fronts = self._all_passages = ""

    def everything(self) -> str:
        """Of a page that may show anything."""
        return self._ground.all

    def fronts(self) -> str:
        """Of a page that shows titles and the like alone."""
        self._fronts = self._fronts or self.own()
        return self._fronts

    def own(self, *own: object) -> str:
        """The same of a page that is told apart by something of its *own*."""
        return self._ground.of(fingerprint(*own))

    def wholes(self, texts: Iterable[Document], *own: object) -> str:
        """Of a page that may show all of some texts, and so what they quote."""
        return self._ground.of(fingerprint(*own), *(digest for text in texts for digest in self._whole(text)))

    def passages(self, stories: Iterable[Story], wholly: Iterable[Document] = (), *own: object) -> str:
        """Of a page that shows passages of some stories, and all of other texts."""
        digests = [digest for story in stories for digest in self._passages(story)]
        digests += [digest for text in wholly for digest in self._whole(text)]
        return self._ground.of(fingerprint(*own), *digests)

    def all_passages(self) -> str:
        """Of a page that may show passages of any story."""
        self._all_passages = self._all_passages or self.passages(self._kb.stories)
        return self._all_passages

    def story(self, story: Story) -> str:
        """Of a story's page: the story, who cites it, what it was translated from, and its company."""
        target = Target("story", story.slug)
        texts = [story, *self._citing(target), *self._originals(story)]
        related = (
            (other.story.slug, other.lessons, other.terms, other.linked, other.alike)
            for other in self._kb.related.get(story.slug, ())
        )
        terms = (term.id for term in self._kb.terms_in.get(story.slug, ()))
        return self.wholes(texts, tuple(related), tuple(terms))

    def trainer(self, texts: Iterable[Document], *own: object) -> str:
        """Of trainers' paper about some texts."""
        texts = tuple(texts)
        notes = (self._imprint(text).trainer for text in texts)
        return self.wholes(texts, tuple(notes), *own)

    def lesson(self, lesson: Lesson) -> str:
        """Of a lesson's page: its passages, its own text and who cites it."""
        wholly = [lesson, *self._citing(Target("lesson", lesson.id)), *self._originals(lesson)]
        return self.passages(self._kb.reading[lesson.id], wholly)

    def glossary(self) -> str:
        """Of the glossary: the sentences that it shows, and who uses each term."""
        uses = {term: [use.story for use in found] for term, found in self._kb.term_uses.items()}
        texts: list[Document] = [story for stories in uses.values() for story in stories[:SENTENCES]]
        texts += [text for term in self._kb.terms for text in self._citing(Target("term", term.id))]
        every = {text.places.source: text for text in texts}
        named = tuple((term, tuple(story.slug for story in stories)) for term, stories in uses.items())
        return self.wholes(every.values(), named)

    def _citing(self, target: Target) -> list[Document]:
        return [citing.document for citing in self._kb.cited.get(target, ())]

    def _originals(self, document: Document) -> list[Document]:
        return [lag.original for lag in self._edition.lags.get(document.places.source, ())]

    def _whole(self, text: Document) -> tuple[str, ...]:
        return (self._imprint(text).whole, *self._quotes(text))

    def _passages(self, story: Story) -> tuple[str, ...]:
        return (self._imprint(story).passages, *self._quotes(story))

    def _imprint(self, text: Document) -> Imprint:
        return self._ground.imprints[text.places.source]

    def _quotes(self, text: Document) -> tuple[str, ...]:
        """The passages of the stories that *text* quotes, and of those that these quote in turn."""
        source = text.places.source
        if source not in self._quoted:
            self._quoted[source] = tuple(
                self._imprint(story).passages for story in self._quoted_by(text, frozenset({source}))
            )
        return self._quoted[source]

    def _quoted_by(self, text: Document, seen: frozenset[SourcePath]) -> list[Story]:
        found: list[Story] = []
        for link in text.body.references:
            story = self._story(link.target.id) if link.quotes else None
            if story is not None and story.places.source not in seen:
                found += [story, *self._quoted_by(story, seen | {story.places.source})]
        return found

    def _story(self, slug: str) -> Story | None:
        """As a quotation finds it: in this language, or else in the site's own."""
        main = self._edition.main
        found = self._kb.story.get(StorySlug(slug))
        return main.kb.story.get(StorySlug(slug)) if found is None and main else found
