"""What one indexing found that the next may take over: only ever equal to what it would find itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hikmah.fingerprint import fingerprint
from hikmah.imprint import Imprint
from hikmah.index.comparison import Comparison
from hikmah.index.terms import find_spelt, spellings
from hikmah.model import Story, Term
from hikmah.names import Language, SourcePath, TermId

Spelt = tuple[tuple[TermId, int, int], ...]
"""Terms that a text uses, and where it does so first."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What was found in each text, by the text's digest, and by comparing them all."""

    glossary: str = ""
    """A digest of the terms that were looked for."""
    uses: Mapping[SourcePath, tuple[str, Spelt]] = field(default_factory=dict)
    compared: Mapping[Language, Comparison] = field(default_factory=dict)


DRIFT = 8
"""So many texts may have changed before it pays to keep a memory of them."""


def has_drifted(before: Memory | None, now: Memory) -> bool:
    """Whether *before* would spare the next build so little that *now* should be kept in its place."""
    if before is None or before.glossary != now.glossary or before.uses.keys() != now.uses.keys():
        return True
    if any(
        lang not in before.compared or before.compared[lang].others != found.others
        for lang, found in now.compared.items()
    ):
        return True
    return sum(before.uses[source] != found for source, found in now.uses.items()) > DRIFT


def uses_of(
    stories: Sequence[Story],
    terms: tuple[Term, ...],
    imprints: Mapping[SourcePath, Imprint],
    before: Memory,
) -> dict[SourcePath, tuple[str, Spelt]]:
    """The terms that each story uses; texts that *before* knows are not looked through again.

    *before* must be of the same glossary.
    """
    found: dict[SourcePath, tuple[str, Spelt]] = {}
    for story in stories:
        source = story.places.source
        whole = imprints[source].whole
        known = before.uses.get(source)
        if known is None or known[0] != whole:
            uses = find_spelt(story.body.text, spellings(terms, story.lang))
            known = whole, tuple((use.term.id, use.start, use.end) for use in uses)
        found[source] = known
    return found


def glossary_digest(terms: tuple[Term, ...]) -> str:
    """By what terms are looked for: their names and forms, in order."""
    return fingerprint(tuple((term.id, term.name, term.forms) for term in terms))
