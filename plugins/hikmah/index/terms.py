"""Which glossary terms a text uses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hikmah.model import Term
from hikmah.names import Language


def find_terms(text: str, terms: Sequence[Term], lang: Language) -> tuple[Term, ...]:
    """The terms *text* uses, in order of first use; whole words, capitals ignored.

    A letter that the pattern takes for another, as it does ſ for s, makes another word after all.
    """
    if not terms:
        return ()
    spelt = _spellings(tuple(terms), lang)
    pattern = _pattern(tuple(spelt))
    words = (match.lower() for match in pattern.findall(text))
    return tuple(dict.fromkeys(spelt[word] for word in words if word in spelt))


@lru_cache(maxsize=4)
def _spellings(terms: tuple[Term, ...], lang: Language) -> dict[str, Term]:
    return {
        spelling.lower(): term for term in reversed(terms) for spelling in (*term.forms, term.name.text(lang))
    }


@lru_cache(maxsize=4)
def _pattern(spellings: tuple[str, ...]) -> re.Pattern[str]:
    """Longest first, so that “customer priority” is not taken for “customer”."""
    words = sorted(spellings, key=lambda word: (-len(word), word))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE)
