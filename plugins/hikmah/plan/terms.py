"""Glossary terms: those a page explains where it uses them, and the glossary's own entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from hikmah.index.knowledge_base import TermUse
from hikmah.index.sentences import sentence_at
from hikmah.index.terms import find_terms
from hikmah.model import Lesson, Story, Term
from hikmah.plan.citations import citations
from hikmah.plan.edition import Edition
from hikmah.plan.parts import Url
from hikmah.plan.story_views import Citation, TermView
from hikmah.plan.views import NavLink
from hikmah.text import Passage, Target

if TYPE_CHECKING:
    from hikmah.plan.listing_views import GlossaryEntry

SENTENCES = 12
"""So many stories are shown with the sentence in which they first use a term; of the others the title."""


def term_views(edition: Edition, terms: Iterable[Term]) -> tuple[TermView, ...]:
    """What a page needs to explain *terms*, in their order."""
    lang, glossary = edition.kb.lang, edition.routes.glossary().url
    return tuple(
        TermView(
            id=term.id,
            name=term.name.text(lang),
            definition=term.definition.text(lang),
            url=Url(f"{glossary}#{term.id}"),
            spellings=tuple(dict.fromkeys((term.name.text(lang), *term.forms))),
        )
        for term in terms
    )


def lesson_terms(edition: Edition, lesson: Lesson) -> tuple[Term, ...]:
    """The terms of a lesson's explanation and of its passages, in order of first use.

    A passage uses none that its story does not use. So most passages of a long lesson need no look: the
    few terms of their stories have been met before.
    """
    kb = edition.kb
    found = {term.id: term for term in find_terms(lesson.body.text, kb.terms, kb.lang)}
    for taught in kb.taught[lesson.id]:
        used = kb.terms_in.get(taught.story.slug, ())
        if any(term.id not in found for term in used):
            for term in find_terms(taught.passage.text, used, kb.lang):
                found.setdefault(term.id, term)
    return tuple(found.values())


def glossary_entries(edition: Edition) -> tuple[GlossaryEntry, ...]:
    """Every term with the sentences that link to it and those in which stories first use it."""
    return tuple(_entry(edition, term) for term in edition.kb.terms)


def _entry(edition: Edition, term: Term) -> GlossaryEntry:
    from hikmah.plan.listing_views import GlossaryEntry

    lang = edition.kb.lang
    uses = edition.kb.term_uses.get(term.id, ())
    return GlossaryEntry(
        id=term.id,
        name=term.name.text(lang),
        definition=term.definition.text(lang),
        used_in=tuple(_use(edition, use) for use in uses[:SENTENCES]),
        also_in=_titles(edition, uses[SENTENCES:]),
        linked_from=citations(edition, Target("term", term.id)),
    )


def _titles(edition: Edition, uses: Sequence[TermUse]) -> tuple[NavLink, ...]:
    cards = (edition.cards[use.story.slug] for use in uses)
    return tuple(NavLink(title=card.title, url=card.url) for card in cards)


def _use(edition: Edition, use: TermUse) -> Citation:
    """The sentence of first use, as a citation: the term as the story spells it is the label."""
    story = use.story
    sentence = sentence_at(story.body.text, use.start, use.end)
    passage = _around(story, "".join(sentence))
    before, label, after = _titled(edition, story, sentence)
    url = edition.routes.story(story.slug).url
    return Citation(
        title=story.title,
        url=Url(f"{url}#{passage.id}") if passage else url,
        before=before,
        label=label,
        after=after,
        passage=None,
        marks=edition.lesson_marks(passage.lessons) if passage else (),
    )


def _around(story: Story, sentence: str) -> Passage | None:
    """The passage in which a sentence of *story* stands."""
    return next((passage for passage in story.body.passages if sentence in passage.text), None)


def _titled(edition: Edition, story: Story, sentence: tuple[str, str, str]) -> tuple[str, str, str]:
    """*sentence* with the title where a link without a label stands: the text has its address name there."""
    before, label, after = sentence
    for reference in story.body.references:
        name, at = reference.target.id, len(reference.before)
        whole = before + label + after
        if reference.label is None and whole.startswith(reference.before + name) and not reference.quotes:
            found = edition.destination(reference.target)
            title = found.title if found else name
            if at + len(name) <= len(before):
                before = before[:at] + title + before[at + len(name) :]
            elif at >= len(before + label):
                at -= len(before + label)
                after = after[:at] + title + after[at + len(name) :]
    return before, label, after
