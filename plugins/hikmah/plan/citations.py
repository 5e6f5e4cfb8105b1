"""“Linked from”: the sentences elsewhere that link to a page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from hikmah.index.knowledge_base import Citing
from hikmah.model import Document, Story
from hikmah.names import PassageId, StorySlug
from hikmah.plan.edition import Edition
from hikmah.plan.parts import CitingText, LessonMark, PassagePart, Prose, Url
from hikmah.plan.story_views import Citation
from hikmah.plan.views import NavLink
from hikmah.text import Target


def citations(edition: Edition, target: Target) -> tuple[Citation, ...]:
    """The citing sentences, in order of the citing texts; quotes in place are not sentences."""
    return tuple(
        _citation(edition, citing)
        for citing in edition.kb.cited.get(target, ())
        if not citing.reference.quotes
    )


def at_passages(edition: Edition, story: Story, prose: Prose) -> Prose:
    """The story's *prose*, each passage with the texts that link to it or quote it.

    The sentences stand at the end of the page; here is only said who.
    """
    cited: defaultdict[str, dict[Url, CitingText]] = defaultdict(dict)
    for citing in edition.kb.cited.get(Target("story", story.slug), ()):
        passage = citing.reference.target.passage
        if passage is not None:
            url = _place(edition, citing)
            cited[passage].setdefault(url, CitingText(title=citing.document.title, url=url))
    parts = (
        replace(part, cited=tuple(cited[part.anchor].values()))
        if isinstance(part, PassagePart) and part.anchor in cited
        else part
        for part in prose.parts
    )
    return replace(prose, parts=tuple(parts)) if cited else prose


def _place(edition: Edition, citing: Citing) -> Url:
    """The citing text, at the passage in which it cites, if it does so in one."""
    url = edition.routes.document(citing.document).url
    return Url(f"{url}#{citing.reference.passage}") if citing.reference.passage else url


def _citation(edition: Edition, citing: Citing) -> Citation:
    reference, document = citing.reference, citing.document
    found = edition.destination(reference.target)
    return Citation(
        title=document.title,
        url=_place(edition, citing),
        before=reference.before,
        label=reference.label or (found.title if found else reference.target.id),
        after=reference.after,
        passage=_meant(edition, reference.target),
        marks=_marks(edition, document, reference.passage),
    )


def _meant(edition: Edition, target: Target) -> NavLink | None:
    """The passage of this page that the link names, by its first words."""
    if target.passage is None:
        return None
    passage = edition.kb.passage.get((StorySlug(target.id), target.passage))
    return NavLink(title=first_words(passage.text), url=Url(f"#{passage.id}")) if passage else None


def _marks(edition: Edition, document: Document, passage: PassageId | None) -> tuple[LessonMark, ...]:
    if not isinstance(document, Story) or passage is None:
        return ()
    found = edition.kb.passage.get((document.slug, passage))
    return edition.lesson_marks(found.lessons) if found else ()


def first_words(text: str, length: int = 72) -> str:
    """The beginning of *text*, cut between words, with an ellipsis where something was cut."""
    if len(text) <= length:
        return text
    words = text[: length + 1].rpartition(" ")[0] or text[:length]
    return words.rstrip(" ,;:–—") + "…"
