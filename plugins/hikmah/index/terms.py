"""Which glossary terms a text uses, and where each is used first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hikmah.model import Term
from hikmah.names import Language, TermId

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Use:
    """A term and where a text first uses it, counted in characters."""

    term: Term
    start: int
    end: int


def find_terms(text: str, terms: Sequence[Term], lang: Language) -> tuple[Term, ...]:
    """The terms *text* uses, in order of first use; whole words, capitals ignored."""
    return tuple(use.term for use in find_uses(text, terms, lang))


def find_uses(text: str, terms: Sequence[Term], lang: Language) -> tuple[Use, ...]:
    """The first use of each term in *text*, in order; where two spellings begin together, the longer.

    So “customer priority” is not taken for “customer”. Looking for each spelling by itself is several
    times as fast as one pattern of them all, for most texts use few of them.
    """
    return find_spelt(text, spellings(tuple(terms), lang))


def find_spelt(text: str, spelt: Mapping[str, Term]) -> tuple[Use, ...]:
    """The same, for many texts: asking for the spellings each time costs more than looking for them."""
    plain = _lowered(text)
    words = {*_WORD.findall(plain), ""}
    held = [spelling for spelling in spelt if _first_word(spelling) in words]
    places = sorted(
        (start, -len(spelling), spelling) for spelling in held for start in _places(plain, spelling)
    )
    first: dict[TermId, Use] = {}
    past = 0
    for start, length, spelling in places:
        if start >= past:
            past = start - length
            term = spelt[spelling]
            first.setdefault(term.id, Use(term, start, past))
    return tuple(first.values())


@lru_cache(maxsize=4)
def spellings(terms: tuple[Term, ...], lang: Language) -> dict[str, Term]:
    """Each spelling, in small letters, with its term; a spelling of several terms is the first one's."""
    return {
        spelling.lower(): term
        for term in reversed(terms)
        for spelling in (*term.forms, term.name.text(lang))
        if spelling.strip()
    }


def _lowered(text: str) -> str:
    """*text* in small letters, no longer and no shorter than it is."""
    plain = text.lower()
    if len(plain) == len(text):
        return plain
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=4096)
def _first_word(spelling: str) -> str:
    """A text without this word does not hold the spelling: most are ruled out by one look at its words."""
    found = _WORD.search(spelling)
    return found[0] if found else ""


def _places(text: str, word: str) -> Iterator[int]:
    """Where *word* stands as a whole word."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_is_letter(text[start - 1 : start]) or _is_letter(text[end : end + 1])):
            yield start
        start = text.find(word, start + 1)


def _is_letter(found: str) -> bool:
    return found.isalnum() or found == "_"
